package fr.demandeunique.sne.pdf.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A whole TrueType file, from which the tiers are cut: its characters, widths and outlines.
 *
 * <p>This class is immutable and thread-safe.
 */
final class SourceFont {
    private static final int ENTRY = 16;

    private final byte[] bytes;
    private final ByteBuffer data;
    private final Map<String, Table> tables = new HashMap<>();
    private final char[] glyphs;
    private final int[] advances;
    private final int[] offsets;
    private final int unitsPerEm;

    /** Where a table lies in the file. */
    private record Table(int offset, int length) {}

    private SourceFont(byte[] bytes) {
        this.bytes = bytes;
        this.data = ByteBuffer.wrap(bytes);
        int count = unsigned(4);
        for (int i = 0; i < count; i++) {
            int at = 12 + ENTRY * i;
            String tag = new String(bytes, at, 4, StandardCharsets.US_ASCII);
            tables.put(tag, new Table(data.getInt(at + 8), data.getInt(at + 12)));
        }
        unitsPerEm = unsigned(offset("head") + 18);
        int glyphCount = unsigned(offset("maxp") + 4);
        advances = readAdvances(glyphCount);
        offsets = readOffsets(glyphCount);
        glyphs = readCharacters();
    }

    /** Reads a font of the class path. */
    static SourceFont load(String resource) {
        try (var in = Objects.requireNonNull(SourceFont.class.getResourceAsStream(resource), resource)) {
            return new SourceFont(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private int[] readAdvances(int glyphCount) {
        // The last width holds for all the glyphs after it.
        int last = unsigned(offset("hhea") + 34) - 1;
        int[] read = new int[glyphCount];
        for (int i = 0; i < glyphCount; i++) {
            read[i] = unsigned(offset("hmtx") + 4 * Math.min(i, last));
        }
        return read;
    }

    private int[] readOffsets(int glyphCount) {
        boolean wide = data.getShort(offset("head") + 50) == 1;
        int loca = offset("loca");
        int[] read = new int[glyphCount + 1];
        for (int i = 0; i <= glyphCount; i++) {
            read[i] = wide ? data.getInt(loca + 4 * i) : 2 * unsigned(loca + 2 * i);
        }
        return read;
    }

    /** Reads the character map of format 4, the only one in these fonts: the first 65,536 characters. */
    private char[] readCharacters() {
        int at = offset("cmap") + data.getInt(offset("cmap") + 8);
        if (unsigned(at) != 4) {
            throw new IllegalStateException("character map of format " + unsigned(at));
        }
        int twice = unsigned(at + 6);
        char[] read = new char[0x10000];
        for (int i = 0; i < twice; i += 2) {
            int end = unsigned(at + 14 + i);
            int start = unsigned(at + 16 + twice + i);
            int delta = unsigned(at + 16 + 2 * twice + i);
            int rangeAt = at + 16 + 3 * twice + i;
            int range = unsigned(rangeAt);
            for (int c = start; c <= end && c != 0xffff; c++) {
                int glyph = range == 0 ? c : unsigned(rangeAt + range + 2 * (c - start));
                read[c] = (char) (range != 0 && glyph == 0 ? 0 : glyph + delta);
            }
        }
        return read;
    }

    private int unsigned(int at) {
        return data.getShort(at) & 0xffff;
    }

    private int offset(String tag) {
        return Objects.requireNonNull(tables.get(tag), tag).offset();
    }

    /** A copy of a table. */
    byte[] table(String tag) {
        Table table = Objects.requireNonNull(tables.get(tag), tag);
        return java.util.Arrays.copyOfRange(bytes, table.offset(), table.offset() + table.length());
    }

    /** The glyph of a character; 0 if the font lacks it. */
    int glyph(int character) {
        return character < glyphs.length ? glyphs[character] : 0;
    }

    /** How far a glyph moves the pen, in units of the font. */
    int advance(int glyph) {
        return advances[glyph];
    }

    /** A copy of the outline of a glyph; nothing for a space. */
    byte[] outline(int glyph) {
        int glyf = offset("glyf");
        return java.util.Arrays.copyOfRange(bytes, glyf + offsets[glyph], glyf + offsets[glyph + 1]);
    }

    /** The box of a glyph (left, bottom, right, top) in units of the font; all zero for a space. */
    int[] box(int glyph) {
        if (offsets[glyph] == offsets[glyph + 1]) {
            return new int[4];
        }
        int at = offset("glyf") + offsets[glyph] + 2;
        return new int[] {data.getShort(at), data.getShort(at + 2), data.getShort(at + 4), data.getShort(at + 6)};
    }

    /** The box that holds every glyph, in thousandths of the size. */
    int[] boundingBox() {
        int head = offset("head");
        return new int[] {
            thousandths(data.getShort(head + 36)),
            thousandths(data.getShort(head + 38)),
            thousandths(data.getShort(head + 40)),
            thousandths(data.getShort(head + 42))
        };
    }

    int ascent() {
        return thousandths(data.getShort(offset("hhea") + 4));
    }

    int descent() {
        return thousandths(data.getShort(offset("hhea") + 6));
    }

    int capHeight() {
        return thousandths(data.getShort(offset("OS/2") + 88));
    }

    /** Bearing of a glyph on its left, in units of the font. */
    int leftBearing(int glyph) {
        return box(glyph)[0];
    }

    /** Height of a small letter without a stem, in units of the font: accents are drawn for it. */
    int smallHeight() {
        return data.getShort(offset("OS/2") + 86);
    }

    /** Turns units of the font into thousandths of the size, which is what PDF counts in. */
    int thousandths(int units) {
        return Math.round(units * 1000f / unitsPerEm);
    }
}
