package fr.demandeunique.sne.recettes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.demandeunique.sne.numero.NumeroUnique;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Valider un numéro unique saisi ou scanné")
class ValiderNumeroTest {
    @Test
    @DisplayName("Trois portes : une réponse, une raison, une exception")
    void valider() {
        assertFalse(NumeroUnique.isValid("057 1315 073903 10691"));

        var lecture = NumeroUnique.tryParse("057 1315 073903 10691");
        assertEquals(4, lecture.position()); // where the cursor goes
        assertEquals("NUMERO_MOIS", lecture.anomalie("/numeroUnique").code());
        assertEquals(
                "The month (4th and 5th characters) goes from 01 to 12: correct it from character 5 on.",
                lecture.anomalie("/numeroUnique").message(Locale.ENGLISH));

        var numero = NumeroUnique.parse("057121507390310691"); // an exception with the same reason
        assertEquals("057 1215 073903 10691", numero.affichage()); // for the screen
        assertEquals("057 1215 ****** 10691", numero.toString()); // for the logs
    }
}
