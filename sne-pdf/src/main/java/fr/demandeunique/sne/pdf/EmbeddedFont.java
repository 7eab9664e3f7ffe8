package fr.demandeunique.sne.pdf;

import static fr.demandeunique.sne.pdf.PdfSyntax.reference;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/** What one document uses of a font, and the objects that embed it. Not thread-safe: one for each document. */
final class EmbeddedFont {
    private static final int BLOCK = 100;

    private final Typeface typeface;
    /** Characters by glyph, in the order of glyphs: the order of first use must not show in the bytes. */
    private final Map<Integer, Integer> characters = new TreeMap<>();

    EmbeddedFont(Typeface typeface) {
        this.typeface = typeface;
    }

    /** Takes note of a character and gives its glyph, or that of the replacement. */
    int use(int character) {
        int glyph = typeface.glyph(character);
        characters.putIfAbsent(glyph, typeface.has(character) ? character : Typeface.REPLACEMENT);
        return glyph;
    }

    boolean isUsed() {
        return !characters.isEmpty();
    }

    /** Writes the font and gives the number of its object. */
    int write(PdfObjects pdf) {
        FontFile file = typeface.file();
        var glyphs = new BitSet();
        characters.keySet().forEach(glyphs::set);
        byte[] subset = FontSubset.of(file, glyphs);
        String name = tag(glyphs) + "+" + typeface.fontName();
        int[] box = file.boundingBox();
        int program = pdf.addStream("/Length1 " + subset.length, subset);
        int descriptor = pdf.add("<</Type/FontDescriptor/FontName/" + name + "/Flags 4/FontBBox["
                + PdfSyntax.numbers(box[0], box[1], box[2], box[3]) + "]/ItalicAngle 0/Ascent " + file.ascent()
                + "/Descent " + file.descent() + "/CapHeight " + file.capHeight() + "/StemV " + typeface.stem()
                + "/FontFile2 " + reference(program) + ">>");
        int descendant = pdf.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + name
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity"
                + "/FontDescriptor " + reference(descriptor) + "/DW 0/W[" + widths() + "]>>");
        int unicode = pdf.addStream("", unicode().getBytes(StandardCharsets.US_ASCII));
        return pdf.add("<</Type/Font/Subtype/Type0/BaseFont/" + name + "/Encoding/Identity-H/DescendantFonts["
                + reference(descendant) + "]/ToUnicode " + reference(unicode) + ">>");
    }

    /** Six letters that name the subset, drawn from what is in it. */
    private static String tag(BitSet glyphs) {
        long hash = Integer.toUnsignedLong(glyphs.hashCode());
        var letters = new StringBuilder(6);
        for (int i = 0; i < 6; i++) {
            letters.append((char) ('A' + hash % 26));
            hash /= 26;
        }
        return letters.toString();
    }

    private String widths() {
        var widths = new StringBuilder();
        int previous = -2;
        for (int glyph : characters.keySet()) {
            if (glyph == previous + 1) {
                widths.append(' ');
            } else {
                widths.append(widths.isEmpty() ? "" : "]").append(glyph).append('[');
            }
            widths.append(typeface.file().thousandths(typeface.file().advance(glyph)));
            previous = glyph;
        }
        return widths.append(widths.isEmpty() ? "" : "]").toString();
    }

    /** Tells readers which character each glyph stands for, so that text can be searched, copied and read aloud. */
    private String unicode() {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        var entries = characters.entrySet().iterator();
        for (int left = characters.size(); left > 0; left -= BLOCK) {
            map.append(Math.min(left, BLOCK)).append(" beginbfchar\n");
            for (int i = 0; i < BLOCK && entries.hasNext(); i++) {
                var entry = entries.next();
                map.append('<').append(PdfSyntax.hex4(entry.getKey())).append("> <");
                map.append(PdfSyntax.hex4(entry.getValue())).append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
                .toString();
    }
}
