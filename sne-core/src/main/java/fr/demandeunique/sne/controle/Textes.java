package fr.demandeunique.sne.controle;

import java.util.Locale;

/**
 * Characters that a text should not hold: those that no XML document can carry, so that the SNE cannot be sent them, and the blanks that a line of an address or a name
 * has no use for. Word processors leave a vertical tab (U+000B) where somebody asked for a new line; half characters and U+FFFF come from text that was cut or decoded wrongly.
 *
 * <pre>{@code Textes.nettoyer("Tél. le soir\u000bCode 12") // "Tél. le soir\nCode 12"}</pre>
 *
 * <p>Source: XML 1.0, production 2 (Char). This class is thread-safe.
 */
public final class Textes {
    private Textes() {}

    /**
     * {@return the index of the first character that no document of the SNE can carry, -1 if there is none; allocates nothing}
     *
     * @param text as typed
     */
    public static int interdit(CharSequence text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < Character.MIN_SURROGATE) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || Character.isSurrogate(c) || c >= '\uFFFE') {
                return i;
            }
        }
        return -1;
    }

    /**
     * {@return whether nothing in a text needs a second look: letters and figures, single spaces between them} Others may be sound all the same.
     *
     * @param text as typed
     */
    public static boolean ordinaire(String text) {
        int last = text.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            // Nearly all: nothing else is looked at for them.
            if (c > ' ' && c < '\u007F') {
                continue;
            }
            boolean visible = c > '\u00A0' && c < '\u1680' && c != '\u00AD' || c > '\u200F' && c < '\u2028';
            if (!visible && (c != ' ' || i == 0 || i == last || text.charAt(i - 1) == ' ')) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@return an anomaly of a text that no document can carry, with what is to be said of it} It quotes the number of the character and its position, from 1,
     * and nothing else.
     *
     * @param anomalie the anomaly without that
     * @param text in which the character stands
     */
    public static Anomalie dire(Anomalie anomalie, String text) {
        int at = Math.max(0, interdit(text));
        return anomalie.avec("caractere", String.format(Locale.ROOT, "%04X", (int) text.charAt(at)))
                .avec("position", at + 1);
    }

    /**
     * {@return the text without what no document can carry: a vertical tab or a form feed becomes a line feed, the others go} The very text if there is none.
     *
     * @param text as typed
     */
    public static String nettoyer(String text) {
        int first = interdit(text);
        if (first < 0) {
            return text;
        }
        var clean = new StringBuilder(text.length()).append(text, 0, first);
        int from = first;
        for (int at = first; at >= 0; ) {
            char c = text.charAt(from);
            if (c == '\u000B' || c == '\f') {
                clean.append('\n');
            }
            String rest = text.substring(from + 1);
            at = interdit(rest);
            clean.append(rest, 0, at < 0 ? rest.length() : at);
            from += at + 1;
        }
        return clean.toString();
    }

    /**
     * {@return the index of the first white space that a line has no use for: at its start or end, a second one in a row, or another one than the space and its
     * unbreakable forms; -1 if there is none}
     *
     * @param line one line of text
     */
    public static int blancSuperflu(CharSequence line) {
        int length = line.length();
        boolean before = true;
        for (int i = 0; i < length; i++) {
            char c = line.charAt(i);
            boolean blank = blanc(c);
            if (blank && (before || i == length - 1 || c != ' ' && c != '\u00A0' && c != '\u202F')) {
                return i;
            }
            before = blank;
        }
        return -1;
    }

    /**
     * {@return the text on one line, cleaned, its words one space apart: as a name or a line of an address is written in a letter} The very text if nothing
     * changes.
     *
     * @param text as typed
     */
    public static String ligne(String text) {
        String clean = nettoyer(text);
        if (blancSuperflu(clean) < 0) {
            return clean;
        }
        var line = new StringBuilder(clean.length());
        boolean gap = false;
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (blanc(c)) {
                gap = true;
                continue;
            }
            if (gap && line.length() > 0) {
                line.append(' ');
            }
            gap = false;
            line.append(c);
        }
        return line.toString();
    }

    private static boolean blanc(char c) {
        return c == ' '
                || c == '\u00A0'
                || c == '\u202F'
                || (c < ' ' || c >= '\u0085') && (c == '\u0085' || Character.isWhitespace(c));
    }
}
