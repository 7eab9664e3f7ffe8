package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandeSeparerTest {
    private static Execution separer(String demande, String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "separer";
        args[1] = "-";
        System.arraycopy(options, 0, args, 2, options.length);
        return Execution.avecEntree(demande, args);
    }

    @Test
    void the_duplicate_the_initial_demande_and_what_to_do() {
        String demande =
                Execution.exemple("\"surface\": 41", "\"surface\": 41.50, \"inconnu\": {\"a\": [1, 2.0, \"é\"]}");
        Execution run = separer(demande, "--co-titulaire", "1", "--le", "2016-12-16", "--graine", "7")
                .attendre(0);
        JsonNode json = run.json();
        assertEquals(Execution.lire(demande), json.get("initiale"));
        JsonNode nouvelle = json.get("nouvelle");
        assertEquals("2015-12-17", nouvelle.get("dateDepot").asText());
        assertEquals("2016-12-16", nouvelle.get("debutValidite").asText());
        assertEquals("Anaïs", nouvelle.at("/demandeur/prenoms/0").asText());
        assertFalse(nouvelle.has("numeroUnique"));
        assertFalse(nouvelle.has("personnesACharge"));
        assertTrue(run.codes("aFaire").size() > 2);
        assertEquals(
                "SEPARATION_CORRIGER_CONJOINT",
                run.codes("aFaire").get(run.codes("aFaire").size() - 1));
        assertFalse(json.has("avertissements"));
        assertTrue(run.out().contains("\n    \"dateDepot\": \"2015-12-17\""), run.out());
    }

    @Test
    void the_sentences_are_in_the_language_asked_for() {
        String demande = new String(Execution.exemple(), StandardCharsets.UTF_8);
        Execution run = separer(demande, "--co-titulaire=1", "--le=2016-12-16", "--langue=en")
                .attendre(0);
        run.json()
                .get("aFaire")
                .forEach(one -> assertTrue(one.get("message").asText().startsWith("On the"), one.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "1, C, 2014-03-26, ACTIVE, SEPARATION_AVANT_DEPOT",
        "1, L, 2016-12-16, ACTIVE, SEPARATION_COLOCATAIRE",
        "1, M, 2016-12-16, RADIEE, SEPARATION_DEMANDE_NON_ACTIVE",
        "0, M, 2016-12-16, ACTIVE, SEPARATION_CO_TITULAIRE_INTROUVABLE",
        "-1, M, 2016-12-16, ACTIVE, SEPARATION_CO_TITULAIRE_INTROUVABLE",
        "2, M, 2016-12-16, ACTIVE, SEPARATION_CO_TITULAIRE_INTROUVABLE"
    })
    void refusals(String rang, String lien, String le, String etat, String code) {
        String demande = Execution.exemple("\"lien\": \"M\"", "\"lien\": \"" + lien + "\"")
                .replace("ACTIVE", etat);
        Execution run = separer(demande, "--co-titulaire=" + rang, "--le=" + le).attendre(1);
        assertEquals(List.of(code), run.codes("anomalies"));
        assertEquals(1, run.json().size());
    }

    @Test
    void concubins_before_and_since_the_law() {
        String former = Execution.exemple("2015-12-17", "2013-12-17").replace("\"lien\": \"M\"", "\"lien\": \"C\"");
        assertEquals(
                List.of("SEPARATION_CONCUBIN_AVANT_2014"),
                separer(former, "--co-titulaire=1", "--le=2014-03-26")
                        .attendre(1)
                        .codes("anomalies"));
        assertTrue(separer(former, "--co-titulaire=1", "--le=2014-03-27")
                .attendre(0)
                .codes("avertissements")
                .contains("SEPARATION_CONCUBIN"));
    }

    @Test
    void a_demande_with_a_fault_is_not_split() {
        String demande = Execution.exemple("\"1984-07-14\"", "\"14/07/1984\"");
        assertEquals(
                List.of("DATE_NAISSANCE_FORME"),
                separer(demande, "--co-titulaire=1", "--le=2016-12-16")
                        .attendre(1)
                        .codes("anomalies"));
    }

    @Test
    void wrong_usage() {
        String demande = new String(Execution.exemple(), StandardCharsets.UTF_8);
        for (String[] options : new String[][] {
            {"--co-titulaire=1"},
            {"--le=2016-12-16"},
            {"--co-titulaire=x", "--le=2016-12-16"},
            {"--co-titulaire=99999999999", "--le=2016-12-16"},
            {"--co-titulaire=1", "--le=16/02/2017"},
            {"--co-titulaire=1", "--le=2016-12-16", "--graine=x"}
        }) {
            assertEquals("", separer(demande, options).attendre(2).out());
        }
    }
}
