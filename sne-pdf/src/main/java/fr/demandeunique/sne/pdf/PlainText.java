package fr.demandeunique.sne.pdf;

import java.text.Normalizer;

/** Makes a text fit to be drawn: accents joined to their letters, signs without a shape taken out. */
final class PlainText {
    private PlainText() {}

    /** The text in NFC, its lines apart by {@code \n}, every other control a space or nothing. */
    static String of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (composed.codePoints().noneMatch(PlainText::isShapeless)) {
            return composed;
        }
        var plain = new StringBuilder(composed.length());
        composed.replace("\r\n", "\n").codePoints().forEach(character -> {
            switch (character) {
                case '\n', '\r', 0x85, 0x2028, 0x2029 -> plain.append('\n');
                case '\t' -> plain.append(' ');
                default -> {
                    if (!isShapeless(character)) {
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

    /** An accent that is drawn over or under the letter before it. */
    static boolean isMark(int character) {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }
}
