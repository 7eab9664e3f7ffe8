package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.LettrePreavis.Forme;
import fr.demandeunique.sne.pdf.theme.Colour;
import fr.demandeunique.sne.pdf.theme.Ink;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** The variant for people who see little. */
class GrosCaracteresTest {
    private static final Theme LARGE =
            Theme.builder().colour(Ink.ACCENT, Colour.of("#7a1f2b")).build().inLargePrint();

    private static List<String> small(PdfDocument pdf, List<String> adresse) throws IOException {
        List<String> small = new ArrayList<>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                if (positions.get(0).getFontSizeInPt() < 16 && !adresse.contains(text.strip())) {
                    small.add(text);
                }
            }
        };
        try (PDDocument document = Loader.loadPDF(pdf.octets())) {
            stripper.getText(document);
        }
        return small;
    }

    @Test
    void is_16_points_at_least_but_for_the_address_that_the_window_holds_and_valid() throws Exception {
        Attestation attestation = Exemple.courant().attestation();
        PdfDocument large = AttestationRenderer.standard().withTheme(LARGE).render(attestation);
        assertEquals(List.of(), small(large, attestation.destinataire()));
        List<String> recipient = List.of("Madame Jeanne EXEMPLE", "57070 METZ");
        PdfDocument preavis = PreavisRenderer.standard()
                .withTheme(LARGE)
                .render(ExempleDossier.preavis(Forme.SIMPLE, recipient, ExempleDossier.mentions()));
        assertEquals(List.of(), small(preavis, recipient));
        for (PdfDocument pdf : List.of(large, preavis)) {
            assertEquals(List.of(), JugeVeraPdf.fautes(pdf.octets(), "ua1"));
            assertEquals(List.of(), JugeVeraPdf.fautes(pdf.octets(), "2a"));
            EncreTest.assertInsideMargins(pdf);
        }
        assertTrue(large.pages() > Exemple.courant().rendu().pages());
    }

    @Test
    void says_the_same_words_as_the_usual_letter() throws IOException {
        PdfDocument large = AttestationRenderer.standard()
                .withTheme(LARGE)
                .render(Exemple.courant().attestation());
        // A long compound may be cut after its hyphen.
        String text = PdfReader.texte(large).replaceAll("\\s", "");
        for (String word : PdfReader.texte(Exemple.courant().rendu()).split("\\s+")) {
            assertTrue(text.contains(word) || word.matches("\\d/\\d"), word);
        }
    }

    @Test
    void is_black_on_white_whatever_the_theme() {
        assertEquals(Colour.WHITE, LARGE.colour(Ink.TINT));
        for (Ink ink : Ink.values()) {
            if (ink != Ink.TINT) {
                assertEquals(21, LARGE.colour(ink).contrast(Colour.WHITE), 0.01, ink.name());
            }
        }
        assertTrue(LARGE.largePrint());
        assertFalse(Theme.standard().largePrint());
    }
}
