package fr.demandeunique.sne.pdf.file;

import fr.demandeunique.sne.pdf.font.FontsInUse;
import fr.demandeunique.sne.pdf.font.Typeface;
import java.util.ArrayList;
import java.util.List;

/**
 * The pages of one document while they are drawn, and the elements that their marks belong to. Places are in hundredths of a point
 * from the lower left corner of an A4 page, colours in {@code 0xRRGGBB}. Every mark is inside {@link #content} and {@link #end}, or
 * {@link #artifact} and {@link #end}. Not thread-safe; to be cleared and used again, since its buffers are the cost of a document.
 */
public final class Sheets {
    /** Width of a page in hundredths of a point. */
    public static final int WIDTH = 59528;
    /** Height of a page in hundredths of a point. */
    public static final int HEIGHT = 84189;

    final StructureLog log = new StructureLog();
    final Workspace work = new Workspace();
    private final List<PageContent> pages = new ArrayList<>();
    private final List<String> alternatives = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();
    private final List<LinkArea> links = new ArrayList<>();
    private final TextPen pen = new TextPen();
    private PageContent page = new PageContent();
    private int count;
    private Tag tag = Tag.DOCUMENT;

    /** A place that a reader can jump to. */
    record Bookmark(int level, String title, int page, int y) {}

    /** Begins a document without pages. */
    public void clear() {
        log.clear();
        alternatives.clear();
        bookmarks.clear();
        links.clear();
        pen.clear();
        count = 0;
        log.open(Tag.DOCUMENT);
    }

    /** Turns to a new page. */
    public void newPage() {
        if (count == pages.size()) {
            pages.add(new PageContent());
        }
        page = pages.get(count++);
        page.clear();
        log.page();
    }

    /** Turns back to a page, for artifacts only. */
    public void turnTo(int index) {
        page = pages.get(index);
    }

    /** Pages so far. */
    public int pages() {
        return count;
    }

    /** Characters that no font has. */
    public Iterable<Integer> missing() {
        return pen.missing();
    }

    /** An element begins inside the one that is open. */
    public void open(Tag element) {
        log.open(element);
        tag = element;
    }

    /** The innermost element ends. */
    public void close() {
        log.close();
    }

    /** Marks of the innermost element follow, all on this page. */
    public void content() {
        page.main.put('/').put(tag.type()).put("<</MCID ").number(log.content()).put(">>BDC\n");
    }

    /** Marks follow that are no part of the text: repeated titles, page counts. */
    public void artifact() {
        page.main.put("/Artifact BMC\n");
    }

    /** The marks that {@link #content} or {@link #artifact} has begun are over. */
    public void end() {
        page.main.put("EMC\n");
    }

    /** Notes a title, to be found in the bookmarks. */
    public void bookmark(int level, String title, int y) {
        bookmarks.add(new Bookmark(level, title, count - 1, y));
    }

    /** A rectangle of the innermost element, a link, that opens an address. */
    public void link(int x, int y, int width, int height, String target) {
        log.link();
        links.add(new LinkArea(count - 1, x, y, x + width, y + height, target));
    }

    /** A rectangle under the text; an artifact of its own. */
    public void fill(int x, int y, int width, int height, int rgb) {
        page.fill(x, y, width, height, rgb);
    }

    /**
     * Draws a part of a text as one line.
     *
     * @param y where the letters stand
     * @param size in hundredths of a point
     * @param space adds a space that is not seen, so that the next line does not begin in the same word
     * @param ordinals raises the letters of « 1er »
     */
    public void text(
            int x,
            int y,
            Typeface face,
            int size,
            int rgb,
            String text,
            int from,
            int to,
            boolean space,
            boolean ordinals) {
        if (from == to) {
            return;
        }
        page.moveTo(x, y);
        page.colour(rgb);
        pen.write(page, face, size, text, from, to, space, ordinals);
    }

    /**
     * Draws black squares on white as one figure element: a code that machines read.
     *
     * @param side of the square with its quiet zone
     * @param modules how many squares on a side, without the quiet zone
     * @param quiet width of the quiet zone in modules
     * @param dark tells which squares are black
     */
    public void grid(int x, int y, int side, int modules, int quiet, Squares dark, String alternative) {
        Bytes out = page.squares;
        beginFigure(x, y, side, side, alternative, out);
        out.put("q 1 g ")
                .hundredths(x)
                .put(' ')
                .hundredths(y)
                .put(' ')
                .hundredths(side)
                .put(' ')
                .hundredths(side);
        // One path and one fill: squares that touch leave no seam between them.
        long scale = Math.round(side * 10_000.0 / (modules + 2 * quiet));
        out.put(" re f 0 g\n").millionths(scale).put(" 0 0 ").millionths(-scale).put(' ');
        out.hundredths(x + quiet * scale / 10_000).put(' ');
        out.hundredths(y + side - quiet * scale / 10_000).put(" cm\n");
        SquareRuns.write(modules, dark, out);
        out.put("f Q\nEMC\n");
        close();
    }

    /** Tells which squares of a grid are black. */
    public interface Squares {
        boolean isDark(int column, int row);
    }

    /** Draws a picture of this file as one figure element. */
    public void picture(Picture picture, int x, int y, int width, int height, String alternative) {
        page.endText();
        Bytes out = page.main;
        beginFigure(x, y, width, height, alternative, out);
        out.put("q ").hundredths(width).put(" 0 0 ").hundredths(height).put(' ');
        out.hundredths(x)
                .put(' ')
                .hundredths(y)
                .put(" cm /")
                .put(picture.name())
                .put(" Do Q\nEMC\n");
        close();
    }

    private void beginFigure(int x, int y, int width, int height, String alternative, Bytes out) {
        open(Tag.FIGURE);
        log.box(x / 100, y / 100, (x + width + 99) / 100, (y + height + 99) / 100);
        alternatives.add(alternative);
        out.put("/Figure<</MCID ").number(log.content()).put(">>BDC\n");
    }

    FontsInUse fonts() {
        return pen.fonts();
    }

    List<String> alternatives() {
        return alternatives;
    }

    List<LinkArea> links() {
        return links;
    }

    List<Bookmark> bookmarks() {
        return bookmarks;
    }

    PageContent page(int index) {
        return pages.get(index);
    }
}
