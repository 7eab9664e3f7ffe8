package fr.demandeunique.sne.pdf.page;

import fr.demandeunique.sne.pdf.document.WebAddress;
import java.util.List;

/** The place of the next line, going down the pages and over to new ones. Not thread-safe. */
final class PageFlow {
    static final double LEFT = 20;
    static final double RIGHT = 190;
    static final double WIDTH = RIGHT - LEFT;
    static final double TOP = 16;
    static final double BOTTOM = 279;
    /** A hair of tolerance: sums of millimetres are not exact. */
    private static final double HAIR = 0.001;

    private final Surface surface;
    private final int firstPage;
    private final boolean large;
    private final Lines lines = new Lines();
    private double left = LEFT;
    private double width = WIDTH;
    private double y = TOP;

    /** Starts on a new page. */
    PageFlow(Surface surface, boolean large) {
        this.surface = surface;
        this.large = large;
        surface.newPage();
        firstPage = surface.pages();
    }

    Surface surface() {
        return surface;
    }

    /** Whether all is printed large. */
    boolean large() {
        return large;
    }

    /** A style as this document prints it. */
    TextStyle style(TextStyle usual) {
        return large ? usual.large() : usual;
    }

    double y() {
        return y;
    }

    boolean isOnFirstPage() {
        return surface.pages() == firstPage;
    }

    boolean isAtTop() {
        return y <= TOP;
    }

    /** Goes down to a place on this page, never up. */
    void moveTo(double place) {
        y = Math.max(y, place);
    }

    void skip(double height) {
        y += height;
    }

    /** Leaves room at the right of what follows; 0 for none. */
    void keepRight(double room) {
        width = WIDTH - room;
    }

    /** Moves the left edge of what follows in by this; 0 for none. */
    void indent(double by) {
        width -= LEFT + by - left;
        left = LEFT + by;
    }

    boolean fits(double height) {
        return y + height <= BOTTOM + HAIR;
    }

    /** How many lines of this height are left on this page. */
    int linesLeft(double lineHeight) {
        return Math.max(0, (int) ((BOTTOM + HAIR - y) / lineHeight));
    }

    void newPage() {
        surface.newPage();
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

    /** A text of this role, as wide as the flow; neither its first nor its last line stands alone on a page. */
    void paragraph(Role role, TextStyle style, String text) {
        LineBreaker.wrap(style.typeface(), style.units(width), PlainText.of(text), lines);
        paragraph(role, style);
    }

    /** A title, no line of which ends after a short word. */
    void title(Role role, TextStyle style, String text) {
        LineBreaker.wrapTitle(style.typeface(), style.units(width), PlainText.of(text), lines);
        paragraph(role, style);
    }

    /** The same, in lines of about the same width. */
    void evenParagraph(Role role, TextStyle style, String text) {
        LineBreaker.wrapEvenly(style.typeface(), style.units(width), PlainText.of(text), lines);
        paragraph(role, style);
    }

    private void paragraph(Role role, TextStyle style) {
        int count = lines.count();
        int room = linesLeft(style.lineHeight());
        if (room < count && (room < 2 || count == 3 && room == 2)) {
            newPage();
            room = linesLeft(style.lineHeight());
        }
        List<WebAddress> links = WebAddress.in(lines.text());
        int lastTogether = count - room == 1 && room > 2 ? room - 1 : room;
        surface.open(role);
        surface.content();
        boolean open = true;
        for (int i = 0; i < count; i++) {
            if (i == lastTogether || !fits(style.lineHeight())) {
                surface.end();
                newPage();
                surface.content();
                lastTogether = -1;
            }
            if (links.isEmpty()) {
                line(left, style, lines, i);
            } else {
                open = LinkedLine.draw(surface, left, y, style, lines, i, links);
            }
            y += style.lineHeight();
        }
        if (open) {
            surface.end();
        }
        surface.close();
    }

    /** How many lines a text takes at this width. */
    int count(TextStyle style, String text) {
        LineBreaker.wrap(style.typeface(), style.units(width), PlainText.of(text), lines);
        return lines.count();
    }

    /** How many lines a title takes at this width. */
    int countTitle(TextStyle style, String text) {
        LineBreaker.wrapTitle(style.typeface(), style.units(width), PlainText.of(text), lines);
        return lines.count();
    }

    /** Draws one line at this place, without going down. */
    void line(double x, TextStyle style, Lines from, int index) {
        surface.line(
                x, y + style.baseline(), style, from.text(), from.from(index), from.to(index), from.endsHard(index));
    }
}
