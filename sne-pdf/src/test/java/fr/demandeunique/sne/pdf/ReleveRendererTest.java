package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.NoticeAttestation;
import fr.demandeunique.sne.pdf.theme.Texte;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A relevé and a leaflet. */
class ReleveRendererTest {
    private static String page(PdfDocument pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.octets())) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }

    @Test
    void say_on_each_page_that_it_is_not_the_form_name_its_boxes() throws IOException {
        PdfDocument pdf = ReleveRenderer.standard().render(ExempleReleve.ordinaire());
        for (int i = 1; i <= pdf.pages(); i++) {
            assertTrue(page(pdf, i).contains("ce n’est pas le formulaire Cerfa"), "page " + i);
        }
        String text = PdfReader.lettres(pdf);
        for (String words : new String[] {
            "n’estpasleformulaireofficielCerfa",
            "14069*05",
            "Typesdelogement(G1)T4",
            "Dateetsignaturede Monsieur Jean-Noël EXEMPLE",
            "Dateetsignaturede Madame Anaïs EXEMPLE",
            "Nombred’occupants(F23)" + Theme.standard().texte(Texte.RELEVE_MANQUE),
        }) {
            assertTrue(text.contains(words.replaceAll("[ \u00a0]", "")), words);
        }
    }

    @Test
    void do_not_print_the_NIR_and_say_that_it_is_known() {
        String text = PdfReader.lettres(ReleveRenderer.standard().render(ExempleReleve.ordinaire()));
        assertFalse(text.contains(ExempleReleve.NIR.numero()));
        assertTrue(text.contains("(A2)Connu,nonimpriméici"), text);
    }

    @Test
    void tell_the_place_of_a_character_that_no_font_has() {
        PdfDocument pdf = ReleveRenderer.standard().render(ExempleReleve.etrange());
        assertEquals(
                "/precisions",
                pdf.avertissements().stream()
                        .filter(one -> one.parametres().containsValue("U+5C71"))
                        .findFirst()
                        .orElseThrow()
                        .chemin());
    }

    @Test
    void are_read_aloud_in_their_language_the_leaflet_in_English_fits_a_page() throws IOException {
        NoticeAttestation notice = NoticeAttestation.enAnglais(LocalDate.of(2023, 5, 2), "www.exemple.test");
        PdfDocument pdf = NoticeRenderer.standard().render(notice);
        assertEquals(1, pdf.pages());
        try (PDDocument document = Loader.loadPDF(pdf.octets())) {
            assertEquals("en", document.getDocumentCatalog().getLanguage());
        }
        String bytes = new String(pdf.octets(), StandardCharsets.ISO_8859_1);
        assertTrue(bytes.contains("<dc:language><rdf:Bag><rdf:li>en</rdf:li></rdf:Bag></dc:language>"));
        PdfDocument french = ReleveRenderer.standard().render(ExempleReleve.vide());
        try (PDDocument document = Loader.loadPDF(french.octets())) {
            assertEquals("fr-FR", document.getDocumentCatalog().getLanguage());
        }
        assertTrue(NoticeRenderer.standard()
                        .withTheme(Theme.standard().inLargePrint())
                        .render(notice)
                        .pages()
                <= 4);
    }
}
