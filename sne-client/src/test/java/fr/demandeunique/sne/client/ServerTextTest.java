package fr.demandeunique.sne.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What others write goes into no header and no message as it came. */
@Timeout(120)
class ServerTextTest {
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");

    private static SneException refused(String entetes, String body) throws Exception {
        try (var serveur = ServeurFactice.repondant(422, entetes, body);
                SneClient client = SneClient.builder()
                        .url(serveur.url())
                        .guichet(CodeGuichet.parse("10691"))
                        .timeout(Duration.ofSeconds(60))
                        .retryPolicy(RetryPolicy.NONE)
                        .build()) {
            return assertThrows(SneException.class, () -> client.lire(NUMERO));
        }
    }

    private static String anomaly(String code, String place) {
        return "{\"code\":\"" + code + "\",\"gravite\":\"ERREUR\",\"chemin\":\"" + place + "\",\"message\":\"x\"}";
    }

    @Test
    void control_characters_and_long_texts_of_a_server_reach_no_message() throws Exception {
        String forged = "/nom\\u0007\\r\\n2017-02-21 INFO tout va bien\\u202e\\u2028" + "x".repeat(5000);
        SneException thrown = refused(
                "X-Request-Id: " + "r".repeat(129) + "\r\n",
                "{\"type\":\"urn:\\r\\n" + "t".repeat(300) + "\",\"anomalies\":[" + anomaly("NOM_ABSENT", forged) + ","
                        + anomaly("Bonjour \\r\\n ERREUR", "") + "," + anomaly("C".repeat(65), "") + ","
                        + anomaly("", "") + "]}");
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            String message = thrown.message(language);
            assertTrue(
                    message.chars().noneMatch(c -> Character.isISOControl(c) || c == 0x202e || c == 0x2028), message);
            assertTrue(message.length() < 600, message);
            assertTrue(message.contains("NOM_ABSENT /nom2017-02-21"), message);
            assertFalse(message.contains("Bonjour") || message.contains("CCC"), message);
        }
        assertEquals(4, thrown.anomalies().size());
        assertEquals("Bonjour \r\n ERREUR", thrown.anomalies().get(1).code(), "as it came, for who asks");
        String type = thrown.type().orElseThrow();
        assertTrue(type.startsWith("urn:ttt") && type.endsWith("…") && type.length() == 101, type);
        assertEquals(36, thrown.requestId().orElseThrow().length(), "our own, since theirs is none");
    }

    @Test
    void a_code_that_looks_like_one_is_shown() throws Exception {
        String message = refused("", "{\"anomalies\":[" + anomaly("ext.Regle-12:a", "/x") + "]}")
                .getMessage();
        assertTrue(message.contains("ext.Regle-12:a /x"), message);
    }

    @Test
    void headers_of_the_caller_are_checked_at_once() {
        for (String value : List.of("a\r\nX-Guichet: 00000", "a\nb", "é", "\u0000", "a\u007f")) {
            var thrown = assertThrows(IllegalArgumentException.class, () -> CallOptions.NONE.header("X-Trace", value));
            assertTrue(thrown.getMessage().contains("X-Trace")
                    && !thrown.getMessage().contains(value));
            assertThrows(IllegalArgumentException.class, () -> CallOptions.NONE.profil(value));
            assertThrows(IllegalArgumentException.class, () -> CallOptions.NONE.key(value));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new CallOptions(null, null, null, null, null, Map.of("X-Trace", value)));
        }
        for (String name : List.of("", "X Trace", "X-é", "X\r\n", "Host", "Content-Length", "Connection")) {
            assertThrows(IllegalArgumentException.class, () -> CallOptions.NONE.header(name, "a"), name);
        }
        assertEquals(
                "a\tb c", CallOptions.NONE.header("X-Trace", "a\tb c").headers().get("X-Trace"));
    }
}
