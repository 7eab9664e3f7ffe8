package fr.demandeunique.sne.pdf.theme;

import java.util.List;

/**
 * What stands above the sender. Immutable.
 *
 * <pre>{@code Logo logo = new Logo.Trace(24, 24, List.of(new Logo.Path("M0 0H24V24H0Z", Colour.of("#0f2e6b")))); }</pre>
 */
public sealed interface Logo {
    /**
     * Shapes.
     *
     * @param width of the drawing, in its own units
     * @param height of the drawing, in its own units
     * @param paths drawn one over the other
     */
    record Trace(double width, double height, List<Path> paths) implements Logo {
        /** Copies the list; no path, or no size, is an {@link IllegalArgumentException}. */
        public Trace {
            paths = List.copyOf(paths);
            if (!(width > 0 && height > 0) || paths.isEmpty()) {
                throw new IllegalArgumentException("a logo needs a size and a path");
            }
        }
    }

    /**
     * A shape, filled by the even-odd rule.
     *
     * @param data commands {@code M L H V C S Q T A Z} and their relative forms, as the {@code d} of an SVG path
     * @param colour of the inside
     */
    record Path(String data, Colour colour) {}

    /**
     * A picture of points. Reading it needs the module {@code java.desktop}, which nothing else in this library does.
     *
     * @param bytes a JPEG (grey or RGB; CMYK is refused, since its colours depend on a profile) or a PNG file of any kind, up to 4096 points a side; not copied
     */
    record Image(byte[] bytes) implements Logo {
        /** The size, never the points. */
        @Override
        public String toString() {
            return "Image[" + bytes.length + " bytes]";
        }
    }
}
