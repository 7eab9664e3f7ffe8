package fr.demandeunique.sne.pdf.font;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tiers of the fonts. */
class TypefaceTest {
    private static byte[] inflate(byte[] data) throws IOException {
        return new InflaterInputStream(new ByteArrayInputStream(data)).readAllBytes();
    }

    private static TrueTypeFont parse(byte[] font) throws IOException {
        return new TTFParser(true).parse(new RandomAccessReadBuffer(font));
    }

    private static String fontName(Typeface typeface) {
        return typeface == Typeface.REGULAR ? "NotoSans-Regular" : "NotoSans-Bold";
    }

    private static TrueTypeFont whole(Typeface typeface) throws IOException {
        try (var in = Objects.requireNonNull(
                Typeface.class.getResourceAsStream("/fr/demandeunique/sne/pdf/" + fontName(typeface) + ".ttf"))) {
            return parse(in.readAllBytes());
        }
    }

    static List<Glyph> all(Typeface typeface) {
        List<Glyph> all = new ArrayList<>();
        for (int character = 0; character < 0x10000; character++) {
            Glyph glyph = typeface.find(character);
            if (glyph != null) {
                all.add(glyph);
            }
        }
        return all;
    }

    /** A tier as FontBox reads it. */
    private record Read(TrueTypeFont font, CMap unicode, FontProgram program) {
        static Read of(Typeface typeface, FontTier tier) throws IOException {
            FontProgram program = typeface.program(tier);
            byte[] font = inflate(program.program());
            assertEquals(program.length(), font.length);
            return new Read(
                    parse(font),
                    new CMapParser().parse(new RandomAccessReadBuffer(inflate(program.unicode()))),
                    program);
        }

        int number(FontTier tier, int code) throws IOException {
            if (tier.isWide()) {
                return code;
            }
            CmapSubtable mac = font.getCmap().getSubtable(1, 0);
            CmapSubtable windows = font.getCmap().getSubtable(3, 0);
            assertEquals(mac.getGlyphId(code), windows.getGlyphId(0xf000 + code), "code " + code);
            return mac.getGlyphId(code);
        }

        int width(FontTier tier, int code) {
            return Integer.parseInt(program.widths().split(" ")[tier.isWide() ? code : code - FontProgram.FIRST_CODE]);
        }

        String text(FontTier tier, int code) {
            byte[] bytes = tier.isWide() ? new byte[] {(byte) (code >> 8), (byte) code} : new byte[] {(byte) code};
            return unicode.toUnicode(bytes);
        }
    }

    @ParameterizedTest
    @EnumSource
    void show_every_character_with_the_outline_and_the_width_of_the_whole_font(Typeface typeface) throws IOException {
        TrueTypeFont whole = whole(typeface);
        CmapLookup characters = whole.getUnicodeCmapLookup();
        Map<FontTier, Read> read = new EnumMap<>(FontTier.class);
        for (FontTier tier : FontTier.values()) {
            read.put(tier, Read.of(typeface, tier));
        }
        Map<FontTier, Integer> seen = new EnumMap<>(FontTier.class);
        for (Glyph glyph : all(typeface)) {
            seen.merge(glyph.tier(), 1, Integer::sum);
            int source = characters.getGlyphId(glyph.character());
            String name = "U+" + Integer.toHexString(glyph.character());
            List<FontTier> holders = glyph.tier() == FontTier.FRENCH
                    ? List.of(FontTier.FRENCH, FontTier.WINANSI)
                    : List.of(glyph.tier());
            for (FontTier tier : holders) {
                Read one = read.get(tier);
                int number = one.number(tier, glyph.code());
                assertNotEquals(0, number, name);
                assertEquals(Character.toString(glyph.character()), one.text(tier, glyph.code()), name);
                assertEquals(one.font().getAdvanceWidth(number), glyph.width(), name);
                assertEquals(one.width(tier, glyph.code()), glyph.width(), name);
                if (source != 0) {
                    assertEquals(whole.getAdvanceWidth(source), glyph.width(), name);
                    assertEquals(path(whole, source), path(one.font(), number), name);
                }
            }
        }
        assertTrue(seen.get(FontTier.FRENCH) > 150, seen.toString());
        assertTrue(seen.get(FontTier.EUROPE) > 250, seen.toString());
        assertTrue(seen.get(FontTier.GREEK) > 300, seen.toString());
        assertTrue(seen.get(FontTier.CYRILLIC) > 400, seen.toString());
    }

    /** The corners of an outline; hints gone, nothing else may differ. */
    private static List<String> path(TrueTypeFont font, int number) throws IOException {
        var glyph = font.getGlyph().getGlyph(number);
        List<String> corners = new ArrayList<>();
        if (glyph != null) {
            var iterator = glyph.getPath().getPathIterator(null);
            double[] at = new double[6];
            for (; !iterator.isDone(); iterator.next()) {
                int kind = iterator.currentSegment(at);
                corners.add(kind + java.util.Arrays.toString(at));
            }
        }
        return corners;
    }

    @ParameterizedTest
    @EnumSource
    void give_no_code_to_two_characters(Typeface typeface) {
        Set<String> codes = new HashSet<>();
        for (Glyph glyph : all(typeface)) {
            String tier = glyph.tier().isWide() ? glyph.tier().name() : "one byte";
            assertTrue(codes.add(tier + glyph.code()), "U+" + Integer.toHexString(glyph.character()));
            assertTrue(glyph.tier().isWide() || glyph.code() >= FontProgram.FIRST_CODE && glyph.code() < 0x100);
        }
    }

    @ParameterizedTest
    @EnumSource
    void are_what_the_builder_makes_of_the_whole_fonts_today(Typeface typeface) throws IOException {
        Map<String, byte[]> files = FontBuilder.build(fontName(typeface));
        try (var in = Objects.requireNonNull(Typeface.class.getResourceAsStream(fontName(typeface) + ".glyphs"))) {
            assertArrayEquals(files.get(fontName(typeface) + ".glyphs"), in.readAllBytes());
        }
        try (var in = Objects.requireNonNull(Typeface.class.getResourceAsStream(fontName(typeface) + ".kerning"))) {
            assertArrayEquals(files.get(fontName(typeface) + ".kerning"), in.readAllBytes());
        }
        for (FontTier tier : FontTier.values()) {
            String name = fontName(typeface) + "-" + tier.name().toLowerCase(java.util.Locale.ROOT) + ".font";
            FontProgram built =
                    FontProgram.read(new java.io.DataInputStream(new ByteArrayInputStream(files.get(name))));
            FontProgram kept = typeface.program(tier);
            assertEquals(kept.name(), built.name());
            assertEquals(kept.widths(), built.widths());
            // Inflated: another version of the compressor may find other bytes for the same content.
            assertArrayEquals(inflate(kept.program()), inflate(built.program()), name);
            assertArrayEquals(inflate(kept.unicode()), inflate(built.unicode()), name);
        }
    }

    @Test
    void are_small_two_weights_of_French_within_22_KB_of_western_Europe_within_28() {
        assertTrue(size(FontTier.FRENCH) < 22_000, "" + size(FontTier.FRENCH));
        assertTrue(size(FontTier.WINANSI) < 28_000, "" + size(FontTier.WINANSI));
        assertTrue(size(FontTier.EUROPE) < 40_000, "" + size(FontTier.EUROPE));
    }

    private static int size(FontTier tier) {
        int sum = 0;
        for (Typeface typeface : Typeface.values()) {
            sum += typeface.program(tier).program().length;
        }
        return sum;
    }

    @Test
    void kern_as_the_whole_font_does_pairs_that_everybody_knows_and_none_of_figures() {
        assertEquals(-40, Typeface.REGULAR.kerning('A', 'V'));
        assertEquals(-160, Typeface.REGULAR.kerning('r', '.'));
        assertEquals(-100, Typeface.BOLD.kerning('r', '.'));
        assertEquals(-60, Typeface.REGULAR.kerning('’', 'é'));
        assertEquals(0, Typeface.REGULAR.kerning('a', 'b'));
        assertEquals(0, Typeface.REGULAR.kerning('А', 'V'), "a letter of a wide tier is left alone");
        for (Typeface face : Typeface.values()) {
            for (char one = '0'; one <= '9'; one++) {
                for (char other = '0'; other <= '9'; other++) {
                    assertEquals(0, face.kerning(one, other));
                }
            }
        }
    }

    @Test
    void hold_the_letters_of_every_European_language_and_no_script_that_would_need_shaping() {
        for (Typeface typeface : Typeface.values()) {
            for (String text : List.of(
                    "ŒœŸÿßẞŁłİıȘșȚțĐđÞþÆæØøÅåŐőŰűĞğŞşČčŘřŽžĽľŇňŊŋŦŧĦħĊċĠġŴŵŶŷẀẁẄẅḂḃṠṡǅǄǆ",
                    "ĄąĘęĖėĮįŲųĀāĒēĪīŌōŪūĶķĻļŅņŖŗĢģǪǫǨǩǤǥƷʒəƏ",
                    "ẠạẢảẤấĂăƠơƯưỄễỘộỹ",
                    "ΑΆΩώϊΐ ἀᾷ",
                    "АЯёЁЂђЄєЇїЎўҐґЋћЏџѢѣ№",
                    "« 1\u202f234,50\u00a0€ » – ’ “ ” … − \u2011 ‐ ʼ \ufffd")) {
                text.codePoints().forEach(c -> assertTrue(typeface.has(c), "U+" + Integer.toHexString(c)));
            }
            for (int absent : new int[] {0x5c71, 0x05e9, 0x0627, 0x0915, 0x1f600, 0xd800, 0xfb01, 0xad, 0x200d, -1}) {
                assertFalse(typeface.has(absent), "U+" + Integer.toHexString(absent));
                assertEquals(typeface.glyph(Typeface.REPLACEMENT), typeface.glyph(absent));
            }
        }
    }

    @Test
    void are_embedded_by_need_the_larger_of_the_two_of_one_byte_in_place_of_the_smaller() {
        var fonts = new FontsInUse();
        "Élise".codePoints().forEach(c -> fonts.use(Typeface.REGULAR, c));
        assertEquals("/R 4 0 R", fonts.write(new Counter()));
        fonts.use(Typeface.REGULAR, 'ß');
        fonts.use(Typeface.BOLD, 'Ł');
        var counter = new Counter();
        assertEquals("/R 4 0 R/B2 9 0 R", fonts.write(counter));
        assertTrue(counter.objects
                .get(3)
                .contains(Typeface.REGULAR.program(FontTier.WINANSI).name()));
        var together = new FontsInUse();
        together.useAll(fonts);
        assertEquals(fonts.signature(), together.signature());
    }

    private static final class Counter implements FontsInUse.Objects {
        private final List<String> objects = new ArrayList<>();

        @Override
        public int add(String content) {
            objects.add(content);
            return objects.size();
        }

        @Override
        public int addDeflated(String entries, byte[] deflated) {
            return add(entries);
        }
    }
}
