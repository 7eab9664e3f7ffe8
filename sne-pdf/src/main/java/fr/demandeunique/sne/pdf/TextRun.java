package fr.demandeunique.sne.pdf;

import java.util.Set;

/** Spells one line of text as glyphs. Accents that have no letter of their own are put over or under the letter before them. */
final class TextRun {
    private final TextStyle style;
    private final FontFile file;
    private final EmbeddedFont font;
    private final Set<Integer> missing;
    private final StringBuilder pending = new StringBuilder();
    private int base = -1;
    private int top;
    private int bottom;

    TextRun(TextStyle style, EmbeddedFont font, Set<Integer> missing) {
        this.style = style;
        this.file = style.typeface().file();
        this.font = font;
        this.missing = missing;
    }

    void append(String line, StringBuilder content) {
        line.codePoints().forEach(character -> {
            if (!style.typeface().has(character)) {
                missing.add(character);
            }
            int glyph = font.use(character);
            if (PlainText.isMark(character) && base >= 0 && style.typeface().has(character)) {
                flush(content);
                appendMark(glyph, content);
            } else {
                pending.append(PdfSyntax.hex4(glyph));
                base = glyph;
                top = file.box(glyph)[3];
                bottom = file.box(glyph)[1];
            }
        });
        flush(content);
    }

    private void flush(StringBuilder content) {
        if (!pending.isEmpty()) {
            content.append('<').append(pending).append("> Tj\n");
            pending.setLength(0);
        }
    }

    /** Centres an accent on its letter; the fonts draw it for an « x », so it moves away from a letter that is taller or deeper. */
    private void appendMark(int mark, StringBuilder content) {
        int[] letter = file.box(base);
        int[] accent = file.box(mark);
        int shift = (letter[0] + letter[2] - accent[0] - accent[2]) / 2 - file.advance(base);
        boolean above = accent[1] > 0;
        int rise = above ? Math.max(0, top - file.smallHeight()) : Math.min(0, bottom);
        if (above) {
            top = rise + accent[3];
        } else {
            bottom = rise + accent[1];
        }
        int back = file.thousandths(shift);
        content.append(PdfSyntax.number(file.thousandths(rise) * style.size() / 1000))
                .append(" Ts [");
        content.append(-back).append('<').append(PdfSyntax.hex4(mark)).append('>');
        content.append(back + file.thousandths(file.advance(mark))).append("] TJ 0 Ts\n");
    }
}
