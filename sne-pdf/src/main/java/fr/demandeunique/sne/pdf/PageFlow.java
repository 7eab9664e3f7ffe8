package fr.demandeunique.sne.pdf;

import java.util.List;

/** The place of the next line, going down the pages and over to new ones. Not thread-safe. */
final class PageFlow {
    static final double LEFT = 20;
    static final double RIGHT = 190;
    static final double WIDTH = RIGHT - LEFT;
    static final double TOP = 16;
    static final double BOTTOM = 279;

    private final PdfDocument document;
    private PageCanvas page;
    private double y;

    /** Starts on a new page. */
    PageFlow(PdfDocument document) {
        this.document = document;
        this.page = document.newPage();
        this.y = TOP;
    }

    PageCanvas page() {
        return page;
    }

    double y() {
        return y;
    }

    /** Goes down to a place on this page, never up. */
    void moveTo(double place) {
        y = Math.max(y, place);
    }

    void skip(double height) {
        y += height;
    }

    boolean fits(double height) {
        // A hair of tolerance: sums of millimetres are not exact.
        return y + height <= BOTTOM + 0.001;
    }

    /** How many lines of this style are left on this page. */
    int linesLeft(TextStyle style) {
        return Math.max(0, (int) ((BOTTOM + 0.001 - y) / style.lineHeight()));
    }

    void newPage() {
        page = document.newPage();
        y = TOP;
    }

    /** Turns to a new page if there is less room than this; tells if it did. */
    boolean ensure(double height) {
        boolean full = !fits(height) && y > TOP;
        if (full) {
            newPage();
        }
        return full;
    }

    /** Draws one line at this place, without going down. */
    void line(double x, TextStyle style, String text) {
        page.text(x, y + style.baseline(), style, text);
    }

    /** A paragraph as wide as the text of the page; neither its first nor its last line stands alone on a page. */
    void paragraph(TextStyle style, String text) {
        List<String> lines = LineBreaker.wrap(style, text, WIDTH);
        int left = linesLeft(style);
        if (left < lines.size() && left < 2) {
            newPage();
            left = linesLeft(style);
        }
        int lastTogether = lines.size() - left == 1 && left > 2 ? left - 1 : left;
        for (int i = 0; i < lines.size(); i++) {
            if (i == lastTogether || !fits(style.lineHeight())) {
                newPage();
                lastTogether = -1;
            }
            line(LEFT, style, lines.get(i));
            y += style.lineHeight();
        }
    }
}
