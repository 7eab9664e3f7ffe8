package fr.demandeunique.sne.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.call.Oauth2;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a server sends, a call ends, with one of the client's own exceptions, and tells no secret. */
@Timeout(180)
class ReponsesHostilesTest {
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");
    private static final String SECRET = "sésame-1789";

    private static SneClient client(URI url) {
        return SneClient.builder()
                .url(url)
                .guichet(CodeGuichet.parse("10691"))
                .timeout(Duration.ofSeconds(30))
                .retryPolicy(RetryPolicy.NONE)
                .circuitBreaker(0, Duration.ofSeconds(1))
                .build();
    }

    private static SneException echec(byte[] answer) throws Exception {
        try (var serveur = new ServeurFactice(out -> out.write(answer));
                var client = client(serveur.url())) {
            return assertThrows(SneException.class, () -> client.lire(NUMERO));
        }
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_problem_as_long_as_you_like_is_cut_and_keeps_its_status() throws Exception {
        try (var serveur = new ServeurFactice(out -> {
                    out.write(octets("HTTP/1.1 503 X\r\nRetry-After: 7\r\n\r\n"));
                    byte[] block = new byte[1 << 16];
                    while (true) {
                        out.write(block);
                    }
                });
                var client = client(serveur.url())) {
            var thrown = assertThrows(SneException.Indisponible.class, () -> client.lire(NUMERO));
            assertEquals(Duration.ofSeconds(7), thrown.retryAfter().orElseThrow());
        }
    }

    @Test
    void headers_without_end_end_with_the_delay_or_before() throws Exception {
        try (var serveur = new ServeurFactice(out -> {
                    out.write(octets("HTTP/1.1 200 OK\r\n"));
                    byte[] line = octets("X-Bruit: " + "x".repeat(1000) + "\r\n");
                    for (int i = 0; i < 20_000; i++) {
                        out.write(line);
                    }
                });
                var client = client(serveur.url())) {
            var thrown = assertThrows(SneException.class, () -> client.lire(NUMERO));
            assertTrue(thrown instanceof SneException.Reseau || thrown instanceof SneException.DelaiDepasse);
        }
    }

    @Test
    void a_document_nested_without_end_is_unreadable() throws Exception {
        for (String open : List.of("[", "{\"a\":", "{\"demande\":[")) {
            SneException thrown = echec(ServeurFactice.reponse(200, "", open.repeat(1_000_000)));
            assertInstanceOf(SneException.ReponseIllisible.class, thrown);
        }
        assertInstanceOf(SneException.Refus.class, echec(ServeurFactice.reponse(422, "", "{\"a\":".repeat(100_000))));
    }

    @Test
    void noise_ends_in_one_of_our_own_exceptions() throws Exception {
        var random = new Random(2017);
        for (int i = 0; i < 40; i++) {
            byte[] noise = new byte[random.nextInt(2000)];
            random.nextBytes(noise);
            echec(noise);
            byte[] head = octets("HTTP/1.1 " + (100 + random.nextInt(500)) + " X\r\nContent-Length: " + noise.length
                    + "\r\nETag: " + random.nextInt() + "\r\n\r\n");
            byte[] all = java.util.Arrays.copyOf(head, head.length + noise.length);
            System.arraycopy(noise, 0, all, head.length, noise.length);
            echec(all);
        }
        for (String head : List.of(
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/9.9 200 OK\r\n\r\n",
                "HTTP/1.1 204 X\r\n\r\n",
                "\r\n\r\n\r\n")) {
            echec(octets(head));
        }
    }

    @Test
    void no_message_and_no_trace_tells_a_secret_or_a_number() throws Exception {
        try (var serveur = ServeurFactice.routant(call -> call.ligne().contains("token")
                        ? ServeurFactice.reponse(
                                200, "", "{\"access_token\":\"" + "jeton-secret" + "\",\"expires_in\":600}")
                        : ServeurFactice.reponse(
                                400,
                                "X-Request-Id: r\r\n",
                                "{\"type\":\"x\",\"title\":\"" + call.entete("Authorization")
                                        + "\",\"anomalies\":[{\"code\":\"C\",\"gravite\":\"ERREUR\",\"chemin\":\"/nir\",\"message\":\""
                                        + call.entete("Authorization") + " 057121507390310691\"}]}"));
                var client = SneClient.builder()
                        .url(serveur.url())
                        .guichet(CodeGuichet.parse("10691"))
                        .timeout(Duration.ofSeconds(30))
                        .oauth2(Oauth2.of(
                                URI.create("http://127.0.0.1:" + serveur.url().getPort() + "/token"), "id", SECRET))
                        .build()) {
            var thrown = assertThrows(SneException.RequeteInvalide.class, () -> client.lire(NUMERO));
            var trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace, true));
            for (String hidden : List.of(SECRET, "jeton-secret", "073903", "Bearer")) {
                assertFalse(trace.toString().contains(hidden), hidden);
                assertFalse(thrown.message(java.util.Locale.ENGLISH).contains(hidden), hidden);
            }
            assertTrue(thrown.anomalies().get(0).message().contains("Bearer"), "word for word, for who asks");
        }
    }
}
