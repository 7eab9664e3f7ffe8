package fr.demandeunique.sne.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.call.Attempt;
import fr.demandeunique.sne.client.call.Call;
import fr.demandeunique.sne.client.call.CallListener;
import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.call.Oauth2;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Closing a client ends what waits, wherever it waits, at once, and says what is known of it. */
class ClosingTest {
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");
    private static final CodeGuichet OTHER = CodeGuichet.parse("G1104");
    private static final String DEMANDE =
            "{\"format\":\"sne-demande/1\",\"numeroUnique\":\"057121507390310691\",\"dateDepot\":\"2015-12-17\"}";

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Semaphore retrying = new Semaphore(0);
    private final CallListener listener = new CallListener() {
        @Override
        public void attemptStarted(Attempt attempt) {
            told.add("started");
        }

        @Override
        public void attemptEnded(Attempt attempt, int status, Duration duration, @Nullable RuntimeException failure) {
            told.add(failure instanceof SneException known ? known.code() : "ended " + status);
        }

        @Override
        public void retrying(Attempt attempt, Duration wait, RuntimeException failure) {
            retrying.release();
        }
    };

    private SneClient.Builder builder(URI url) {
        return SneClient.builder()
                .url(url)
                .guichet(CodeGuichet.parse("10691"))
                .timeout(Duration.ofHours(1))
                .listener(listener);
    }

    private static Call<?> call(SneClient client, boolean write) {
        return write
                ? client.demandes().enregistrer(Demande.builder().build())
                : client.demandes().lire(NUMERO);
    }

    /** Both ways to wait, each on a thread of its own. */
    private static CompletableFuture<?> begun(Supplier<Call<?>> call, boolean async) {
        return async
                ? call.get().executeAsync()
                : CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return call.get().execute();
                            } finally {
                                // A caller that goes on must not stumble over an interruption that was not his.
                                assertFalse(Thread.currentThread().isInterrupted());
                            }
                        },
                        task -> new Thread(task).start());
    }

    private static SneException.ClientFerme ended(CompletableFuture<?> call) {
        var thrown = assertThrows(ExecutionException.class, () -> call.get(60, TimeUnit.SECONDS));
        return assertInstanceOf(SneException.ClientFerme.class, thrown.getCause());
    }

    @ParameterizedTest
    @CsvSource({"false,false", "false,true", "true,false", "true,true"})
    void a_call_that_waits_for_its_answer_fails_at_once(boolean write, boolean async) throws Exception {
        try (var serveur = new ServeurFactice(ServeurFactice::seTaire)) {
            SneClient client = builder(serveur.url()).build();
            var call = begun(() -> call(client, write), async);
            serveur.appel();
            assertFalse(call.isDone());
            client.close();
            SneException thrown = ended(call);
            assertEquals("CLIENT_FERME", thrown.code());
            assertEquals(write, thrown.outcomeUnknown());
            assertTrue(thrown.retryable() && thrown.getMessage().contains("fermé"), thrown.getMessage());
            assertTrue(thrown.requestId().isPresent());
            assertTrue(serveur.abandon.await(60, TimeUnit.SECONDS), "the connection is given back");
            assertEquals(List.of("started", "CLIENT_FERME"), told);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_call_that_waits_for_the_rest_of_its_answer_fails_at_once(boolean async) throws Exception {
        try (var serveur = new ServeurFactice(out -> {
            out.write("HTTP/1.1 200 X\r\nContent-Length: 10\r\n\r\n{".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            ServeurFactice.seTaire(out);
        })) {
            SneClient client = builder(serveur.url()).build();
            var call = begun(() -> call(client, false), async);
            serveur.appel();
            client.close();
            assertFalse(ended(call).outcomeUnknown());
            assertTrue(serveur.abandon.await(60, TimeUnit.SECONDS));
        }
    }

    @ParameterizedTest
    @CsvSource({"false,false", "false,true", "true,false", "true,true"})
    void a_call_that_waits_for_another_try_fails_at_once_and_knows_what_the_first_may_have_done(
            boolean write, boolean async) throws Exception {
        try (var serveur = ServeurFactice.repondant(503, "Retry-After: 29\r\n", "")) {
            SneClient client = builder(serveur.url()).build();
            var call = begun(() -> call(client, write), async);
            assertTrue(retrying.tryAcquire(20, TimeUnit.SECONDS));
            client.close();
            assertEquals(write, ended(call).outcomeUnknown());
            assertEquals(List.of("started", "INDISPONIBLE"), told, "nothing is tried again");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_call_that_waits_for_a_token_fails_at_once_and_had_no_effect(boolean async) throws Exception {
        try (var tokens = new ServeurFactice(ServeurFactice::seTaire);
                var serveur = ServeurFactice.repondant(500, "", "")) {
            SneClient client = builder(serveur.url())
                    .oauth2(Oauth2.of(tokens.url(), "application", "secret"))
                    .build();
            var call = begun(() -> call(client, true), async);
            tokens.appel();
            client.close();
            assertFalse(ended(call).outcomeUnknown());
            assertTrue(tokens.abandon.await(60, TimeUnit.SECONDS));
            assertTrue(serveur.appels.isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({"false,false", "false,true", "true,false", "true,true"})
    void the_service_of_the_SNE_is_left_at_once_too(boolean write, boolean async) throws Exception {
        try (var serveur = new ServeurFactice(ServeurFactice::seTaire)) {
            SneClient client =
                    builder(serveur.url()).nuu(NuuSettings.defaults()).build();
            var call = begun(() -> call(client, write), async);
            serveur.appel();
            client.close();
            assertEquals(write, ended(call).outcomeUnknown());
        }
    }

    @Test
    void waiting_for_an_extraction_ends_at_once() throws Exception {
        String running =
                "{\"id\":\"x\",\"alerte\":\"A\",\"etat\":\"EN_COURS\",\"demandeeLe\":\"2017-02-21T10:00:00Z\"}";
        try (var serveur = ServeurFactice.repondant(202, "Retry-After: 3000\r\n", running)) {
            SneClient client = builder(serveur.url()).build();
            var list = CompletableFuture.supplyAsync(
                    () -> client.qualite().extraireEtAttendre("A", Duration.ofDays(1)),
                    task -> new Thread(task).start());
            serveur.appel();
            while (told.size() < 2) {
                Thread.sleep(1);
            }
            client.close();
            assertFalse(ended(list).outcomeUnknown());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_client_that_is_closed_fails_each_call_in_the_same_way_and_sends_nothing(boolean async) throws Exception {
        try (var serveur = ServeurFactice.repondant(200, "", DEMANDE)) {
            SneClient client = builder(serveur.url()).build();
            client.close();
            for (boolean write : new boolean[] {false, true}) {
                CompletableFuture<?> call = begun(() -> call(client, write), async);
                assertFalse(ended(call).outcomeUnknown());
            }
            assertTrue(serveur.appels.isEmpty());
        }
    }

    @Test
    void closing_a_client_made_from_another_ends_nothing_and_closing_the_first_ends_all() throws Exception {
        try (var serveur = ServeurFactice.repondant(200, "ETag: \"1\"\r\n", DEMANDE)) {
            SneClient client = builder(serveur.url()).build();
            SneClient there = client.forGuichet(OTHER);
            try (SneClient brief = there.with(CallOptions.NONE.timeout(Duration.ofMinutes(1)))) {
                assertEquals(NUMERO, brief.lire(NUMERO).numero());
            }
            there.close();
            assertEquals(NUMERO, there.lire(NUMERO).numero());
            assertEquals(NUMERO, client.lire(NUMERO).numero());
            client.close();
            assertThrows(SneException.ClientFerme.class, () -> there.lire(NUMERO));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_client_of_the_editor_stays_open_but_its_calls_of_ours_end(boolean async) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        try (var silent = new ServeurFactice(ServeurFactice::seTaire);
                var serveur = ServeurFactice.repondant(200, "", "fine")) {
            SneClient client = builder(silent.url()).httpClient(http).build();
            var call = begun(() -> call(client, true), async);
            silent.appel();
            client.close();
            assertTrue(ended(call).outcomeUnknown());
            HttpRequest request = HttpRequest.newBuilder(serveur.url()).build();
            assertEquals(
                    "fine",
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
    }
}
