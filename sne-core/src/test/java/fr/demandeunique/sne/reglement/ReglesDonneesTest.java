package fr.demandeunique.sne.reglement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.EprouveRegle;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The rules that only inform: which document is in force. Every other rule is applied by some code, and its test tries that code; the list
 * here is the whole list.
 */
class ReglesDonneesTest {
    private static final Set<String> INFORMENT =
            Set.of("INTERFACES_VERSION", "INTERFACES_EPCI", "FORMULAIRE_CASES", "QPV_LISTE");

    @Test
    @EprouveRegle("INTERFACES_VERSION")
    void which_dossier_d_interfaces_is_in_force() {
        Bornes.verifier(
                "INTERFACES_VERSION",
                "2012-05-18 dossier d’interfaces v2",
                "2012-09-05 dossier d’interfaces v2.1",
                "2017-02-08 cahier des charges des interfaces v5",
                "2018-01-30 interfaces v5.2 (annonce du 17/01/2018)");
        assertTrue(Reglement.regle("INTERFACES_VERSION", LocalDate.of(2018, 1, 30))
                .orElseThrow()
                .libelle()
                .contains("version 3.0 du formulaire"));
    }

    @Test
    @EprouveRegle({"INTERFACES_EPCI", "FORMULAIRE_CASES", "QPV_LISTE"})
    void which_services_boxes_and_quarters_are_in_force() {
        Bornes.verifier(
                "INTERFACES_EPCI",
                "2021-02-09 services proposés aux EPCI, v1.0",
                "2021-05-06 services proposés aux EPCI, v1.1",
                "2021-06-25 services proposés aux EPCI, v1.2");
        Bornes.verifier("FORMULAIRE_CASES", "2022-04-28 notice 51423 du formulaire 14069*05");
        Bornes.verifier(
                "QPV_LISTE", "2015-01-01 décret 2014-1750 du 30/12/2014", "2024-01-01 décret 2023-1314 du 28/12/2023");
    }

    @Test
    void no_other_rule_is_held_here_by_its_dates_alone() throws NoSuchMethodException {
        Set<String> held = new TreeSet<>();
        for (var method : ReglesDonneesTest.class.getDeclaredMethods()) {
            EprouveRegle mark = method.getAnnotation(EprouveRegle.class);
            if (mark != null) {
                held.addAll(Arrays.asList(mark.value()));
            }
        }
        assertEquals(INFORMENT, held);
    }
}
