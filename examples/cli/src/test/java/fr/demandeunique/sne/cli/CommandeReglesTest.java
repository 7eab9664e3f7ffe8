package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class CommandeReglesTest {
    @Test
    void every_rule_in_force_that_day_with_its_source() {
        JsonNode document =
                Execution.de("regles", "--au", "2017-05-07").attendre(0).json();
        assertEquals("2017-05-07", document.get("au").asText());
        assertEquals(Reglement.revision().numero(), document.get("revision").asText());
        assertEquals(
                Reglement.revision().verifieeLe().toString(),
                document.get("verifieeLe").asText());
        assertEquals(
                Reglement.enVigueur(LocalDate.of(2017, 5, 7)).size(),
                document.get("regles").size());
        JsonNode validite = regle(document, "VALIDITE");
        assertEquals(
                "{\"code\":\"VALIDITE\",\"domaine\":\"cycle\",\"libelle\":\""
                        + Reglement.regle("VALIDITE", LocalDate.of(2017, 5, 7))
                                .orElseThrow()
                                .libelle()
                        + "\","
                        + "\"du\":\"2015-05-14\",\"au\":\"2017-05-07\",\"certitude\":\"L\",\"source\":{\"texte\":\"CCH\","
                        + "\"article\":\"R441-2-7\",\"version\":\"2015-05-14\","
                        + "\"citation\":\"CCH, art. R441-2-7 (version du 14/05/2015)\"}}",
                validite.toString());
    }

    @Test
    void the_law_changes_from_one_day_to_the_next() {
        assertTrue(codes("2017-05-07").contains("NIR_INTERDIT"));
        assertFalse(codes("2017-05-07").contains("NIR_ATTENDU"));
        assertFalse(codes("2017-05-11").contains("NIR_INTERDIT"));
        assertTrue(codes("2017-05-11").contains("NIR_ATTENDU"));
        JsonNode after = Execution.de("regles", "--au=2017-05-08").attendre(0).json();
        assertFalse(regle(after, "VALIDITE").has("au"), "a rule still in force has no last day");
        assertEquals(
                0,
                Execution.de("regles", "--au=1999-01-01")
                        .attendre(0)
                        .json()
                        .get("regles")
                        .size());
    }

    @Test
    void today_by_default() {
        assertEquals(
                "2017-02-21",
                Execution.de("regles").attendre(0).json().get("au").asText());
    }

    @Test
    void one_domain_typed_with_or_without_accents() {
        Execution accents = Execution.de("regles", "--domaine", "séparation").attendre(0);
        assertEquals(
                accents.out(),
                Execution.de("regles", "--domaine=Separation").attendre(0).out());
        Set<String> domains = new HashSet<>();
        accents.json()
                .get("regles")
                .forEach(one -> domains.add(one.get("domaine").asText()));
        assertEquals(Set.of("séparation"), domains);
    }

    @Test
    void an_unknown_domain_is_wrong_usage_and_the_known_ones_are_named() {
        Execution run = Execution.de("regles", "--domaine=chasse").attendre(2);
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("Domaine inconnu. Les domaines sont\u00a0: numero, "), run.err());
        assertTrue(Execution.de("regles", "--domaine=chasse", "--langue=en")
                .attendre(2)
                .err()
                .startsWith("Unknown domain. The domains are: "));
    }

    private static JsonNode regle(JsonNode document, String code) {
        return StreamSupport.stream(document.get("regles").spliterator(), false)
                .filter(one -> one.get("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(String jour) {
        return Execution.de("regles", "--au", jour).attendre(0).codes("regles");
    }
}
