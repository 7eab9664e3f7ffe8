package fr.demandeunique.sne.pdf.theme;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How documents look. A text whose contrast with the paper or the tint is below 4.5 to 1 (WCAG 2, level AA) is refused when the
 * theme is made, not when someone cannot read it.
 *
 * <pre>{@code Theme theme = Theme.builder().colour(Ink.ACCENT, Colour.of("#7a1f2b")).signature("La directrice").build(); }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Theme {
    /** What letters need to be read by people whose sight is weak (WCAG 2, 1.4.3). */
    public static final double CONTRAST = 4.5;

    private static final Theme STANDARD = builder().build();

    private final Map<Ink, Colour> colours;
    private final Map<Texte, String> texts;
    private final List<String> letterhead;
    private final List<String> signature;
    private final List<String> contact;
    private final Map<Place, Logo> pictures;
    private final Window window;
    private final boolean largePrint;

    private Theme(Builder builder) {
        colours = new EnumMap<>(builder.colours);
        texts = new EnumMap<>(builder.texts);
        letterhead = builder.letterhead;
        signature = builder.signature;
        contact = builder.contact;
        pictures = new EnumMap<>(builder.pictures);
        window = builder.window;
        largePrint = builder.largePrint;
        if (largePrint) {
            // The ratio of black to white is the strongest that there is.
            colours.replaceAll((ink, colour) -> ink == Ink.TINT ? Colour.WHITE : Colour.of("#000000"));
        }
    }

    /**
     * Sober, blue on white.
     *
     * @return the look without an editor's
     */
    public static Theme standard() {
        return STANDARD;
    }

    /** {@return the standard theme, to be changed} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return the colour for a purpose}
     *
     * @param ink for which purpose
     */
    public Colour colour(Ink ink) {
        return Objects.requireNonNull(colours.get(ink));
    }

    /**
     * {@return a sentence}
     *
     * @param texte which one
     */
    public String texte(Texte texte) {
        return Objects.requireNonNull(texts.get(texte));
    }

    /**
     * Lines that stand in the place of the sender's, name first; empty to leave the sender as the document gives it.
     *
     * @return the lines
     */
    public List<String> letterhead() {
        return letterhead;
    }

    /**
     * Lines at the end of a letter: quality, name; empty for none.
     *
     * @return the lines
     */
    public List<String> signature() {
        return signature;
    }

    /** {@return the lines below the sender's that tell whom to call, write or visit, and when; empty for none} */
    public List<String> contact() {
        return contact;
    }

    /**
     * {@return the picture of a place; null for none}
     *
     * @param place where it stands
     */
    public @Nullable Logo picture(Place place) {
        return pictures.get(place);
    }

    /** {@return where the window of the envelope shows the address} */
    public Window window() {
        return window;
    }

    /** {@return whether letters are printed for people who see little: 16 pt at least, black on white} */
    public boolean largePrint() {
        return largePrint;
    }

    /** {@return the same theme in large print} */
    public Theme inLargePrint() {
        var builder = new Builder();
        builder.texts.putAll(texts);
        builder.letterhead = letterhead;
        builder.signature = signature;
        builder.contact = contact;
        builder.pictures.putAll(pictures);
        builder.window = window;
        builder.largePrint = true;
        return new Theme(builder);
    }

    /** Makes a theme; not thread-safe. */
    public static final class Builder {
        private final Map<Ink, Colour> colours = new EnumMap<>(Ink.class);
        private final Map<Texte, String> texts = new EnumMap<>(Texte.class);
        private List<String> letterhead = List.of();
        private List<String> signature = List.of();
        private List<String> contact = List.of();
        private final Map<Place, Logo> pictures = new EnumMap<>(Place.class);
        private Window window = Window.RIGHT;
        private boolean largePrint;

        private Builder() {
            for (Ink ink : Ink.values()) {
                colours.put(ink, ink.standard());
            }
            for (Texte texte : Texte.values()) {
                texts.put(texte, texte.standard());
            }
        }

        /**
         * Sets the colour for a purpose.
         *
         * @param colour must stand apart enough from what it is written on
         * @param ink for which purpose
         * @return this builder
         */
        public Builder colour(Ink ink, Colour colour) {
            colours.put(ink, colour);
            return this;
        }

        /**
         * One sentence in words of your own.
         *
         * @param texte which one
         * @param words in its place
         * @return this builder
         * @throws IllegalArgumentException for a blank sentence: a screen reader would say nothing
         */
        public Builder texte(Texte texte, String words) {
            if (words.isBlank()) {
                throw new IllegalArgumentException("no words for " + texte);
            }
            texts.put(texte, words);
            return this;
        }

        /**
         * Sets the lines in the place of the sender's.
         *
         * @param lines in order, none for nothing
         * @return this builder
         */
        public Builder letterhead(String... lines) {
            letterhead = List.of(lines);
            return this;
        }

        /**
         * Sets the lines at the end of a letter.
         *
         * @param lines in order, none for nothing
         * @return this builder
         */
        public Builder signature(String... lines) {
            signature = List.of(lines);
            return this;
        }

        /**
         * Sets the institutional mark at the upper left.
         *
         * @param one null for none
         * @return this builder
         */
        public Builder logo(@Nullable Logo one) {
            return picture(Place.LOGO, one);
        }

        /**
         * A picture of the editor's; a signature by hand stands above the lines that say whose it is, and without them nowhere.
         *
         * @param place where it stands
         * @param one the picture; null for none
         * @return this builder
         */
        public Builder picture(Place place, @Nullable Logo one) {
            if (one == null) {
                pictures.remove(place);
            } else {
                pictures.put(place, one);
            }
            return this;
        }

        /**
         * Lines below the sender's: telephone, address on the web, hours.
         *
         * @param lines one each
         * @return this builder
         */
        public Builder contact(String... lines) {
            contact = List.of(lines);
            return this;
        }

        /**
         * {@return where the window of the envelope is}
         *
         * @param place of the envelope
         */
        public Builder window(Window place) {
            window = place;
            return this;
        }

        /**
         * Prints for people who see little: 16 pt at least, black on white, whatever the colours.
         *
         * @param large true for large print
         * @return this builder
         */
        public Builder largePrint(boolean large) {
            largePrint = large;
            return this;
        }

        /**
         * {@return the theme}
         *
         * @throws IllegalArgumentException if a text colour does not stand out from white or from the tint
         */
        public Theme build() {
            Colour tint = Objects.requireNonNull(colours.get(Ink.TINT));
            colours.forEach((ink, colour) -> {
                double ratio = Math.min(colour.contrast(Colour.WHITE), colour.contrast(tint));
                if (ink.isForText() && ratio < CONTRAST) {
                    throw new IllegalArgumentException(String.format(
                            Locale.ROOT,
                            "%s %s stands out by %.2f only, %.1f are needed",
                            ink,
                            colour,
                            ratio,
                            CONTRAST));
                }
            });
            return new Theme(this);
        }
    }
}
