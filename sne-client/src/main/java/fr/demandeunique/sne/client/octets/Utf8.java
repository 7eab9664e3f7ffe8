package fr.demandeunique.sne.client.octets;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Tells UTF-8 from everything else.
 *
 * <p>The JSON reader guesses UTF-16 and UTF-32, and lets some malformed UTF-8 through; the XML reader takes
 * overlong forms. This comes before both.
 */
public final class Utf8 {
    private static final VarHandle HUIT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long UNS = 0x0101010101010101L;
    private static final long HAUTS = UNS << 7;

    private Utf8() {}

    /** Where the first bad byte is, both from 1; the column counts bytes. */
    public record Faute(int ligne, int colonne) {}

    /** {@return the first byte that is not UTF-8, or that is NUL (no JSON holds one); null if there is none} */
    public static @Nullable Faute premiereFaute(byte[] bytes) {
        return premiereFaute(bytes, 0, bytes.length);
    }

    /** {@return the same of the bytes from {@code from} (included) to {@code to} (excluded)} */
    public static @Nullable Faute premiereFaute(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            if (i + Long.BYTES <= to) {
                long others = autresQuAscii((long) HUIT.get(bytes, i));
                if (others == 0) {
                    i += Long.BYTES;
                    continue;
                }
                i += Long.numberOfTrailingZeros(others) / Byte.SIZE;
            } else if (bytes[i] > 0) {
                i++;
                continue;
            }
            int length = longueur(bytes, i, to);
            if (length == 0) {
                return place(bytes, from, i);
            }
            i += length;
        }
        return null;
    }

    /** The lowest bit that is set is that of the first of eight bytes which is not between 1 and 127. */
    private static long autresQuAscii(long eight) {
        return (eight | (eight - UNS)) & HAUTS;
    }

    /** Length of the byte order mark at the start, 0 if there is none. */
    public static int marque(byte[] bytes, int from, int to) {
        boolean marked = to - from >= 3
                && (bytes[from] & 0xFF) == 0xEF
                && (bytes[from + 1] & 0xFF) == 0xBB
                && (bytes[from + 2] & 0xFF) == 0xBF;
        return marked ? 3 : 0;
    }

    /** Length of the well-formed sequence at {@code i} (Unicode, table 3-7), 0 if it is not one. */
    private static int longueur(byte[] bytes, int i, int to) {
        int first = bytes[i] & 0xFF;
        if (first >= 0xC2 && first <= 0xDF) {
            return suite(bytes, to, i + 1, 0x80, 0xBF) ? 2 : 0;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            int low = first == 0xE0 ? 0xA0 : 0x80;
            int high = first == 0xED ? 0x9F : 0xBF;
            return suite(bytes, to, i + 1, low, high) && suite(bytes, to, i + 2, 0x80, 0xBF) ? 3 : 0;
        }
        if (first >= 0xF0 && first <= 0xF4) {
            int low = first == 0xF0 ? 0x90 : 0x80;
            int high = first == 0xF4 ? 0x8F : 0xBF;
            return suite(bytes, to, i + 1, low, high)
                            && suite(bytes, to, i + 2, 0x80, 0xBF)
                            && suite(bytes, to, i + 3, 0x80, 0xBF)
                    ? 4
                    : 0;
        }
        return 0;
    }

    private static boolean suite(byte[] bytes, int to, int i, int low, int high) {
        return i < to && (bytes[i] & 0xFF) >= low && (bytes[i] & 0xFF) <= high;
    }

    private static Faute place(byte[] bytes, int from, int fault) {
        int line = 1;
        int start = from;
        for (int i = from; i < fault; i++) {
            if (bytes[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Faute(line, fault - start + 1);
    }
}
