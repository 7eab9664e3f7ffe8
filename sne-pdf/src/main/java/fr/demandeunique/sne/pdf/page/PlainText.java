package fr.demandeunique.sne.pdf.page;

import java.text.Normalizer;

/** Makes a text fit to be drawn: accents joined to their letters, signs without a shape taken out. */
final class PlainText {
    private PlainText() {}

    /** The text in NFC, its lines apart by {@code \n}, every other control a space or nothing. */
    static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (composed.codePoints().noneMatch(c -> isShapeless(c) || isLigature(c))) {
            return composed;
        }
        var plain = new StringBuilder(composed.length());
        composed.replace("\r\n", "\n").codePoints().forEach(character -> {
            switch (character) {
                case '\n', '\r', 0x85, 0x2028, 0x2029 -> plain.append('\n');
                case '\t' -> plain.append(' ');
                default -> {
                    if (isLigature(character)) {
                        plain.append(Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC));
                    } else if (!isShapeless(character)) {
                        plain.appendCodePoint(character);
                    }
                }
            }
        });
        return plain.toString();
    }

    /** Controls, soft hyphens, joiners, direction marks, variation selectors. */
    private static boolean isShapeless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> character >= 0xfe00 && character <= 0xfe0f;
        };
    }

    /** « ﬁ » as one sign, from a text that was typeset before: nobody would find it as two letters. */
    private static boolean isLigature(int character) {
        return character >= 0xfb00 && character <= 0xfb06;
    }

    /** Nearly every text: letters of western Europe and the signs of French, which no normal form changes. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean latin = c >= ' ' && c < 0x7f || c >= 0xa0 && c < 0x300 && c != 0xad;
            if (!latin && !(c >= 0x2010 && c < 0x2028) && c != 0x202f && c != '€' && c != '\n') {
                return false;
            }
        }
        return true;
    }
}
