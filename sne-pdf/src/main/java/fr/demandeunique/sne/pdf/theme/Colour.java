package fr.demandeunique.sne.pdf.theme;

import java.util.Locale;

/**
 * A colour of screens (sRGB). Immutable.
 *
 * <pre>{@code double ratio = Colour.of("#0f2e6b").contrast(Colour.of("#ffffff")); }</pre>
 *
 * @param rgb red, green and blue, {@code 0xRRGGBB}
 */
public record Colour(int rgb) {
    /** White paper. */
    public static final Colour WHITE = new Colour(0xffffff);

    /** Refuses with an {@link IllegalArgumentException} what has more than 24 bits. */
    public Colour {
        if (rgb < 0 || rgb > 0xffffff) {
            throw new IllegalArgumentException("a colour has 24 bits");
        }
    }

    /**
     * Reads six hexadecimal digits after a {@code #}.
     *
     * @param hex such as {@code #0b4f8a}
     * @return the colour
     * @throws IllegalArgumentException for any other form
     */
    public static Colour of(String hex) {
        if (!hex.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("not a colour such as #0f2e6b: " + hex);
        }
        return new Colour(Integer.parseInt(hex.substring(1), 16));
    }

    /**
     * {@return how far two colours stand apart, from 1 to 21, as WCAG 2 computes it; text needs 4.5}
     *
     * @param other in any order
     */
    public double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int level) {
        double share = level / 255.0;
        return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
    }

    /** The six digits after {@code #}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
