package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.pdf.theme.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Many documents in one file. */
class BatchPdfTest {
    private static final LocalDate JOUR = LocalDate.of(2017, 2, 21);

    static byte[] lot(int count, boolean duplex) throws IOException {
        var out = new ByteArrayOutputStream();
        var lot = new BatchPdf(new Printer(Theme.standard(), false), duplex, out);
        for (int i = 0; i < count; i++) {
            Exemple exemple = Exemple.courant().destinataire("Madame Exemple n° " + i, "57070 Metz");
            // Every third has one page, and some need other fonts.
            exemple = i % 3 == 1 ? exemple.codeQr(null).recapitulatif(List.of()) : exemple;
            var document = AttestationBlocks.of(
                    exemple.attestation(),
                    fr.demandeunique.sne.pdf.qr.QrCode.of("LOT" + i).orElseThrow(),
                    null,
                    Theme.standard());
            BatchPdf.Place place = lot.add(document, "Exemple n° " + i);
            assertEquals(i % 3 == 1 ? 1 : 2, place.pages());
            assertEquals(List.of(), place.avertissements());
        }
        lot.finish("Lot de " + count, JOUR);
        return out.toByteArray();
    }

    @Test
    void are_as_valid_as_one() throws IOException {
        for (int count : new int[] {1, 64, 130}) {
            byte[] pdf = lot(count, count == 130);
            assertEquals(List.of(), JugeVeraPdf.fautes(pdf, "ua1"), count + " documents");
            assertEquals(List.of(), JugeVeraPdf.fautes(pdf, "2a"), count + " documents");
        }
    }

    @Test
    void keep_their_text_their_order_and_their_bookmarks() throws IOException {
        try (var document = Loader.loadPDF(lot(70, true))) {
            assertEquals(140, document.getNumberOfPages());
            var stripper = new PDFTextStripper();
            for (int i = 0; i < 70; i += 23) {
                stripper.setStartPage(2 * i + 1);
                stripper.setEndPage(2 * i + 1);
                String text = stripper.getText(document);
                assertTrue(text.contains("Madame Exemple n° " + i), "document " + i);
                assertTrue(text.contains(i % 3 == 1 ? "page 1/1" : "page 1/2"), "pages of document " + i);
            }
            int bookmarks = 0;
            for (var item : document.getDocumentCatalog().getDocumentOutline().children()) {
                assertEquals("Exemple n° " + bookmarks, item.getTitle());
                assertEquals(document.getPage(2 * bookmarks), item.findDestinationPage(document));
                bookmarks++;
            }
            assertEquals(70, bookmarks);
        }
    }

    @Test
    void give_the_same_bytes_each_time_few_for_each_document() throws IOException {
        byte[] pdf = lot(200, false);
        assertArrayEquals(pdf, lot(200, false));
        assertTrue(pdf.length / 200 < 9_000, "bytes for each: " + pdf.length / 200);
    }

    @Test
    void cannot_be_none() {
        assertThrows(IllegalStateException.class, () -> lot(0, false));
    }
}
