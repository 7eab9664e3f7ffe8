package fr.demandeunique.sne.pdf.sceau;

import org.jspecify.annotations.Nullable;

/** Base 32 of RFC 4648 without padding: all its letters are cheap in a QR code, and none is lost by a scanner. */
final class Base32 {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String encode(byte[] bytes) {
        var letters = new StringBuilder(length(bytes.length));
        int pending = 0;
        int count = 0;
        for (byte one : bytes) {
            pending = pending << 8 | one & 0xff;
            count += 8;
            while (count >= 5) {
                count -= 5;
                letters.append(LETTERS.charAt(pending >> count & 31));
            }
        }
        if (count > 0) {
            letters.append(LETTERS.charAt(pending << 5 - count & 31));
        }
        return letters.toString();
    }

    /** The bytes of a text; null if it is not the text of exactly so many. */
    static byte @Nullable [] decode(String text, int size) {
        if (text.length() != length(size)) {
            return null;
        }
        var bytes = new byte[size];
        int at = 0;
        int pending = 0;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = LETTERS.indexOf(text.charAt(i));
            if (value < 0) {
                return null;
            }
            pending = pending << 5 | value;
            count += 5;
            if (count >= 8) {
                count -= 8;
                bytes[at++] = (byte) (pending >> count);
            }
        }
        // What is left over must be nothing: one text for the same bytes, not several.
        return (pending & (1 << count) - 1) == 0 ? bytes : null;
    }

    private static int length(int size) {
        return (size * 8 + 4) / 5;
    }
}
