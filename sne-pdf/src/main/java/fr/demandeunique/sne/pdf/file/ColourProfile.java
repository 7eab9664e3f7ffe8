package fr.demandeunique.sne.pdf.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The colours of screens (sRGB, IEC 61966-2-1) as a profile of version 2, made by hand: the usual one is six times larger. */
final class ColourProfile {
    private static final int HEADER = 128;
    private static final int ENTRY = 12;
    private static final String[] TAGS = {"desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"};
    private static final int VERSION = 0x02100000;
    /** Red, green and blue, adapted to the white of D50, in parts of 65,536. */
    private static final int[][] PRIMARIES = {
        {0x6FA2, 0x38F5, 0x0390}, {0x6299, 0xB785, 0x18DA}, {0x24A0, 0x0F84, 0xB6CF}
    };

    private static final int[] D50 = {0xF6D6, 0x10000, 0xD32D};
    /** Gamma 2.2 in parts of 256. */
    private static final int GAMMA = 0x0233;

    private ColourProfile() {}

    static byte[] bytes() {
        byte[][] data = {
            description("sRGB"), text("CC0"), xyz(D50), xyz(PRIMARIES[0]), xyz(PRIMARIES[1]), xyz(PRIMARIES[2]), curve()
        };
        int length = HEADER + 4 + ENTRY * TAGS.length;
        for (byte[] one : data) {
            length += one.length;
        }
        var out = ByteBuffer.allocate(length);
        out.putInt(length).putInt(0).putInt(VERSION).put(ascii("mntrRGB XYZ "));
        // The date is part of the bytes; it is that of the standard's amendment, and never changes.
        for (int part : new int[] {2003, 1, 1, 0, 0, 0}) {
            out.putShort((short) part);
        }
        out.put(ascii("acsp"));
        out.position(68);
        for (int part : D50) {
            out.putInt(part);
        }
        out.position(HEADER);
        out.putInt(TAGS.length);
        int at = HEADER + 4 + ENTRY * TAGS.length;
        for (int i = 0; i < TAGS.length; i++) {
            byte[] one = data[Math.min(i, data.length - 1)];
            out.put(ascii(TAGS[i])).putInt(at).putInt(one.length);
            // The three curves are one.
            at += i < data.length - 1 ? one.length : 0;
        }
        for (byte[] one : data) {
            out.put(one);
        }
        return out.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] description(String text) {
        var out = ByteBuffer.allocate(12 + text.length() + 1 + 4 + 4 + 2 + 1 + 67 + 3 & ~3);
        return out.put(ascii("desc"))
                .putInt(0)
                .putInt(text.length() + 1)
                .put(ascii(text))
                .array();
    }

    private static byte[] text(String text) {
        return ByteBuffer.allocate(8 + text.length() + 1 + 3 & ~3)
                .put(ascii("text"))
                .putInt(0)
                .put(ascii(text))
                .array();
    }

    private static byte[] xyz(int[] values) {
        var out = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
        for (int value : values) {
            out.putInt(value);
        }
        return out.array();
    }

    private static byte[] curve() {
        return ByteBuffer.allocate(16)
                .put(ascii("curv"))
                .putInt(0)
                .putInt(1)
                .putShort((short) GAMMA)
                .array();
    }
}
