package fr.demandeunique.sne.attestation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.cycle.Commission;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The leaflet in English. */
class NoticeAttestationTest {
    private static String texte(LocalDate date, String portail) {
        return NoticeAttestation.enAnglais(date, portail).mentions().stream()
                .flatMap(one -> one.paragraphes().stream())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void tells_of_the_summary_page_and_the_code_from_06_02_2017_of_the_portal_from_14_05_2015() {
        String before = texte(LocalDate.of(2017, 2, 5), "www.exemple.test");
        String from = texte(LocalDate.of(2017, 2, 6), "www.exemple.test");
        assertFalse(before.contains("récapitulatif") || before.contains("square code"), before);
        assertTrue(from.contains("récapitulatif") && from.contains("square code"), from);
        assertFalse(texte(LocalDate.of(2015, 5, 13), "www.exemple.test").contains("www.exemple.test"));
        assertTrue(texte(LocalDate.of(2015, 5, 14), "www.exemple.test").contains("or on www.exemple.test."));
        assertTrue(texte(LocalDate.of(2015, 5, 14), null).contains("(“guichet enregistreur”). A reminder"));
    }

    @Test
    void explains_each_French_word_that_the_letter_has_in_its_box() {
        LocalDate date = LocalDate.of(2023, 5, 2);
        String text = texte(date, null);
        for (String word :
                new String[] {"Numéro unique", "Date de dépôt", "Valable jusqu’au", "radiée", Commission.nom(date)}) {
            assertTrue(text.contains("“" + word + "”") || text.contains("(“" + word + "”)"), word);
        }
        assertEquals(
                "NoticeAttestation[2023-05-02, en]",
                NoticeAttestation.enAnglais(date, null).toString());
    }
}
