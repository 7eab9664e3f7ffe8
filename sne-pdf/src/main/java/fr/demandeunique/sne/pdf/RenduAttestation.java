package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.controle.Anomalie;
import org.jspecify.annotations.Nullable;

/**
 * Lays out an attestation as PDF: the letter, then the summary of the demande where there is one, with a QR code on the first page
 * of each.
 *
 * <p>Text of any length is placed without loss, on as many pages as it takes. The same attestation gives the same bytes, whatever
 * the machine, its locale, its time zone or the time. What cannot be printed as given does not stop the document, it is reported:
 *
 * <ul>
 *   <li>{@code PDF_GLYPHE_ABSENT}: a character that the embedded fonts lack (they have Latin, Greek and Cyrillic) is replaced by
 *       « \ufffd »;
 *   <li>{@code PDF_QR_TROP_LONG}: the payload does not fit in a QR code, the document has none.
 * </ul>
 *
 * <pre>{@code byte[] pdf = RenduAttestation.standard().rendre(attestation).octets();}</pre>
 *
 * <p>This class is immutable and thread-safe; keep one and use it again.
 */
public final class RenduAttestation {
    private static final RenduAttestation STANDARD = new RenduAttestation();

    private RenduAttestation() {}

    /** The renderer with the look of this library. */
    public static RenduAttestation standard() {
        return STANDARD;
    }

    /** Renders an attestation; one page at least, two or more where it has a summary. */
    public DocumentPdf rendre(Attestation attestation) {
        var document = new PdfDocument();
        QrSymbol qr = symbol(attestation.codeQr(), document);
        LetterLayout.place(attestation, qr, document);
        if (!attestation.recapitulatif().isEmpty()) {
            SummaryLayout.place(attestation, qr, document);
        }
        PageFooters.place(attestation.numero(), document.pages());
        String title = PlainText.of(attestation.titre()).replace('\n', ' ');
        return document.finish(
                new DocumentMetadata(title + " – " + attestation.numero().affichage(), attestation.date()));
    }

    private static @Nullable QrSymbol symbol(@Nullable String payload, PdfDocument document) {
        if (payload == null) {
            return null;
        }
        QrSymbol symbol = QrSymbol.of(payload).orElse(null);
        if (symbol == null) {
            document.warn(Anomalie.avertissement("PDF_QR_TROP_LONG", "/codeQr"));
        }
        return symbol;
    }
}
