package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandeEcheancesTest {
    @Test
    void the_members_come_in_the_order_of_the_contract() {
        JsonNode json = Execution.de(
                        "echeances", "--depot", "2015-12-17", "--renouvele", "2016-12-05", "--au", "2017-02-21")
                .attendre(0)
                .json();
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        assertEquals(
                List.of(
                        "depot",
                        "dernierRenouvellement",
                        "expiration",
                        "preavisAuPlusTard",
                        "radiationSysteme",
                        "reactivationJusquau",
                        "etat",
                        "sources"),
                names);
        assertEquals("2017-12-05", json.get("expiration").asText());
        assertEquals("2017-11-05", json.get("preavisAuPlusTard").asText());
        assertEquals("2018-01-05", json.get("radiationSysteme").asText());
        assertEquals("2018-06-05", json.get("reactivationJusquau").asText());
        assertFalse(json.get("sources").isEmpty());
        for (JsonNode source : json.get("sources")) {
            assertTrue(source.hasNonNull("texte"));
            source.forEach(value -> assertTrue(value.isTextual()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2016-11-16, VALIDE",
        "2016-11-17, PREAVIS",
        "2016-12-17, PREAVIS",
        "2016-12-18, EXPIREE",
        "2017-01-16, EXPIREE",
        "2017-01-17, REACTIVABLE",
        "2017-06-17, REACTIVABLE",
        "2017-06-18, PERDUE"
    })
    void the_state_on_the_day(String au, String etat) {
        JsonNode json = Execution.de("echeances", "--depot=2015-12-17", "--renouvele=2018-01-01", "--au=" + au)
                .attendre(0)
                .json();
        assertEquals(etat, json.get("etat").asText());
        assertFalse(json.has("dernierRenouvellement"));
    }

    @Test
    void without_a_day_today_counts_and_all_renewals() {
        JsonNode json = Execution.de("echeances", "--depot", "2016-02-29", "--valide-depuis", "2016-02-29")
                .attendre(0)
                .json();
        assertEquals("2017-02-28", json.get("expiration").asText());
        assertEquals("2017-03-29", json.get("radiationSysteme").asText());
        assertEquals("2017-08-29", json.get("reactivationJusquau").asText());
        assertEquals("PREAVIS", json.get("etat").asText());
        JsonNode later = Execution.de(
                        "echeances", "--depot=2015-12-17", "--renouvele=2019-01-02", "--renouvele=2018-01-01")
                .attendre(0)
                .json();
        assertEquals("2019-01-02", later.get("dernierRenouvellement").asText());
    }

    @Test
    void dates_before_the_depot_are_refused_with_their_anomaly() {
        Execution run = Execution.de(
                "echeances", "--depot=2015-12-17", "--renouvele=2016-01-01", "--renouvele=2015-12-16", "--langue=en");
        assertEquals(List.of("RENOUVELLEMENT_AVANT_DEPOT"), run.attendre(1).codes("anomalies"));
        JsonNode anomaly = run.json().at("/anomalies/0");
        assertEquals("ERREUR", anomaly.get("gravite").asText());
        assertEquals("/renouvellements/1", anomaly.get("chemin").asText());
        assertTrue(anomaly.get("message").asText().startsWith("A renewal"));
        assertTrue(anomaly.get("source").asText().startsWith("CCH"));
        assertEquals(
                List.of("DEBUT_VALIDITE_AVANT_DEPOT"),
                Execution.de("echeances", "--depot=2015-12-17", "--valide-depuis=2015-12-16")
                        .attendre(1)
                        .codes("anomalies"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015-02-30", "17/12/2015", "2015-12", "+12015-12-17", "２０１５-12-17", "", "2015-12-17 "})
    void a_bad_date_is_wrong_usage(String date) {
        Execution french = Execution.de("echeances", "--depot=" + date).attendre(2);
        assertEquals("", french.out());
        assertTrue(french.err().startsWith("La date donnée à --depot"), french.err());
        assertTrue(Execution.de("echeances", "--depot=" + date, "--langue=en")
                .attendre(2)
                .err()
                .startsWith("The date given to --depot"));
    }
}
