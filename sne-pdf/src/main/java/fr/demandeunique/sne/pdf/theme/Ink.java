package fr.demandeunique.sne.pdf.theme;

/** What a colour is for. */
public enum Ink {
    /** Running text. */
    TEXT("#1a1a1a"),
    /** Names, values, numbers. */
    STRONG("#000000"),
    /** Labels and remarks. */
    MUTED("#505050"),
    /** Titles, and the bar beside them. */
    ACCENT("#0f2e6b"),
    /** Behind titles and the number; text stands on it. */
    TINT("#eef2fa"),
    /** Thin lines between rows; no text. */
    RULE("#ccd4e3");

    private final Colour standard;

    Ink(String hex) {
        standard = Colour.of(hex);
    }

    /** {@return the colour of the standard theme} */
    public Colour standard() {
        return standard;
    }

    /** True if letters are drawn with it. */
    boolean isForText() {
        return this != TINT && this != RULE;
    }
}
