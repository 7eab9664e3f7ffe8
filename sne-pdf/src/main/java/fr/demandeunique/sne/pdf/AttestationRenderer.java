package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.pdf.document.Symbol;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out an attestation as PDF: the letter with the QR code on its first page, since applicants send a copy of it to the scanning
 * firm, then the summary of the demande where there is one (bulletin of 21/02/2017, 3.2).
 *
 * <p>Every file is PDF/UA-1, so that a screen reader tells it well, and PDF/A-2a, so that an archive may keep it; with files inside
 * it is PDF/A-3a. Text of any length is placed without loss, on as many pages as it takes. The same attestation gives the same bytes,
 * whatever the machine, its locale, its time zone or the time. What cannot be printed as given does not stop the document, it is
 * reported:
 *
 * <ul>
 *   <li>{@code PDF_GLYPHE_ABSENT}: a character that the embedded fonts lack (they have Latin, Greek and Cyrillic) is replaced by
 *       « \ufffd »;
 *   <li>{@code PDF_QR_TROP_LONG}: the payload does not fit in a QR code, the document has none.
 * </ul>
 *
 * <pre>{@code byte[] pdf = AttestationRenderer.standard().render(attestation).octets();}</pre>
 *
 * <p>This class is immutable and thread-safe; keep one and use it again: its buffers and what its documents have in common are kept.
 */
public final class AttestationRenderer {
    private static final AttestationRenderer STANDARD = new AttestationRenderer(new Printer(Theme.standard(), false));

    private final Printer printer;

    private AttestationRenderer(Printer printer) {
        this.printer = printer;
    }

    /** {@return the renderer with the look of this library} */
    public static AttestationRenderer standard() {
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
    public AttestationRenderer withTheme(Theme theme) {
        return new AttestationRenderer(new Printer(theme, printer.foldMarks()));
    }

    /**
     * {@return a renderer that draws, or not, the marks where a letter is folded in three for its envelope}
     *
     * @param foldMarks true draws them
     */
    public AttestationRenderer withFoldMarks(boolean foldMarks) {
        return new AttestationRenderer(new Printer(printer.theme(), foldMarks));
    }

    /**
     * Renders an attestation; one page at least, two or more where it has a summary.
     *
     * @param attestation what is printed, as the core wrote it or the gateway gave it
     * @return the file
     */
    public PdfDocument render(Attestation attestation) {
        return render(attestation, List.of());
    }

    /**
     * Renders an attestation with files inside it.
     *
     * @param attestation what is printed, as the core wrote it or the gateway gave it
     * @param joints named by their files, none twice
     * @return the file
     */
    public PdfDocument render(Attestation attestation, List<AttachedFile> joints) {
        List<Anomalie> warnings = new ArrayList<>(0);
        Symbol code = CodeSymbol.of(attestation.codeQr(), warnings);
        Symbol seal = CodeSymbol.of(attestation.sceau(), warnings);
        PdfDocument pdf = printer.print(
                AttestationBlocks.of(attestation, code, seal, printer.theme()), joints, warnings, attestation.sceau());
        return CharacterCheck.situer(pdf, () -> CharacterCheck.controler(attestation));
    }
}
