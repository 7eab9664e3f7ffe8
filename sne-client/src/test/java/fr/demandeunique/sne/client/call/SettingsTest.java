package fr.demandeunique.sne.client.call;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.outbox.BodyCipher;
import fr.demandeunique.sne.client.xml.PlaceTable;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor settles: what is refused at once, what is kept, and that no secret is printed. */
class SettingsTest {
    private static void refused(String expected, Runnable made) {
        String message = assertThrows(IllegalArgumentException.class, made::run).getMessage();
        assertTrue(message.startsWith(expected), message);
    }

    @Test
    void keys_identifiers_and_profiles_are_visible_ASCII_of_a_length() {
        Map<Integer, Function<String, CallOptions>> all =
                Map.of(255, CallOptions.NONE::key, 128, CallOptions.NONE::requestId, 60, CallOptions.NONE::profil);
        all.forEach((max, option) -> {
            for (String good : List.of("!", "~", "a".repeat(max))) {
                assertTrue(List.of(good).contains(text(option.apply(good))), good);
            }
            for (String bad : List.of("", " ", "a b", "\u007f", "é", "a".repeat(max + 1))) {
                String name = max == 255 ? "key" : max == 128 ? "requestId" : "profil";
                refused(name + ": 1 to " + max + " visible ASCII characters expected", () -> option.apply(bad));
            }
        });
    }

    @Test
    void an_answer_is_waited_for_longer_than_nothing_and_for_a_day_at_most() {
        Duration day = Duration.ofDays(1);
        for (Duration good : List.of(Duration.ofNanos(1), day)) {
            assertEquals(good, CallOptions.NONE.timeout(good).timeout());
        }
        for (Duration bad :
                List.of(Duration.ZERO, Duration.ofNanos(-1), day.plusNanos(1), Duration.ofSeconds(Long.MAX_VALUE))) {
            refused("timeout: above zero, a day at most, expected", () -> CallOptions.NONE.timeout(bad));
        }
    }

    /** Each would be lost, or would say of another guichet, version or act what the client says of this one. */
    @Test
    void what_the_client_writes_is_given_by_its_name_and_not_as_a_header() {
        Map.of(
                        "Idempotency-Key", "key(…)",
                        "x-request-id", "requestId(…)",
                        "X-PROFIL", "profil(…)",
                        "X-Guichet", "SneClient.forGuichet(…)",
                        "If-Match", "the version of the demande")
                .forEach((name, way) -> refused(
                        "header " + name + ": the client writes it, give it by " + way,
                        () -> CallOptions.NONE.header(name, "1")));
        assertEquals(
                Map.of("Authorization", "x"),
                CallOptions.NONE.header("Authorization", "x").headers());
    }

    @Test
    void a_null_is_told_by_its_name() {
        named("options", () -> CallOptions.NONE.merge(null));
        named("base", () -> new RetryPolicy(1, null, Duration.ZERO, Duration.ZERO, Duration.ZERO));
        named("totalTimeout", () -> RetryPolicy.DEFAULT.totalTimeout(null));
        named("timeout", () -> SneClient.builder().timeout(null));
        named("connectTimeout", () -> SneClient.builder().connectTimeout(null));
        named("openFor", () -> SneClient.builder().circuitBreaker(1, null));
        try (SneClient client = SneClient.builder()
                .url(URI.create("http://127.0.0.1:9"))
                .guichet(CodeGuichet.parse("10691"))
                .build()) {
            named("guichet", () -> client.forGuichet(null));
            named("options", () -> client.with(null));
        }
    }

    private static void named(String name, Executable act) {
        assertEquals(name, assertThrows(NullPointerException.class, act).getMessage());
    }

    @Test
    void the_delays_of_a_client_are_told_by_their_names() {
        for (Duration bad :
                List.of(Duration.ofNanos(999_999), Duration.ofDays(1).plusNanos(1))) {
            refused(
                    "timeout: between a millisecond and a day",
                    () -> SneClient.builder().timeout(bad));
            refused("connectTimeout: between a", () -> SneClient.builder().connectTimeout(bad));
            refused("openFor: between a", () -> SneClient.builder().circuitBreaker(1, bad));
        }
    }

    /** Not in the transaction of the first message that an agent sends. */
    @Test
    void a_cipher_tells_a_key_that_is_none_when_it_is_made() {
        byte[] plain = {1, 2, 3};
        for (int length : List.of(16, 32)) {
            BodyCipher cipher = BodyCipher.aes(new SecretKeySpec(new byte[length], "AES"));
            assertArrayEquals(plain, cipher.decrypt(cipher.encrypt(plain)));
        }
        refused("key: AES of 16 or 32 bytes expected", () -> BodyCipher.aes(new SecretKeySpec(new byte[5], "AES")));
    }

    private static @Nullable String text(CallOptions one) {
        return one.key() != null ? one.key() : one.requestId() != null ? one.requestId() : one.profil();
    }

    @Test
    void a_header_is_of_one_line_in_ASCII_and_none_that_the_HTTP_client_keeps_to_itself() {
        for (String good : List.of("", "a\tb", " ~")) {
            assertEquals(
                    Map.of("X-A", good), CallOptions.NONE.header("X-A", good).headers());
        }
        for (String bad : List.of("a\nb", "\r", "\u001f", "\u007f", "é")) {
            refused("header X-A: a value of one line", () -> CallOptions.NONE.header("X-A", bad));
        }
        refused("header Host: not a name, or one", () -> CallOptions.NONE.header("Host", "a"));
        refused("header a b: not a name, or one", () -> CallOptions.NONE.header("a b", "a"));
        refused("header " + "n".repeat(60) + "…: not a name", () -> CallOptions.NONE.header("n".repeat(61) + " ", "a"));
    }

    @Test
    void options_are_said_one_by_one_and_the_later_ones_win() {
        Duration second = Duration.ofSeconds(1);
        CallOptions all = CallOptions.NONE
                .timeout(second)
                .retryPolicy(RetryPolicy.NONE)
                .key("k")
                .requestId("r")
                .profil("p")
                .header("X-A", "1")
                .header("x-a", "2");
        assertEquals(new CallOptions(second, RetryPolicy.NONE, "k", "r", "p", Map.of("X-A", "2")), all);
        assertEquals("CallOptions[r, PT1S, p]", all.toString(), "neither the key nor a header");
        assertSame(all, all.merge(CallOptions.NONE));
        CallOptions merged = all.merge(CallOptions.NONE.header("x-A", "3").header("X-B", "4"));
        assertEquals(
                new CallOptions(second, RetryPolicy.NONE, null, null, "p", Map.of("X-A", "3", "X-B", "4")), merged);
        CallOptions others = new CallOptions(second.plusNanos(1), RetryPolicy.DEFAULT, "l", "s", "q", Map.of());
        assertEquals(
                new CallOptions(second.plusNanos(1), RetryPolicy.DEFAULT, "l", "s", "q", Map.of("X-A", "2")),
                all.merge(others));
    }

    @Test
    void a_patience_is_of_one_try_at_least_and_of_a_day_at_most() {
        Duration day = Duration.ofDays(1);
        assertDoesNotThrow(() -> new RetryPolicy(1, day, day, day, day));
        assertDoesNotThrow(() -> new RetryPolicy(1, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO));
        refused("maxAttempts", () -> RetryPolicy.DEFAULT.maxAttempts(0));
        for (Duration bad : List.of(day.plusNanos(1), Duration.ofNanos(-1))) {
            refused("base: between 0", () -> new RetryPolicy(1, bad, day, day, day));
            refused("ceiling: between 0", () -> new RetryPolicy(1, day, bad, day, day));
            refused("maxRetryAfter: between 0", () -> new RetryPolicy(1, day, day, bad, day));
            refused("totalTimeout: between 0", () -> RetryPolicy.DEFAULT.totalTimeout(bad));
        }
        assertEquals(7, RetryPolicy.DEFAULT.maxAttempts(7).maxAttempts());
        assertEquals(day, RetryPolicy.DEFAULT.totalTimeout(day).totalTimeout());
        assertEquals(
                RetryPolicy.DEFAULT.base(), RetryPolicy.DEFAULT.maxAttempts(7).base());
    }

    @ParameterizedTest
    @CsvSource({"1, 250", "2, 500", "3, 1000", "5, 4000", "6, 8000", "7, 8000", "1000000, 8000"})
    void the_longest_wait_doubles_up_to_the_ceiling(int attempts, long millis) {
        assertEquals(Duration.ofMillis(millis), RetryPolicy.DEFAULT.ceilingAfter(attempts));
    }

    @Test
    void a_ceiling_below_the_base_holds() {
        var low = new RetryPolicy(4, Duration.ofSeconds(9), Duration.ofSeconds(8), Duration.ZERO, Duration.ZERO);
        assertEquals(Duration.ofSeconds(8), low.ceilingAfter(1));
        assertEquals(Duration.ZERO, RetryPolicy.NONE.ceilingAfter(3));
        var odd = new RetryPolicy(4, Duration.ofSeconds(3), Duration.ofSeconds(8), Duration.ZERO, Duration.ZERO);
        assertEquals(Duration.ofSeconds(8), odd.ceilingAfter(3));
    }

    @Test
    void the_identity_of_an_application_goes_in_the_form_or_in_the_header() {
        URI url = URI.create("https://jetons.exemple/token");
        Oauth2 one = Oauth2.of(url, "a&b", "c=d");
        assertEquals(url, one.url());
        assertEquals("grant_type=client_credentials&client_id=a%26b&client_secret=c%3Dd&scope=openid", one.form());
        assertNull(one.authorization());
        assertEquals(
                "grant_type=client_credentials&client_id=a%26b&client_secret=c%3Dd",
                one.scope("").form());
        Oauth2 header = one.scope("x y").inHeader();
        assertEquals("grant_type=client_credentials&scope=x+y", header.form());
        assertEquals(
                "Basic " + Base64.getEncoder().encodeToString("a%26b:c%3Dd".getBytes(StandardCharsets.UTF_8)),
                header.authorization());
        assertEquals("Oauth2[jetons.exemple]", header.toString());
        for (String bad : List.of("/token", "jetons.exemple/token", "file:/token", "//jetons.exemple/token")) {
            refused("token url", () -> Oauth2.of(URI.create(bad), "a", "b"));
        }
    }

    @Test
    void a_proxy_has_a_host_and_a_port() {
        for (int port : new int[] {1, 65_535}) {
            ProxySettings proxy = ProxySettings.of("proxy.exemple", port);
            assertEquals("ProxySettings[proxy.exemple:" + port + "]", proxy.toString());
            assertNull(proxy.authorization());
            Proxy chosen =
                    proxy.selector().select(URI.create("https://sne.exemple")).get(0);
            assertEquals(InetSocketAddress.createUnresolved("proxy.exemple", port), chosen.address());
        }
        for (int port : new int[] {0, 65_536}) {
            refused("proxy", () -> ProxySettings.of("proxy.exemple", port));
        }
        refused("proxy", () -> ProxySettings.of(" ", 3128));
    }

    /** The JDK sends a password to a proxy before an https server only if this property is empty; who has set it keeps it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Basic", "absent"})
    void the_credentials_of_a_proxy_let_the_JDK_send_them(String before) {
        String name = "jdk.http.auth.tunneling.disabledSchemes";
        String kept = System.getProperty(name);
        try {
            if (before.equals("absent")) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, before);
            }
            ProxySettings proxy = ProxySettings.of("proxy.exemple", 1).credentials("jeanne", "sésame");
            assertEquals("Basic amVhbm5lOnPDqXNhbWU=", proxy.authorization());
            assertEquals("ProxySettings[proxy.exemple:1]", proxy.toString());
            assertEquals(before.equals("absent") ? "" : before, System.getProperty(name));
        } finally {
            if (kept == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, kept);
            }
        }
    }

    @Test
    void the_settings_of_the_service_are_said_one_by_one() {
        NuuSettings known = NuuSettings.defaults();
        assertEquals(NuuSettings.PATH, known.path());
        assertNull(known.version());
        assertNull(known.certificate());
        assertNull(known.schema());
        assertFalse(known.guesses() || known.loss());
        byte[] pem = {1};
        PlaceTable places = PlaceTable.known();
        NuuSettings all = known.withPath("/ws")
                .withVersion("02.00")
                .withGuesses()
                .withLoss()
                .withCertificate(pem)
                .withPlaces(places);
        assertEquals("/ws", all.path());
        assertEquals("02.00", all.version());
        assertTrue(all.guesses() && all.loss());
        assertArrayEquals(pem, all.certificate());
        assertSame(places, all.places());
        assertEquals("NuuSettings[/ws, 02.00]", all.toString());
    }

    @Test
    void an_answer_says_its_headers_whatever_their_case() {
        var one = new RawResponse<>(
                "v", 200, Map.of("idempotency-replayed", List.of("true", "x"), "empty", List.of()), "r", 2);
        assertEquals("true", one.header("Idempotency-Replayed").orElseThrow());
        assertTrue(one.replayed());
        assertTrue(one.header("Empty").isEmpty());
        assertTrue(one.header("Absent").isEmpty());
        assertEquals(List.of(), one.avertissements());
        assertEquals("RawResponse[200 r]", one.toString());
        for (Map<String, List<String>> none :
                List.of(Map.<String, List<String>>of(), Map.of("idempotency-replayed", List.of("false")))) {
            assertFalse(new RawResponse<>("v", 200, none, "r", 1).replayed());
        }
    }
}
