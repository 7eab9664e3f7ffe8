package fr.demandeunique.sne.attestation;

import java.util.Optional;

/**
 * Base 32 of RFC 4648 without padding, {@code A} to {@code Z} and {@code 2} to {@code 7}: bytes in the text of a QR code, which packs
 * these letters best.
 */
public final class Base32 {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    /**
     * {@return the letters of some bytes: eight for five, the last bits filled with zeros}
     *
     * @param bytes any number of them
     */
    public static String encode(byte[] bytes) {
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

    /**
     * {@return the bytes of a text; empty if it is not the text of exactly so many} Never throws.
     *
     * @param text letters and digits of the alphabet, no padding
     * @param size how many bytes it must hold
     */
    public static Optional<byte[]> decode(String text, int size) {
        if (text.length() != length(size)) {
            return Optional.empty();
        }
        var bytes = new byte[size];
        int at = 0;
        int pending = 0;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = LETTERS.indexOf(text.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            pending = pending << 5 | value;
            count += 5;
            if (count >= 8) {
                count -= 8;
                bytes[at++] = (byte) (pending >> count);
            }
        }
        // What is left over must be nothing: one text for the same bytes, not several.
        return (pending & (1 << count) - 1) == 0 ? Optional.of(bytes) : Optional.empty();
    }

    private static int length(int size) {
        return (size * 8 + 4) / 5;
    }
}
