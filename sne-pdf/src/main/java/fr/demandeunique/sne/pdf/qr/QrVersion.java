package fr.demandeunique.sne.pdf.qr;

import org.jspecify.annotations.Nullable;

/**
 * What is the same in all symbols of a version: its fixed patterns, where data go, the eight masks. Made at the first use and kept.
 * Immutable.
 */
final class QrVersion {
    /** The largest whose rows fit in a {@code long}: 61 modules. */
    static final int LAST = 11;

    private static final int[] CODEWORDS = {0, 26, 44, 70, 100, 134, 172, 196, 242, 292, 346, 404};
    /** Correction bytes of a block by level, then by version. */
    private static final int[][] CORRECTION = {
        {0, 7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20},
        {0, 10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30},
        {0, 13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28},
        {0, 17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24}
    };
    /** Number of blocks by level, then by version. */
    private static final int[][] BLOCKS = {
        {0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4},
        {0, 1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5},
        {0, 1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8},
        {0, 1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11}
    };

    private static final int[][] ALIGNMENT = {
        {},
        {},
        {6, 18},
        {6, 22},
        {6, 26},
        {6, 30},
        {6, 34},
        {6, 22, 38},
        {6, 24, 42},
        {6, 26, 46},
        {6, 28, 50},
        {6, 30, 54}
    };
    private static final @Nullable QrVersion[] MADE = new QrVersion[LAST + 1];

    final int number;
    final int side;
    /** The fixed patterns; their dark modules. */
    final long[] fixed;
    /** Places of the data bits in their order, {@code row << 6 | column}. */
    final short[] places;
    /** The masks, the fixed modules left out. */
    final long[][] masks = new long[8][];

    private final long[] reserved;

    private QrVersion(int number) {
        this.number = number;
        this.side = 17 + 4 * number;
        this.fixed = new long[side];
        this.reserved = new long[side];
        drawFixed();
        this.places = places();
        for (int mask = 0; mask < 8; mask++) {
            masks[mask] = mask(mask);
        }
    }

    private static synchronized QrVersion of(int number) {
        QrVersion made = MADE[number];
        if (made == null) {
            made = new QrVersion(number);
            MADE[number] = made;
        }
        return made;
    }

    /** The smallest version that holds these bits at this level; null if none of these does. */
    static @Nullable QrVersion smallest(QrBits bits, QrLevel level) {
        for (int number = 1; number <= LAST; number++) {
            if (bits.length(number) <= 8 * capacity(number, level)) {
                return of(number);
            }
        }
        return null;
    }

    /** The highest level at which this version still holds these bits. */
    QrLevel highestLevel(QrBits bits, QrLevel atLeast) {
        QrLevel best = atLeast;
        for (QrLevel level : QrLevel.values()) {
            if (level.compareTo(atLeast) > 0 && bits.length(number) <= 8 * capacity(number, level)) {
                best = level;
            }
        }
        return best;
    }

    private static int capacity(int number, QrLevel level) {
        int at = level.ordinal();
        return CODEWORDS[number] - CORRECTION[at][number] * BLOCKS[at][number];
    }

    int codewords() {
        return CODEWORDS[number];
    }

    int capacity(QrLevel level) {
        return capacity(number, level);
    }

    int correction(QrLevel level) {
        return CORRECTION[level.ordinal()][number];
    }

    int blocks(QrLevel level) {
        return BLOCKS[level.ordinal()][number];
    }

    private void drawFixed() {
        for (int i = 0; i < side; i++) {
            put(i, 6, i % 2 == 0);
            put(6, i, i % 2 == 0);
        }
        finder(3, 3);
        finder(side - 4, 3);
        finder(3, side - 4);
        int[] centres = ALIGNMENT[number];
        for (int row : centres) {
            for (int column : centres) {
                boolean corner =
                        row == 6 && column == 6 || row == 6 && column == side - 7 || row == side - 7 && column == 6;
                if (!corner) {
                    square(column, row, 2, 1);
                }
            }
        }
        // Room for the format, and the module that is always dark.
        for (int i = 0; i < 9; i++) {
            reserve(8, i);
            reserve(i, 8);
        }
        for (int i = 0; i < 8; i++) {
            reserve(8, side - 1 - i);
            reserve(side - 1 - i, 8);
        }
        put(8, side - 8, true);
        if (number >= 7) {
            drawVersion();
        }
    }

    private void finder(int column, int row) {
        for (int y = -4; y <= 4; y++) {
            for (int x = -4; x <= 4; x++) {
                if (column + x >= 0 && column + x < side && row + y >= 0 && row + y < side) {
                    int distance = Math.max(Math.abs(x), Math.abs(y));
                    put(column + x, row + y, distance != 2 && distance != 4);
                }
            }
        }
    }

    /** A dark square with a light ring at this distance from its centre. */
    private void square(int column, int row, int radius, int light) {
        for (int y = -radius; y <= radius; y++) {
            for (int x = -radius; x <= radius; x++) {
                put(column + x, row + y, Math.max(Math.abs(x), Math.abs(y)) != light);
            }
        }
    }

    /** From version 7 a symbol tells its version, twice, with a Golay code of 18 bits. */
    private void drawVersion() {
        int rest = number;
        for (int i = 0; i < 12; i++) {
            rest = rest << 1 ^ (rest >> 11) * 0x1f25;
        }
        int bits = number << 12 | rest;
        for (int i = 0; i < 18; i++) {
            boolean dark = (bits >> i & 1) != 0;
            put(side - 11 + i % 3, i / 3, dark);
            put(i / 3, side - 11 + i % 3, dark);
        }
    }

    private void put(int column, int row, boolean dark) {
        reserve(column, row);
        fixed[row] = fixed[row] & ~(1L << column) | (dark ? 1L << column : 0);
    }

    private void reserve(int column, int row) {
        reserved[row] |= 1L << column;
    }

    private boolean isFree(int column, int row) {
        return (reserved[row] >> column & 1) == 0;
    }

    /** Pairs of columns from the right, up and down in turn; the upright timing pattern is jumped over. */
    private short[] places() {
        var found = new short[8 * CODEWORDS[number]];
        int count = 0;
        for (int right = side - 1; right > 0; right -= 2) {
            right -= right == 6 ? 1 : 0;
            boolean up = (right + 1 & 2) == 0;
            for (int i = 0; i < side; i++) {
                int row = up ? side - 1 - i : i;
                for (int column = right; column > right - 2; column--) {
                    if (count < found.length && isFree(column, row)) {
                        found[count++] = (short) (row << 6 | column);
                    }
                }
            }
        }
        return found;
    }

    private long[] mask(int mask) {
        var rows = new long[side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean turned = switch (mask) {
                    case 0 -> (x + y) % 2 == 0;
                    case 1 -> y % 2 == 0;
                    case 2 -> x % 3 == 0;
                    case 3 -> (x + y) % 3 == 0;
                    case 4 -> (x / 3 + y / 2) % 2 == 0;
                    case 5 -> x * y % 2 + x * y % 3 == 0;
                    case 6 -> (x * y % 2 + x * y % 3) % 2 == 0;
                    default -> ((x + y) % 2 + x * y % 3) % 2 == 0;
                };
                if (turned && isFree(x, y)) {
                    rows[y] |= 1L << x;
                }
            }
        }
        return rows;
    }
}
