package fr.demandeunique.sne.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into lines of a given width: at spaces, or inside a word that is wider than a line.
 *
 * <p>A line that was cut at a space keeps it, unseen, at its end: else a copied text would read « delogement ».
 */
final class LineBreaker {
    private final TextStyle style;
    private final double width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private double used;

    private LineBreaker(TextStyle style, double width) {
        this.style = style;
        this.width = width;
    }

    /** The lines of a text; one empty line for an empty text. */
    static List<String> wrap(TextStyle style, String text, double width) {
        var breaker = new LineBreaker(style, width);
        for (String paragraph : PlainText.of(text).split("\n", -1)) {
            breaker.wrapParagraph(paragraph);
        }
        return breaker.lines;
    }

    /** The same, in lines of about the same width: a title with one word on its last line looks broken. */
    static List<String> wrapEvenly(TextStyle style, String text, double width) {
        List<String> best = wrap(style, text, width);
        double tooNarrow = width / 2;
        double enough = width;
        while (best.size() > 1 && enough - tooNarrow > 1) {
            double middle = (tooNarrow + enough) / 2;
            List<String> tried = wrap(style, text, middle);
            if (tried.size() > best.size()) {
                tooNarrow = middle;
            } else {
                best = tried;
                enough = middle;
            }
        }
        return best;
    }

    private void wrapParagraph(String paragraph) {
        int start = 0;
        while (start < paragraph.length()) {
            int end = endOfChunk(paragraph, start);
            append(paragraph.substring(start, end));
            start = end;
        }
        endLine();
    }

    /** After the next space at which a line may end. */
    private static int endOfChunk(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int space = text.indexOf(' ', at);
            if (space < 0) {
                return text.length();
            }
            at = space;
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            if (mayEndAfter(text, space, at)) {
                return at;
            }
        }
        return text.length();
    }

    /** French puts a space before these signs; a line never starts with one, nor ends with an opening « . */
    private static boolean mayEndAfter(String text, int space, int next) {
        boolean signFollows = next < text.length() && ":;!?»%€".indexOf(text.charAt(next)) >= 0;
        boolean quoteOpens = space > 0 && text.charAt(space - 1) == '«';
        return !signFollows && !quoteOpens;
    }

    private void append(String chunk) {
        double needed = style.width(chunk.stripTrailing());
        if (used > 0 && used + needed > width) {
            endLine();
        }
        String left = chunk;
        while (style.width(left.stripTrailing()) > width) {
            int end = lengthThatFits(left);
            lines.add(left.substring(0, end));
            left = left.substring(end);
        }
        line.append(left);
        used += style.width(left);
    }

    private void endLine() {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
    }

    /** How much of a long word fits; ends after a hyphen or the like if there is one, never parts a letter from its accent. */
    private int lengthThatFits(String word) {
        double sum = 0;
        int end = 0;
        int afterSign = 0;
        while (end < word.length()) {
            int character = word.codePointAt(end);
            sum += style.width(Character.toString(character));
            if (sum > width && end > 0 && !PlainText.isMark(character)) {
                break;
            }
            end += Character.charCount(character);
            if (" -/@._".indexOf(character) >= 0) {
                afterSign = end;
            }
        }
        return afterSign > 0 && afterSign < word.length() ? afterSign : end;
    }
}
