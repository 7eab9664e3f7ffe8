package fr.demandeunique.sne.pdf.qr;

/**
 * How hard a symbol is to read, by the four rules of the standard: long runs, squares of one colour, what looks like a finder, too
 * much of one colour. Whole rows at a time.
 */
final class QrPenalty {
    private static final int RUN = 3;
    private static final int SQUARE = 3;
    private static final int FINDER = 40;
    private static final int BALANCE = 10;

    private QrPenalty() {}

    static int of(long[] rows) {
        int side = rows.length;
        long all = -1L >>> 64 - side;
        long[] columns = transpose(rows);
        int penalty = 0;
        int dark = 0;
        for (int i = 0; i < side; i++) {
            penalty += line(rows[i], all, side) + line(columns[i], all, side);
            dark += Long.bitCount(rows[i]);
            if (i > 0) {
                long level = ~(rows[i] ^ rows[i] >>> 1);
                long above = ~(rows[i - 1] ^ rows[i - 1] >>> 1);
                long upright = ~(rows[i] ^ rows[i - 1]);
                penalty += SQUARE * Long.bitCount(level & above & upright & all >>> 1);
            }
        }
        int total = side * side;
        return penalty + Math.abs(2 * dark - total) * 10 / total * BALANCE;
    }

    private static int line(long line, long all, int side) {
        return runs(line) + runs(~line & all) + FINDER * finders(line, all, side);
    }

    /** Three for each run of five, and one for each module more. */
    private static int runs(long line) {
        long pairs = line & line >>> 1;
        long starts = pairs & pairs >>> 2 & line >>> 4;
        long first = starts & ~(starts << 1);
        return Long.bitCount(starts) + (RUN - 1) * Long.bitCount(first);
    }

    /** Patterns of 1, 1, 3, 1, 1 modules with four light ones before or after, inside the symbol. */
    private static int finders(long line, long all, int side) {
        long light = ~line & all;
        long pattern = line & light >>> 1 & line >>> 2 & line >>> 3 & line >>> 4 & light >>> 5 & line >>> 6;
        long pairs = light & light >>> 1;
        long four = pairs & pairs >>> 2;
        return Long.bitCount(pattern & (four >>> 7 | four << 4));
    }

    /** Rows as columns: blocks of 32, 16, 8… modules change places. */
    private static long[] transpose(long[] rows) {
        var turned = java.util.Arrays.copyOf(rows, 64);
        long mask = 0x00000000ffffffffL;
        for (int width = 32; width != 0; width >>= 1, mask ^= mask << width) {
            for (int k = 0; k < 64; k = (k | width) + 1 & ~width) {
                long moved = (turned[k] >>> width ^ turned[k | width]) & mask;
                turned[k] ^= moved << width;
                turned[k | width] ^= moved;
            }
        }
        return turned;
    }
}
