package fr.demandeunique.sne.client.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.TempsFactice;
import fr.demandeunique.sne.client.call.Attempt;
import fr.demandeunique.sne.client.call.Call;
import fr.demandeunique.sne.client.call.CallListener;
import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.call.Oauth2;
import fr.demandeunique.sne.client.call.ProxySettings;
import fr.demandeunique.sne.client.call.RawResponse;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.call.TimeSource;
import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.journal.JournalDeTest;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves, and what is made of what comes, the same whether the caller waits or not. */
class HttpEngineTest {
    private static final CodeGuichet GUICHET = CodeGuichet.parse("10691");
    private static final HttpCall<String> READ = HttpCall.read(
            "demandes.lire", "/demandes/{numero}", r -> new String(r.body(), StandardCharsets.UTF_8), "1");
    private static final HttpCall<String> WRITE = HttpCall.write(
            "demandes.enregistrer", "POST", "/demandes", "{\"a\":1}".getBytes(StandardCharsets.UTF_8), r -> "done");
    private static final FakeResponse GOOD = FakeResponse.of(200, "good");
    private static final FakeResponse DOWN = FakeResponse.of(503, "");

    private final TempsFactice clock = new TempsFactice();

    /** A wait before another try is over at once; the delay of a try ends when the test says so. */
    private final TimeSource time = new TimeSource() {
        @Override
        public Instant now() {
            return clock.now();
        }

        @Override
        public long nanos() {
            return clock.nanos();
        }

        @Override
        public void sleep(Duration duration) {
            clock.sleep(duration);
        }

        @Override
        public CompletableFuture<Boolean> after(Duration duration) {
            if (duration.compareTo(Duration.ofSeconds(1)) >= 0) {
                return clock.after(duration);
            }
            clock.avancer(duration);
            return CompletableFuture.completedFuture(true);
        }
    };

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final CallListener listener = new CallListener() {
        @Override
        public void attemptStarted(Attempt attempt) {
            told.add("started " + attempt.rank());
        }

        @Override
        public void attemptEnded(Attempt attempt, int status, Duration duration, @Nullable RuntimeException failure) {
            told.add("ended " + status
                    + (failure == null ? "" : " " + failure.getClass().getSimpleName()));
        }

        @Override
        public void retrying(Attempt attempt, Duration wait, RuntimeException failure) {
            told.add("retrying " + wait);
        }

        @Override
        public void circuitBreaker(boolean open) {
            told.add("circuit " + open);
        }
    };

    @AfterEach
    void silent() {
        JournalDeTest.seTaire();
    }

    private Connection connection(
            FakeHttp http,
            @Nullable Oauth2 oauth2,
            @Nullable ProxySettings proxy,
            @Nullable String agent,
            boolean keys) {
        return Connection.to(
                URI.create("https://sne.exemple/v1"),
                new Connection.Http(http, null, null),
                new Connection.Settings(
                        oauth2,
                        Duration.ofSeconds(3),
                        listener,
                        3,
                        Duration.ofMinutes(1),
                        proxy,
                        agent,
                        keys,
                        time,
                        () -> 0.5));
    }

    private HttpEngine engine(FakeHttp http) {
        return new HttpEngine(connection(http, null, null, null, true), GUICHET, CallOptions.NONE);
    }

    private <T> RawResponse<T> get(HttpEngine engine, HttpCall<T> call, CallOptions options, boolean async) {
        if (!async) {
            return engine.call(call).raw(options);
        }
        try {
            return engine.call(call)
                    .rawAsync(options)
                    .orTimeout(60, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    private static Map<String, String> headers(HttpRequest request) {
        Map<String, String> all = new TreeMap<>();
        request.headers().map().forEach((name, values) -> all.put(name, String.join("|", values)));
        return all;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_read_and_a_write_as_they_leave(boolean async) {
        FakeHttp http = FakeHttp.answering(GOOD);
        HttpEngine engine = engine(http);
        RawResponse<String> answer = get(engine, READ, CallOptions.NONE.requestId("r-1"), async);
        assertEquals("good", answer.value());
        assertEquals("r-1", answer.requestId());
        assertEquals(1, answer.attempts());
        HttpRequest read = http.asked.get(0);
        assertEquals("GET", read.method());
        assertEquals(URI.create("https://sne.exemple/v1/demandes/1"), read.uri());
        assertEquals("", http.body());
        assertEquals(
                Map.of(
                        "Accept",
                        "application/json, application/problem+json",
                        "X-Guichet",
                        "10691",
                        "X-Request-Id",
                        "r-1"),
                headers(read));

        get(engine, WRITE, CallOptions.NONE.requestId("r-2").key("k-2"), async);
        HttpRequest write = http.asked.get(1);
        assertEquals("POST", write.method());
        assertEquals("{\"a\":1}", http.body());
        assertEquals(
                Map.of(
                        "Accept", "application/json, application/problem+json",
                        "Content-Type", "application/json",
                        "Idempotency-Key", "k-2",
                        "X-Guichet", "10691",
                        "X-Request-Id", "r-2"),
                headers(write));

        get(engine, HttpCall.write("d", "DELETE", "/d", null, r -> ""), CallOptions.NONE, async);
        assertEquals("DELETE", http.asked.get(2).method());
        assertEquals(0, http.asked.get(2).bodyPublisher().orElseThrow().contentLength());
        assertEquals(List.of("started 1", "ended 200", "started 1", "ended 200", "started 1", "ended 200"), told);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_settings_of_the_client_and_of_the_call_are_sent(boolean async) {
        FakeHttp http = FakeHttp.answering(FakeResponse.of(200, "{\"access_token\":\"T\"}"), GOOD);
        var proxy = ProxySettings.of("proxy.exemple", 3128).credentials("a", "b");
        var oauth2 = Oauth2.of(URI.create("https://jetons.exemple/token"), "id", "secret");
        HttpEngine engine = new HttpEngine(
                connection(http, oauth2, proxy, "produit/1", false),
                GUICHET,
                CallOptions.NONE.profil("P").header("x-a", "1"));
        get(
                engine,
                WRITE,
                CallOptions.NONE.requestId("r-1").key("k").header("X-B", "2").header("Accept", "text/plain"),
                async);
        assertEquals("Basic YTpi", headers(http.asked.get(0)).get("Proxy-Authorization"), "the token server");
        assertEquals(
                Map.of(
                        "Content-Type", "application/json",
                        "User-Agent", "produit/1",
                        "X-Guichet", "10691",
                        "X-Profil", "P",
                        "X-Request-Id", "r-1",
                        "Proxy-Authorization", "Basic YTpi",
                        "Authorization", "Bearer T",
                        "x-a", "1",
                        "X-B", "2",
                        "Accept", "text/plain"),
                headers(http.asked.get(1)),
                "and no key");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_try_that_fails_is_made_again_after_its_wait_and_all_are_told(boolean async) {
        FakeHttp http = FakeHttp.answering(DOWN, new IOException("cut"), GOOD);
        RawResponse<String> answer = get(engine(http), WRITE, CallOptions.NONE, async);
        assertEquals(3, answer.attempts());
        assertEquals(
                List.of(
                        "started 1",
                        "ended 503 Indisponible",
                        "retrying PT0.125S",
                        "started 2",
                        "ended 0 Reseau",
                        "retrying PT0.25S",
                        "started 3",
                        "ended 200"),
                told);
        assertEquals(
                1, http.asked.stream().map(HttpEngineTest::headers).distinct().count(), "the same key and identifier");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_refused_token_is_replaced_and_the_call_made_again_at_once(boolean async) {
        var oauth2 = Oauth2.of(URI.create("https://jetons.exemple/token"), "id", "secret");
        FakeHttp http = FakeHttp.answering(
                FakeResponse.of(200, "{\"access_token\":\"T1\"}"),
                FakeResponse.of(401, ""),
                FakeResponse.of(200, "{\"access_token\":\"T2\"}"),
                FakeResponse.of(403, ""));
        HttpEngine engine = new HttpEngine(connection(http, oauth2, null, null, true), GUICHET, CallOptions.NONE);
        assertThrows(SneException.AccesRefuse.class, () -> get(engine, READ, CallOptions.NONE, async));
        assertEquals(4, http.asked.size());
        assertEquals("Bearer T1", headers(http.asked.get(1)).get("Authorization"));
        assertEquals("Bearer T2", headers(http.asked.get(3)).get("Authorization"));
        assertThrows(SneException.AccesRefuse.class, () -> get(engine, READ, CallOptions.NONE, async));
        assertEquals(5, http.asked.size(), "a token is kept that another status was about");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void without_a_token_nothing_is_sent(boolean async) {
        var oauth2 = Oauth2.of(URI.create("https://jetons.exemple/token"), "id", "secret");
        FakeHttp http = FakeHttp.answering(FakeResponse.of(403, ""));
        HttpEngine engine = new HttpEngine(connection(http, oauth2, null, null, true), GUICHET, CallOptions.NONE);
        var thrown = assertThrows(SneException.AccesRefuse.class, () -> get(engine, READ, CallOptions.NONE, async));
        assertTrue(thrown.message(Locale.ENGLISH).startsWith("The token server"), thrown.message(Locale.ENGLISH));
        assertEquals(1, http.asked.size());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void after_failures_in_a_row_nothing_is_sent_for_a_while(boolean async) {
        FakeHttp http = FakeHttp.answering(DOWN, DOWN, DOWN, GOOD);
        HttpEngine engine = engine(http).with(CallOptions.NONE.retryPolicy(RetryPolicy.NONE));
        for (int i = 0; i < 3; i++) {
            assertThrows(SneException.Indisponible.class, () -> get(engine, READ, CallOptions.NONE, async));
        }
        var thrown = assertThrows(SneException.CircuitOuvert.class, () -> get(engine, READ, CallOptions.NONE, async));
        assertEquals(3, http.asked.size());
        assertTrue(thrown.retryAfter().orElseThrow().compareTo(Duration.ofSeconds(50)) > 0);
        assertEquals(List.of("circuit true", "ended 503 Indisponible", "started 1", "ended 0 CircuitOuvert"), last(4));
        clock.avancer(Duration.ofMinutes(1));
        get(engine, READ, CallOptions.NONE, async);
        assertEquals(List.of("started 1", "circuit false", "ended 200"), last(3));
    }

    private List<String> last(int count) {
        return told.subList(told.size() - count, told.size());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_refusal_of_the_rules_says_that_the_server_is_well(boolean async) {
        FakeHttp http = FakeHttp.answering(DOWN, DOWN, FakeResponse.of(422, ""), DOWN, DOWN, GOOD);
        HttpEngine engine = engine(http).with(CallOptions.NONE.retryPolicy(RetryPolicy.NONE));
        for (int i = 0; i < 5; i++) {
            assertThrows(SneException.class, () -> get(engine, READ, CallOptions.NONE, async));
        }
        assertEquals("good", get(engine, READ, CallOptions.NONE, async).value());
    }

    /** One demande that the server stumbles over says nothing about the others. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_call_with_a_key_counts_once(boolean async) {
        FakeHttp http = FakeHttp.answering(DOWN, DOWN, DOWN, DOWN, DOWN, GOOD);
        HttpEngine engine = engine(http).with(CallOptions.NONE.retryPolicy(RetryPolicy.NONE));
        for (int i = 0; i < 5; i++) {
            assertThrows(SneException.Indisponible.class, () -> get(engine, WRITE, CallOptions.NONE.key("k"), async));
        }
        assertEquals(
                "done", get(engine, WRITE, CallOptions.NONE.key("k"), async).value());
    }

    @ParameterizedTest
    @CsvSource({"false, 302", "true, 302", "false, 500", "true, 500"})
    void the_service_of_the_SNE_reads_its_faults_itself_but_no_redirection(boolean async, int status) {
        HttpCall<String> nuu = HttpCall.nuu("n", "/ws", new byte[] {1}, Map.of(), true, r -> "read " + r.statusCode());
        FakeHttp http = FakeHttp.answering(FakeResponse.of(status, "<fault/>"));
        HttpEngine engine = engine(http).with(CallOptions.NONE.retryPolicy(RetryPolicy.NONE));
        if (status == 500) {
            assertEquals("read 500", get(engine, nuu, CallOptions.NONE, async).value());
        } else {
            assertThrows(SneException.AdresseErronee.class, () -> get(engine, nuu, CallOptions.NONE, async));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatever_a_reader_throws_is_an_unreadable_answer(boolean async) {
        for (Exception one : List.of(new IOException("secret"), new IllegalStateException("secret"))) {
            HttpCall<String> call = HttpCall.read("d", "/d", r -> {
                if (one instanceof RuntimeException e) {
                    throw e;
                }
                throw (IOException) one;
            });
            var thrown = assertThrows(
                    SneException.ReponseIllisible.class,
                    () -> get(engine(FakeHttp.answering(GOOD)), call, CallOptions.NONE, async));
            assertEquals(200, thrown.status());
            assertFalse(thrown.getMessage().contains("secret"));
        }
        var refus = new SneException.Refus(new Context(200, null, null, List.of()));
        HttpCall<String> refused = HttpCall.read("d", "/d", r -> {
            throw refus;
        });
        assertSame(
                refus,
                assertThrows(
                        SneException.class,
                        () -> get(engine(FakeHttp.answering(GOOD)), refused, CallOptions.NONE, async)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_operation_that_will_end_is_told_once(boolean async) {
        List<String> lines = JournalDeTest.ecouter();
        HttpEngine engine = engine(FakeHttp.answering(
                FakeResponse.of(200, "", "Deprecation", "true", "Sunset", "Sat, 01 Jan 2028\t" + "x".repeat(60)),
                FakeResponse.of(200, "", "Deprecation", "true")));
        get(engine, READ, CallOptions.NONE, async);
        get(engine, READ, CallOptions.NONE, async);
        get(engine, WRITE, CallOptions.NONE, async);
        assertEquals(
                List.of(
                        "le serveur annonce la fin de l’opération demandes.lire Sat, 01 Jan 2028" + "x".repeat(24)
                                + "…",
                        "le serveur annonce la fin de l’opération demandes.enregistrer "),
                lines.stream()
                        .filter(one -> one.contains("annonce"))
                        .map(one -> one.substring(one.indexOf("le serveur")))
                        .toList());
    }

    @Test
    void a_caller_who_does_not_wait_is_told_when_the_delay_is_over_and_may_give_up() {
        FakeHttp http = new FakeHttp(request -> new CompletableFuture<>());
        HttpEngine engine =
                engine(http).with(CallOptions.NONE.retryPolicy(RetryPolicy.NONE).timeout(Duration.ofSeconds(2)));
        CompletableFuture<RawResponse<String>> late = engine.call(READ).rawAsync(CallOptions.NONE);
        clock.avancer(Duration.ofSeconds(2).minusNanos(1));
        assertFalse(late.isDone());
        clock.avancer(Duration.ofNanos(1));
        // The timer wakes another thread.
        var thrown = assertThrows(
                CompletionException.class,
                () -> late.orTimeout(60, TimeUnit.SECONDS).join());
        assertTrue(thrown.getCause() instanceof SneException.DelaiDepasse, thrown.toString());
        assertThrows(Exception.class, () -> http.answers.get(0).get(60, TimeUnit.SECONDS));
        assertTrue(http.answers.get(0).isCancelled());

        CompletableFuture<RawResponse<String>> given = engine.call(READ).rawAsync(CallOptions.NONE);
        assertFalse(http.answers.get(1).isDone());
        given.cancel(true);
        assertTrue(http.answers.get(1).isCancelled());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_answer_shows_that_the_server_does_without_a_certificate(boolean async) {
        var witness = new HandshakeWitness();
        FakeHttp http = FakeHttp.answering(FakeResponse.of(422, ""));
        var settings = new Connection.Settings(
                null, Duration.ZERO, CallListener.NONE, 0, Duration.ZERO, null, null, true, time, () -> 0);
        var connection =
                Connection.to(URI.create("https://sne.exemple/v1"), new Connection.Http(http, null, witness), settings);
        witness.chooseEngineClientAlias(new String[] {"RSA"}, null, null);
        assertTrue(witness.missing());
        HttpEngine engine = new HttpEngine(connection, GUICHET, CallOptions.NONE);
        assertThrows(SneException.Refus.class, () -> get(engine, READ, CallOptions.NONE, async));
        assertFalse(witness.missing());
    }

    @Test
    void a_call_that_cannot_even_leave_is_told_too() {
        FakeHttp http = new FakeHttp(request -> {
            throw new IllegalStateException("closed");
        });
        HttpEngine engine = engine(http).with(CallOptions.NONE.retryPolicy(RetryPolicy.NONE));
        for (boolean async : new boolean[] {false, true}) {
            assertThrows(SneException.Reseau.class, () -> get(engine, READ, CallOptions.NONE, async));
        }
    }

    @Test
    void an_engine_made_from_another_shares_its_connection_and_says_otherwise_what_is_asked() {
        FakeHttp http = FakeHttp.answering(GOOD);
        HttpEngine engine = engine(http);
        assertSame(time, engine.time());
        assertEquals(RetryPolicy.DEFAULT, engine.retryPolicy(CallOptions.NONE));
        HttpEngine once = engine.with(CallOptions.NONE.retryPolicy(RetryPolicy.NONE));
        assertEquals(RetryPolicy.NONE, once.retryPolicy(CallOptions.NONE));
        RetryPolicy twice = RetryPolicy.DEFAULT.maxAttempts(2);
        assertEquals(twice, once.retryPolicy(CallOptions.NONE.retryPolicy(twice)));
        assertSame(GUICHET, once.guichet());
        CodeGuichet other = CodeGuichet.parse("G1104");
        HttpEngine there = once.with(other);
        assertSame(other, there.guichet());
        assertEquals(RetryPolicy.NONE, there.retryPolicy(CallOptions.NONE));
        there.call(READ).raw(CallOptions.NONE);
        assertEquals("G1104", http.header("X-Guichet"));
        for (CallOptions one : List.of(CallOptions.NONE.key("k"), CallOptions.NONE.requestId("r"))) {
            assertThrows(IllegalArgumentException.class, () -> engine.with(one));
        }
        Call<String> call = engine.call(READ);
        assertEquals("demandes.lire GET /demandes/{numero}", call.toString());
        there.close();
        int before = http.asked.size();
        for (boolean async : new boolean[] {false, true}) {
            var thrown = assertThrows(
                    SneException.ClientFerme.class, () -> get(engine, READ, CallOptions.NONE.requestId("r-1"), async));
            assertEquals("r-1", thrown.requestId().orElseThrow());
        }
        assertEquals(before, http.asked.size());
    }

    @Test
    void closing_gives_back_the_threads_that_were_opened_and_leaves_those_of_the_editor() {
        Connection.Http own = Connection.Http.of(null, null, null, Duration.ofSeconds(7));
        assertEquals(HttpClient.Redirect.NEVER, own.client().followRedirects());
        assertEquals(HttpClient.Version.HTTP_1_1, own.client().version());
        assertEquals(Duration.ofSeconds(7), own.client().connectTimeout().orElseThrow());
        assertTrue(own.client().proxy().isEmpty());
        assertTrue(own.witness() != null && own.threads() != null);
        ExecutorService threads = own.threads();
        var settings = new Connection.Settings(
                null, Duration.ZERO, CallListener.NONE, 0, Duration.ZERO, null, "agent", true, time, () -> 0);
        assertEquals("Settings[agent]", settings.toString());
        Connection connection = Connection.to(URI.create("https://sne.exemple"), own, settings);
        CompletableFuture<String> name = new CompletableFuture<>();
        threads.execute(() -> name.complete(
                Thread.currentThread().getName() + Thread.currentThread().isDaemon()));
        assertTrue(name.join().matches("sne-client-\\d+true"), name.join());
        connection.close();
        assertTrue(threads.isShutdown());
        CompletableFuture<String> late = new CompletableFuture<>();
        threads.execute(() -> late.complete("put away elsewhere"));
        assertEquals("put away elsewhere", late.join());
        connection.close();

        ProxySettings proxy = ProxySettings.of("proxy.exemple", 3128);
        Connection.Http through = Connection.Http.of(null, null, proxy, Duration.ofSeconds(7));
        assertFalse(through.client().proxy().isEmpty());
        Connection.to(URI.create("https://sne.exemple"), through, settings).close();

        FakeHttp given = FakeHttp.answering(GOOD);
        Connection.Http theirs = Connection.Http.of(given, null, null, Duration.ofSeconds(7));
        assertSame(given, theirs.client());
        assertTrue(theirs.threads() == null && theirs.witness() == null);
        Connection.to(URI.create("https://sne.exemple"), theirs, settings).close();
    }
}
