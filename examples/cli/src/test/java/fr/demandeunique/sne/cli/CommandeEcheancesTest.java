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
                names.subList(0, 8));
        assertEquals(
                List.of("enregistrement", "attestation", "renouvellement", "preavis", "radiation", "purge"),
                names.subList(8, names.size()));
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

    @ParameterizedTest
    @ValueSource(strings = {"--depot=9999-12-31", "--depot=0000-01-01", "--depot=1899-12-31", "--depot=2101-01-01"})
    void a_year_that_is_a_slip_of_the_keyboard_is_wrong_usage(String depot) {
        Execution run = Execution.de("echeances", depot).attendre(2);
        assertTrue(run.err().contains("1900 à 2100"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void the_first_and_the_last_year_have_their_dates() {
        for (String depot : List.of("1900-01-01", "2100-12-31")) {
            Execution.de("echeances", "--depot=" + depot, "--au=" + depot).attendre(0);
        }
    }

    @Test
    void a_day_before_the_depot_is_told_on_the_side() {
        Execution run = Execution.de("echeances", "--depot=2015-12-17", "--au=2015-12-16")
                .attendre(0);
        assertTrue(run.err().contains("2015-12-16 précède"), run.err());
        assertEquals("VALIDE", run.json().get("etat").asText());
        assertEquals(
                "",
                Execution.de("echeances", "--depot=2015-12-17", "--au=2015-12-17")
                        .attendre(0)
                        .err());
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

    @Test
    void what_is_owed_follows_the_dates_with_its_sources() {
        JsonNode json = Execution.de("echeances", "--depot=2015-12-17", "--au=2017-02-21")
                .attendre(0)
                .json();
        assertEquals(
                "2016-01-17", json.at("/enregistrement/attestationAuPlusTard").asText());
        assertEquals("2016-01-18", json.at("/enregistrement/recoursPrefetDes").asText());
        assertEquals("CREATION", json.at("/attestation/evenement").asText());
        assertEquals("GUICHET", json.at("/attestation/remises/0/voie").asText());
        assertEquals("COURRIEL", json.at("/attestation/remises/1/voie").asText());
        assertEquals("2016-12-17", json.at("/renouvellement/enTempsJusquau").asText());
        assertEquals("2017-06-17", json.at("/renouvellement/tolereJusquau").asText());
        assertEquals(
                List.of("a RADATT", "b RADABA", "c RADCON", "d RADIRR", "e RADREN"), motifs(json), "in force that day");
        assertEquals("AVERTISSEMENT", json.at("/radiation/motifs/2/information").asText());
        assertEquals(1, json.at("/radiation/motifs/2/delaiMois").asInt());
        assertEquals(2, json.at("/radiation/motifs/2/attenteSystemeMois").asInt());
        assertEquals("BAILLEUR", json.at("/radiation/motifs/3/auteurs/0").asText());
        assertEquals("IRRSEJ", json.at("/radiation/motifs/3/sousMotifs/0").asText());
        assertEquals("2018-01-17", json.at("/purge/conserveeJusquau").asText());
        assertEquals("2018-01-18", json.at("/purge/effaceeDes").asText());
        for (String member :
                List.of("enregistrement", "attestation", "renouvellement", "preavis", "radiation", "purge")) {
            assertTrue(json.at("/" + member + "/sources/0").hasNonNull("texte"), member);
        }
    }

    private static List<String> motifs(JsonNode json) {
        List<String> all = new ArrayList<>();
        json.at("/radiation/motifs")
                .forEach(one -> all.add(
                        one.get("lettre").asText() + " " + one.get("code").asText()));
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "2010-05-02, 0, ",
        "2010-05-03, 4, COURRIER_PREUVE",
        "2015-05-13, 4, COURRIER_PREUVE",
        "2015-05-14, 4, COURRIER_PREUVE",
        "2017-05-07, 4, COURRIER_PREUVE",
        "2017-05-08, 8, COURRIER",
        "2017-05-09, 8, COURRIER"
    })
    void the_channel_of_the_préavis_is_that_of_the_day(String au, int cas, String canal) {
        JsonNode json = Execution.de("echeances", "--depot=2009-01-02", "--au=" + au)
                .attendre(0)
                .json();
        assertEquals(cas, json.at("/preavis/cas").size(), json.toString());
        assertEquals(
                canal == null ? "" : canal, json.at("/preavis/cas/0/canaux/0").asText());
        assertEquals(
                au.compareTo("2010-05-03") < 0, json.at("/radiation/motifs").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "2017-03-31,, GUICHET, 2017-03-31",
        "2017-04-01,, COURRIER_NATIONAL, 2017-04-02",
        "2017-04-09, 2017-04-10, GUICHET, 2017-04-09",
        "2017-04-10, 2017-04-10, COURRIER_NATIONAL, 2017-04-11"
    })
    void the_national_mail_begins_on_the_day_configured(String depot, String premier, String voie, String envoi) {
        List<String> args = new ArrayList<>(List.of("echeances", "--depot=" + depot, "--au=2018-01-01"));
        if (premier != null) {
            args.add("--envoi-national=" + premier);
        }
        JsonNode json =
                Execution.de(args.toArray(String[]::new)).attendre(0).json().get("attestation");
        assertEquals(voie, json.at("/remises/0/voie").asText());
        assertEquals(envoi, json.at("/remises/0/envoiLe").asText());
        assertEquals(
                premier == null ? "2017-04-01" : premier,
                json.get("envoiNationalDes").asText());
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
