package fr.demandeunique.sne.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * The part of a font that a document uses, as a font file of its own. Glyphs keep their numbers; the outlines of the others are
 * left out, and so are the hints for coarse screens, which would be half as much again.
 */
final class FontSubset {
    private static final int WORDS_FOLLOW = 0x0001;
    private static final int ONE_SCALE = 0x0008;
    private static final int MORE_PARTS = 0x0020;
    private static final int TWO_SCALES = 0x0040;
    private static final int MATRIX = 0x0080;
    private static final int HINTS_FOLLOW = 0x0100;
    private static final int FILE_CHECKSUM = 0xB1B0AFBA;

    private final FontFile font;
    private final BitSet kept = new BitSet();

    private FontSubset(FontFile font) {
        this.font = font;
    }

    /** The file that holds these glyphs and the parts that they are made of. */
    static byte[] of(FontFile font, BitSet glyphs) {
        var subset = new FontSubset(font);
        subset.keep(0);
        glyphs.stream().forEach(subset::keep);
        return subset.assemble();
    }

    private void keep(int glyph) {
        if (kept.get(glyph)) {
            return;
        }
        kept.set(glyph);
        byte[] outline = font.outline(glyph);
        if (isComposite(outline)) {
            walkParts(ByteBuffer.wrap(outline), true);
        }
    }

    private static boolean isComposite(byte[] outline) {
        return outline.length > 0 && outline[0] < 0;
    }

    /** Goes through the parts of a composite glyph (an accented letter) and gives the place after the last one. */
    private int walkParts(ByteBuffer outline, boolean keepThem) {
        int at = 10;
        int flags;
        do {
            flags = outline.getShort(at);
            if (keepThem) {
                keep(outline.getShort(at + 2) & 0xffff);
            }
            outline.putShort(at, (short) (flags & ~HINTS_FOLLOW));
            at += (flags & WORDS_FOLLOW) != 0 ? 8 : 6;
            at += (flags & ONE_SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
        } while ((flags & MORE_PARTS) != 0);
        return at;
    }

    private byte[] withoutHints(byte[] outline) {
        if (outline.length == 0) {
            return outline;
        }
        var data = ByteBuffer.wrap(outline);
        if (isComposite(outline)) {
            return Arrays.copyOf(outline, walkParts(data, false));
        }
        int lengthAt = 10 + 2 * data.getShort(0);
        int rest = lengthAt + 2 + (data.getShort(lengthAt) & 0xffff);
        var shorter = ByteBuffer.allocate(lengthAt + 2 + outline.length - rest);
        shorter.put(outline, 0, lengthAt).putShort((short) 0).put(outline, rest, outline.length - rest);
        return shorter.array();
    }

    private byte[] assemble() {
        // Glyphs after the last one kept need no entry at all.
        int count = kept.length();
        var outlines = new ByteArrayOutputStream();
        var places = ByteBuffer.allocate(4 * (count + 1));
        var metrics = ByteBuffer.allocate(4 * count);
        for (int glyph = 0; glyph < count; glyph++) {
            places.putInt(outlines.size());
            if (kept.get(glyph)) {
                byte[] outline = withoutHints(font.outline(glyph));
                outlines.writeBytes(outline);
                outlines.writeBytes(new byte[padding(outline.length)]);
                metrics.putShort((short) font.advance(glyph)).putShort((short) font.box(glyph)[0]);
            } else {
                metrics.putInt(0);
            }
        }
        places.putInt(outlines.size());

        Map<String, byte[]> tables = new TreeMap<>();
        tables.put("glyf", outlines.toByteArray());
        tables.put("loca", places.array());
        tables.put("hmtx", metrics.array());
        // In "head", places are four bytes wide from now on and the checksum comes at the end.
        byte[] head = font.table("head");
        ByteBuffer.wrap(head).putInt(8, 0).putShort(50, (short) 1);
        tables.put("head", head);
        byte[] hhea = font.table("hhea");
        ByteBuffer.wrap(hhea).putShort(34, (short) count);
        tables.put("hhea", hhea);
        byte[] maxp = font.table("maxp");
        ByteBuffer.wrap(maxp).putShort(4, (short) count);
        tables.put("maxp", maxp);
        return file(tables);
    }

    private static byte[] file(Map<String, byte[]> tables) {
        int at = 12 + 16 * tables.size();
        int total = at;
        for (byte[] table : tables.values()) {
            total += table.length + padding(table.length);
        }
        var file = ByteBuffer.allocate(total);
        int power = Integer.highestOneBit(tables.size());
        file.putInt(0x00010000).putShort((short) tables.size()).putShort((short) (16 * power));
        file.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (16 * (tables.size() - power)));
        int headAt = 0;
        for (var entry : tables.entrySet()) {
            byte[] table = entry.getValue();
            headAt = entry.getKey().equals("head") ? at : headAt;
            file.put(entry.getKey().getBytes(StandardCharsets.US_ASCII));
            file.putInt(checksum(table)).putInt(at).putInt(table.length);
            at += table.length + padding(table.length);
        }
        for (byte[] table : tables.values()) {
            file.put(table).put(new byte[padding(table.length)]);
        }
        return file.putInt(headAt + 8, FILE_CHECKSUM - checksum(file.array())).array();
    }

    private static int padding(int length) {
        return -length & 3;
    }

    private static int checksum(byte[] bytes) {
        var words = ByteBuffer.wrap(Arrays.copyOf(bytes, bytes.length + padding(bytes.length)));
        int sum = 0;
        while (words.hasRemaining()) {
            sum += words.getInt();
        }
        return sum;
    }
}
