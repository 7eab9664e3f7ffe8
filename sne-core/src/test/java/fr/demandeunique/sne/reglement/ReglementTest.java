package fr.demandeunique.sne.reglement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReglementTest {
    @Test
    void two_versions_of_a_rule_never_hold_on_the_same_day_and_none_is_missing_between() {
        Reglement.toutes().collect(Collectors.groupingBy(Regle::code)).forEach((code, versions) -> {
            for (int i = 1; i < versions.size(); i++) {
                LocalDate end = versions.get(i - 1).au();
                assertEquals(
                        end == null ? null : end.plusDays(1), versions.get(i).du(), code);
            }
        });
    }

    @Test
    void the_law_of_the_day_answers() {
        Regle before = Reglement.regle("VALIDITE", LocalDate.of(2015, 5, 13)).orElseThrow();
        Regle from = Reglement.regle("VALIDITE", LocalDate.of(2015, 5, 14)).orElseThrow();
        assertEquals("2010-05-03", before.source().version());
        assertEquals("CCH, art. R441-2-7 (version du 14/05/2015)", from.source().citation());
        assertTrue(Reglement.regle("VALIDITE", LocalDate.of(2010, 5, 2)).isEmpty());
        assertTrue(Reglement.regle("INCONNUE", LocalDate.of(2015, 5, 14)).isEmpty());
    }

    @Test
    void an_interpretation_says_so() {
        List<Regle> all = Reglement.toutes().toList();
        assertFalse(all.isEmpty());
        for (Regle one : all) {
            assertTrue("LOSI".indexOf(one.certitude()) >= 0, one.code());
            assertEquals(one.certitude() == 'I', one.source().texte().equals("interprétation"), one.code());
        }
    }
}
