package fr.demandeunique.sne.enregistrement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ListeTitresSejourTest {
    private static final LocalDate NOTICE = LocalDate.of(2023, 5, 2);

    @Test
    void the_list_of_the_notice_has_sixteen_titles() {
        ListeTitresSejour list = ListeTitresSejour.du(NOTICE).orElseThrow();
        assertEquals(16, list.titres().size());
        assertEquals("Passeport talent", list.titres().get(4), "a line of its own, the fifth");
        assertEquals('O', list.certitude());
        assertEquals(list, ListeTitresSejour.du(LocalDate.of(2100, 1, 1)).orElseThrow());
    }

    @Test
    void an_earlier_list_is_known_to_exist_and_not_made_up() {
        ListeTitresSejour before = ListeTitresSejour.du(NOTICE.minusDays(1)).orElseThrow();
        assertEquals(LocalDate.of(2020, 10, 7), before.depuis());
        assertFalse(before.lue());
        assertTrue(ListeTitresSejour.du(LocalDate.of(2018, 9, 9)).isEmpty());
        assertEquals(4, ListeTitresSejour.toutes().size());
    }

    @Test
    @EprouveRegle("TITRES_SEJOUR")
    void each_list_stands_in_the_rules_from_its_day() {
        Bornes.verifier(
                "TITRES_SEJOUR",
                "2019-05-29 arrêté du 29/05/2019",
                "2020-10-07 service-public.fr, fiche F10007 (07/10/2020)",
                "2023-05-02 notice 51423 du formulaire 14069*05");
        for (LocalDate jour : Bornes.de("TITRES_SEJOUR")) {
            Reglement.regle("TITRES_SEJOUR", jour).ifPresent(rule -> {
                ListeTitresSejour list = ListeTitresSejour.du(jour).orElseThrow();
                assertEquals(rule.du(), list.depuis());
                assertTrue(list.source().startsWith(rule.source().texte()), list.source());
                assertEquals(!jour.isBefore(NOTICE), list.lue());
            });
        }
    }
}
