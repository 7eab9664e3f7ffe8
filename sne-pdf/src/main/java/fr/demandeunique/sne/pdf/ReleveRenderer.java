package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.attestation.ReleveDemande;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.util.List;

/**
 * Lays out a demande in the order of the official form, for the applicant to check and to sign. It says on each page that it is not the form. The file keeps the promises
 * of {@link AttestationRenderer}: PDF/UA-1, PDF/A-2a, nothing cut, the same bytes for the same relevé.
 *
 * <pre>{@code byte[] pdf = ReleveRenderer.standard().render(ReleveDemande.de(demande, jour).orElseThrow()).octets();}</pre>
 *
 * <p>This class is immutable and thread-safe; keep one and use it again.
 */
public final class ReleveRenderer {
    private static final ReleveRenderer STANDARD = new ReleveRenderer(new Printer(Theme.standard(), false));

    private final Printer printer;

    private ReleveRenderer(Printer printer) {
        this.printer = printer;
    }

    /** {@return the renderer with the look of this library} */
    public static ReleveRenderer standard() {
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
    public ReleveRenderer withTheme(Theme theme) {
        return new ReleveRenderer(new Printer(theme, false));
    }

    /**
     * Renders a relevé.
     *
     * @param releve what is printed, as the core wrote it
     * @return the file
     */
    public PdfDocument render(ReleveDemande releve) {
        PdfDocument pdf = printer.print(ReleveBlocks.of(releve, printer.theme()), List.of(), List.of());
        return CharacterCheck.situer(pdf, () -> CharacterCheck.controler(releve));
    }
}
