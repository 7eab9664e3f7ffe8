package fr.demandeunique.sne.pdf;

import static fr.demandeunique.sne.pdf.PdfSyntax.number;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One A4 page being drawn; places in millimetres from the top left corner. Not thread-safe. */
final class PageCanvas {
    static final double WIDTH = 210;
    static final double HEIGHT = 297;
    static final double POINTS_PER_MM = 72 / 25.4;

    private final Map<Typeface, EmbeddedFont> fonts;
    private final Set<Integer> missing;
    private final StringBuilder content = new StringBuilder(4096);
    private @Nullable Ink ink;

    /**
     * @param fonts takes note of the glyphs in use
     * @param missing takes note of the characters that no font has
     */
    PageCanvas(Map<Typeface, EmbeddedFont> fonts, Set<Integer> missing) {
        this.fonts = fonts;
        this.missing = missing;
    }

    /** Draws one line of text, its letters standing at {@code baseline}. */
    void text(double x, double baseline, TextStyle style, String line) {
        if (line.isEmpty()) {
            return;
        }
        use(style.ink());
        content.append("BT /").append(style.typeface().resourceName()).append(' ');
        content.append(number(style.size())).append(" Tf ");
        content.append(number(x * POINTS_PER_MM)).append(' ').append(number((HEIGHT - baseline) * POINTS_PER_MM));
        content.append(" Td\n");
        var run = new TextRun(style, java.util.Objects.requireNonNull(fonts.get(style.typeface())), missing);
        run.append(line, content);
        content.append("ET\n");
    }

    /** Draws one line of text that ends at {@code right}. */
    void textEndingAt(double right, double baseline, TextStyle style, String line) {
        text(right - style.width(line), baseline, style, line);
    }

    /** Draws one line of text around {@code middle}. */
    void textCentredAt(double middle, double baseline, TextStyle style, String line) {
        text(middle - style.width(line) / 2, baseline, style, line);
    }

    /** Fills a rectangle. */
    void fill(double x, double y, double width, double height, Ink colour) {
        use(colour);
        content.append(PdfSyntax.numbers(
                x * POINTS_PER_MM,
                (HEIGHT - y - height) * POINTS_PER_MM,
                width * POINTS_PER_MM,
                height * POINTS_PER_MM));
        content.append(" re f\n");
    }

    /**
     * Fills a shape given in a grid of its own.
     *
     * @param cell side of a cell of the grid in millimetres
     * @param path operators of the path, rows counted downwards
     */
    void fillGrid(double x, double y, double cell, String path, Ink colour) {
        use(colour);
        double scale = cell * POINTS_PER_MM;
        // One path and one fill: cells that touch leave no seam between them.
        content.append("q ").append(PdfSyntax.precise(scale)).append(" 0 0 ").append(PdfSyntax.precise(-scale));
        content.append(' ').append(number(x * POINTS_PER_MM)).append(' ');
        content.append(number((HEIGHT - y) * POINTS_PER_MM)).append(" cm\n");
        content.append(path).append("f Q\n");
    }

    private void use(Ink colour) {
        if (ink != colour) {
            content.append(colour.operator());
            ink = colour;
        }
    }

    /** The content stream. */
    String content() {
        return content.toString();
    }
}
