package fr.demandeunique.sne.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A TrueType font of this library, read once: widths, characters, outlines. Immutable and thread-safe.
 *
 * <p>Only what an embedded font needs is read; kerning and ligatures are left alone, so that copied text has plain letters.
 */
final class Police {
    static final Police NORMALE = lire("NotoSans-Regular.ttf", "NotoSans");
    static final Police GRASSE = lire("NotoSans-Bold.ttf", "NotoSans-Bold");

    private final String nom;
    private final byte[] fichier;
    private final Map<String, int[]> tables = new HashMap<>();
    private final Map<Integer, Integer> glyphes = new HashMap<>();
    private final int unites;
    private final int[] largeurs;
    private final int[] debuts;
    private final int[] cadre;
    private final int montante;
    private final int descendante;

    private Police(byte[] fichier, String nom) {
        this.nom = nom;
        this.fichier = fichier;
        ByteBuffer font = ByteBuffer.wrap(fichier);
        int count = font.getShort(4);
        for (int i = 0; i < count; i++) {
            int at = 12 + 16 * i;
            String tag = new String(fichier, at, 4, StandardCharsets.ISO_8859_1);
            tables.put(tag, new int[] {font.getInt(at + 8), font.getInt(at + 12)});
        }
        int head = at("head");
        unites = font.getShort(head + 18);
        cadre = new int[] {
            font.getShort(head + 36), font.getShort(head + 38), font.getShort(head + 40), font.getShort(head + 42)
        };
        montante = font.getShort(at("hhea") + 4);
        descendante = font.getShort(at("hhea") + 6);
        int glyphCount = font.getShort(at("maxp") + 4) & 0xffff;
        int metrics = font.getShort(at("hhea") + 34) & 0xffff;
        largeurs = new int[glyphCount];
        debuts = new int[glyphCount + 1];
        boolean longOffsets = font.getShort(head + 50) == 1;
        for (int i = 0; i <= glyphCount; i++) {
            debuts[i] =
                    longOffsets ? font.getInt(at("loca") + 4 * i) : (font.getShort(at("loca") + 2 * i) & 0xffff) * 2;
            if (i < glyphCount) {
                largeurs[i] = font.getShort(at("hmtx") + 4 * Math.min(i, metrics - 1)) & 0xffff;
            }
        }
        characters(font);
    }

    private static Police lire(String resource, String nom) {
        try (var in = Objects.requireNonNull(Police.class.getResourceAsStream(resource), resource)) {
            return new Police(in.readAllBytes(), nom);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private int at(String table) {
        return Objects.requireNonNull(tables.get(table), table)[0];
    }

    /** Reads the character map of format 12 (all of Unicode) or else 4. */
    private void characters(ByteBuffer font) {
        int cmap = at("cmap");
        int best = -1;
        int bestFormat = 0;
        for (int i = 0; i < font.getShort(cmap + 2); i++) {
            int at = cmap + font.getInt(cmap + 8 + 8 * i);
            int format = font.getShort(at);
            if ((format == 12 || format == 4) && format > bestFormat) {
                best = at;
                bestFormat = format;
            }
        }
        if (bestFormat == 12) {
            for (int i = 0; i < font.getInt(best + 12); i++) {
                int group = best + 16 + 12 * i;
                for (int c = font.getInt(group); c <= font.getInt(group + 4); c++) {
                    glyphes.put(c, font.getInt(group + 8) + c - font.getInt(group));
                }
            }
        } else {
            segments(font, best);
        }
    }

    private void segments(ByteBuffer font, int at) {
        int twice = font.getShort(at + 6) & 0xffff;
        for (int i = 0; i < twice; i += 2) {
            int end = font.getShort(at + 14 + i) & 0xffff;
            int start = font.getShort(at + 16 + twice + i) & 0xffff;
            int delta = font.getShort(at + 16 + 2 * twice + i);
            int rangeAt = at + 16 + 3 * twice + i;
            int range = font.getShort(rangeAt) & 0xffff;
            for (int c = start; c <= end && c != 0xffff; c++) {
                int glyph = range == 0 ? c + delta & 0xffff : font.getShort(rangeAt + range + 2 * (c - start)) & 0xffff;
                if (glyph != 0) {
                    glyphes.put(c, range == 0 ? glyph : glyph + delta & 0xffff);
                }
            }
        }
    }

    String nom() {
        return nom;
    }

    /** The glyph of a character, 0 (an empty box) if the font lacks it. */
    int glyphe(int character) {
        return glyphes.getOrDefault(character, 0);
    }

    /** Width of a glyph in thousandths of the size. */
    int largeur(int glyphe) {
        return Math.round(largeurs[glyphe] * 1000f / unites);
    }

    /** Width of a text in points. */
    double largeur(String text, double taille) {
        long sum = text.codePoints().mapToLong(c -> largeur(glyphe(c))).sum();
        return sum * taille / 1000;
    }

    int montante() {
        return mille(montante);
    }

    int descendante() {
        return mille(descendante);
    }

    /** The box around all glyphs, in thousandths of the size. */
    int[] cadre() {
        return new int[] {mille(cadre[0]), mille(cadre[1]), mille(cadre[2]), mille(cadre[3])};
    }

    private int mille(int value) {
        return Math.round(value * 1000f / unites);
    }

    /** The font with the same glyph numbers but the outlines of the used ones only, and of the parts that they are made of. */
    byte[] reduire(Set<Integer> used) {
        TreeSet<Integer> kept = new TreeSet<>(used);
        kept.add(0);
        used.forEach(glyph -> parts(glyph, kept));
        int glyf = at("glyf");
        int size = 0;
        for (int glyph : kept) {
            size += even(debuts[glyph + 1] - debuts[glyph]);
        }
        ByteBuffer outlines = ByteBuffer.allocate(size);
        ByteBuffer offsets = ByteBuffer.allocate(4 * debuts.length);
        for (int glyph = 0; glyph < debuts.length; glyph++) {
            offsets.putInt(outlines.position());
            if (kept.contains(glyph)) {
                int length = debuts[glyph + 1] - debuts[glyph];
                outlines.put(fichier, glyf + debuts[glyph], length);
                outlines.position(outlines.position() + even(length) - length);
            }
        }
        return assemble(outlines.array(), offsets.array());
    }

    private static int even(int length) {
        return length + 3 & ~3;
    }

    /** Follows a composite glyph (an accented letter) to its parts. */
    private void parts(int glyph, TreeSet<Integer> into) {
        if (debuts[glyph + 1] == debuts[glyph]) {
            return;
        }
        ByteBuffer font = ByteBuffer.wrap(fichier);
        int at = at("glyf") + debuts[glyph];
        if (font.getShort(at) >= 0) {
            return;
        }
        at += 10;
        int flags;
        do {
            flags = font.getShort(at);
            int part = font.getShort(at + 2) & 0xffff;
            if (into.add(part)) {
                parts(part, into);
            }
            at += 4 + ((flags & 1) != 0 ? 4 : 2);
            at += (flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0;
        } while ((flags & 0x20) != 0);
    }

    private byte[] assemble(byte[] outlines, byte[] offsets) {
        Map<String, byte[]> content = new TreeMap<>();
        for (String tag : new String[] {"cvt ", "fpgm", "head", "hhea", "hmtx", "maxp", "prep"}) {
            int[] place = tables.get(tag);
            if (place != null) {
                content.put(tag, Arrays.copyOfRange(fichier, place[0], place[0] + place[1]));
            }
        }
        // Outlines are now found by four-byte offsets.
        Objects.requireNonNull(content.get("head"))[51] = 1;
        content.put("glyf", outlines);
        content.put("loca", offsets);
        int headers = 12 + 16 * content.size();
        int total = headers
                + content.values().stream()
                        .mapToInt(table -> even(table.length))
                        .sum();
        ByteBuffer out = ByteBuffer.allocate(total);
        int power = Integer.highestOneBit(content.size());
        out.putInt(0x00010000).putShort((short) content.size()).putShort((short) (power * 16));
        out.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) ((content.size() - power) * 16));
        int at = headers;
        for (var table : content.entrySet()) {
            out.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
            out.putInt(checksum(table.getValue())).putInt(at).putInt(table.getValue().length);
            at += even(table.getValue().length);
        }
        for (byte[] table : content.values()) {
            out.put(table);
            out.position(out.position() + even(table.length) - table.length);
        }
        return out.array();
    }

    private static int checksum(byte[] table) {
        int sum = 0;
        ByteBuffer words = ByteBuffer.wrap(Arrays.copyOf(table, even(table.length)));
        while (words.hasRemaining()) {
            sum += words.getInt();
        }
        return sum;
    }
}
