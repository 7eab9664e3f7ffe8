package fr.demandeunique.sne.pdf.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow, and how values are spelled in a PDF file, whatever the locale of the machine. Not thread-safe. */
final class Bytes {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private byte[] data;
    private int size;

    Bytes(int capacity) {
        data = new byte[capacity];
    }

    int size() {
        return size;
    }

    /** The bytes themselves, of which the first {@link #size()} count; not to be kept. */
    byte[] data() {
        return data;
    }

    void clear() {
        size = 0;
    }

    /** Forgets what was put after the first so many bytes. */
    void backTo(int count) {
        size = count;
    }

    byte[] copy() {
        return Arrays.copyOf(data, size);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(data, 0, size);
    }

    /** Makes room for so many more bytes and gives the array. */
    byte[] room(int more) {
        if (size + more > data.length) {
            data = Arrays.copyOf(data, Math.max(size + more, 2 * data.length));
        }
        return data;
    }

    /** Counts bytes that were put into {@link #room}. */
    void advance(int count) {
        size += count;
    }

    Bytes put(int value) {
        room(1)[size++] = (byte) value;
        return this;
    }

    Bytes put(byte[] bytes) {
        return put(bytes, bytes.length);
    }

    Bytes put(byte[] bytes, int length) {
        System.arraycopy(bytes, 0, room(length), size, length);
        size += length;
        return this;
    }

    Bytes put(Bytes other) {
        return put(other.data, other.size);
    }

    /** Characters below 256, one byte each. */
    @SuppressWarnings("deprecation") // The high bytes are known to be zero, and nothing copies faster.
    Bytes put(String latin) {
        int length = latin.length();
        latin.getBytes(0, length, room(length), size);
        size += length;
        return this;
    }

    Bytes number(long value) {
        room(20);
        if (value >= 0 && value < 1000) {
            return small((int) value);
        }
        long left = value;
        if (left < 0) {
            data[size++] = '-';
            left = -left;
        }
        int digits = 1;
        for (long bound = 10; left >= bound && digits < 19; bound *= 10) {
            digits++;
        }
        for (int i = size + digits - 1; i >= size; i--) {
            data[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        size += digits;
        return this;
    }

    /** Most numbers of a page have three digits at most. */
    private Bytes small(int value) {
        if (value > 99) {
            data[size++] = (byte) ('0' + value / 100);
        }
        if (value > 9) {
            data[size++] = (byte) ('0' + value / 10 % 10);
        }
        data[size++] = (byte) ('0' + value % 10);
        return this;
    }

    /** A number given in hundredths; PDF knows no exponent, and a hundredth of a point is three micrometres. */
    Bytes hundredths(long value) {
        long left = Math.abs(value);
        if (value < 0) {
            put('-');
        }
        number(left / 100);
        int part = (int) (left % 100);
        if (part != 0) {
            put('.').put('0' + part / 10);
            if (part % 10 != 0) {
                put('0' + part % 10);
            }
        }
        return this;
    }

    /** A number given in millionths, for a scale that multiplies others. */
    Bytes millionths(long value) {
        long left = Math.abs(value);
        if (value < 0) {
            put('-');
        }
        number(left / 1_000_000).put('.');
        for (long unit = 100_000, part = left % 1_000_000; unit > 0; unit /= 10) {
            put((int) ('0' + part / unit % 10));
        }
        return this;
    }

    /** Ends the dictionary of a stream, then its bytes and the object. */
    Bytes stream(byte[] bytes, int length) {
        return put("/Length ")
                .number(length)
                .put(">>\nstream\n")
                .put(bytes, length)
                .put("\nendstream\nendobj\n");
    }

    Bytes stream(Bytes other) {
        return stream(other.data, other.size);
    }

    /** A reference to an object. */
    Bytes reference(int object) {
        return number(object).put(" 0 R");
    }

    /** A text string: one byte a letter where that is possible, else UTF-16, so that every letter passes. */
    Bytes text(String text) {
        int start = size;
        put('(');
        for (int i = 0; i < text.length(); i++) {
            int code = documentCode(text.charAt(i));
            if (code < 0) {
                size = start;
                return wideText(text);
            }
            if (code == '(' || code == ')' || code == '\\') {
                put('\\');
            }
            put(code);
        }
        return put(')');
    }

    /** The code of a letter in the encoding of PDF for titles and the like; below zero if it has none. */
    private static int documentCode(char letter) {
        boolean latin = letter >= ' ' && letter < 0x7f || letter > 0xa0 && letter < 0x100 && letter != 0xad;
        if (latin) {
            return letter;
        }
        return switch (letter) {
            case '’' -> 0x90;
            case '–' -> 0x85;
            case '—' -> 0x84;
            case '…' -> 0x83;
            case 'Œ' -> 0x96;
            case 'œ' -> 0x9c;
            case '€' -> 0xa0;
            default -> -1;
        };
    }

    private Bytes wideText(String text) {
        put("<FEFF");
        byte[] into = room(4 * text.length() + 1);
        for (int i = 0; i < text.length(); i++) {
            int unit = text.charAt(i);
            for (int shift = 12; shift >= 0; shift -= 4) {
                into[size++] = HEX[unit >> shift & 15];
            }
        }
        return put('>');
    }

    Bytes hex(byte[] bytes, int length) {
        put('<');
        for (int i = 0; i < length; i++) {
            put(HEX[bytes[i] >> 4 & 15]).put(HEX[bytes[i] & 15]);
        }
        return put('>');
    }

    /** A whole number in so many bytes, the highest first. */
    Bytes binary(long value, int width) {
        for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
            put((int) (value >> shift));
        }
        return this;
    }
}
