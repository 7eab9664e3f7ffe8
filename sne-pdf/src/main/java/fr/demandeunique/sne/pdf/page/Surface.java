package fr.demandeunique.sne.pdf.page;

import fr.demandeunique.sne.pdf.document.Figure;
import fr.demandeunique.sne.pdf.theme.Ink;
import fr.demandeunique.sne.pdf.theme.Place;

/** What a layout draws on: pages, one after the other. Places are in millimetres from the upper left corner of the page. */
public interface Surface {
    void newPage();

    /** Goes back to a page to draw artifacts on it. */
    void turnTo(int page);

    int pages();

    /** An element begins inside the one that is open. */
    void open(Role role);

    void close();

    /** Text of the innermost element follows, until {@link #end} and before the next page. */
    void content();

    /** Text follows that is not read aloud. */
    void artifact();

    void end();

    /**
     * Draws one line.
     *
     * @param baseline where the letters stand
     * @param space adds a space that is not seen, for a line that ends where the text has a line end
     */
    void line(double x, double baseline, TextStyle style, String text, int from, int to, boolean space);

    /** Makes a rectangle of the innermost element, a link, open an address. */
    void link(double x, double y, double width, double height, String target);

    /** Fills a rectangle under the text. */
    void fill(double x, double y, double width, double height, Ink ink);

    /** Draws a code with its quiet zone, as an element of its own. */
    void code(double x, double y, double side, int quietZone, Figure figure);

    /** Draws a picture of the theme as an element of its own, not larger than this, and tells how high it is; 0 if there is none. */
    double picture(Place place, double x, double y, double width, double height);

    /** Notes a title for the bookmarks. */
    void bookmark(int level, String title, double y);
}
