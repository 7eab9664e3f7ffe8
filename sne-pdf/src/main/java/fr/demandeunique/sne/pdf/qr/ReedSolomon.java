package fr.demandeunique.sne.pdf.qr;

/** The correction bytes of a block, in the field of 256 elements of the standard (polynomial 0x11D). */
final class ReedSolomon {
    private static final int[] POWERS = new int[510];
    private static final int[] LOGS = new int[256];
    private static final int[][] GENERATORS = new int[31][];

    static {
        int value = 1;
        for (int i = 0; i < 255; i++) {
            POWERS[i] = value;
            POWERS[i + 255] = value;
            LOGS[value] = i;
            value = value << 1 ^ (value >> 7) * 0x11d;
        }
        for (int degree = 1; degree < GENERATORS.length; degree++) {
            GENERATORS[degree] = generator(degree);
        }
    }

    private ReedSolomon() {}

    /** Logarithms of the coefficients of the product of {@code (x - 2^i)}, from the second highest down. */
    private static int[] generator(int degree) {
        var coefficients = new int[degree];
        coefficients[degree - 1] = 1;
        for (int root = 0; root < degree; root++) {
            for (int i = 0; i < degree; i++) {
                coefficients[i] = coefficients[i] == 0 ? 0 : POWERS[LOGS[coefficients[i]] + root];
                if (i + 1 < degree) {
                    coefficients[i] ^= coefficients[i + 1];
                }
            }
        }
        for (int i = 0; i < degree; i++) {
            coefficients[i] = LOGS[coefficients[i]];
        }
        return coefficients;
    }

    /** The remainder of a block; {@code result} has as many bytes as are wanted. */
    static void correct(byte[] data, int from, int to, byte[] result) {
        int degree = result.length;
        int[] generator = GENERATORS[degree];
        java.util.Arrays.fill(result, (byte) 0);
        for (int i = from; i < to; i++) {
            int factor = (data[i] ^ result[0]) & 0xff;
            System.arraycopy(result, 1, result, 0, degree - 1);
            result[degree - 1] = 0;
            if (factor != 0) {
                int log = LOGS[factor];
                for (int k = 0; k < degree; k++) {
                    result[k] ^= (byte) POWERS[generator[k] + log];
                }
            }
        }
    }
}
