package fr.demandeunique.sne.pdf.file;

/** Turns the black squares of a grid into few rectangles: as wide as the row is black, then as high as the rows below are too. */
final class SquareRuns {
    private SquareRuns() {}

    static void write(int modules, Sheets.Squares dark, Bytes out) {
        int words = (modules + 63) / 64;
        for (int word = 0; word < words; word++) {
            write(64 * word, Math.min(64, modules - 64 * word), modules, dark, out);
        }
    }

    /** Writes a strip of columns that a {@code long} can hold. */
    private static void write(int first, int columns, int modules, Sheets.Squares dark, Bytes out) {
        var rows = new long[modules];
        for (int row = 0; row < modules; row++) {
            for (int column = 0; column < columns; column++) {
                rows[row] |= dark.isDark(first + column, row) ? 1L << column : 0;
            }
        }
        var left = rows.clone();
        for (int row = 0; row < modules; row++) {
            while (left[row] != 0) {
                int start = Long.numberOfTrailingZeros(left[row]);
                int width = Long.numberOfTrailingZeros(~(left[row] >>> start));
                long run = (width == 64 ? -1L : (1L << width) - 1) << start;
                int height = 1;
                left[row] &= ~run;
                // Squares that another rectangle covers already may be covered twice: all are of one colour.
                while (row + height < modules && (rows[row + height] & run) == run) {
                    left[row + height] &= ~run;
                    height++;
                }
                out.number(first + start)
                        .put(' ')
                        .number(row)
                        .put(' ')
                        .number(width)
                        .put(' ');
                out.number(height).put(" re\n");
            }
        }
    }
}
