package fr.demandeunique.sne.client;

import static fr.demandeunique.sne.client.DonneesSensibles.DEMANDE;
import static fr.demandeunique.sne.client.DonneesSensibles.INTERDITS;
import static fr.demandeunique.sne.client.DonneesSensibles.JETON;
import static fr.demandeunique.sne.client.DonneesSensibles.JSON;
import static fr.demandeunique.sne.client.DonneesSensibles.MOT_DE_PASSE;
import static fr.demandeunique.sne.client.DonneesSensibles.NOM;
import static fr.demandeunique.sne.client.DonneesSensibles.NUMERO;
import static fr.demandeunique.sne.client.DonneesSensibles.PROBLEME;
import static fr.demandeunique.sne.client.DonneesSensibles.SECRET;
import static fr.demandeunique.sne.client.ServeurFactice.reponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.call.Attempt;
import fr.demandeunique.sne.client.call.CallListener;
import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.call.Oauth2;
import fr.demandeunique.sne.client.call.ProxySettings;
import fr.demandeunique.sne.client.call.RawResponse;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.call.Tls;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.journal.JournalDeTest;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.client.outbox.OutboxException;
import fr.demandeunique.sne.client.outbox.OutboxMessage;
import fr.demandeunique.sne.client.outbox.OutboxSender;
import fr.demandeunique.sne.client.outbox.RefusalFilter;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.registre.DepotPiece;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * At the most talkative level, whatever fails and whatever a server answers: the logs, the exceptions with their causes and what things print of themselves name
 * the operation, the call and the status, and nobody.
 */
@Timeout(120)
class JournauxTest {
    private List<String> lignes = List.of();
    private final List<String> dits = new ArrayList<>();

    @BeforeEach
    void ecouter() {
        lignes = JournalDeTest.ecouter();
    }

    @AfterEach
    void seTaire() {
        JournalDeTest.seTaire();
    }

    private static SneClient.Builder builder(ServeurFactice serveur) {
        return SneClient.builder()
                .url(serveur.url())
                .guichet(CodeGuichet.parse("10691"))
                .timeout(Duration.ofSeconds(30))
                .circuitBreaker(0, Duration.ofSeconds(1))
                .retryPolicy(RetryPolicy.NONE);
    }

    /** Tried waiting and without waiting; what it says is kept. */
    private SneException echouer(SneClient client) {
        var brief = CallOptions.NONE;
        var thrown = assertThrows(
                SneException.class, () -> client.demandes().enregistrer(DEMANDE).execute(brief));
        var async = assertThrows(
                CompletionException.class,
                () -> client.demandes().lire(NUMERO).executeAsync(brief).join());
        garder(thrown);
        garder(async);
        return thrown;
    }

    private void garder(Throwable thrown) {
        dits.add(JournalDeTest.toutDe(thrown));
        Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
        if (cause instanceof SneException known) {
            dits.add(known.message(Locale.FRENCH));
            dits.add(known.message(Locale.ENGLISH));
        }
    }

    private void verifier() {
        for (String said : lignes) {
            assertTaire(said);
        }
        for (String said : dits) {
            assertTaire(said);
        }
    }

    private static void assertTaire(String said) {
        for (String forbidden : INTERDITS) {
            assertFalse(said.toLowerCase(Locale.ROOT).contains(forbidden.toLowerCase(Locale.ROOT)), said);
        }
    }

    /** A line names the operation, the call and the status. */
    private void assertDit(String operation, String requete, int statut) {
        assertTrue(
                lignes.stream()
                        .anyMatch(one -> one.contains(operation)
                                && one.contains(requete)
                                && one.matches("(?s).*\\b" + statut + "\\b.*")),
                () -> operation + " " + requete + " " + statut + "\n" + String.join("\n", lignes));
    }

    @Test
    void a_call_that_succeeds() throws Exception {
        try (var serveur = ServeurFactice.routant(call -> reponse(
                        200, "ETag: \"7\"\r\nDeprecation: @1\r\nSunset: Wed, 11 Nov 2026 11:11:11 GMT\r\n", JSON));
                SneClient client = builder(serveur).build()) {
            RawResponse<DemandeVersionnee> read = client.demandes().lire(NUMERO).raw();
            client.demandes().modifier(DemandeVersionnee.of(DEMANDE, "\"7\"")).raw();
            dits.addAll(List.of(
                    read.toString(),
                    read.value().toString(),
                    read.value().demande().toString(),
                    client.toString()));
            assertDit("demandes.lire", read.requestId(), 200);
            assertTrue(
                    lignes.stream().anyMatch(one -> one.contains("demandes.modifier") && one.contains("Nov 2026")),
                    () -> String.join("\n", lignes));
        }
        verifier();
    }

    @Test
    void refusals_and_failures_that_quote_what_was_typed() throws Exception {
        for (int statut : new int[] {400, 401, 403, 404, 409, 410, 412, 422, 423, 428, 429, 500, 503}) {
            try (var serveur = ServeurFactice.routant(call -> reponse(statut, "Retry-After: 1\r\n", PROBLEME));
                    SneClient client = builder(serveur).build()) {
                SneException thrown = echouer(client);
                assertEquals(statut, thrown.status());
                assertDit("demandes.enregistrer", thrown.requestId().orElseThrow(), statut);
            }
        }
        verifier();
    }

    @Test
    void answers_that_are_not_what_they_should_be() throws Exception {
        List<byte[]> bad = List.of(
                reponse(200, "", JSON.replace("\"ACTIVE\"", "ACTIVE")),
                reponse(200, "", "<html>" + NOM + "</html>"),
                reponse(200, "", JSON.replace("2015-12-17", "29/02/1980")),
                reponse(200, "", JSON.replace("\"280025746312354\"", "280025746312354")),
                reponse(200, "", JSON.substring(0, JSON.length() - 1)),
                reponse(200, "", "{\"" + NOM + "\":{\"" + NOM + "\":[\"" + NOM + "\"]}}"),
                reponse(302, "Location: http://127.0.0.1/" + NUMERO.compact() + "?nom=Philibertine\r\n", NOM),
                reponse(500, "", "<html>" + JSON + "</html>"),
                ("HTTP/1.1 " + NUMERO.compact() + " Philibertine\r\n\r\n").getBytes(StandardCharsets.UTF_8),
                ("Philibertine TRAVERSIN\r\n\r\n").getBytes(StandardCharsets.UTF_8),
                ("HTTP/1.1 200 OK\r\nPhilibertine TRAVERSIN\r\n\r\n").getBytes(StandardCharsets.UTF_8),
                ("HTTP/1.1 200 OK\r\nContent-Length: Philibertine\r\n\r\n").getBytes(StandardCharsets.UTF_8),
                ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nPhilibertine\r\n")
                        .getBytes(StandardCharsets.UTF_8),
                ("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n" + JSON).getBytes(StandardCharsets.UTF_8),
                new byte[0]);
        for (byte[] answer : bad) {
            try (var serveur = ServeurFactice.enchainant(answer);
                    SneClient client = builder(serveur).build()) {
                SneException thrown = echouer(client);
                assertDit("demandes.enregistrer", thrown.requestId().orElseThrow(), thrown.status());
            }
        }
        verifier();
    }

    @Test
    void a_retry_and_a_circuit_that_opens() throws Exception {
        byte[] down = reponse(503, "", PROBLEME);
        try (var serveur = ServeurFactice.enchainant(down, down, reponse(200, "", JSON), down);
                SneClient client = builder(serveur)
                        .time(new TempsFactice())
                        .retryPolicy(RetryPolicy.DEFAULT)
                        .circuitBreaker(5, Duration.ofMinutes(1))
                        .listener(new CallListener() {
                            @Override
                            public void attemptStarted(Attempt essai) {
                                throw new IllegalStateException(NOM);
                            }
                        })
                        .build()) {
            RawResponse<DemandeVersionnee> read = client.demandes().lire(NUMERO).raw();
            assertEquals(3, read.attempts());
            assertDit("relancé", read.requestId(), 503);
            for (int i = 0; i < 4; i++) {
                garder(assertThrows(SneException.class, () -> client.lire(NUMERO)));
            }
            assertTrue(lignes.stream().anyMatch(one -> one.startsWith("WARN") && one.contains("suspendus")));
        }
        verifier();
    }

    @Test
    void an_application_that_gets_no_token() throws Exception {
        List<byte[]> answers = List.of(
                reponse(400, "", "{\"error\":\"invalid_client\",\"error_description\":\"" + SECRET + "\"}"),
                reponse(401, "", SECRET),
                reponse(503, "", SECRET),
                reponse(200, "", "{\"access_token\":\"" + JETON + "\u00e9\u0000\"}"),
                reponse(200, "", JETON),
                new byte[0]);
        for (byte[] answer : answers) {
            try (var serveur = ServeurFactice.enchainant(answer);
                    SneClient client = builder(serveur).oauth2(oauth2(serveur)).build()) {
                echouer(client);
            }
        }
        assertTrue(lignes.stream().anyMatch(one -> one.contains("pas de jeton") && one.contains("401")));
        verifier();
    }

    private static Oauth2 oauth2(ServeurFactice serveur) {
        return Oauth2.of(
                URI.create("http://127.0.0.1:" + serveur.url().getPort() + "/api/oauth/token"), "progiciel", SECRET);
    }

    @Test
    void a_token_that_is_refused_and_asked_for_again() throws Exception {
        try (var serveur = ServeurFactice.routant(call -> call.ligne().contains("/token")
                        ? reponse(200, "", "{\"access_token\":\"" + JETON + "\",\"expires_in\":3600}")
                        : reponse(401, "WWW-Authenticate: Bearer realm=\"" + JETON + "\"\r\n", JETON));
                SneClient client = builder(serveur).oauth2(oauth2(serveur)).build()) {
            SneException thrown = echouer(client);
            assertEquals(401, thrown.status());
            assertDit("demandes.enregistrer", thrown.requestId().orElseThrow(), 401);
            dits.add(oauth2(serveur).toString());
        }
        verifier();
    }

    @Test
    void a_proxy_with_credentials_that_refuses() throws Exception {
        try (var proxy = ServeurFactice.routant(
                call -> reponse(407, "Proxy-Authenticate: Basic realm=\"" + MOT_DE_PASSE + "\"\r\n", MOT_DE_PASSE))) {
            ProxySettings with =
                    ProxySettings.of("127.0.0.1", proxy.url().getPort()).credentials("agent", MOT_DE_PASSE);
            for (String scheme : List.of("http", "https")) {
                SneClient.Builder builder = SneClient.builder()
                        .url(URI.create(scheme + "://sne.invalid/sne/v1"))
                        .guichet(CodeGuichet.parse("10691"))
                        .proxy(with)
                        .retryPolicy(RetryPolicy.NONE);
                dits.add(builder.toString());
                try (SneClient client = builder.build()) {
                    echouer(client);
                }
            }
            dits.add(with.toString());
        }
        verifier();
    }

    @Test
    void the_service_of_the_sne_that_fails_in_its_own_words() throws Exception {
        String fault =
                "<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Body><S:Fault><faultcode>S:Server</faultcode><faultstring>"
                        + NOM
                        + " née le 29/02/1980</faultstring><detail>Philibertine</detail></S:Fault></S:Body></S:Envelope>";
        List<byte[]> answers = List.of(
                reponse(500, "Content-Type: text/xml\r\n", fault),
                reponse(200, "Content-Type: text/xml\r\n", fault.replace("</S:Body>", "")),
                reponse(200, "Content-Type: text/xml\r\n", NOM),
                reponse(503, "", NOM));
        for (byte[] answer : answers) {
            try (var serveur = ServeurFactice.enchainant(answer);
                    SneClient client = builder(serveur)
                            .nuu(NuuSettings.defaults().withGuesses())
                            .build()) {
                garder(assertThrows(
                        SneException.class,
                        () -> client.enregistrer(
                                DEMANDE.toBuilder().numeroUnique(null).build())));
                garder(assertThrows(SneException.class, () -> client.lire(NUMERO)));
            }
        }
        assertFalse(lignes.isEmpty());
        verifier();
    }

    @Test
    void the_queue_with_its_refusals_and_its_database_that_fails() throws Exception {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:journaux;DB_CLOSE_DELAY=-1", "sne", "");
        try (var serveur = ServeurFactice.enchainant(
                        reponse(422, "", PROBLEME),
                        reponse(503, "", PROBLEME),
                        reponse(201, "ETag: \"1\"\r\n", "{\"demande\":" + JSON + "}"));
                SneClient client = builder(serveur).build()) {
            Outbox outbox = Outbox.of(pool);
            outbox.migrate();
            OutboxMessage message = OutboxMessage.enregistrer("D-1", DEMANDE);
            String id = outbox.enqueue(message);
            OutboxSender sender = outbox.sender(client).withTiming(Duration.ofSeconds(30), Duration.ZERO);
            sender.drain();
            dits.addAll(List.of(
                    message.toString(),
                    outbox.toString(),
                    outbox.find(id).orElseThrow().toString(),
                    outbox.waitingForAgent(1).toString()));
            assertEquals("REFUS", outbox.find(id).orElseThrow().reason());
            assertDit("demandes.enregistrer", outbox.find(id).orElseThrow().requestId(), 422);
            assertEquals(1, outbox.resendAll(RefusalFilter.ALL));
            sender.drain();
            sender.drain();
            dits.add(outbox.messages("D-1").toString());
            // Content that cannot be read, then tables that are gone.
            outbox.enqueue(OutboxMessage.modifier("D-1", DEMANDE));
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate(
                        "UPDATE sne_outbox_message SET body = X'" + "50".repeat(20) + "' WHERE body IS NOT NULL");
                sender.drain();
                statement.execute("DROP TABLE sne_outbox_message");
            }
            garder(assertThrows(OutboxException.class, () -> outbox.enqueue(message)));
            OutboxSender alive = sender.start(1);
            while (lignes.stream().noneMatch(one -> one.contains("SQLSTATE"))) {
                Thread.onSpinWait();
            }
            alive.close();
        } finally {
            pool.dispose();
        }
        verifier();
    }

    @Test
    void what_things_print_of_themselves() throws Exception {
        CallOptions options =
                CallOptions.NONE.key("cle-1").requestId("requete-1").header("Authorization", "Bearer " + JETON);
        assertTrue(options.toString().contains("requete-1"));
        SneClient client = SneClient.builder()
                .url(URI.create("https://sne.invalid/sne/v1"))
                .guichet(CodeGuichet.parse("10691"))
                .build();
        dits.addAll(List.of(
                options.toString(),
                client.demandes().enregistrer(DEMANDE).toString(),
                client.demandes().lire(NUMERO).toString(),
                DepotPiece.of(CodePiece.of("ID-FR"), "application/pdf", "%PDF".getBytes(StandardCharsets.US_ASCII))
                        .toString(),
                Tls.defaults().toString(),
                NuuSettings.defaults().toString()));
        var thrown = assertThrows(
                IllegalArgumentException.class,
                () -> SneClient.builder().url(URI.create("https://agent:" + MOT_DE_PASSE + "@sne.invalid/sne/v1")));
        garder(thrown);
        verifier();
    }

    @Test
    void a_server_that_cannot_be_reached() throws IOException {
        try (SneClient client = SneClient.builder()
                .url(URI.create("http://sne.invalid/sne/v1"))
                .guichet(CodeGuichet.parse("10691"))
                .retryPolicy(RetryPolicy.NONE)
                .build()) {
            SneException thrown = echouer(client);
            assertDit("demandes.enregistrer", thrown.requestId().orElseThrow(), 0);
        }
        verifier();
    }
}
