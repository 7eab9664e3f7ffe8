package fr.demandeunique.sne.pdf;

/**
 * How a text is drawn.
 *
 * @param size in points
 * @param leading height of a line, as a multiple of the size
 */
record TextStyle(Typeface typeface, double size, Ink ink, double leading) {
    static final TextStyle BODY = new TextStyle(Typeface.REGULAR, 9.2, Ink.TEXT, 1.36);
    static final TextStyle SENDER_NAME = new TextStyle(Typeface.BOLD, 11, Ink.BLUE, 1.35);
    static final TextStyle SENDER = new TextStyle(Typeface.REGULAR, 9, Ink.GREY, 1.4);
    static final TextStyle ADDRESS = new TextStyle(Typeface.REGULAR, 10.5, Ink.BLACK, 1.35);
    static final TextStyle TITLE = new TextStyle(Typeface.BOLD, 14, Ink.BLUE, 1.25);
    static final TextStyle HEADING = new TextStyle(Typeface.BOLD, 10, Ink.BLUE, 1.32);
    static final TextStyle NUMBER = new TextStyle(Typeface.BOLD, 19, Ink.BLACK, 1.5);
    static final TextStyle LABEL = new TextStyle(Typeface.REGULAR, 9, Ink.GREY, 1.36);
    static final TextStyle VALUE = new TextStyle(Typeface.REGULAR, 9, Ink.BLACK, 1.36);
    static final TextStyle SMALL = new TextStyle(Typeface.REGULAR, 7.5, Ink.GREY, 1.35);

    /** Width of a text in millimetres. */
    double width(String text) {
        long sum = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            sum += typeface.advance(character);
            i += Character.charCount(character);
        }
        return sum * size / 1000 / PageCanvas.POINTS_PER_MM;
    }

    /** Height of a line in millimetres. */
    double lineHeight() {
        return size * leading / PageCanvas.POINTS_PER_MM;
    }

    /** From the top of a line to the foot of its letters, in millimetres, capitals in the middle of the line. */
    double baseline() {
        return (lineHeight() + size * 0.714 / PageCanvas.POINTS_PER_MM) / 2;
    }
}
