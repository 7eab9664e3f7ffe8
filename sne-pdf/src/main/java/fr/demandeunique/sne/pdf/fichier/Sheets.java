package fr.demandeunique.sne.pdf.fichier;

import fr.demandeunique.sne.pdf.police.FontTier;
import fr.demandeunique.sne.pdf.police.FontsInUse;
import fr.demandeunique.sne.pdf.police.Glyph;
import fr.demandeunique.sne.pdf.police.Typeface;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

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

    /** No accent that is placed on a letter comes before this one. */
    private static final int FIRST_MARK = 0x300;

    final StructureLog log = new StructureLog();
    final Workspace work = new Workspace();
    private final List<PageContent> pages = new ArrayList<>();
    private final List<String> alternatives = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();
    private final TreeSet<Integer> missing = new TreeSet<>();
    private FontsInUse fonts = new FontsInUse();
    private PageContent page = new PageContent();
    private char[] letters = new char[256];
    private int count;
    private Tag tag = Tag.DOCUMENT;

    /** A place that a reader can jump to. */
    record Bookmark(int level, String title, int page, int y) {}

    /** Begins a document without pages. */
    public void clear() {
        log.clear();
        alternatives.clear();
        bookmarks.clear();
        missing.clear();
        fonts = new FontsInUse();
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
        return missing;
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
     */
    public void text(int x, int y, Typeface face, int size, int rgb, String text, int from, int to, boolean space) {
        if (from == to) {
            return;
        }
        page.moveTo(x, y);
        page.colour(rgb);
        int length = to - from;
        if (length > letters.length) {
            letters = new char[2 * length];
        }
        text.getChars(from, to, letters, 0);
        GlyphTable table = GlyphTable.of(face);
        Bytes out = page.main;
        boolean open = false;
        int i = 0;
        while (i < length) {
            if (!open) {
                int key = face.ordinal() << 4;
                if (!page.hasFont(key, size)) {
                    page.font(key, FontsInUse.name(face, FontTier.FRENCH), size);
                }
                out.put('(');
                open = true;
            }
            long encoded = table.encode(letters, i, length, out);
            fonts.useTiers(face, (int) (encoded >>> 32));
            i = (int) encoded;
            if (i < length) {
                open = close(out, true);
                i = rare(face, size, table, text, from, i, length);
            }
        }
        if (space && text.charAt(to - 1) != ' ') {
            space(face, size, open);
        } else {
            close(out, open);
        }
    }

    /** A letter of another tier, one that no font has, or one with accents; gives the place after it. */
    private int rare(Typeface face, int size, GlyphTable table, String text, int from, int at, int length) {
        int character = text.codePointAt(from + at);
        Glyph glyph = fonts.use(face, character);
        if (glyph.character() != character) {
            missing.add(character);
        }
        int key = face.ordinal() << 4 | (glyph.tier().isWide() ? glyph.tier().ordinal() : 0);
        if (!page.hasFont(key, size)) {
            page.font(key, FontsInUse.name(face, glyph.tier()), size);
        }
        page.main.put('(');
        code(page.main, glyph);
        int next = at + Character.charCount(character);
        // Letters of the same wide font that follow go into the same string.
        while (next < length && glyph.tier().isWide() && !table.isMark(letters[next])) {
            Glyph other = face.find(letters[next]);
            if (other == null || other.tier() != glyph.tier()) {
                break;
            }
            glyph = other;
            code(page.main, glyph);
            next++;
        }
        close(page.main, true);
        return next < length && table.isMark(letters[next])
                ? accents(face, size, glyph, text, from + next, from + length) - from
                : next;
    }

    private void space(Typeface face, int size, boolean open) {
        Glyph glyph = fonts.use(face, ' ');
        if (!open) {
            if (!page.hasFont(face.ordinal() << 4, size)) {
                page.font(face.ordinal() << 4, FontsInUse.name(face, glyph.tier()), size);
            }
            page.main.put('(');
        }
        code(page.main, glyph);
        close(page.main, true);
    }

    private static boolean close(Bytes out, boolean open) {
        if (open) {
            out.put(")Tj\n");
        }
        return false;
    }

    private static void code(Bytes out, Glyph glyph) {
        if (glyph.tier().isWide()) {
            octet(out, glyph.code() >> 8);
        }
        octet(out, glyph.code() & 255);
    }

    private static void octet(Bytes out, int octet) {
        if (octet == '(' || octet == ')' || octet == '\\') {
            out.put('\\').put(octet);
        } else if (octet == '\r') {
            out.put("\\r");
        } else {
            out.put(octet);
        }
    }

    private int accents(Typeface face, int size, Glyph letter, String text, int from, int to) {
        int top = letter.top();
        int bottom = letter.bottom();
        int at = from;
        while (at < to) {
            int character = text.codePointAt(at);
            if (character < FIRST_MARK || !face.glyph(character).isMark()) {
                break;
            }
            Glyph mark = fonts.use(face, character);
            int key = face.ordinal() << 4 | (mark.tier().isWide() ? mark.tier().ordinal() : 0);
            if (!page.hasFont(key, size)) {
                page.font(key, FontsInUse.name(face, mark.tier()), size);
            }
            // Accents are drawn for a small letter: they move away from one that is taller or deeper.
            boolean above = mark.bottom() > 0;
            int rise = above ? Math.max(0, top - face.measures().smallHeight()) : Math.min(0, bottom);
            top = above ? rise + mark.top() : top;
            bottom = above ? bottom : rise + mark.bottom();
            int shift = (letter.left() + letter.right() - mark.left() - mark.right()) / 2 - letter.width();
            page.main
                    .hundredths((long) rise * size / 1000)
                    .put(" Ts [")
                    .number(-shift)
                    .put('(');
            code(page.main, mark);
            page.main.put(')').number(shift + mark.width()).put("]TJ 0 Ts\n");
            at += Character.charCount(character);
        }
        return at;
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
        return fonts;
    }

    List<String> alternatives() {
        return alternatives;
    }

    List<Bookmark> bookmarks() {
        return bookmarks;
    }

    PageContent page(int index) {
        return pages.get(index);
    }
}
