package fr.demandeunique.sne.pdf.font;

/**
 * A part of the characters of a font, with a font file of its own. The first that has a character is the one that shows it.
 *
 * <p>{@link #FRENCH} is contained in {@link #WINANSI}, under the same codes: the letters of a page do not depend on which of the two
 * is embedded. The wide tiers complete it and hold no character of another.
 */
public enum FontTier {
    /** ASCII, the letters and signs of French. One byte a character. */
    FRENCH(false),
    /** What Windows-1252 holds: western Europe. One byte a character. */
    WINANSI(false),
    /** The other Latin letters of Europe, those of Vietnam, and the accents that are placed on any letter. Two bytes a character. */
    EUROPE(true),
    /** Every other Latin letter, with phonetic signs, currencies and the like. Two bytes a character. */
    LATIN(true),
    /** Greek with all its accents. Two bytes a character. */
    GREEK(true),
    /** Cyrillic of every language. Two bytes a character. */
    CYRILLIC(true);

    private final boolean wide;

    FontTier(boolean wide) {
        this.wide = wide;
    }

    /** {@return true if a character takes two bytes} */
    public boolean isWide() {
        return wide;
    }
}
