package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The QR code. */
class CodeQrTest {
    @ParameterizedTest
    @ValueSource(ints = {150, 300})
    void is_read_back_from_the_picture_of_the_letter_of_which_applicants_send_a_copy(int dpi) {
        try (var lecture = new PdfReader(Exemple.courant().rendu())) {
            assertEquals(Optional.of(Exemple.CODE_QR), lecture.codeQr(1, dpi));
        }
    }

    @Test
    void is_read_back_when_it_holds_much_or_letters_outside_ASCII() {
        for (String payload : List.of("0123456789ABCDEFGHIJ".repeat(8), "Zoë;Łódź;Ω")) {
            try (var lecture = new PdfReader(Exemple.courant().codeQr(payload).rendu())) {
                assertEquals(Optional.of(payload), lecture.codeQr(1, 300), payload.length() + " characters");
            }
        }
    }

    @Test
    void is_nowhere_when_there_is_none_neither_is_the_summary_when_it_is_empty() {
        try (var lecture = new PdfReader(
                Exemple.courant().codeQr(null).recapitulatif(List.of()).rendu())) {
            assertEquals(1, lecture.pages());
            assertEquals(Optional.empty(), lecture.codeQr(1, 150));
            assertTrue(!lecture.texte(1, 1).contains("Récapitulatif"));
            assertTrue(!lecture.texte(1, 1).contains("Ce code"));
        }
    }

    @Test
    void is_left_out_with_a_warning_when_no_symbol_can_hold_it() {
        PdfDocument rendu = Exemple.courant().codeQr("x".repeat(5000)).rendu();
        assertEquals("PDF_QR_TROP_LONG", rendu.avertissements().get(0).code());
        assertTrue(rendu.avertissements().get(0).message().contains("QR code"));
        assertEquals(2, rendu.pages());
    }
}
