package fr.demandeunique.sne.pdf.page;

import fr.demandeunique.sne.pdf.font.Glyph;
import fr.demandeunique.sne.pdf.font.Typeface;

/**
 * Cuts a text into lines of a given width: at spaces, or inside a word that is wider than a line.
 *
 * <p>A line that was cut at a space keeps it, unseen, at its end: else a copied text would read « delogement ». Stateless.
 */
final class LineBreaker {
    private static final int FIRST_MARK = 0x300;
    private static final int SHORT = 3;
    /** Below it are nearly all the letters that documents use. */
    private static final int KNOWN = 0x2100;

    private static final short[][] WIDTHS = widths();

    /** What is cut. */
    private enum Manner {
        TEXT,
        TITLE,
        ADDRESS
    }

    private LineBreaker() {}

    /** Width of a part of a text as it is drawn, in thousandths of the size. */
    static int drawn(Typeface face, String text, int from, int to) {
        int sum = units(face, text, from, to);
        for (int i = from + 1; i < to; i++) {
            sum += face.kerning(text.charAt(i - 1), text.charAt(i));
        }
        return sum;
    }

    /** Width of a part of a text in thousandths of the size, without the kerning, which makes nearly every line narrower. */
    private static int units(Typeface face, String text, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; ) {
            int character = text.codePointAt(i);
            sum += units(face, character);
            i += Character.charCount(character);
        }
        return sum;
    }

    private static int units(Typeface face, int character) {
        return character < KNOWN ? WIDTHS[face.ordinal()][character] : lookUp(face, character);
    }

    private static int lookUp(Typeface face, int character) {
        Glyph glyph = face.glyph(character);
        return character >= FIRST_MARK && glyph.isMark() ? 0 : glyph.width();
    }

    private static short[][] widths() {
        Typeface[] faces = Typeface.values();
        var widths = new short[faces.length][KNOWN];
        for (Typeface face : faces) {
            for (int i = 0; i < KNOWN; i++) {
                widths[face.ordinal()][i] = (short) lookUp(face, i);
            }
        }
        return widths;
    }

    /** Cuts a plain text into lines that are not wider than {@code limit} thousandths of the size. */
    static void wrap(Typeface face, int limit, String text, Lines into) {
        wrap(face, limit, text, into, Manner.TEXT);
    }

    /** The same, but no line ends after a short word: a title is read line by line. */
    static void wrapTitle(Typeface face, int limit, String text, Lines into) {
        wrap(face, limit, text, into, Manner.TITLE);
    }

    /** The same, but cuts a long compound after a hyphen rather than leave most of a line white: a postcode stays with its town. */
    static void wrapAddress(Typeface face, int limit, String text, Lines into) {
        wrap(face, limit, text, into, Manner.ADDRESS);
    }

    private static void wrap(Typeface face, int limit, String text, Lines into, Manner manner) {
        into.begin(text);
        int start = 0;
        int sum = 0;
        int breakAt = 0;
        int sumAtBreak = 0;
        int i = 0;
        int length = text.length();
        char[] letters = into.letters();
        while (i < length) {
            int character = letters[i];
            if (character == '\n') {
                into.add(start, i);
                start = ++i;
                breakAt = start;
                sum = 0;
                continue;
            }
            if (character == ' ') {
                // Spaces hang over the end of a line.
                sum += units(face, ' ');
                i++;
                if ((i == length || letters[i] != ' ') && mayEndAfter(text, i, manner)) {
                    breakAt = i;
                    sumAtBreak = sum;
                }
                continue;
            }
            if (Character.isSurrogate((char) character)) {
                character = text.codePointAt(i);
            }
            int width = units(face, character);
            if (sum + width > limit && i > start && width > 0) {
                int hyphen = manner == Manner.ADDRESS && breakAt > start && sumAtBreak < limit / 2
                        ? afterHyphen(text, breakAt, i)
                        : 0;
                if (hyphen > 0) {
                    into.add(start, hyphen);
                    start = hyphen;
                    sum = units(face, text, start, i);
                } else if (breakAt > start) {
                    into.add(start, breakAt);
                    start = breakAt;
                    sum -= sumAtBreak;
                } else {
                    int cut = cut(text, start, i);
                    into.add(start, cut);
                    start = cut;
                    sum = units(face, text, start, i);
                }
                breakAt = start;
                continue;
            }
            sum += width;
            i += Character.charCount(character);
        }
        into.add(start, length);
    }

    /** The same, in lines of about the same width: a title with one word on its last line looks broken. */
    static void wrapEvenly(Typeface face, int limit, String text, Lines into) {
        wrapTitle(face, limit, text, into);
        int count = into.count();
        // Narrower, what belongs together would be cut.
        int tooNarrow = Math.max(limit / 2, Math.min(limit, widest(face, text)) - 1);
        int enough = limit;
        while (count > 1 && enough - tooNarrow > limit / 100) {
            int middle = (tooNarrow + enough) / 2;
            wrapTitle(face, middle, text, into);
            if (into.count() > count) {
                tooNarrow = middle;
            } else {
                enough = middle;
            }
        }
        if (count > 1) {
            wrapTitle(face, enough, text, into);
        }
    }

    /** The width of what no line of a title parts. */
    private static int widest(Typeface face, String text) {
        int widest = 0;
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            boolean ends = i == text.length()
                    || text.charAt(i - 1) == '\n'
                    || text.charAt(i - 1) == ' ' && text.charAt(i) != ' ' && mayEndAfter(text, i, Manner.TITLE);
            if (ends) {
                widest = Math.max(widest, units(face, text, start, text.charAt(i - 1) == ' ' ? i - 1 : i));
                start = i;
            }
        }
        return widest;
    }

    /** French puts a space before these signs, inside « quotes » and between the groups of a number: no line ends there. */
    private static boolean mayEndAfter(String text, int next, Manner manner) {
        if (next >= text.length()) {
            return true;
        }
        int space = next - 1;
        while (space > 0 && text.charAt(space - 1) == ' ') {
            space--;
        }
        char before = space > 0 ? text.charAt(space - 1) : ' ';
        char after = text.charAt(next);
        return switch (after) {
            case ':', ';', '!', '?', '»', '%', '€' -> false;
            default ->
                before != '«'
                        && !(isDigit(before) && isDigit(after))
                        && !(manner == Manner.TITLE && isShort(text, space));
        };
    }

    /** Whether the word that ends here, or what follows its apostrophe, has three letters at most: « d’une », « sur », « à ». */
    private static boolean isShort(String text, int end) {
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return start < end && end - start <= SHORT && (start == 0 || text.charAt(start - 1) != '-');
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static int afterHyphen(String text, int start, int end) {
        int hyphen = text.lastIndexOf('-', end - 1);
        return hyphen > start ? hyphen + 1 : 0;
    }

    /** Where to cut a word that is wider than a line: after a hyphen or the like if there is one. */
    private static int cut(String text, int start, int end) {
        for (int i = end; i > start + 1; i--) {
            if (" -/@._".indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return end;
    }
}
