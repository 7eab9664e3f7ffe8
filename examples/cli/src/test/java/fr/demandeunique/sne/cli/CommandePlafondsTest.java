package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandePlafondsTest {
    private static final String EXEMPLE = new String(Execution.exemple(), StandardCharsets.UTF_8);

    private static JsonNode bareme(String annee, String zone, String categorie) {
        return Execution.de("plafonds", "--annee", annee, "--zone", zone, "--categorie", categorie)
                .attendre(0)
                .json();
    }

    @Test
    void the_members_of_the_contract() {
        JsonNode json = bareme("2017", "autres_regions", "4");
        assertEquals(
                Execution.lire("{\"annee\":2017,\"zone\":\"autres_regions\",\"categorie\":4,"
                        + "\"plafonds\":{\"PLUS\":39013,\"PLAI\":21575,\"PLS\":50717}}"),
                json);
    }

    @ParameterizedTest
    @CsvSource({
        "2017, paris_communes_limitrophes, 8, 88640, 48752, 115232",
        "2026, ile_de_france, 6, 77171, 42444, 100322",
        "2023, autres_regions, 6, 56236, 30930, 73107",
        "2016, ile_de_france, 1, 23132, null, 30072",
        "2009, ile_de_france, 1, null, null, null",
        "2027, ile_de_france, 1, null, null, null"
    })
    void a_value_without_a_source_is_null(
            String annee, String zone, String categorie, String plus, String plai, String pls) {
        JsonNode plafonds = bareme(annee, zone, categorie).get("plafonds");
        assertEquals(plus, plafonds.get("PLUS").asText());
        assertEquals(plai, plafonds.get("PLAI").asText());
        assertEquals(pls, plafonds.get("PLS").asText());
    }

    @Test
    void a_demande_gives_its_zone_and_category_and_its_income_of_two_years_before() {
        // Two adults and two children; the child in alternating custody counts in both homes. 2014: 15 100 + 9 300.
        JsonNode json = Execution.avecEntree(EXEMPLE, "plafonds", "-", "--annee", "2016")
                .attendre(0)
                .json();
        assertEquals(List.of("annee", "zone", "categorie", "plafonds", "revenu", "depassement"), noms(json));
        assertEquals("autres_regions", json.get("zone").asText());
        assertEquals(5, json.get("categorie").asInt());
        assertEquals(45867, json.at("/plafonds/PLUS").asInt());
        assertEquals(24400, json.get("revenu").asInt());
        assertEquals(0, json.at("/depassement/PLUS").asInt());
        assertTrue(json.at("/depassement/PLAI").isNull());
    }

    private static List<String> noms(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void a_ceiling_that_was_computed_and_not_read_is_said() {
        assertEquals(List.of("annee", "zone", "categorie", "plafonds"), noms(bareme("2025", "ile_de_france", "4")));
        JsonNode json = bareme("2025", "ile_de_france", "5");
        assertEquals(37393, json.at("/plafonds/PLAI").asInt());
        assertEquals("[\"PLAI\"]", json.get("calcules").toString());
    }

    @Test
    void the_excess_is_in_euros_and_an_unknown_income_is_null() {
        String rich = Execution.exemple("\"montant\": 9300", "\"montant\": 39300.5");
        JsonNode json = Execution.avecEntree(rich, "plafonds", "-", "--annee=2016")
                .attendre(0)
                .json();
        assertEquals("8533.5", json.at("/depassement/PLUS").asText());
        assertEquals("0", json.at("/depassement/PLS").asText());
        // Today is in 2017 for these tests: nobody has an income of 2015.
        Execution today = Execution.avecEntree(EXEMPLE, "plafonds", "-").attendre(0);
        assertEquals(2017, today.json().get("annee").asInt());
        assertTrue(today.json().get("revenu").isNull());
        assertTrue(today.json().at("/depassement/PLUS").isNull());
        assertEquals(List.of("PLAFOND_REVENU_INCOMPLET"), today.codes("avertissements"));
    }

    @Test
    void overseas_has_ceilings_of_its_own_and_that_of_PLS_is_not_known() {
        String reunion = Execution.exemple("[\"57463\", \"57480\"]", "[\"97411\"]");
        JsonNode json = Execution.avecEntree(reunion, "plafonds", "-", "--annee=2016")
                .attendre(0)
                .json();
        assertEquals("outre_mer", json.get("zone").asText());
        assertEquals(List.of("LLS", "LLTS", "PLS"), noms(json.get("plafonds")));
        assertEquals(41280, json.at("/plafonds/LLS").asInt(), "45 867 less a tenth");
        assertTrue(json.at("/plafonds/PLS").isNull());
        assertEquals("PLAFOND_OUTRE_MER", json.at("/avertissements/0/code").asText());
        assertTrue(json.at("/avertissements/0/message").asText().contains("le plafond du PLS n’y est pas connu"));
        assertFalse(json.at("/avertissements/0/source").asText().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--annee=17",
                "--annee=MMXVII",
                "--zone=lyon",
                "--categorie=0",
                "--categorie=-1",
                "--categorie=1000"
            })
    void a_bad_value_is_wrong_usage(String option) {
        Execution run = Execution.de("plafonds", option).attendre(2);
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("La valeur donnée à " + option.substring(0, option.indexOf('='))), run.err());
    }

    @Test
    void what_is_missing_is_named_and_what_contradicts_the_file_is_refused() {
        assertTrue(Execution.de("plafonds", "--annee=2017")
                .attendre(2)
                .err()
                .startsWith("Il manque\u00a0: --zone, --categorie"));
        Execution both = Execution.avecEntree(EXEMPLE, "plafonds", "-", "--zone=ile_de_france", "--langue=en")
                .attendre(2);
        assertTrue(both.err().startsWith("With a file"), both.err());
        Execution.de("plafonds", "nulle-part.json").attendre(2);
        assertFalse(Execution.avecEntree("{", "plafonds", "-")
                .attendre(1)
                .json()
                .get("anomalies")
                .isEmpty());
    }

    @Test
    void a_year_of_which_nothing_is_known_is_told_with_those_that_are() {
        Execution run = Execution.de("plafonds", "--annee=1999", "--zone=autres_regions", "--categorie=4")
                .attendre(0);
        assertEquals(List.of("PLAFOND_ANNEE_INCONNUE"), run.codes("avertissements"));
        assertTrue(run.json().at("/plafonds/PLUS").isNull());
        assertTrue(run.json().at("/avertissements/0/message").asText().contains("de 2010 à 20"), run.out());
        Execution known = Execution.de("plafonds", "--annee=2010", "--zone=autres_regions", "--categorie=4");
        assertFalse(known.json().has("avertissements"), known.out());
        Execution with = Execution.avecEntree(Execution.exemple(), "plafonds", "-", "--annee=1999")
                .attendre(0);
        assertTrue(with.codes("avertissements").contains("PLAFOND_ANNEE_INCONNUE"), with.out());
    }
}
