package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.LettrePreavis.Forme;
import fr.demandeunique.sne.pdf.theme.Theme;
import fr.demandeunique.sne.pdf.theme.Window;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the window of an envelope shows, wherever it is and however the sheet has slipped: the address, whole, and nothing else. */
class FenetreTest {
    private static final List<String> ADRESSE = List.of(
            "Madame Zoë ŒUVRARD-LEFÈVRE BERTRANDIN",
            "Chez Mme Anaïs Ÿvonnet",
            "Bâtiment C, appartement 12",
            "Entrée B",
            "3 bis, allée du Château-d’Eau",
            "57070 METZ");

    private static Stream<Theme> themes() {
        return Stream.of(Window.RIGHT, Window.LEFT, new Window(100, 45))
                .map(one -> Theme.builder().window(one).build())
                .flatMap(one -> Stream.of(one, one.inLargePrint()));
    }

    /** The letters in a part of the first page, in millimetres. */
    private static String texte(PdfDocument pdf, double left, double top, double right, double bottom)
            throws IOException {
        var seen = new StringBuilder();
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                double x = text.getXDirAdj() / 72 * 25.4;
                double y = text.getYDirAdj() / 72 * 25.4;
                double wide = text.getWidthDirAdj() / 72 * 25.4;
                double high = text.getHeightDir() / 72 * 25.4;
                if (x + wide > left && x < right && y > top && y - high < bottom) {
                    seen.append(text.getUnicode());
                }
            }
        };
        stripper.setEndPage(1);
        try (PDDocument document = Loader.loadPDF(pdf.octets())) {
            stripper.getText(document);
        }
        return seen.toString();
    }

    private static String lettres(String text) {
        return text.replaceAll("\\s", "");
    }

    @ParameterizedTest
    @MethodSource("themes")
    void shows_six_lines_and_nothing_else(Theme theme) throws IOException {
        Window window = theme.window();
        PdfDocument attestation = AttestationRenderer.standard()
                .withTheme(theme)
                .render(Exemple.courant()
                        .destinataire(ADRESSE.toArray(String[]::new))
                        .attestation());
        PdfDocument preavis = PreavisRenderer.standard()
                .withTheme(theme)
                .render(ExempleDossier.preavis(Forme.ACCUSE_RECEPTION, ADRESSE, ExempleDossier.mentions()));
        String address = lettres(String.join("", ADRESSE));
        for (PdfDocument pdf : List.of(attestation, preavis)) {
            for (double slip : new double[] {-5.5, 0, 5.5}) {
                double left = window.left() + slip;
                double top = window.top() + slip;
                assertEquals(address, lettres(texte(pdf, left, top, left + 100, top + 45)), "slipped by " + slip);
            }
        }
    }

    @Test
    void never_shows_a_line_break_of_a_name_as_another_line() throws IOException {
        PdfDocument pdf = Exemple.courant()
                .destinataire("Madame\nA", "B\u2028C", "57070\r\nMETZ")
                .rendu();
        String text = PdfReader.texte(pdf);
        assertTrue(text.contains("Madame A") && text.contains("B C") && text.contains("57070 METZ"), text);
    }

    @Test
    void is_on_the_upper_third_of_the_sheet() {
        assertThrows(IllegalArgumentException.class, () -> new Window(115, 40));
        assertThrows(IllegalArgumentException.class, () -> new Window(-1, 40));
        assertThrows(IllegalArgumentException.class, () -> new Window(95, 29));
        assertThrows(IllegalArgumentException.class, () -> new Window(95, 66));
    }
}
