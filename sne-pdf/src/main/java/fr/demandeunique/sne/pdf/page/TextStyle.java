package fr.demandeunique.sne.pdf.page;

import fr.demandeunique.sne.pdf.font.Typeface;
import fr.demandeunique.sne.pdf.theme.Ink;

/**
 * How a text is drawn. Immutable.
 *
 * @param size in hundredths of a point
 * @param leading height of a line, as a multiple of the size
 */
public record TextStyle(Typeface typeface, int size, Ink ink, double leading) {
    /** Points are 72 to an inch. */
    static final double POINTS_PER_MM = 72 / 25.4;

    /** Height of a capital of Noto Sans. */
    private static final double CAPITAL = 0.714;

    private static final int LARGE = 1600;

    static final TextStyle BODY = new TextStyle(Typeface.REGULAR, 1000, Ink.TEXT, 1.24);
    static final TextStyle BODY_STRONG = new TextStyle(Typeface.BOLD, 1000, Ink.STRONG, 1.24);
    static final TextStyle SENDER_NAME = new TextStyle(Typeface.BOLD, 1100, Ink.ACCENT, 1.35);
    static final TextStyle SENDER = new TextStyle(Typeface.REGULAR, 900, Ink.MUTED, 1.4);
    /** It has to fit the window whoever reads it. */
    static final TextStyle ADDRESS = new TextStyle(Typeface.REGULAR, 1050, Ink.STRONG, 1.35);

    static final TextStyle TITLE = new TextStyle(Typeface.BOLD, 1400, Ink.ACCENT, 1.25);
    static final TextStyle HEADING = new TextStyle(Typeface.BOLD, 1050, Ink.ACCENT, 1.32);
    static final TextStyle SUBHEADING = new TextStyle(Typeface.BOLD, 1000, Ink.TEXT, 1.3);
    static final TextStyle NUMBER = new TextStyle(Typeface.BOLD, 1900, Ink.STRONG, 1.5);
    static final TextStyle FACT = new TextStyle(Typeface.BOLD, 1500, Ink.STRONG, 1.3);
    /** What is to be done with a code: 9 pt, black. */
    static final TextStyle CAPTION = new TextStyle(Typeface.REGULAR, 900, Ink.STRONG, 1.3);

    static final TextStyle LABEL = new TextStyle(Typeface.REGULAR, 900, Ink.MUTED, 1.3);
    static final TextStyle VALUE = new TextStyle(Typeface.REGULAR, 900, Ink.STRONG, 1.3);
    static final TextStyle TOTAL = new TextStyle(Typeface.BOLD, 900, Ink.STRONG, 1.3);
    static final TextStyle COLUMN = new TextStyle(Typeface.BOLD, 850, Ink.ACCENT, 1.36);
    static final TextStyle SMALL = new TextStyle(Typeface.REGULAR, 750, Ink.MUTED, 1.35);

    /** The same for people who see little: 16 pt at least. */
    TextStyle large() {
        return new TextStyle(typeface, Math.max(LARGE, LARGE + (size - BODY.size) * 9 / 10), ink, leading);
    }

    /** Whether « 1er » has its letters raised; not in the window, where machines read it. */
    public boolean raisesOrdinals() {
        return this != ADDRESS;
    }

    /** Width of a part of a text in millimetres. */
    double width(String text, int from, int to) {
        return millimetres(LineBreaker.drawn(typeface, text, from, to));
    }

    /** Turns thousandths of the size into millimetres. */
    double millimetres(int units) {
        return units * (size / 100.0) / 1000 / POINTS_PER_MM;
    }

    /** How many thousandths of the size go into a width in millimetres. */
    int units(double width) {
        return (int) (width * POINTS_PER_MM * 1000 / (size / 100.0));
    }

    /** Height of a line in millimetres. */
    double lineHeight() {
        return size / 100.0 * leading / POINTS_PER_MM;
    }

    /** From the top of a line to the foot of its letters, in millimetres, capitals in the middle of the line. */
    double baseline() {
        return (lineHeight() + size / 100.0 * CAPITAL / POINTS_PER_MM) / 2;
    }
}
