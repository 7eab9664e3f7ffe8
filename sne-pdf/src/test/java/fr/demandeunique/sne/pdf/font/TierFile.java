package fr.demandeunique.sne.pdf.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A font file that holds some glyphs of another, under numbers of their own, without the hints for coarse screens and without any
 * table that a PDF does not need.
 */
final class TierFile {
    private static final int WORDS_FOLLOW = 0x0001;
    private static final int ONE_SCALE = 0x0008;
    private static final int MORE_PARTS = 0x0020;
    private static final int TWO_SCALES = 0x0040;
    private static final int MATRIX = 0x0080;
    private static final int HINTS_FOLLOW = 0x0100;
    private static final int FILE_CHECKSUM = 0xB1B0AFBA;

    private final SourceFont font;
    /** The glyphs of the whole font, in the order of their new numbers. */
    private final List<Integer> glyphs = new ArrayList<>(List.of(0));

    TierFile(SourceFont font) {
        this.font = font;
    }

    /** Adds a glyph and gives its number. A glyph of two characters is added twice: each must be read back as itself. */
    int add(int glyph) {
        glyphs.add(glyph);
        return glyphs.size() - 1;
    }

    private int part(int glyph) {
        int known = glyphs.indexOf(glyph);
        return known >= 0 ? known : add(glyph);
    }

    /** The glyph of the whole font that has this number here. */
    int source(int number) {
        return glyphs.get(number);
    }

    /** The font file, with a character map of one byte if there is one. */
    byte[] assemble(SortedMap<Integer, Integer> glyphsByCode) {
        var outlines = new ByteArrayOutputStream();
        List<Integer> starts = new ArrayList<>(List.of(0));
        // Parts of accented letters get their numbers on the way.
        for (int done = 0; done < glyphs.size(); done++) {
            byte[] outline = withoutHints(font.outline(glyphs.get(done)));
            outlines.writeBytes(outline);
            outlines.writeBytes(new byte[-outline.length & 1]);
            starts.add(outlines.size());
        }
        var metrics = ByteBuffer.allocate(4 * glyphs.size());
        glyphs.forEach(
                glyph -> metrics.putShort((short) font.advance(glyph)).putShort((short) font.leftBearing(glyph)));
        var places = ByteBuffer.allocate(2 * starts.size());
        boolean wide = outlines.size() >= 0x20000;
        if (wide) {
            places = ByteBuffer.allocate(4 * starts.size());
        }
        for (int start : starts) {
            if (wide) {
                places.putInt(start);
            } else {
                places.putShort((short) (start / 2));
            }
        }
        byte[] head = font.table("head");
        ByteBuffer.wrap(head).putInt(8, 0).putShort(50, (short) (wide ? 1 : 0));
        byte[] hhea = font.table("hhea");
        ByteBuffer.wrap(hhea).putShort(34, (short) glyphs.size());
        byte[] maxp = font.table("maxp");
        ByteBuffer.wrap(maxp).putShort(4, (short) glyphs.size());
        var tables = new TreeMap<String, byte[]>();
        if (!glyphsByCode.isEmpty()) {
            tables.put("cmap", characterMap(glyphsByCode));
        }
        tables.put("glyf", outlines.toByteArray());
        tables.put("head", head);
        tables.put("hhea", hhea);
        tables.put("hmtx", metrics.array());
        tables.put("loca", places.array());
        tables.put("maxp", maxp);
        return file(tables);
    }

    private byte[] withoutHints(byte[] outline) {
        if (outline.length == 0) {
            return outline;
        }
        var data = ByteBuffer.wrap(outline);
        if (data.getShort(0) < 0) {
            return java.util.Arrays.copyOf(outline, renumberParts(data));
        }
        int hintsAt = 10 + 2 * data.getShort(0);
        int hints = data.getShort(hintsAt) & 0xffff;
        var bare = ByteBuffer.allocate(outline.length - hints);
        bare.put(outline, 0, hintsAt).putShort((short) 0);
        bare.put(outline, hintsAt + 2 + hints, outline.length - hintsAt - 2 - hints);
        return bare.array();
    }

    /** Gives the parts of a composite glyph (an accented letter) their new numbers; the place after the last one. */
    private int renumberParts(ByteBuffer outline) {
        int at = 10;
        int flags;
        do {
            flags = outline.getShort(at);
            outline.putShort(at, (short) (flags & ~HINTS_FOLLOW));
            outline.putShort(at + 2, (short) part(outline.getShort(at + 2) & 0xffff));
            at += (flags & WORDS_FOLLOW) != 0 ? 8 : 6;
            at += (flags & ONE_SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
        } while ((flags & MORE_PARTS) != 0);
        return at;
    }

    /**
     * Two maps of the same codes, since readers differ in which they prefer: format 0 for the Macintosh, and the same as « symbols »
     * for Windows, from 0xF000, in format 4.
     */
    private static byte[] characterMap(SortedMap<Integer, Integer> glyphsByCode) {
        int first = FontProgram.FIRST_CODE;
        int count = 0x100 - first;
        var map = ByteBuffer.allocate(20 + 262 + 32 + 2 * count);
        map.putShort((short) 0).putShort((short) 2);
        map.putShort((short) 1).putShort((short) 0).putInt(20);
        map.putShort((short) 3).putShort((short) 0).putInt(20 + 262);
        map.putShort((short) 0).putShort((short) 262).putShort((short) 0);
        for (int code = 0; code < 0x100; code++) {
            map.put((byte) (int) glyphsByCode.getOrDefault(code, 0));
        }
        // Format 4 with one segment and the obligatory last one.
        int start = map.position();
        map.putShort((short) 4).putShort((short) 0).putShort((short) 0);
        map.putShort((short) 4).putShort((short) 4).putShort((short) 1).putShort((short) 0);
        map.putShort((short) 0xf0ff).putShort((short) 0xffff).putShort((short) 0);
        map.putShort((short) (0xf000 + first)).putShort((short) 0xffff);
        map.putShort((short) 0).putShort((short) 1);
        map.putShort((short) 4).putShort((short) 0);
        for (int code = first; code < 0x100; code++) {
            map.putShort((short) (int) glyphsByCode.getOrDefault(code, 0));
        }
        map.putShort(start + 2, (short) (map.position() - start));
        return java.util.Arrays.copyOf(map.array(), map.position());
    }

    private static byte[] file(SortedMap<String, byte[]> tables) {
        int count = tables.size();
        int at = 12 + 16 * count;
        int size = at + tables.values().stream().mapToInt(TierFile::padded).sum();
        var file = ByteBuffer.allocate(size);
        int power = Integer.highestOneBit(count);
        file.putInt(0x00010000).putShort((short) count).putShort((short) (16 * power));
        file.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (16 * (count - power)));
        int headAt = 0;
        for (var table : tables.entrySet()) {
            byte[] data = table.getValue();
            file.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            file.putInt(checksum(ByteBuffer.wrap(java.util.Arrays.copyOf(data, padded(data)))));
            file.putInt(at).putInt(data.length);
            file.duplicate().position(at).put(data);
            headAt = table.getKey().equals("head") ? at : headAt;
            at += padded(data);
        }
        file.putInt(headAt + 8, FILE_CHECKSUM - checksum(ByteBuffer.wrap(file.array())));
        return file.array();
    }

    private static int padded(byte[] data) {
        return data.length + 3 & ~3;
    }

    private static int checksum(ByteBuffer data) {
        int sum = 0;
        while (data.hasRemaining()) {
            sum += data.getInt();
        }
        return sum;
    }
}
