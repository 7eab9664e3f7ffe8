package fr.demandeunique.sne.client.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.TempsFactice;
import fr.demandeunique.sne.client.call.CallListener;
import fr.demandeunique.sne.client.call.Oauth2;
import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.transport.TokenSource.Token;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The token of the application: how it is asked for, how long it is kept, and what is no token. */
class TokenSourceTest {
    private static final URI URL = URI.create("https://jetons.exemple/token");
    private static final Oauth2 OAUTH2 = Oauth2.of(URL, "id", "secret");
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String GOOD = "{\"access_token\":\"T\",\"expires_in\":3600}";

    private final TempsFactice time = new TempsFactice();
    private final List<String> told = new ArrayList<>();
    private final CallListener listener = new CallListener() {
        @Override
        public void tokenRequested(Duration duration, @Nullable RuntimeException failure) {
            told.add(duration + " " + (failure == null ? "" : failure.getClass().getSimpleName()));
        }
    };

    private final Waits waits = new Waits();

    private TokenSource source(FakeHttp http, Oauth2 oauth2, @Nullable String proxy) {
        var diagnosis = new Diagnosis(URL, Context.Peer.TOKENS, null);
        return new TokenSource(http, oauth2, diagnosis, TIMEOUT, time, new CallLog(listener), proxy, waits);
    }

    private TokenSource source(FakeHttp http) {
        return source(http, OAUTH2, null);
    }

    private static SneException failure(CompletableFuture<Token> token) {
        assertTrue(token.isCompletedExceptionally());
        var thrown = (SneException)
                assertThrows(CompletionException.class, token::join).getCause();
        assertSame(Context.Peer.TOKENS, thrown.peer());
        assertFalse(thrown.outcomeUnknown(), "nothing was sent to the register");
        assertEquals(36, thrown.requestId().orElseThrow().length());
        return thrown;
    }

    @Test
    void the_request_of_a_token() {
        FakeHttp http = FakeHttp.answering(FakeResponse.of(200, GOOD));
        source(http).token();
        HttpRequest request = http.asked.get(0);
        assertEquals("POST", request.method());
        assertEquals(URL, request.uri());
        assertEquals("application/json", http.header("Accept"));
        assertEquals("application/x-www-form-urlencoded", http.header("Content-Type"));
        assertEquals(
                http.header("X-Request-Id"),
                UUID.fromString(http.header("X-Request-Id")).toString());
        assertEquals(
                Set.of("Accept", "Content-Type", "X-Request-Id"),
                request.headers().map().keySet());
        assertEquals(OAUTH2.form(), http.body());

        source(http, OAUTH2.inHeader(), "Basic proxy").token();
        assertEquals(OAUTH2.inHeader().authorization(), http.header("Authorization"));
        assertEquals("Basic proxy", http.header("Proxy-Authorization"));
        assertEquals(OAUTH2.inHeader().form(), http.body());
    }

    /** A token of two minutes or less is used for half of its life, a longer one until a minute before its end. */
    @ParameterizedTest
    @CsvSource({
        ", 240",
        "-5, 1",
        "0, 1",
        "1, 1",
        "3, 1",
        "4, 2",
        "10, 5",
        "119, 59",
        "120, 60",
        "121, 61",
        "3600, 3540",
        "86400, 86340",
        "86401, 86340",
        "99999999, 86340"
    })
    void a_token_is_kept_almost_to_its_end(@Nullable Long said, long seconds) {
        String body =
                said == null ? "{\"access_token\":\"T\"}" : "{\"access_token\":\"T\",\"expires_in\":" + said + "}";
        FakeHttp http = FakeHttp.answering(FakeResponse.of(200, body));
        TokenSource source = source(http);
        CompletableFuture<Token> first = source.token();
        assertEquals("T", first.join().value);
        time.avancer(Duration.ofSeconds(seconds).minusNanos(1));
        assertSame(first, source.token());
        time.avancer(Duration.ofNanos(1));
        assertNotSame(first, source.token());
        assertEquals(2, http.asked.size());
        assertNotEquals(
                http.asked.get(0).headers().firstValue("X-Request-Id"),
                http.asked.get(1).headers().firstValue("X-Request-Id"));
    }

    @Test
    void its_life_begins_when_it_is_asked_for_and_all_who_wait_share_it() {
        var answer = new CompletableFuture<HttpResponse<byte[]>>();
        FakeHttp http = new FakeHttp(request -> answer);
        TokenSource source = source(http);
        CompletableFuture<Token> token = source.token();
        assertSame(token, source.token());
        assertFalse(token.isDone());
        time.avancer(Duration.ofSeconds(2));
        answer.complete(FakeResponse.of(200, "{\"access_token\":\"T\",\"expires_in\":20}"));
        assertEquals("T", token.join().value);
        assertEquals(List.of("PT2S "), told);
        time.avancer(Duration.ofSeconds(8).minusNanos(1));
        assertSame(token, source.token());
        time.avancer(Duration.ofNanos(1));
        assertNotSame(token, source.token());
    }

    static List<Object> statuses() {
        return List.of(
                List.of(400, "AccesRefuse"),
                List.of(401, "AccesRefuse"),
                List.of(402, "RequeteInvalide"),
                List.of(403, "AccesRefuse"),
                List.of(404, "AdresseErronee"),
                List.of(302, "AdresseErronee"),
                List.of(201, "ReponseIllisible"),
                List.of(429, "TropDeRequetes"),
                List.of(503, "Indisponible"));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void each_status_has_its_failure_and_the_next_call_asks_again(List<Object> row) {
        int status = (int) row.get(0);
        FakeHttp http = FakeHttp.answering(
                FakeResponse.of(status, "{\"error\":\"sesame\"}", "Retry-After", "7"), FakeResponse.of(200, GOOD));
        TokenSource source = source(http);
        SneException thrown = failure(source.token());
        assertEquals(row.get(1), thrown.getClass().getSimpleName());
        assertEquals(status, thrown.status());
        assertFalse(thrown.getMessage().contains("sesame"));
        assertEquals(
                thrown.retryable() ? Duration.ofSeconds(7) : null,
                thrown.retryAfter().orElse(null));
        assertEquals(List.of("PT0S " + row.get(1)), told);
        assertEquals("T", source.token().join().value);
    }

    static List<String> bad() {
        return List.of(
                "",
                "[]",
                "{}",
                "<html>",
                "{\"access_token\":\"\"}",
                "{\"access_token\":7}",
                "{\"access_token\":\"a b\"}",
                "{\"access_token\":\"a\u007f\"}",
                "{\"access_token\":\"" + "a".repeat(16_385) + "\"}",
                "{\"access_token\":\"T\",\"token_type\":\"mac\"}");
    }

    @ParameterizedTest
    @MethodSource("bad")
    void what_is_no_token_is_refused(String body) {
        SneException thrown =
                failure(source(FakeHttp.answering(FakeResponse.of(200, body))).token());
        assertEquals(body.equals("<html>") ? "ADRESSE_ERRONEE" : "REPONSE_ILLISIBLE", thrown.code());
        assertEquals(200, thrown.status());
    }

    @Test
    void what_is_one_is_taken() {
        for (String value : List.of("!", "~", "a".repeat(16_384))) {
            var answer = FakeResponse.of(200, "{\"access_token\":\"" + value + "\",\"token_type\":\"BEARER\"}");
            assertEquals(value, source(FakeHttp.answering(answer)).token().join().value);
        }
    }

    @Test
    void a_network_that_fails_is_told() {
        assertEquals(
                "RESEAU",
                failure(source(FakeHttp.answering(new ConnectException())).token())
                        .code());
        assertEquals(List.of("PT0S Reseau"), told);
        var thrower = new FakeHttp(request -> {
            throw new IllegalStateException("closed");
        });
        assertEquals("RESEAU", failure(source(thrower).token()).code());
        var broken = FakeResponse.of(200, null);
        assertEquals(
                "REPONSE_ILLISIBLE",
                failure(source(FakeHttp.answering(broken)).token()).code());
    }

    @Test
    void a_server_that_does_not_answer_in_time_is_given_up() {
        FakeHttp http = new FakeHttp(request -> new CompletableFuture<>());
        CompletableFuture<Token> token = source(http).token();
        time.avancer(TIMEOUT.minusNanos(1));
        assertFalse(token.isDone());
        time.avancer(Duration.ofNanos(1));
        // The timer wakes another thread.
        var thrown = assertThrows(
                CompletionException.class,
                () -> token.orTimeout(60, TimeUnit.SECONDS).join());
        assertEquals("DELAI_DEPASSE", ((SneException) thrown.getCause()).code());
        assertThrows(Exception.class, () -> http.answers.get(0).get(60, TimeUnit.SECONDS));
        assertTrue(http.answers.get(0).isCancelled());
    }

    @Test
    void a_token_that_the_register_refuses_is_asked_for_again_and_its_successor_stays() {
        FakeHttp http = FakeHttp.answering(FakeResponse.of(200, GOOD));
        TokenSource source = source(http);
        Token first = source.token().join();
        source.forget(first);
        Token second = source.token().join();
        assertNotSame(first, second);
        source.forget(first);
        assertSame(second, source.token().join());
        assertEquals(2, http.asked.size());

        FakeHttp silent = new FakeHttp(request -> new CompletableFuture<>());
        TokenSource waiting = source(silent);
        waiting.forget(first);
        CompletableFuture<Token> under = waiting.token();
        waiting.forget(first);
        assertSame(under, waiting.token());
    }
}
