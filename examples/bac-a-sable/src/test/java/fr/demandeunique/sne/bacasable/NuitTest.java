package fr.demandeunique.sne.bacasable;

import static fr.demandeunique.sne.bacasable.Appels.couple;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A demande that nobody looks after, night by night, with the dates of the arrêté of 23/03/2015. */
class NuitTest {
    private final BacASable sne = BacASable.demarrer();
    private final SneClient client = sne.client("10691");
    private final Appels appels = new Appels(sne);

    @AfterEach
    void stop() {
        sne.close();
    }

    private static LocalDate le(String day) {
        return LocalDate.parse(day);
    }

    private NumeroUnique enregistrer() {
        return client.enregistrer(couple().toBuilder().preavis(null).build()).numero();
    }

    @Test
    void préavis_radiation_end_of_reactivation_purge() {
        NumeroUnique numero = enregistrer();
        assertNull(sne.nuitsJusquau(le("2016-11-16")).get("preavis"));
        assertEquals(1, sne.nuit().get("preavis"));
        assertEquals(le("2016-11-17"), sne.jour());
        Demande warned = client.lire(numero).demande();
        // From 14/05/2015 to 07/05/2017 the préavis is sent with a proof of delivery.
        assertEquals(le("2016-11-17"), Objects.requireNonNull(warned.preavis()).accuseReception());
        assertNull(sne.nuit().get("preavis"));

        assertNull(sne.nuitsJusquau(le("2017-01-16")).get("radiations"));
        assertEquals(EtatDemande.ACTIVE, client.lire(numero).demande().etat());
        assertEquals(1, sne.nuit().get("radiations"));
        Demande struck = client.lire(numero).demande();
        assertEquals(
                MotifRadiation.NON_RENOUVELLEMENT,
                Objects.requireNonNull(struck.radiation()).motif());
        assertEquals(le("2017-01-17"), struck.radiation().date());

        sne.nuitsJusquau(le("2017-06-17"));
        assertEquals(EtatDemande.ACTIVE, client.reactiver(numero).demande().etat());
        assertEquals(1, sne.nuit().get("radiations"));
        assertThrows(SneException.Refus.class, () -> client.reactiver(numero));

        assertNull(sne.nuitsJusquau(le("2018-06-18")).get("purges"));
        assertEquals(1, sne.nuit().get("purges"));
        assertThrows(SneException.Introuvable.class, () -> client.lire(numero));
        assertEquals(List.of(), sne.lettres());
    }

    @Test
    void a_demande_that_is_renewed_in_time_stays() {
        NumeroUnique numero = enregistrer();
        sne.nuitsJusquau(le("2016-12-01"));
        client.renouveler(numero);
        Map<String, Integer> done = sne.nuitsJusquau(le("2017-10-31"));
        assertNull(done.get("radiations"));
        assertEquals(EtatDemande.ACTIVE, client.lire(numero).demande().etat());
        assertEquals(1, sne.nuit().get("preavis"));
    }

    @Test
    void attestations_leave_as_the_law_of_their_day_says() {
        NumeroUnique numero = enregistrer();
        assertEquals("GUICHET", sne.lettres().get(0).canal());
        sne.client("GDPUB").enregistrer(couple());
        assertEquals("COURRIEL", sne.lettres().get(1).canal());
        assertEquals(le("2015-12-18"), sne.lettres().get(1).prevueLe());
        assertEquals(le("2015-12-17"), sne.lettres().get(0).envoyeeLe(), "handed over at once");
        assertNull(sne.lettres().get(1).envoyeeLe());
        assertEquals(1, sne.nuit().get("lettres"));
        assertEquals(le("2015-12-18"), sne.lettres().get(1).envoyeeLe());

        sne.regler(le("2017-04-03"));
        NumeroUnique late = client.enregistrer(
                        couple().toBuilder().dateDepot(le("2017-04-03")).build())
                .numero();
        LettreEnvoyee letter = sne.lettres().get(2);
        assertEquals(late, letter.numero());
        assertEquals("COURRIER", letter.canal());
        assertEquals(le("2017-04-04"), letter.prevueLe());
        client.modifier(client.lire(late).with(client.lire(late).demande()));
        assertEquals(3, sne.lettres().size(), "a modification gives no attestation");
        assertTrue(sne.nuit().containsKey("lettres"));
        assertTrue(sne.lettres().stream()
                        .filter(one -> one.numero().equals(numero))
                        .count()
                >= 1);
    }

    @Test
    void scanned_pièces_are_poured_at_night_and_a_day_later_after_18_h() throws Exception {
        sne.regler(le("2017-02-21"));
        NumeroUnique numero = enregistrer();
        String url = "http://127.0.0.1:" + sne.port() + "/_bac/";
        String sent = "{\"numeroUnique\":\"" + numero.compact() + "\",\"code\":\"RFR\",\"personne\":\"demandeur\"}";
        assertEquals(
                "{\"visibleLe\":\"2017-02-22\"}",
                appels.brut("POST", url + "numeriseur", sent).body());
        appels.brut("POST", url + "horloge", "{\"instant\":\"2017-02-21T17:30:00Z\"}");
        assertEquals(
                "{\"visibleLe\":\"2017-02-23\"}",
                appels.brut("POST", url + "numeriseur", sent).body());
        String path = "/demandes/" + numero.compact() + "/pieces";
        assertEquals("pieces 0-0/1", Appels.entete(appels.appeler("GET", path, ""), "Content-Range"));
        assertEquals(1, client.lire(numero).demande().pieces().size(), "the dossier does not know them yet");
        assertTrue(appels.brut("GET", sne.page().toString(), "").body().contains("visible le 23/02/2017"));
        assertEquals(1, sne.nuit().get("versements"));
        assertEquals("pieces 0-1/2", Appels.entete(appels.appeler("GET", path, ""), "Content-Range"));
        assertEquals(1, sne.nuit().get("versements"));
        HttpResponse<String> all = appels.appeler("GET", path, "");
        assertEquals("pieces 0-2/3", Appels.entete(all, "Content-Range"));
        assertTrue(all.body().contains("\"provenance\":\"NUMERISEUR\""), all.body());
        for (String bad : List.of("", "{}", sent.replace("RFR\"", "RFR\",\"contenu\":\"%\""))) {
            assertEquals(400, appels.brut("POST", url + "numeriseur", bad).statusCode());
        }
    }

    @Test
    void nights_pass_over_HTTP_too() throws Exception {
        String url = "http://127.0.0.1:" + sne.port() + "/_bac/nuit";
        assertEquals(
                "{\"jour\":\"2015-12-18\",\"fait\":{}}",
                appels.brut("POST", url, "").body());
        appels.brut("POST", url, "{\"nombre\":3}");
        assertEquals(le("2015-12-21"), sne.jour());
        appels.brut("POST", url, "{\"jusque\":\"2016-01-04\"}");
        assertEquals(le("2016-01-04"), sne.jour());
        for (String bad :
                List.of("[]", "{\"jusque\":\"2015-01-01\"}", "{\"nombre\":5000}", "{\"jusque\":\"demain\"}")) {
            assertEquals(400, appels.brut("POST", url, bad).statusCode(), bad);
        }
    }
}
