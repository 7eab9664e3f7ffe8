package fr.demandeunique.sne.pdf.theme;

/**
 * Where the window of the envelope, 45 mm high and 100 mm wide, shows the sheet once it is folded; the address stands in it and nothing else, however the sheet has slipped.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param left from the left edge of the sheet to the window, in millimetres, the sheet in the middle of its envelope
 * @param top from its upper edge
 */
public record Window(double left, double top) {
    /** The usual place: 20 mm from the right and from the bottom of an envelope of 110 × 220 (NF Z 10-011). */
    public static final Window RIGHT = new Window(95, 39.5);

    /** The same on the left side of the envelope. */
    public static final Window LEFT = new Window(15, 39.5);

    private static final double WIDTH = 100;
    private static final double HEIGHT = 45;
    /** A sheet is 210 mm wide in 220 mm, and 99 mm high in 110 mm. */
    private static final double SLIP = 5.5;

    private static final double SHEET = 210;

    /**
     * Checks the place.
     *
     * @throws IllegalArgumentException if the window would show more than the upper third of the sheet, or less of it than an address needs
     */
    public Window {
        if (!(left >= 0 && left + WIDTH <= SHEET && top >= 30 && top + HEIGHT <= 110)) {
            throw new IllegalArgumentException("a window of 45 x 100 mm at " + left + ", " + top);
        }
    }

    /** {@return whether what the letter says of its sender stands on the left of it} */
    public boolean isOnTheRight() {
        return left + WIDTH / 2 >= SHEET / 2;
    }

    /** {@return where the lines of the address begin: in view, however the sheet has slipped} */
    public double addressLeft() {
        return left + SLIP + 3;
    }

    /** {@return the top of the first line of the address} */
    public double addressTop() {
        return top + SLIP + 2;
    }

    /** {@return nothing but the address below this} */
    public double clearTop() {
        return top - SLIP;
    }

    /** {@return nothing but the address on the left of this, where the window is on the left} */
    public double clearRight() {
        return left + WIDTH + SLIP + 1;
    }

    /** {@return nothing but the address above this} */
    public double clearBottom() {
        return top + HEIGHT + SLIP;
    }
}
