package fr.demandeunique.sne.pdf;

/** Text inside HTML and SVG. */
final class MarkupText {
    private MarkupText() {}

    /** The text with its signs escaped, also inside quotes; controls, which markup has no place for, are spaces. */
    static String escape(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> {
                    boolean unfit = c < ' ' && c != '\n'
                            || c >= 0xd800 && c < 0xe000
                            || c == 0x7f
                            || c == 0xfffe
                            || c == 0xffff;
                    safe.appendCodePoint(unfit ? ' ' : c);
                }
            }
        });
        return safe.toString();
    }
}
