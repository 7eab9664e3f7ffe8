package fr.demandeunique.sne.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller sees when the network or the server fails. */
@Timeout(120)
class PannesTest {
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");

    private static SneClient client(URI url, Duration delai) {
        return SneClient.builder()
                .url(url)
                .guichet(CodeGuichet.parse("10691"))
                .timeout(delai)
                .connectTimeout(Duration.ofSeconds(60))
                .retryPolicy(RetryPolicy.NONE)
                .build();
    }

    private static void ecrire(java.io.OutputStream out, String text) throws java.io.IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Test
    void a_server_that_never_answers_is_left_after_the_delay() throws Exception {
        try (var serveur = new ServeurFactice(ServeurFactice::seTaire)) {
            leftInTime(serveur);
        }
    }

    @Test
    void the_delay_covers_the_body_too() throws Exception {
        try (var serveur = new ServeurFactice(out -> {
            ecrire(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"format\":");
            ServeurFactice.seTaire(out);
        })) {
            leftInTime(serveur);
        }
    }

    @Test
    void a_body_that_drips_does_not_push_the_delay_back() throws Exception {
        try (var serveur = new ServeurFactice(out -> {
            ecrire(out, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n{");
            while (true) {
                // The pace of the drops, which is what is tried.
                Thread.sleep(20);
                ecrire(out, " ");
            }
        })) {
            leftInTime(serveur);
        }
    }

    /** The delay runs out when the test says so: once the server has the call, however slow the machine is. */
    private static void leftInTime(ServeurFactice serveur) throws InterruptedException {
        var temps = new TempsFactice();
        SneClient client = SneClient.builder()
                .url(serveur.url())
                .guichet(CodeGuichet.parse("10691"))
                .timeout(Duration.ofMillis(300))
                .time(temps)
                .retryPolicy(RetryPolicy.NONE)
                .build();
        var pending = client.demandes().lire(NUMERO).executeAsync();
        String id = serveur.appel().entete("X-Request-Id");
        assertFalse(pending.isDone());
        temps.avancer(Duration.ofMillis(299));
        assertFalse(pending.isDone());
        temps.avancer(Duration.ofMillis(1));
        var thrown = assertInstanceOf(
                SneException.DelaiDepasse.class,
                assertThrows(CompletionException.class, pending::join).getCause());
        assertTrue(thrown.retryable());
        assertEquals(0, thrown.status());
        assertTrue(String.valueOf(thrown.getMessage()).contains("300 ms"));
        assertEquals(id, thrown.requestId().orElse(""));
        assertTrue(serveur.abandon.await(60, TimeUnit.SECONDS), "the connection is given back");
    }

    @Test
    void the_time_of_the_machine_counts_too() throws Exception {
        try (var serveur = new ServeurFactice(ServeurFactice::seTaire)) {
            assertThrows(
                    SneException.DelaiDepasse.class,
                    () -> client(serveur.url(), Duration.ofMillis(50)).lire(NUMERO));
        }
    }

    @Test
    void a_refused_connection_names_the_server() throws Exception {
        try (var ferme = PortFerme.tenir()) {
            URI url = URI.create("http://127.0.0.1:" + ferme.port() + "/sne/v1");
            var thrown = assertThrows(
                    SneException.Reseau.class,
                    () -> client(url, Duration.ofSeconds(60)).lire(NUMERO));
            assertTrue(String.valueOf(thrown.getMessage())
                    .startsWith("Le SNE ne répond pas à l’adresse 127.0.0.1:" + ferme.port()
                            + "\u00a0: connexion refusée"));
            assertTrue(thrown.retryable());
        }
    }

    @Test
    void an_unknown_name_is_told_as_such() {
        var thrown = assertThrows(
                SneException.Reseau.class,
                () -> client(URI.create("http://sne.invalid/sne/v1"), Duration.ofSeconds(60))
                        .lire(NUMERO));
        assertTrue(
                String.valueOf(thrown.getMessage()).matches("Le nom de serveur «.sne.invalid.» est introuvable.*"),
                thrown.getMessage());
        assertFalse(thrown.outcomeUnknown(), "nothing was sent");
    }

    @Test
    void a_server_without_TLS_is_told_by_its_address() throws Exception {
        try (var raw = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var speaking = new Thread(() -> {
                // As often as asked: the JDK's client may connect twice. Read to the end: a reset would hide the
                // answer.
                while (!raw.isClosed()) {
                    try (var socket = raw.accept()) {
                        socket.getOutputStream().write(ServeurFactice.reponse(200, "", "{}"));
                        socket.shutdownOutput();
                        socket.getInputStream().readAllBytes();
                    } catch (java.io.IOException e) {
                        // The client left.
                    }
                }
            });
            speaking.setDaemon(true);
            speaking.start();
            URI url = URI.create("https://127.0.0.1:" + raw.getLocalPort() + "/sne/v1");
            var thrown = assertThrows(
                    SneException.AdresseErronee.class,
                    () -> client(url, Duration.ofSeconds(60)).lire(NUMERO));
            assertTrue(String.valueOf(thrown.getMessage()).contains("ne parle pas TLS"), thrown.getMessage());
            assertTrue(thrown.message(java.util.Locale.ENGLISH).contains("does not speak TLS"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-Le",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"for",
                "n’importe quoi\r\n\r\n"
            })
    void a_cut_answer_names_the_server(String beginning) throws Exception {
        try (var serveur = new ServeurFactice(out -> ecrire(out, beginning))) {
            var thrown = assertThrows(
                    SneException.Reseau.class,
                    () -> client(serveur.url(), Duration.ofSeconds(60)).lire(NUMERO));
            assertTrue(String.valueOf(thrown.getMessage())
                    .contains("127.0.0.1:" + serveur.url().getPort()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "bonjour",
                "[]",
                "null",
                "{",
                "{}",
                "{} {}",
                "{\"format\":\"autre/1\"}",
                "{\"demande\":null}",
                "{\"demande\":{\"format\":\"sne-demande/1\"}}",
                "{\"demande\":{\"format\":\"sne-demande/1\",\"numeroUnique\":\"1\"}}",
                "{\"format\":\"sne-demande/1\",\"numeroUnique\":\"057121507390310691\",\"dateDepot\":\"hier\"}",
                "\u0000{\u0000}\u0000"
            })
    void an_answer_out_of_contract_is_unreadable_and_nothing_else(String body) throws Exception {
        try (var serveur = ServeurFactice.repondant(200, "", body)) {
            SneClient client = client(serveur.url(), Duration.ofSeconds(60));
            var thrown = assertThrows(SneException.ReponseIllisible.class, () -> client.lire(NUMERO));
            assertFalse(thrown.retryable());
            assertEquals(200, thrown.status());
            assertWhy(thrown);
            assertWhy(assertThrows(
                    SneException.ReponseIllisible.class,
                    () -> client.attestation(NUMERO, TypeAttestation.ENREGISTREMENT)));
        }
    }

    /** What could not be read is said in words of this library, and nothing of what came. */
    private static void assertWhy(SneException.ReponseIllisible thrown) {
        String message = thrown.getMessage();
        assertFalse(thrown.anomalies().isEmpty(), message);
        assertTrue(message.matches("(?s)Réponse illisible, statut 200.* \\(.*[A-Z]_[A-Z].*"), message);
        assertFalse(message.matches("(?s).*\\bhier\\b.*"), message);
    }

    @Test
    void an_endless_answer_is_cut_before_it_fills_the_memory() throws Exception {
        try (var serveur = new ServeurFactice(out -> {
            ecrire(out, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"a\":\"");
            byte[] block = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            while (true) {
                out.write(block);
            }
        })) {
            var thrown = assertThrows(
                    SneException.ReponseIllisible.class,
                    () -> client(serveur.url(), Duration.ofSeconds(60)).lire(NUMERO));
            assertTrue(thrown.getMessage().contains("de taille raisonnable"), thrown.getMessage());
            assertTrue(serveur.abandon.await(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void an_interrupted_caller_keeps_its_flag_and_gives_the_connection_back() throws Exception {
        try (var serveur = new ServeurFactice(ServeurFactice::seTaire)) {
            var flag = new AtomicBoolean();
            var seen = new AtomicReference<Throwable>();
            var caller = new Thread(() -> {
                try {
                    client(serveur.url(), Duration.ofSeconds(100)).lire(NUMERO);
                } catch (SneException e) {
                    seen.set(e);
                    flag.set(Thread.currentThread().isInterrupted());
                }
            });
            caller.start();
            serveur.appel();
            caller.interrupt();
            caller.join(60_000);
            assertInstanceOf(SneException.Reseau.class, seen.get());
            assertTrue(flag.get());
            assertTrue(serveur.abandon.await(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void the_async_twin_fails_with_the_same_exceptions_and_can_be_cancelled() throws Exception {
        try (var refusing = ServeurFactice.repondant(404, "", "");
                var stalling = new ServeurFactice(ServeurFactice::seTaire)) {
            var failed = client(refusing.url(), Duration.ofSeconds(60))
                    .demandes()
                    .lire(NUMERO)
                    .executeAsync();
            assertInstanceOf(
                    SneException.Introuvable.class,
                    assertThrows(CompletionException.class, failed::join).getCause());

            var pending = client(stalling.url(), Duration.ofSeconds(100))
                    .demandes()
                    .lire(NUMERO)
                    .executeAsync();
            stalling.appel();
            assertTrue(pending.cancel(true));
            assertThrows(CancellationException.class, pending::join);
            assertTrue(stalling.abandon.await(60, TimeUnit.SECONDS));
        }
    }
}
