package fr.demandeunique.sne.pdf.file;

import fr.demandeunique.sne.pdf.font.FontTier;
import fr.demandeunique.sne.pdf.font.FontsInUse;
import fr.demandeunique.sne.pdf.font.Glyph;
import fr.demandeunique.sne.pdf.font.Typeface;
import java.util.TreeSet;

/**
 * Spells lines of text in the codes of the fonts, changing fonts where a letter needs it, and remembers which fonts and which letters
 * it met. Accents that have no letter of their own are put over or under the letter before them. Not thread-safe.
 */
final class TextPen {
    /** Of letters above the line, in hundredths of the size: how large, and how high. */
    private static final int RAISED_SIZE = 64;

    private static final int RISE = 34;

    private final TreeSet<Integer> missing = new TreeSet<>();
    private FontsInUse fonts = new FontsInUse();
    private char[] letters = new char[256];
    private PageContent page = new PageContent();
    private Typeface face = Typeface.REGULAR;
    private int size;
    private boolean open;

    void clear() {
        missing.clear();
        fonts = new FontsInUse();
    }

    FontsInUse fonts() {
        return fonts;
    }

    Iterable<Integer> missing() {
        return missing;
    }

    /**
     * Writes a part of a text where the pen of the page stands.
     *
     * @param hundredths size in hundredths of a point
     * @param space adds a space that is not seen
     * @param ordinals raises the letters of « 1er », which are read and copied as they are
     */
    void write(
            PageContent onto,
            Typeface typeface,
            int hundredths,
            String text,
            int from,
            int to,
            boolean space,
            boolean ordinals) {
        page = onto;
        face = typeface;
        size = hundredths;
        int length = to - from;
        if (length > letters.length) {
            letters = new char[2 * length];
        }
        text.getChars(from, to, letters, 0);
        GlyphTable table = GlyphTable.of(face);
        int i = 0;
        int ordinal = ordinals ? ordinal(0, length) : length;
        while (i < length) {
            if (i == ordinal) {
                raise(table, i);
                i += 2;
                ordinal = ordinal(i, length);
            } else if (table.isPlain(letters, i, length)) {
                begin(FontTier.FRENCH);
                long encoded = table.encode(letters, i, ordinal, page.main);
                fonts.useTiers(face, (int) (encoded >>> 32));
                i = (int) encoded;
            } else {
                i = rare(table, text, from, i, length);
            }
        }
        if (space && text.charAt(to - 1) != ' ') {
            Glyph glyph = fonts.use(face, ' ');
            begin(glyph.tier());
            code(glyph);
        }
        end();
    }

    /** The place of the letters of the next « 1er » that is a word; {@code length} if there is none. */
    private int ordinal(int from, int length) {
        for (int i = from + 1; i + 1 < length; i++) {
            if (letters[i] == 'e'
                    && letters[i - 1] == '1'
                    && letters[i + 1] == 'r'
                    && (i < 2 || !Character.isLetterOrDigit(letters[i - 2]))
                    && (i + 2 == length || !Character.isLetterOrDigit(letters[i + 2]))) {
                return i;
            }
        }
        return length;
    }

    private void raise(GlyphTable table, int at) {
        end();
        int usual = size;
        page.main.hundredths((long) usual * RISE / 100).put(" Ts ");
        size = usual * RAISED_SIZE / 100;
        begin(FontTier.FRENCH);
        fonts.useTiers(face, (int) (table.encode(letters, at, at + 2, page.main) >>> 32));
        end();
        page.main.put("0 Ts\n");
        size = usual;
    }

    /** Begins a string in the font of a tier, or goes on with the one that is open. */
    private void begin(FontTier tier) {
        int key = face.ordinal() << 4 | (tier.isWide() ? tier.ordinal() : 0);
        if (!page.hasFont(key, size)) {
            end();
            page.font(key, FontsInUse.name(face, tier), size);
        }
        if (!open) {
            page.main.put("[(");
            open = true;
        }
    }

    private void end() {
        if (open) {
            page.main.put(")]TJ\n");
            open = false;
        }
    }

    /** A letter of another tier, one that no font has, or one with accents; gives the place after it. */
    private int rare(GlyphTable table, String text, int from, int at, int length) {
        int character = text.codePointAt(from + at);
        Glyph glyph = fonts.use(face, character);
        if (glyph.character() != character) {
            missing.add(character);
        }
        begin(glyph.tier());
        code(glyph);
        int next = at + Character.charCount(character);
        return next < length && table.isMark(letters[next])
                ? accents(table, glyph, text, from + next, from + length) - from
                : next;
    }

    private int accents(GlyphTable table, Glyph letter, String text, int from, int to) {
        end();
        int top = letter.top();
        int bottom = letter.bottom();
        int at = from;
        while (at < to) {
            int character = text.codePointAt(at);
            if (!table.isMark(character)) {
                break;
            }
            Glyph mark = fonts.use(face, character);
            // Accents are drawn for a small letter: they move away from one that is taller or deeper.
            boolean above = mark.bottom() > 0;
            int rise = above ? Math.max(0, top - face.measures().smallHeight()) : Math.min(0, bottom);
            top = above ? rise + mark.top() : top;
            bottom = above ? bottom : rise + mark.bottom();
            int shift = (letter.left() + letter.right() - mark.left() - mark.right()) / 2 - letter.width();
            place(mark, rise, shift);
            at += Character.charCount(character);
        }
        return at;
    }

    /** Draws an accent at a distance from the pen, in thousandths of the size, and comes back. */
    private void place(Glyph mark, int rise, int shift) {
        int key = face.ordinal() << 4 | (mark.tier().isWide() ? mark.tier().ordinal() : 0);
        if (!page.hasFont(key, size)) {
            page.font(key, FontsInUse.name(face, mark.tier()), size);
        }
        Bytes out = page.main;
        out.hundredths((long) rise * size / 1000).put(" Ts [").number(-shift).put('(');
        code(mark);
        out.put(')').number(shift + mark.width()).put("]TJ 0 Ts\n");
    }

    private void code(Glyph glyph) {
        if (glyph.tier().isWide()) {
            octet(glyph.code() >> 8);
        }
        octet(glyph.code() & 255);
    }

    private void octet(int octet) {
        if (octet == '(' || octet == ')' || octet == '\\') {
            page.main.put('\\').put(octet);
        } else if (octet == '\r') {
            page.main.put("\\r");
        } else {
            page.main.put(octet);
        }
    }
}
