package fr.demandeunique.sne.client;

import static fr.demandeunique.sne.client.ServeurFactice.reponse;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.call.Oauth2;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.error.SneException.Certificat.Reason;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each odd server has its own sentence, and none is taken for another. */
@Timeout(120)
class OddServersTest {
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");

    private static SneClient.Builder builder(URI url) {
        return SneClient.builder()
                .url(url)
                .guichet(CodeGuichet.parse("10691"))
                .timeout(Duration.ofSeconds(60))
                .retryPolicy(RetryPolicy.NONE)
                .circuitBreaker(0, Duration.ofSeconds(1));
    }

    /** Over a gateway and over the SNE's own service. */
    private static SneClient client(ServeurFactice serveur, boolean nuu) {
        SneClient.Builder builder = builder(serveur.url());
        return nuu ? builder.nuu(NuuSettings.defaults()).build() : builder.build();
    }

    private static void says(SneException thrown, String french, String english) {
        assertTrue(thrown.message(Locale.FRENCH).contains(french), thrown.message(Locale.FRENCH));
        assertTrue(thrown.message(Locale.ENGLISH).contains(english), thrown.message(Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({"301, false", "302, true", "303, false", "307, true", "308, false"})
    void a_redirection_is_told_and_never_followed(int status, boolean nuu) throws Exception {
        try (var elsewhere = ServeurFactice.repondant(200, "", "{}");
                var serveur = ServeurFactice.repondant(status, "Location: " + elsewhere.url() + "\r\n", "moved");
                SneClient client = client(serveur, nuu)) {
            var thrown = assertThrows(SneException.AdresseErronee.class, () -> client.lire(NUMERO));
            says(thrown, "renvoie vers une autre adresse, statut " + status, "sends to another address");
            assertFalse(thrown.retryable() || thrown.outcomeUnknown(), "a read");
            var write = assertThrows(
                    SneException.AdresseErronee.class,
                    () -> client.enregistrer(Demande.builder().build()));
            assertTrue(write.outcomeUnknown());
            assertEquals(0, elsewhere.appels.size());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_page_in_place_of_an_answer_is_a_portal_and_not_an_unreadable_answer(boolean nuu) throws Exception {
        String page = "<!DOCTYPE html><html><body>Bienvenue sur le réseau</body></html>";
        for (String type : new String[] {"", "Content-Type: text/html; charset=utf-8\r\n"}) {
            try (var serveur = ServeurFactice.repondant(200, type, page);
                    SneClient client = client(serveur, nuu)) {
                var thrown = assertThrows(SneException.AdresseErronee.class, () -> client.lire(NUMERO));
                says(thrown, "portail d’accès", "captive portal");
                assertFalse(thrown.getMessage().contains("Bienvenue"));
            }
        }
        try (var serveur = ServeurFactice.repondant(200, "Content-Type: application/xhtml+xml\r\n", "<?xml?><html/>");
                SneClient client = client(serveur, nuu)) {
            assertThrows(SneException.AdresseErronee.class, () -> client.lire(NUMERO));
        }
    }

    /** What nginx says with the status 400 alone, of what it found wrong below HTTP. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_pages_of_a_front_server_about_certificates_are_understood(boolean nuu) throws Exception {
        assertEquals(
                Reason.CLIENT_REFUSE,
                assertInstanceOf(SneException.Certificat.class, nginx("The SSL certificate error", nuu))
                        .reason());
        assertEquals(
                Reason.CLIENT_ABSENT,
                assertInstanceOf(SneException.Certificat.class, nginx("No required SSL certificate was sent", nuu))
                        .reason());
        says(
                assertInstanceOf(
                        SneException.AdresseErronee.class, nginx("The plain HTTP request was sent to HTTPS port", nuu)),
                "parle TLS",
                "speaks TLS");
        assertInstanceOf(SneException.RequeteInvalide.class, nginx("Bad Request", nuu));
    }

    private static SneException nginx(String words, boolean nuu) throws Exception {
        String page = "<html>\r\n<head><title>400 " + words + "</title></head>\r\n<body><center>" + words
                + "</center></body></html>";
        try (var serveur = ServeurFactice.repondant(400, "Content-Type: text/html\r\n", page);
                SneClient client = client(serveur, nuu)) {
            return assertThrows(SneException.class, () -> client.lire(NUMERO));
        }
    }

    @Test
    void an_alert_of_TLS_in_place_of_an_answer_is_told() throws Exception {
        try (var serveur = new ServeurFactice(
                        out -> out.write(new byte[] {0x15, 3, 3, 0, 2, 2, 70, '\r', '\n', '\r', '\n'}));
                SneClient client = client(serveur, false)) {
            var thrown = assertThrows(SneException.AdresseErronee.class, () -> client.lire(NUMERO));
            says(thrown, "donnez-la en https", "give it in https");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "503 | Indisponible | Serveur de jetons indisponible, statut 503 | true",
                "429 | TropDeRequetes | Trop d’appels au serveur de jetons | true",
                "302 | AdresseErronee | Pas de jeton, rien n’a été envoyé au SNE | false",
                "200 | ReponseIllisible | Réponse illisible du serveur de jetons | false"
            })
    void a_token_server_that_fails_is_not_taken_for_the_SNE(int status, String name, String words, boolean retry)
            throws Exception {
        try (var serveur = ServeurFactice.routant(
                        call -> call.ligne().contains("token") ? reponse(status, "", "[]") : reponse(500, "", ""));
                SneClient client = builder(serveur.url())
                        .oauth2(Oauth2.of(serveur.url().resolve("/token"), "id", "secret"))
                        .build()) {
            var thrown = assertThrows(SneException.class, () -> client.renouveler(NUMERO));
            assertEquals(name, thrown.getClass().getSimpleName());
            assertTrue(thrown.getMessage().startsWith(words), thrown.getMessage());
            assertEquals(retry, thrown.retryable());
            assertFalse(thrown.outcomeUnknown(), "nothing was sent");
            assertEquals(Context.Peer.TOKENS, thrown.peer());
            assertEquals(1, serveur.appels.size());
        }
    }

    @Test
    void a_token_server_that_does_not_answer_is_named() throws Exception {
        try (var ferme = PortFerme.tenir();
                var serveur = ServeurFactice.repondant(200, "", "{}");
                SneClient client = builder(serveur.url())
                        .oauth2(Oauth2.of(URI.create("http://127.0.0.1:" + ferme.port() + "/token"), "id", "secret"))
                        .build()) {
            var thrown = assertThrows(SneException.Reseau.class, () -> client.lire(NUMERO));
            says(
                    thrown,
                    "Le serveur de jetons ne répond pas à l’adresse 127.0.0.1:" + ferme.port(),
                    "The token server does not");
            assertEquals(Context.Peer.TOKENS, thrown.peer());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999999999", "99999999", "Fri, 31 Dec 9999 23:59:59 GMT"})
    void an_absurd_wait_is_told_and_never_kept(String asked) throws Exception {
        try (var serveur = ServeurFactice.repondant(503, "Retry-After: " + asked + "\r\n", "");
                SneClient client = builder(serveur.url()).build()) {
            var thrown = assertThrows(SneException.Indisponible.class, () -> client.lire(NUMERO));
            assertEquals(Duration.ofDays(1), thrown.retryAfter().orElseThrow());
            says(thrown, "il demande d’attendre un jour ou plus", "it asks to wait a day or more");
        }
        try (var serveur = ServeurFactice.repondant(503, "Retry-After: 3600\r\n", "");
                SneClient client = builder(serveur.url()).build()) {
            var thrown = assertThrows(SneException.Indisponible.class, () -> client.lire(NUMERO));
            assertEquals(Duration.ofHours(1), thrown.retryAfter().orElseThrow());
            assertFalse(thrown.getMessage().contains("un jour"));
        }
    }

    @Test
    void an_HTTP_client_that_follows_redirections_is_refused() {
        for (HttpClient.Redirect redirect : HttpClient.Redirect.values()) {
            HttpClient http = HttpClient.newBuilder().followRedirects(redirect).build();
            if (redirect == HttpClient.Redirect.NEVER) {
                assertDoesNotThrow(() -> SneClient.builder().httpClient(http));
            } else {
                var thrown = assertThrows(
                        IllegalArgumentException.class,
                        () -> SneClient.builder().httpClient(http));
                assertTrue(thrown.getMessage().contains("Redirect.NEVER"), thrown.getMessage());
            }
        }
    }
}
