package fr.demandeunique.sne.controle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultatTest {
    private static final Anomalie AVERTISSEMENT = Anomalie.avertissement("A", "/a");
    private static final Anomalie ERREUR = Anomalie.erreur("B", "/b");

    private static String told(Resultat<Integer> outcome) {
        return outcome.fold((value, warnings) -> value + " " + warnings, anomalies -> "refused " + anomalies);
    }

    @Test
    void an_outcome_is_folded_by_one_of_two_functions() {
        assertEquals("3 [AVERTISSEMENT A /a]", told(new Resultat.Accepte<>(3, List.of(AVERTISSEMENT))));
        assertEquals("refused [ERREUR B /b]", told(Resultat.refuse(ERREUR)));
    }

    @Test
    void a_change_of_the_value_keeps_the_warnings_and_a_refusal() {
        Resultat<Integer> done = new Resultat.Accepte<>(3, List.of(AVERTISSEMENT));
        assertEquals(new Resultat.Accepte<>("33", List.of(AVERTISSEMENT)), done.map(value -> value + "3"));
        Resultat<Integer> refused = Resultat.refuse(ERREUR, AVERTISSEMENT);
        assertEquals(new Resultat.Refuse<String>(List.of(ERREUR, AVERTISSEMENT)), refused.map(value -> "no"));
        assertEquals(
                refused.anomalies(),
                assertThrows(RefusException.class, refused::orElseThrow).anomalies());
    }

    @Test
    void a_refusal_says_why() {
        assertEquals(
                "The list anomalies is empty: a refusal says why.",
                assertThrows(IllegalArgumentException.class, () -> Resultat.refuse())
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Resultat.Refuse<>(List.of()));
        assertEquals(
                "The list anomalies holds a null at index 0: leave it out.",
                assertThrows(NullPointerException.class, () -> Resultat.refuse((Anomalie) null))
                        .getMessage());
    }
}
