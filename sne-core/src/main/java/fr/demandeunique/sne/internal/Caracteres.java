package fr.demandeunique.sne.internal;

import org.jspecify.annotations.Nullable;

/** What a character is worth in an identifier; only ASCII counts, so that no look-alike letter or digit passes. */
public final class Caracteres {
    /** Not a digit, not a letter, not a space. */
    public static final int AUTRE = -1;
    /** A space of some kind, skipped wherever it stands. */
    public static final int ESPACE = -2;

    private Caracteres() {}

    /**
     * 0–9 for a digit, 10–35 for a letter whatever its case, else {@link #ESPACE} or {@link #AUTRE}.
     *
     * @param c any character
     * @return the value, or why there is none
     */
    public static int valeur(char c) {
        if (c <= '9' && c >= '0') {
            return c - '0';
        }
        if (c <= 'Z' && c >= 'A') {
            return c - 'A' + 10;
        }
        if (c <= 'z' && c >= 'a') {
            return c - 'a' + 10;
        }
        return espace(c) ? ESPACE : AUTRE;
    }

    /**
     * {@return the digit or capital letter of that value}
     *
     * @param valeur 0 to 35
     */
    public static char lettre(int valeur) {
        return (char) (valeur < 10 ? '0' + valeur : 'A' + valeur - 10);
    }

    /**
     * Hyphens and dashes, which people and other software put between groups.
     *
     * @param c any character
     * @return whether the character is one of them
     */
    public static boolean tiret(char c) {
        return c == '-' || c >= 0x2010 && c <= 0x2015 || c == 0x2212 || c == 0xAD;
    }

    /**
     * Spaces, tabs and line ends, no-break and thin spaces, and the marks of no width that copying from a page brings along.
     *
     * @param c any character
     * @return whether the character only parts others
     */
    public static boolean espace(char c) {
        if (c <= ' ') {
            return c == ' ' || (c >= '\t' && c <= '\r');
        }
        if (c < 0x2000) {
            return c == 0xA0 || c == 0x85 || c == 0x1680;
        }
        return c <= 0x200F
                || c == 0x202F
                || c == 0x2028
                || c == 0x2029
                || c == 0x205F
                || c == 0x2060
                || c == 0x3000
                || c == 0xFEFF;
    }

    /**
     * {@return whether the text shows nothing: a copy from a page or a word processor may hold nothing but spaces of no width (U+200B), which look like
     * an empty box}
     *
     * @param text of any kind
     */
    public static boolean vide(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return true;
        }
        // Most names are told apart by their first letter.
        char first = text.charAt(0);
        return (first <= ' ' || first >= '\u007F') && text.codePoints().noneMatch(Caracteres::visible);
    }

    private static boolean visible(int c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT;
    }
}
