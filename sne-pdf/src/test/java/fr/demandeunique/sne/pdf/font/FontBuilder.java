package fr.demandeunique.sne.pdf.font;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Cuts the tiers from the whole fonts. To make them anew after a change of {@code tiers.csv} or of the fonts, run this class from
 * the folder of the module with the class path of the tests; a test fails as long as it was not done.
 */
final class FontBuilder {
    private static final Path OUTPUT = Path.of("src/main/resources/fr/demandeunique/sne/pdf/font");
    private static final Map<String, Integer> STEMS = Map.of("NotoSans-Regular", 80, "NotoSans-Bold", 140);
    private static final int BLOCK = 100;
    /** Thousandths of the size: what is less is a tenth of a millimetre in a letter, and is most of the pairs of a French text. */
    private static final int SEEN = 30;

    private final String fontName;
    private final SourceFont font;
    private final Map<FontTier, SortedMap<Integer, Integer>> tiers;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final ByteArrayOutputStream glyphs = new ByteArrayOutputStream();
    private final DataOutputStream glyphData = new DataOutputStream(glyphs);
    private int count;

    private FontBuilder(String fontName) {
        this.fontName = fontName;
        this.font = SourceFont.load("/fr/demandeunique/sne/pdf/" + fontName + ".ttf");
        this.tiers = TierCharacters.of(font);
    }

    /** Writes the resources. */
    public static void main(String[] args) throws IOException {
        Files.createDirectories(OUTPUT);
        for (String name : STEMS.keySet()) {
            for (var file : build(name).entrySet()) {
                Files.write(OUTPUT.resolve(file.getKey()), file.getValue());
                System.out.println(file.getKey() + " " + file.getValue().length);
            }
        }
    }

    /** The resources of a font by name. */
    static Map<String, byte[]> build(String fontName) throws IOException {
        var builder = new FontBuilder(fontName);
        for (var tier : builder.tiers.entrySet()) {
            builder.addTier(tier.getKey(), tier.getValue());
        }
        builder.addGlyphs();
        builder.addKerning();
        return builder.files;
    }

    private void addTier(FontTier tier, SortedMap<Integer, Integer> codes) throws IOException {
        var file = new TierFile(font);
        SortedMap<Integer, Integer> characters = new TreeMap<>();
        SortedMap<Integer, Integer> glyphsByCode = new TreeMap<>();
        for (int character : codes.keySet()) {
            int glyph = TierCharacters.glyph(font, character);
            int number = file.add(glyph);
            int code = tier.isWide() ? number : codes.get(character);
            glyphsByCode.put(code, number);
            characters.putIfAbsent(code, character);
            // A character of both tiers of one byte is told once, under the smaller.
            if (tier != FontTier.WINANSI || !french(character)) {
                addGlyph(character, tier, code, glyph);
            }
        }
        byte[] program = file.assemble(tier.isWide() ? new TreeMap<>() : glyphsByCode);
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        data.writeUTF(tag(program) + "+" + fontName);
        data.writeUTF(widths(tier, glyphsByCode, file));
        data.writeInt(program.length);
        byte[] packed = deflate(program);
        data.writeInt(packed.length);
        data.write(packed);
        byte[] unicode = deflate(unicode(tier, characters).getBytes(StandardCharsets.US_ASCII));
        data.writeInt(unicode.length);
        data.write(unicode);
        files.put(fontName + "-" + tier.name().toLowerCase(java.util.Locale.ROOT) + ".font", out.toByteArray());
    }

    private boolean french(int character) {
        return tiers.get(FontTier.FRENCH).containsKey(character);
    }

    private void addGlyph(int character, FontTier tier, int code, int glyph) throws IOException {
        glyphData.writeShort(character);
        glyphData.writeByte(tier.ordinal());
        glyphData.writeShort(code);
        glyphData.writeShort(font.thousandths(font.advance(glyph)));
        for (int edge : font.box(glyph)) {
            glyphData.writeShort(font.thousandths(edge));
        }
        count++;
    }

    private void addGlyphs() throws IOException {
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        for (int edge : font.boundingBox()) {
            data.writeShort(edge);
        }
        data.writeShort(font.ascent());
        data.writeShort(font.descent());
        data.writeShort(font.capHeight());
        data.writeShort(font.thousandths(font.smallHeight()));
        data.writeShort(STEMS.get(fontName));
        data.writeShort(count);
        data.write(glyphs.toByteArray());
        files.put(fontName + ".glyphs", out.toByteArray());
    }

    /** The pairs of letters of one byte, by their codes, that the font moves. */
    private void addKerning() throws IOException {
        SortedMap<Integer, Integer> codes = new TreeMap<>(tiers.get(FontTier.WINANSI));
        codes.putAll(tiers.get(FontTier.FRENCH));
        var pairs = new ByteArrayOutputStream();
        var data = new DataOutputStream(pairs);
        var kerning = new SourceKerning(font);
        int found = 0;
        for (var first : codes.entrySet()) {
            for (var second : codes.entrySet()) {
                int move = font.thousandths(kerning.between(
                        TierCharacters.glyph(font, first.getKey()), TierCharacters.glyph(font, second.getKey())));
                if (Math.abs(move) >= SEEN) {
                    data.writeByte(first.getValue());
                    data.writeByte(second.getValue());
                    data.writeShort(move);
                    found++;
                }
            }
        }
        var out = new ByteArrayOutputStream();
        new DataOutputStream(out).writeShort(found);
        out.writeBytes(pairs.toByteArray());
        files.put(fontName + ".kerning", out.toByteArray());
    }

    /** Six letters that name the part, drawn from what is in it. */
    private static String tag(byte[] program) {
        var crc = new CRC32();
        crc.update(program);
        long hash = crc.getValue();
        var letters = new StringBuilder(6);
        for (int i = 0; i < 6; i++) {
            letters.append((char) ('A' + hash % 26));
            hash /= 26;
        }
        return letters.toString();
    }

    /** Widths by code: all from the space for a tier of one byte, all from zero for a wide one. */
    private String widths(FontTier tier, SortedMap<Integer, Integer> glyphsByCode, TierFile file) {
        int first = tier.isWide() ? 0 : FontProgram.FIRST_CODE;
        int last = tier.isWide() ? glyphsByCode.lastKey() : 0xff;
        var widths = new StringBuilder();
        for (int code = first; code <= last; code++) {
            int number = glyphsByCode.getOrDefault(code, 0);
            int width = number == 0 && code != 0 && !tier.isWide()
                    ? 0
                    : font.thousandths(font.advance(file.source(number)));
            widths.append(code == first ? "" : " ").append(width);
        }
        return widths.toString();
    }

    private static String unicode(FontTier tier, SortedMap<Integer, Integer> characters) {
        String digits = tier.isWide() ? "%04X" : "%02X";
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n"
                + (tier.isWide() ? "<0000> <FFFF>" : "<00> <FF>") + "\nendcodespacerange\n");
        var entries = characters.entrySet().iterator();
        for (int left = characters.size(); left > 0; left -= BLOCK) {
            map.append(Math.min(left, BLOCK)).append(" beginbfchar\n");
            for (int i = 0; i < BLOCK && entries.hasNext(); i++) {
                var entry = entries.next();
                map.append('<')
                        .append(String.format(java.util.Locale.ROOT, digits, entry.getKey()))
                        .append("> <");
                map.append(String.format(java.util.Locale.ROOT, "%04X", entry.getValue()))
                        .append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
                .toString();
    }

    private static byte[] deflate(byte[] data) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(data);
            deflater.finish();
            byte[] buffer = new byte[data.length + 1024];
            return Arrays.copyOf(buffer, deflater.deflate(buffer));
        } finally {
            deflater.end();
        }
    }
}
