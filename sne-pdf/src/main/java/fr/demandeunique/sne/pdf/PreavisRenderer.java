package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.attestation.LettrePreavis;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.util.List;

/**
 * Lays out the préavis of expiry as a letter for a window envelope, simple or with accusé de réception (CCH R441-2-7). The file keeps
 * the promises of {@link AttestationRenderer}: PDF/UA-1, PDF/A-2a, nothing cut, the same bytes for the same letter.
 *
 * <pre>{@code byte[] pdf = PreavisRenderer.standard().render(lettre).octets();}</pre>
 *
 * <p>This class is immutable and thread-safe; keep one and use it again.
 */
public final class PreavisRenderer {
    private static final PreavisRenderer STANDARD = new PreavisRenderer(new Printer(Theme.standard(), false));

    private final Printer printer;

    private PreavisRenderer(Printer printer) {
        this.printer = printer;
    }

    /** {@return the renderer with the look of this library} */
    public static PreavisRenderer standard() {
        return STANDARD;
    }

    /**
     * {@return a renderer with the look of an editor}
     *
     * @param theme colours, letterhead, sentences
     * @throws fr.demandeunique.sne.controle.RefusException if the picture of the logo cannot be read ({@code PDF_LOGO_ILLISIBLE}), or
     *     {@code java.desktop}, which reads it, is not there ({@code PDF_LOGO_MODULE})
     * @throws IllegalArgumentException if a path of the logo cannot be read
     */
    public PreavisRenderer withTheme(Theme theme) {
        return new PreavisRenderer(new Printer(theme, printer.foldMarks()));
    }

    /**
     * {@return a renderer that draws, or not, the marks where a letter is folded in three for its envelope}
     *
     * @param foldMarks true draws them
     */
    public PreavisRenderer withFoldMarks(boolean foldMarks) {
        return new PreavisRenderer(new Printer(printer.theme(), foldMarks));
    }

    /**
     * Renders a letter.
     *
     * @param lettre what is printed, as the core wrote it
     * @return the file
     */
    public PdfDocument render(LettrePreavis lettre) {
        PdfDocument pdf = printer.print(CourrierBlocks.of(lettre, printer.theme()), List.of(), List.of());
        return CharacterCheck.situer(pdf, () -> CharacterCheck.controler(lettre));
    }
}
