package fr.demandeunique.sne.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The characters of one font that a document uses, and the objects that embed them. Not thread-safe: one for each document. */
final class PoliceUtilisee {
    private final Police police;
    private final Map<Integer, Integer> caracteres = new TreeMap<>();

    PoliceUtilisee(Police police) {
        this.police = police;
    }

    /** The text as glyph numbers in hexadecimal, as a content stream shows it. */
    String coder(String text) {
        var hex = new StringBuilder(4 * text.length());
        text.codePoints().forEach(c -> {
            int glyph = police.glyphe(c);
            // A no-break space is drawn and copied like any other; what the font lacks is copied as « unknown ».
            caracteres.putIfAbsent(glyph, glyph == 0 ? 0xfffd : c);
            hex.append(String.format(Locale.ROOT, "%04X", glyph));
        });
        return hex.toString();
    }

    /** Writes the font and gives the number of its object. */
    int ecrire(EcrivainPdf pdf) {
        String name = prefixe() + "+" + police.nom();
        int[] box = police.cadre();
        int file = pdf.flux("", police.reduire(caracteres.keySet()));
        int descriptor =
                pdf.objet("<</Type/FontDescriptor/FontName/" + name + "/Flags 4/FontBBox[" + box[0] + " " + box[1]
                        + " " + box[2] + " " + box[3] + "]/ItalicAngle 0/Ascent " + police.montante() + "/Descent "
                        + police.descendante() + "/CapHeight 714/StemV 80/FontFile2 " + file + " 0 R>>");
        int descendant = pdf.objet("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + name
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor "
                + descriptor + " 0 R/W[" + largeurs() + "]>>");
        int unicode = pdf.flux("", unicode().getBytes(StandardCharsets.US_ASCII));
        return pdf.objet("<</Type/Font/Subtype/Type0/BaseFont/" + name + "/Encoding/Identity-H/DescendantFonts["
                + descendant + " 0 R]/ToUnicode " + unicode + " 0 R>>");
    }

    /** Six letters that name the subset, drawn from what is in it. */
    private String prefixe() {
        int hash = caracteres.keySet().hashCode() & 0x7fffffff;
        var letters = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            letters.append((char) ('A' + hash % 26));
            hash = hash / 26 + 7 * i;
        }
        return letters.toString();
    }

    private String largeurs() {
        var widths = new StringBuilder();
        caracteres
                .keySet()
                .forEach(glyph -> widths.append(glyph)
                        .append('[')
                        .append(police.largeur(glyph))
                        .append(']'));
        return widths.toString();
    }

    /** Tells readers which character each glyph stands for, so that text can be copied and read aloud. */
    private String unicode() {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n"
                + "/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        var entries = caracteres.entrySet().iterator();
        for (int left = caracteres.size(); left > 0; left -= 100) {
            map.append(Math.min(left, 100)).append(" beginbfchar\n");
            for (int i = 0; i < 100 && entries.hasNext(); i++) {
                var entry = entries.next();
                map.append(String.format(Locale.ROOT, "<%04X> <", entry.getKey()));
                for (char c : Character.toChars(entry.getValue())) {
                    map.append(String.format(Locale.ROOT, "%04X", (int) c));
                }
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
                .toString();
    }
}
