package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The QR code")
class CodeQrTest {
    @ParameterizedTest
    @ValueSource(ints = {150, 300})
    @DisplayName("is read back from the picture of the letter, of which applicants send a copy")
    void readBack(int dpi) {
        try (var lecture = new PdfReader(Exemple.courant().rendu())) {
            assertEquals(Optional.of(Exemple.CODE_QR), lecture.codeQr(1, dpi));
        }
    }

    @Test
    @DisplayName("is read back when it holds much, or letters outside ASCII")
    void otherPayloads() {
        for (String payload : List.of("0123456789ABCDEFGHIJ".repeat(8), "Zoë;Łódź;Ω")) {
            try (var lecture = new PdfReader(Exemple.courant().codeQr(payload).rendu())) {
                assertEquals(Optional.of(payload), lecture.codeQr(1, 300), payload.length() + " characters");
            }
        }
    }

    @Test
    @DisplayName("is nowhere when there is none; neither is the summary when it is empty")
    void absent() {
        try (var lecture = new PdfReader(
                Exemple.courant().codeQr(null).recapitulatif(List.of()).rendu())) {
            assertEquals(1, lecture.pages());
            assertEquals(Optional.empty(), lecture.codeQr(1, 150));
            assertTrue(!lecture.texte(1, 1).contains("Récapitulatif"));
            assertTrue(!lecture.texte(1, 1).contains("Ce code"));
        }
    }

    @Test
    @DisplayName("is left out with a warning when no symbol can hold it")
    void tooLong() {
        PdfDocument rendu = Exemple.courant().codeQr("x".repeat(5000)).rendu();
        assertEquals("PDF_QR_TROP_LONG", rendu.avertissements().get(0).code());
        assertTrue(rendu.avertissements().get(0).message().contains("QR code"));
        assertEquals(2, rendu.pages());
    }
}
