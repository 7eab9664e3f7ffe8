package fr.demandeunique.sne.client;

import static fr.demandeunique.sne.client.ServeurFactice.reponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.ServeurFactice.Appel;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.controle.Messages;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client sends, and what it makes of the answers. */
class SneClientTest {
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");
    private static final Demande DEMANDE = Demande.builder()
            .numeroUnique(NUMERO)
            .etat(EtatDemande.ACTIVE)
            .dateDepot(LocalDate.of(2015, 12, 17))
            .precisions("« Rez-de-chaussée »")
            .build();
    private static final String JSON = new String(DemandeJson.write(DEMANDE), StandardCharsets.UTF_8);
    private static final String ENVELOPPE = "{\"avenir\":[1],\"demande\":" + JSON
            + ",\"avertissements\":[{\"code\":\"RENOUVELLEMENT_TARDIF\",\"gravite\":\"AVERTISSEMENT\",\"chemin\":\"/renouvellements\","
            + "\"message\":\"en retard\"}],\"aFaire\":[{\"code\":\"SEPARATION_CORRIGER_CONJOINT\",\"message\":\"corriger\"}]}";

    static SneClient client(ServeurFactice serveur) {
        return SneClient.builder()
                .url(serveur.url())
                .guichet(CodeGuichet.parse("10691"))
                .timeout(Duration.ofSeconds(60))
                .retryPolicy(RetryPolicy.NONE)
                .build();
    }

    private static ServeurFactice ecrivant() {
        // The partner who leaves gets a number of his own.
        return ServeurFactice.routant(call -> reponse(
                200,
                "ETag: \"7\"\r\n",
                call.ligne().contains("/separations")
                        ? ENVELOPPE.replace(NUMERO.compact(), "057121507390410691")
                        : ENVELOPPE));
    }

    @Test
    void a_read_gives_the_demande_and_the_mark_of_its_version() throws Exception {
        try (var serveur = ServeurFactice.repondant(200, "ETag: \"7\"\r\n", JSON)) {
            DemandeVersionnee lue = client(serveur).lire(NUMERO);
            assertEquals(DEMANDE, lue.demande());
            assertEquals("\"7\"", lue.etag());
            assertEquals(NUMERO, lue.numero());
            Appel appel = serveur.appel();
            assertEquals("GET /sne/v1/demandes/057121507390310691 HTTP/1.1", appel.ligne());
            assertEquals("10691", appel.entete("X-Guichet"));
            assertTrue(appel.entete("Accept").contains("application/json"));
            assertEquals("", appel.entete("Idempotency-Key"));
            assertFalse(lue.toString().contains("073903"), lue.toString());
        }
    }

    @Test
    void a_write_gives_the_warnings_and_what_is_left_to_do() throws Exception {
        try (var serveur = ecrivant()) {
            DemandeVersionnee ecrite = client(serveur).renouveler(NUMERO);
            assertEquals(DEMANDE, ecrite.demande());
            assertEquals("RENOUVELLEMENT_TARDIF", ecrite.avertissements().get(0).code());
            assertEquals(Gravite.AVERTISSEMENT, ecrite.avertissements().get(0).gravite());
            assertEquals("en retard", ecrite.avertissements().get(0).message());
            assertEquals("SEPARATION_CORRIGER_CONJOINT", ecrite.aFaire().get(0).code());
        }
    }

    @Test
    void each_call_has_a_key_and_an_identifier_of_its_own() throws Exception {
        try (var serveur = ecrivant()) {
            SneClient client = client(serveur);
            client.enregistrer(DEMANDE);
            client.enregistrer(DEMANDE);
            Appel one = serveur.appel();
            Appel two = serveur.appel();
            assertEquals("POST /sne/v1/demandes HTTP/1.1", one.ligne());
            assertEquals(JSON, one.corps());
            assertEquals("application/json", one.entete("Content-Type"));
            UUID.fromString(one.entete("Idempotency-Key"));
            UUID.fromString(one.entete("X-Request-Id"));
            assertNotEquals(one.entete("Idempotency-Key"), two.entete("Idempotency-Key"));
            assertNotEquals(one.entete("X-Request-Id"), two.entete("X-Request-Id"));
        }
    }

    @Test
    void a_known_version_goes_with_every_write() throws Exception {
        try (var serveur = ecrivant()) {
            SneClient client = client(serveur);
            var lue = new DemandeVersionnee(DEMANDE, "\"6\"", List.of(), List.of());
            client.modifier(lue.with(DEMANDE.toBuilder().precisions(null).build()));
            client.modifier(DemandeVersionnee.of(DEMANDE, "\"6\""));
            client.renouveler(lue);
            client.separer(lue, 1, DEMANDE);
            client.radier(lue, MotifRadiation.IRRECEVABILITE, SousMotifRadiation.of("IRRSEJ"));
            client.reactiver(lue);
            Appel modification = serveur.appel();
            assertEquals("PUT /sne/v1/demandes/057121507390310691 HTTP/1.1", modification.ligne());
            assertEquals("\"6\"", modification.entete("If-Match"));
            assertFalse(modification.corps().contains("precisions"));
            List<String> bodies = List.of(
                    JSON,
                    "{}",
                    "{\"coTitulaire\":1,\"demande\":" + JSON + "}",
                    "{\"motif\":\"RADIRR\",\"sousMotif\":\"IRRSEJ\"}",
                    "{}");
            for (String body : bodies) {
                Appel appel = serveur.appel();
                assertEquals("\"6\"", appel.entete("If-Match"), appel.ligne());
                assertEquals(body, appel.corps());
            }
        }
    }

    @Test
    void without_a_known_version_any_version_will_do() throws Exception {
        try (var serveur = ecrivant()) {
            SneClient client = client(serveur);
            client.renouveler(NUMERO);
            client.separer(NUMERO, 2, DEMANDE);
            client.radier(NUMERO, MotifRadiation.of("RAD\"ABA"), null);
            client.reactiver(NUMERO);
            for (String end : List.of("renouvellements", "separations", "radiations", "deradiations")) {
                Appel appel = serveur.appel();
                assertEquals("POST /sne/v1/demandes/057121507390310691/" + end + " HTTP/1.1", appel.ligne());
                assertEquals("*", appel.entete("If-Match"));
                assertNotEquals("", appel.entete("Idempotency-Key"));
                if (end.equals("radiations")) {
                    assertEquals("{\"motif\":\"RAD\\\"ABA\"}", appel.corps());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, RequeteInvalide, false",
        "401, AccesRefuse, false",
        "403, AccesRefuse, false",
        "404, Introuvable, false",
        "405, RequeteInvalide, false",
        "409, Refus, false",
        "410, Introuvable, false",
        "412, Perimee, false",
        "413, RequeteInvalide, false",
        "415, RequeteInvalide, false",
        "422, Refus, false",
        "428, Perimee, false",
        "429, TropDeRequetes, true",
        "500, Indisponible, true",
        "503, Indisponible, true",
        "304, ReponseIllisible, false",
        "302, AdresseErronee, false"
    })
    void each_status_has_its_exception(int statut, String name, boolean retry) throws Exception {
        String problem = "{\"type\":\"urn:sne:probleme:x\",\"title\":\"x\",\"status\":" + statut
                + ",\"anomalies\":[{\"code\":\"PIECE_IDENTITE_ABSENTE\",\"gravite\":\"ERREUR\",\"chemin\":\"/pieces\",\"message\":"
                + "\"EXEMPLE Jean\",\"source\":\"CCH, art. R441-2-3\"}]}";
        try (var serveur = ServeurFactice.repondant(
                statut,
                "X-Request-Id: r-1\r\nContent-Type: application/problem+json\r\n",
                statut == 304 ? "" : problem)) {
            var thrown = assertThrows(SneException.class, () -> client(serveur).lire(NUMERO));
            assertEquals(name, thrown.getClass().getSimpleName());
            assertEquals(statut, thrown.status());
            assertEquals(retry, thrown.retryable());
            assertEquals("r-1", thrown.requestId().orElse(""));
            assertFalse(String.valueOf(thrown.getMessage()).contains("EXEMPLE"));
            assertFalse(String.valueOf(thrown.getMessage()).contains("073903"));
            if (statut >= 400) {
                assertEquals("PIECE_IDENTITE_ABSENTE", thrown.anomalies().get(0).code());
                assertEquals("EXEMPLE Jean", thrown.anomalies().get(0).message());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Retry-After: 30 | PT30S",
                "Retry-After: -1 | ",
                "Retry-After: 99999999999999999999 | PT24H",
                "Retry-After: demain | ",
                "X: y | ",
                "Date: Tue, 21 Feb 2017 10:00:00 GMT_Retry-After: Tue, 21 Feb 2017 10:02:00 GMT | PT2M",
                "Date: Tue, 21 Feb 2017 10:00:00 GMT_Retry-After: Tue, 21 Feb 2017 09:00:00 GMT | PT0S"
            })
    void the_wait_that_a_busy_server_asks_for(String headers, String wait) throws Exception {
        try (var serveur = ServeurFactice.repondant(429, headers.replace("_", "\r\n") + "\r\n", "")) {
            var thrown = assertThrows(
                    SneException.TropDeRequetes.class, () -> client(serveur).lire(NUMERO));
            assertEquals(wait, thrown.retryAfter().map(Duration::toString).orElse(null));
        }
    }

    @Test
    void a_page_of_a_proxy_in_front_of_the_server_is_no_anomaly() throws Exception {
        try (var serveur = ServeurFactice.repondant(502, "Content-Type: text/html\r\n", "<html>Bad Gateway</html>")) {
            var thrown = assertThrows(
                    SneException.Indisponible.class, () -> client(serveur).lire(NUMERO));
            assertEquals(List.of(), thrown.anomalies());
            assertEquals(
                    serveur.appel().entete("X-Request-Id"), thrown.requestId().orElse(""));
        }
    }

    @Test
    void a_demande_without_a_number_cannot_be_modified() throws Exception {
        try (var serveur = ecrivant()) {
            Demande sans = DEMANDE.toBuilder().numeroUnique(null).build();
            assertThrows(
                    IllegalArgumentException.class,
                    () -> client(serveur).modifier(DemandeVersionnee.of(sans, "\"1\"")));
            var versionnee = new DemandeVersionnee(sans, "", List.of(), List.of());
            assertThrows(IllegalStateException.class, versionnee::numero);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sne/v1", "hote:8080", "ftp://hote/", "http:///sne", "http://hote/?a=b", "http://hote/#x"})
    void an_address_that_cannot_be_one_is_refused_at_once(String url) {
        assertThrows(IllegalArgumentException.class, () -> SneClient.builder().url(URI.create(url)));
    }

    @Test
    void delays_out_of_reason_and_missing_settings_are_refused_at_once() {
        var builder = SneClient.builder();
        assertThrows(IllegalArgumentException.class, () -> builder.timeout(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> builder.timeout(Duration.ofSeconds(Long.MAX_VALUE)));
        assertThrows(IllegalArgumentException.class, () -> builder.connectTimeout(Duration.ofSeconds(-1)));
        var sansUrl = assertThrows(IllegalStateException.class, builder::build);
        assertTrue(sansUrl.getMessage().startsWith("Il manque l’adresse"), sansUrl.getMessage());
        assertTrue(sansUrl.getMessage().contains("The address of the service is missing"));
        builder.url(URI.create("http://localhost:1/sne/v1"));
        var sansGuichet = assertThrows(IllegalStateException.class, builder::build);
        assertTrue(sansGuichet.getMessage().contains("guichet(…)"), sansGuichet.getMessage());
    }

    @Test
    void a_wrong_address_is_not_a_missing_demande() throws Exception {
        String problem =
                "{\"type\":\"urn:sne:probleme:adresse\",\"title\":\"x\",\"status\":404,\"anomalies\":[{\"code\":\"GW_ADRESSE\","
                        + "\"gravite\":\"ERREUR\",\"chemin\":\"\",\"message\":\"Adresse inconnue.\"}]}";
        for (String[] one : List.of(
                new String[] {"Content-Type: application/problem+json\r\n", problem},
                new String[] {"Content-Type: text/html; charset=utf-8\r\n", "<html>404</html>"})) {
            try (var serveur = ServeurFactice.repondant(404, one[0], one[1])) {
                var thrown = assertThrows(
                        SneException.AdresseErronee.class, () -> client(serveur).enregistrer(DEMANDE));
                assertTrue(thrown.getMessage().contains("url(…)"), thrown.getMessage());
                assertFalse(thrown.retryable() || thrown.outcomeUnknown());
            }
        }
        try (var serveur = ServeurFactice.repondant(404, "Content-Type: application/problem+json\r\n", problem);
                var client = SneClient.builder()
                        .url(serveur.url())
                        .guichet(CodeGuichet.parse("10691"))
                        .nuu(NuuSettings.defaults().withLoss())
                        .build()) {
            var thrown = assertThrows(SneException.AdresseErronee.class, () -> client.enregistrer(DEMANDE));
            assertTrue(thrown.getMessage().contains("nuu(…)"), thrown.getMessage());
        }
    }

    @Test
    void a_refused_access_says_why_in_the_words_of_this_library_only() throws Exception {
        String sentence = Messages.texte("PROFIL_DROIT", Map.of("droit", "LIRE_PIECES"), Locale.FRENCH);
        for (String said : List.of(sentence, "EXEMPLE Jean n’a rien à voir ici", sentence + " EXEMPLE Jean")) {
            String problem =
                    "{\"status\":403,\"anomalies\":[{\"code\":\"PROFIL_DROIT\",\"gravite\":\"ERREUR\",\"chemin\":\"\",\"parametres\":"
                            + "{\"droit\":\"LIRE_PIECES\"},\"message\":\"" + said + "\"}]}";
            try (var serveur = ServeurFactice.repondant(403, "Content-Type: application/problem+json\r\n", problem)) {
                var thrown = assertThrows(
                        SneException.AccesRefuse.class, () -> client(serveur).lire(NUMERO));
                String message = String.valueOf(thrown.getMessage());
                assertEquals(said.equals(sentence), message.contains("à cette date"), message);
                assertFalse(message.contains("EXEMPLE"), message);
                String english = thrown.message(Locale.ENGLISH);
                assertTrue(english.contains("(ERROR PROFIL_DROIT)"), english);
                assertEquals(said.equals(sentence), english.contains("(open the pièces)"), english);
            }
        }
    }
}
