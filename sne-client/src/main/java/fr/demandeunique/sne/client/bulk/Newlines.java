package fr.demandeunique.sne.client.bulk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Ends of lines, eight bytes at a time: a stock of gigabytes is looked through for them twice. */
final class Newlines {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long SEVENS = 0x7F7F7F7F7F7F7F7FL;
    private static final long NEWLINES = ONES * '\n';

    private Newlines() {}

    /** The high bit of each byte that ends a line, and no other bit. */
    private static long marks(byte[] bytes, int at) {
        long zero = (long) EIGHT.get(bytes, at) ^ NEWLINES;
        return ~((zero & SEVENS) + SEVENS | zero | SEVENS);
    }

    /** How many there are before {@code to}. */
    static long count(byte[] bytes, int to) {
        long count = 0;
        int at = 0;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            count += Long.bitCount(marks(bytes, at));
        }
        for (; at < to; at++) {
            count += bytes[at] == '\n' ? 1 : 0;
        }
        return count;
    }

    /** Where the next one is from {@code from} on, {@code to} if there is none before. */
    static int next(byte[] bytes, int from, int to) {
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long marks = marks(bytes, at);
            if (marks != 0) {
                return at + Long.numberOfTrailingZeros(marks) / Byte.SIZE;
            }
        }
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
    }
}
