package fr.demandeunique.sne.pdf.qr;

import java.nio.charset.StandardCharsets;

/** A text as the bits of a symbol, in the shortest of the three alphabets that holds it all. */
final class QrBits {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final byte[] VALUES = new byte[128];
    private static final int NUMERIC = 1;
    private static final int ALPHANUMERIC = 2;
    private static final int BYTES = 4;
    /** Announces an alphabet; 26 is UTF-8. */
    private static final int ECI_UTF_8 = 7 << 8 | 26;

    static {
        java.util.Arrays.fill(VALUES, (byte) -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            VALUES[ALPHABET.charAt(i)] = (byte) i;
        }
    }

    private final byte[] text;
    private final int mode;
    private final boolean utf8;

    private QrBits(byte[] text, int mode, boolean utf8) {
        this.text = text;
        this.mode = mode;
        this.utf8 = utf8;
    }

    static QrBits of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean utf8 = false;
        boolean digits = bytes.length > 0;
        boolean listed = bytes.length > 0;
        for (byte one : bytes) {
            utf8 |= one < 0;
            int value = one < 0 ? -1 : VALUES[one];
            listed &= value >= 0;
            digits &= value >= 0 && value < 10;
        }
        return new QrBits(bytes, digits ? NUMERIC : listed ? ALPHANUMERIC : BYTES, utf8);
    }

    /** How many bits it takes in a symbol of this version, its headers included. */
    int length(int version) {
        int count = text.length;
        int data = switch (mode) {
            case NUMERIC -> count / 3 * 10 + (count % 3 == 0 ? 0 : count % 3 * 3 + 1);
            case ALPHANUMERIC -> count / 2 * 11 + count % 2 * 6;
            default -> count * 8;
        };
        return (utf8 ? 12 : 0) + 4 + countBits(version) + data;
    }

    /** Width of the field that tells the number of characters. */
    private int countBits(int version) {
        boolean small = version < 10;
        return switch (mode) {
            case NUMERIC -> small ? 10 : 12;
            case ALPHANUMERIC -> small ? 9 : 11;
            default -> small ? 8 : 16;
        };
    }

    /** The bits as bytes, filled up to {@code capacity} the way the standard wants it. */
    byte[] codewords(int version, int capacity) {
        var writer = new Writer(capacity);
        if (utf8) {
            writer.put(ECI_UTF_8, 12);
        }
        writer.put(mode, 4);
        writer.put(text.length, countBits(version));
        switch (mode) {
            case NUMERIC -> putDigits(writer);
            case ALPHANUMERIC -> putListed(writer);
            default -> {
                for (byte one : text) {
                    writer.put(one & 0xff, 8);
                }
            }
        }
        return writer.fill();
    }

    private void putDigits(Writer writer) {
        for (int i = 0; i < text.length; i += 3) {
            int count = Math.min(3, text.length - i);
            int value = 0;
            for (int k = 0; k < count; k++) {
                value = value * 10 + text[i + k] - '0';
            }
            writer.put(value, count * 3 + 1);
        }
    }

    private void putListed(Writer writer) {
        int i = 0;
        for (; i + 1 < text.length; i += 2) {
            writer.put(VALUES[text[i]] * 45 + VALUES[text[i + 1]], 11);
        }
        if (i < text.length) {
            writer.put(VALUES[text[i]], 6);
        }
    }

    private static final class Writer {
        private final byte[] bytes;
        private int at;
        private int pending;
        private int count;

        Writer(int capacity) {
            bytes = new byte[capacity];
        }

        void put(int value, int width) {
            pending = pending << width | value;
            count += width;
            while (count >= 8) {
                count -= 8;
                bytes[at++] = (byte) (pending >> count);
            }
        }

        byte[] fill() {
            // The end is told by four zeros, or fewer where there is no room.
            put(0, Math.min(4, (bytes.length - at) * 8 - count));
            if (count > 0) {
                put(0, 8 - count);
            }
            for (int filler = 0xec; at < bytes.length; filler ^= 0xec ^ 0x11) {
                bytes[at++] = (byte) filler;
            }
            return bytes;
        }
    }
}
