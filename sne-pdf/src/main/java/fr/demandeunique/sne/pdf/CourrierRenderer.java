package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.attestation.Courrier;
import fr.demandeunique.sne.attestation.ReleveDonnees;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.util.List;

/**
 * Lays out the letters of {@link fr.demandeunique.sne.attestation.TypeCourrier} for a window envelope: warnings, notice of radiation, receipts, pièces, decision of the
 * commission; and the answer of {@link ReleveDonnees}. The file keeps the promises of {@link AttestationRenderer}: PDF/UA-1, PDF/A-2a, nothing cut, the same bytes for the same letter.
 *
 * <pre>{@code byte[] pdf = CourrierRenderer.standard().render(courrier).octets();}</pre>
 *
 * <p>This class is immutable and thread-safe; keep one and use it again.
 */
public final class CourrierRenderer {
    private static final CourrierRenderer STANDARD = new CourrierRenderer(new Printer(Theme.standard(), false));

    private final Printer printer;

    private CourrierRenderer(Printer printer) {
        this.printer = printer;
    }

    /** {@return the renderer with the look of this library} */
    public static CourrierRenderer standard() {
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
    public CourrierRenderer withTheme(Theme theme) {
        return new CourrierRenderer(new Printer(theme, printer.foldMarks()));
    }

    /**
     * {@return a renderer that draws, or not, the marks where a letter is folded in three for its envelope}
     *
     * @param foldMarks true draws them
     */
    public CourrierRenderer withFoldMarks(boolean foldMarks) {
        return new CourrierRenderer(new Printer(printer.theme(), foldMarks));
    }

    /**
     * Renders a letter.
     *
     * @param lettre what is printed, as the core wrote it
     * @return the file
     */
    public PdfDocument render(Courrier lettre) {
        PdfDocument pdf = printer.print(CourrierBlocks.of(lettre, printer.theme()), List.of(), List.of());
        return CharacterCheck.situer(pdf, () -> CharacterCheck.controler(lettre));
    }

    /**
     * Renders the answer to who asks what is held about them: a letter, then the data from a new page on, block by block, an empty block said to be so.
     *
     * @param releve what is printed
     * @return the file
     */
    public PdfDocument render(ReleveDonnees releve) {
        PdfDocument pdf = printer.print(CourrierBlocks.of(releve, printer.theme()), List.of(), List.of());
        return CharacterCheck.situer(pdf, () -> CharacterCheck.controler(releve));
    }
}
