package fr.demandeunique.sne.attestation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.cycle.Commission;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The leaflet in English")
class NoticeAttestationTest {
    private static String texte(LocalDate date, String portail) {
        return NoticeAttestation.enAnglais(date, portail).mentions().stream()
                .flatMap(one -> one.paragraphes().stream())
                .collect(Collectors.joining("\n"));
    }

    @Test
    @DisplayName(
            "tells of the summary page and the code from 06/02/2017, of the portal from 14/05/2015, where it is known")
    void law() {
        String before = texte(LocalDate.of(2017, 2, 5), "www.exemple.test");
        String from = texte(LocalDate.of(2017, 2, 6), "www.exemple.test");
        assertFalse(before.contains("récapitulatif") || before.contains("square code"), before);
        assertTrue(from.contains("récapitulatif") && from.contains("square code"), from);
        assertFalse(texte(LocalDate.of(2015, 5, 13), "www.exemple.test").contains("www.exemple.test"));
        assertTrue(texte(LocalDate.of(2015, 5, 14), "www.exemple.test").contains("or on www.exemple.test."));
        assertTrue(texte(LocalDate.of(2015, 5, 14), null).contains("(“guichet enregistreur”). A reminder"));
    }

    @Test
    @DisplayName("explains each French word that the letter has in its box, and names the commission of the day")
    void words() {
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
