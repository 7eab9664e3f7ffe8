package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.attestation.NoticeAttestation;
import fr.demandeunique.sne.pdf.document.Block;
import fr.demandeunique.sne.pdf.document.Document;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out the leaflet that explains the attestation in another language, on a sheet that goes into the same envelope. A screen reader reads it in that language. The file keeps
 * the promises of {@link AttestationRenderer}: PDF/UA-1, PDF/A-2a, nothing cut, the same bytes for the same leaflet.
 *
 * <pre>{@code byte[] pdf = NoticeRenderer.standard().render(NoticeAttestation.enAnglais(jour, null)).octets();}</pre>
 *
 * <p>This class is immutable and thread-safe; keep one and use it again.
 */
public final class NoticeRenderer {
    private static final NoticeRenderer STANDARD = new NoticeRenderer(new Printer(Theme.standard(), false));

    private final Printer printer;

    private NoticeRenderer(Printer printer) {
        this.printer = printer;
    }

    /** {@return the renderer with the look of this library} */
    public static NoticeRenderer standard() {
        return STANDARD;
    }

    /**
     * {@return a renderer with the look of an editor}
     *
     * @param theme colours, letterhead, large print
     * @throws fr.demandeunique.sne.controle.RefusException if the picture of the logo cannot be read ({@code PDF_LOGO_ILLISIBLE}), or
     *     {@code java.desktop}, which reads it, is not there ({@code PDF_LOGO_MODULE})
     * @throws IllegalArgumentException if a path of the logo cannot be read
     */
    public NoticeRenderer withTheme(Theme theme) {
        return new NoticeRenderer(new Printer(theme, false));
    }

    /**
     * Renders a leaflet.
     *
     * @param notice what is printed, as the core wrote it
     * @return the file
     */
    public PdfDocument render(NoticeAttestation notice) {
        List<Block> blocks = new ArrayList<>();
        List<String> letterhead = printer.theme().letterhead();
        if (!letterhead.isEmpty()) {
            blocks.add(new Block.Paragraph(Block.Tone.NOTE, String.join("\n", letterhead)));
        }
        blocks.add(new Block.Heading(1, notice.titre()));
        notice.mentions().forEach(one -> AttestationBlocks.addMention(one, blocks));
        return printer.print(
                new Document(notice.titre(), notice.date(), notice.titre(), blocks, notice.langue()),
                List.of(),
                List.of());
    }
}
