package fr.demandeunique.sne.pdf.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A place of a page that opens an address.
 *
 * @param page from 0
 * @param left in hundredths of a point
 * @param bottom the same
 * @param right the same
 * @param top the same
 * @param target what is opened
 */
record LinkArea(int page, int left, int bottom, int right, int top, String target) {

    /** Writes the annotation, which is told by its address and printed as nothing. */
    void write(Bytes out, int key) {
        out.put("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[")
                .hundredths(left)
                .put(' ')
                .hundredths(bottom);
        out.put(' ')
                .hundredths(right)
                .put(' ')
                .hundredths(top)
                .put("]/StructParent ")
                .number(key);
        out.put("/Contents ").text(target.startsWith("mailto:") ? target.substring("mailto:".length()) : target);
        out.put("/A<</S/URI/URI(").put(ascii(target)).put(")>>>>");
    }

    /** The address in ASCII, as programs open it. */
    private static String ascii(String target) {
        var ascii = new StringBuilder(target.length());
        for (byte octet : target.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = octet > ' ' && octet < 0x7f && octet != '(' && octet != ')' && octet != '\\';
            ascii.append(plain ? String.valueOf((char) octet) : String.format(Locale.ROOT, "%%%02X", octet & 255));
        }
        return ascii.toString();
    }

    /** The annotations of a page, as an entry of its dictionary; nothing if it has none. */
    static void writeEntry(Bytes out, List<LinkArea> links, int page, int annotations) {
        boolean any = false;
        for (int i = 0; i < links.size(); i++) {
            if (links.get(i).page() == page) {
                out.put(any ? " " : "/Annots[").reference(annotations + i);
                any = true;
            }
        }
        out.put(any ? "]" : "");
    }
}
