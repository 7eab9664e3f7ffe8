package fr.demandeunique.sne.pdf;

/** The two embedded fonts, read once for the whole machine. Latin, Greek and Cyrillic; immutable and thread-safe. */
enum Typeface {
    REGULAR("NotoSans-Regular", "F1", 80),
    BOLD("NotoSans-Bold", "F2", 140);

    /** Stands in for a character that the fonts lack; a reader sees that something is missing. */
    static final int REPLACEMENT = 0xfffd;

    private final String fontName;
    private final String resourceName;
    private final int stem;
    private final FontFile file;

    Typeface(String fontName, String resourceName, int stem) {
        this.fontName = fontName;
        this.resourceName = resourceName;
        this.stem = stem;
        this.file = FontFile.load(fontName + ".ttf");
    }

    String fontName() {
        return fontName;
    }

    /** Its name in the resources of a page. */
    String resourceName() {
        return resourceName;
    }

    /** Thickness of upright strokes, in thousandths of the size. */
    int stem() {
        return stem;
    }

    FontFile file() {
        return file;
    }

    boolean has(int character) {
        return file.glyph(character) != 0;
    }

    /** The glyph of a character, or of the replacement. */
    int glyph(int character) {
        int glyph = file.glyph(character);
        return glyph != 0 ? glyph : file.glyph(REPLACEMENT);
    }

    /** How far a character moves the pen, in thousandths of the size. */
    int advance(int character) {
        return file.thousandths(file.advance(glyph(character)));
    }
}
