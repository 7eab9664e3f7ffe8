package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.Attestation.Mention;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** The place of the text. */
class EncreTest {
    private static final double MM = 72 / 25.4;
    private static final double CODE_LEFT = 156;
    private static final double CODE_BOTTOM = 43;

    /** A letter on a page, in millimetres from the top left corner; {@code y} is where it stands. */
    record Lettre(int page, double x, double y, double width, String text) {}

    static List<Lettre> lettres(PdfDocument rendu) {
        List<Lettre> all = new ArrayList<>();
        try (var lecture = new PdfReader(rendu)) {
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition at) {
                    all.add(new Lettre(
                            getCurrentPageNo(), at.getX() / MM, at.getY() / MM, at.getWidth() / MM, at.getUnicode()));
                }
            };
            stripper.writeText(lecture.document, new StringWriter());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** Nothing is cut by the edge, nothing runs into the foot of the page. */
    static void assertInsideMargins(PdfDocument rendu) {
        for (Lettre lettre : lettres(rendu)) {
            if (!lettre.text().isBlank()) {
                assertTrue(lettre.x() > 19.5 && lettre.x() + lettre.width() < 190.5, "outside at the side: " + lettre);
                assertTrue(lettre.y() > 12 && lettre.y() < 290, "outside at the top or foot: " + lettre);
                assertFalse(lettre.y() > 279.5 && lettre.y() < 285, "between text and foot: " + lettre);
            }
        }
    }

    @Test
    void stays_inside_the_margins() {
        assertInsideMargins(Exemple.courant().rendu());
    }

    @Test
    void puts_the_recipient_and_nobody_else_in_the_window_of_the_envelope() {
        var inWindow = new StringBuilder();
        for (Lettre lettre : lettres(Exemple.courant().rendu())) {
            if (lettre.page() == 1 && lettre.x() > 100 && lettre.x() < 195 && lettre.y() > 45 && lettre.y() < 85) {
                inWindow.append(lettre.text());
            }
        }
        String address = String.join("", Exemple.courant().attestation().destinataire());
        assertTrue(
                inWindow.toString().replace(" ", "").equals(address.replace(" ", "")), "something else in the window");
    }

    @Test
    void never_covers_the_QR_code() {
        for (Lettre lettre : lettres(Exemple.courant().rendu())) {
            boolean right = lettre.page() == 1 && lettre.x() + lettre.width() > CODE_LEFT + 0.5;
            assertFalse(!lettre.text().isBlank() && right && lettre.y() < CODE_BOTTOM, "text over the code: " + lettre);
        }
    }

    @Test
    void never_leaves_one_line_of_a_paragraph_alone_on_a_page_nor_a_title_at_the_foot_of_one() {
        for (int lines = 2; lines < 7; lines++) {
            String paragraph = "mot ".repeat(28 * lines - 8).strip() + " fin";
            for (int before = 0; before < 9; before++) {
                List<Mention> mentions = new ArrayList<>();
                mentions.add(new Mention("", java.util.Collections.nCopies(before, "Une ligne.")));
                for (int i = 0; i < 20; i++) {
                    mentions.add(new Mention("Titre", List.of(paragraph)));
                }
                assertNoWidow(Exemple.courant()
                        .mentions(mentions)
                        .recapitulatif(List.of())
                        .rendu());
            }
        }
    }

    private static void assertNoWidow(PdfDocument rendu) {
        try (var lecture = new PdfReader(rendu)) {
            for (int page = 1; page <= lecture.pages(); page++) {
                List<String> lines =
                        lecture.texte(page, page).lines().map(String::strip).toList();
                int foot = lines.size() - 1;
                while (!lines.get(foot).startsWith("Numéro unique")) {
                    foot--;
                }
                assertFalse(lines.get(foot - 1).equals("Titre"), "a title at the foot of page " + page);
                boolean alone = page > 1
                        && lines.get(0).endsWith("fin")
                        && !lines.get(0).startsWith("Titre");
                assertFalse(alone, "one line alone at the top of page " + page);
            }
        }
    }
}
