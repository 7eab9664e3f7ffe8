package fr.demandeunique.sne.client;

import static fr.demandeunique.sne.client.ServeurFactice.reponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.ServeurFactice.Appel;
import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.call.RawResponse;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When a call is made again, when it is not, and how long that takes: by a clock that moves only when somebody waits. */
@Timeout(120)
class RelancesTest {
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");
    private static final Demande DEMANDE =
            Demande.builder().numeroUnique(NUMERO).etat(EtatDemande.ACTIVE).build();
    private static final byte[] BON =
            reponse(200, "ETag: \"1\"\r\n", new String(DemandeJson.write(DEMANDE), StandardCharsets.UTF_8));
    private static final byte[] PANNE = reponse(503, "", "");
    private static final byte[] COUPURE = new byte[0];
    private static final byte[] EN_COURS = reponse(
            409, "", "{\"type\":\"urn:sne:probleme:cle\",\"title\":\"en cours\",\"status\":409,\"anomalies\":[]}");

    private final TempsFactice temps = new TempsFactice();

    private SneClient.Builder builder(ServeurFactice serveur) {
        return SneClient.builder()
                .url(serveur.url())
                .guichet(CodeGuichet.parse("10691"))
                .timeout(Duration.ofSeconds(60))
                .time(temps)
                .random(() -> 0.5);
    }

    private static List<Duration> millis(long... all) {
        return java.util.Arrays.stream(all).mapToObj(Duration::ofMillis).toList();
    }

    @Test
    void a_call_keeps_its_key_and_its_identifier_over_all_its_tries() throws Exception {
        try (var serveur = ServeurFactice.enchainant(PANNE, COUPURE, PANNE, BON);
                var client = builder(serveur).build()) {
            RawResponse<DemandeVersionnee> brute =
                    client.demandes().enregistrer(DEMANDE).raw();
            assertEquals(4, brute.attempts());
            assertEquals("\"1\"", brute.header("etag").orElse(""));
            assertEquals(millis(125, 250, 500), temps.attentes, "half of 250 ms, doubled each time");
            Appel first = serveur.appel();
            for (int i = 0; i < 3; i++) {
                Appel next = serveur.appel();
                assertEquals(first.entete("Idempotency-Key"), next.entete("Idempotency-Key"));
                assertEquals(first.entete("X-Request-Id"), next.entete("X-Request-Id"));
                assertEquals(first.corps(), next.corps());
            }
        }
    }

    @Test
    void the_number_of_tries_is_bounded() throws Exception {
        try (var serveur = ServeurFactice.enchainant(PANNE);
                var client = builder(serveur).build()) {
            assertThrows(SneException.Indisponible.class, () -> client.lire(NUMERO));
            assertEquals(4, serveur.appels.size());
            client.with(CallOptions.NONE.retryPolicy(RetryPolicy.NONE));
            assertThrows(
                    SneException.Indisponible.class,
                    () -> client.demandes().lire(NUMERO).execute(CallOptions.NONE.retryPolicy(RetryPolicy.NONE)));
            assertEquals(5, serveur.appels.size());
        }
    }

    @Test
    void the_time_of_all_tries_is_bounded() throws Exception {
        try (var serveur = ServeurFactice.enchainant(PANNE);
                var client = builder(serveur)
                        .retryPolicy(RetryPolicy.DEFAULT.maxAttempts(1000).totalTimeout(Duration.ofSeconds(20)))
                        .circuitBreaker(0, Duration.ofSeconds(1))
                        .build()) {
            assertThrows(SneException.Indisponible.class, () -> client.lire(NUMERO));
            Duration all = temps.attentes.stream().reduce(Duration.ZERO, Duration::plus);
            assertTrue(all.compareTo(Duration.ofSeconds(20)) < 0, all.toString());
            assertTrue(temps.attentes.stream().allMatch(one -> one.compareTo(Duration.ofSeconds(8)) <= 0));
        }
    }

    @Test
    void a_wait_that_the_server_asks_for_is_kept_in_seconds_and_as_a_date() throws Exception {
        try (var serveur = ServeurFactice.enchainant(
                        reponse(429, "Retry-After: 2\r\n", ""),
                        reponse(503, "Retry-After: Tue, 21 Feb 2017 10:00:07 GMT\r\n", ""),
                        BON);
                var client = builder(serveur).build()) {
            client.lire(NUMERO);
            // 10:00:02.125 by then: the date is 4.875 s away.
            assertEquals(millis(2125, 5000), temps.attentes);
        }
    }

    @Test
    void a_wait_out_of_proportion_is_left_to_the_caller() throws Exception {
        try (var serveur = ServeurFactice.enchainant(reponse(429, "Retry-After: 3600\r\n", ""));
                var client = builder(serveur).build()) {
            var thrown = assertThrows(SneException.TropDeRequetes.class, () -> client.lire(NUMERO));
            assertEquals(Duration.ofHours(1), thrown.retryAfter().orElseThrow());
            assertEquals(List.of(), temps.attentes);
        }
    }

    @Test
    void a_write_without_a_key_is_not_made_again_once_it_may_have_arrived() throws Exception {
        for (byte[] lost : List.of(COUPURE, PANNE)) {
            try (var serveur = ServeurFactice.enchainant(lost, BON);
                    var client = builder(serveur).withoutKeys().build()) {
                var thrown = assertThrows(SneException.class, () -> client.enregistrer(DEMANDE));
                assertTrue(thrown.outcomeUnknown());
                assertEquals("", serveur.appel().entete("Idempotency-Key"));
                assertEquals(0, serveur.appels.size());
                client.lire(NUMERO);
            }
        }
        try (var serveur = ServeurFactice.enchainant(reponse(429, "", ""), BON);
                var client = builder(serveur).withoutKeys().build()) {
            client.enregistrer(DEMANDE);
            assertEquals(2, serveur.appels.size(), "nothing was done: it may be made again");
        }
        try (var ferme = PortFerme.tenir();
                var serveur = ServeurFactice.enchainant(BON);
                var client = builder(serveur)
                        .url(URI.create("http://127.0.0.1:" + ferme.port() + "/sne/v1"))
                        .withoutKeys()
                        .build()) {
            temps.attentes.clear();
            var thrown = assertThrows(SneException.Reseau.class, () -> client.enregistrer(DEMANDE));
            assertFalse(thrown.outcomeUnknown());
            assertEquals(3, temps.attentes.size(), "it never arrived");
        }
    }

    @Test
    void the_key_of_the_caller_is_sent_as_it_is() throws Exception {
        try (var serveur = ServeurFactice.enchainant(PANNE, BON);
                var client = builder(serveur).build()) {
            client.demandes()
                    .enregistrer(DEMANDE)
                    .execute(CallOptions.NONE
                            .key("dossier-42")
                            .requestId("r-42")
                            .profil("gestionnaire_territorial")
                            .header("X-Essai", "1"));
            for (int i = 0; i < 2; i++) {
                Appel appel = serveur.appel();
                assertEquals("dossier-42", appel.entete("Idempotency-Key"));
                assertEquals("r-42", appel.entete("X-Request-Id"));
                assertEquals("gestionnaire_territorial", appel.entete("X-Profil"));
                assertEquals("1", appel.entete("X-Essai"));
            }
            assertThrows(IllegalArgumentException.class, () -> CallOptions.NONE.key("é"));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> client.with(CallOptions.NONE.key("k")),
                    "a key belongs to one call");
        }
    }

    @Test
    void a_first_call_that_is_still_running_is_waited_for() throws Exception {
        try (var serveur = ServeurFactice.enchainant(COUPURE, EN_COURS, EN_COURS, EN_COURS, EN_COURS, EN_COURS, BON);
                var client = builder(serveur).build()) {
            client.enregistrer(DEMANDE);
            assertEquals(7, serveur.appels.size(), "more often than a failure is tried again");
            assertTrue(temps.attentes.stream().skip(1).allMatch(one -> one.compareTo(Duration.ofMillis(250)) >= 0));
        }
        try (var serveur = ServeurFactice.enchainant(EN_COURS);
                var client = builder(serveur).build()) {
            var thrown = assertThrows(SneException.CleEnCours.class, () -> client.enregistrer(DEMANDE));
            assertTrue(thrown.retryable() && thrown.outcomeUnknown());
        }
    }

    @Test
    void what_is_refused_is_not_asked_twice() throws Exception {
        String reused = "{\"type\":\"urn:sne:probleme:cle\",\"title\":\"x\",\"status\":422,\"anomalies\":[]}";
        for (byte[] answer :
                List.of(reponse(422, "", reused), reponse(404, "", ""), reponse(412, "", ""), reponse(200, "", "{}"))) {
            try (var serveur = ServeurFactice.enchainant(answer);
                    var client = builder(serveur).build()) {
                assertThrows(SneException.class, () -> client.enregistrer(DEMANDE));
                assertEquals(1, serveur.appels.size());
            }
        }
        try (var serveur = ServeurFactice.enchainant(reponse(422, "", reused));
                var client = builder(serveur).build()) {
            var thrown = assertThrows(SneException.RequeteInvalide.class, () -> client.enregistrer(DEMANDE));
            assertTrue(thrown.message(java.util.Locale.ENGLISH).startsWith("The idempotency key"));
            assertEquals("urn:sne:probleme:cle", thrown.type().orElse(""));
        }
    }

    @Test
    void the_async_twin_tries_again_too() throws Exception {
        try (var serveur = ServeurFactice.enchainant(PANNE, COUPURE, BON);
                var client = SneClient.builder()
                        .url(serveur.url())
                        .guichet(CodeGuichet.parse("10691"))
                        .random(() -> 0.01)
                        .build()) {
            var brute = client.demandes()
                    .enregistrer(DEMANDE)
                    .rawAsync(CallOptions.NONE)
                    .join();
            assertEquals(3, brute.attempts());
            assertEquals(
                    serveur.appel().entete("Idempotency-Key"), serveur.appel().entete("Idempotency-Key"));
        }
        try (var serveur = ServeurFactice.enchainant(reponse(404, "", ""));
                var client = builder(serveur).build()) {
            var thrown = assertThrows(
                    CompletionException.class,
                    () -> client.demandes().renouveler(NUMERO).executeAsync().join());
            assertInstanceOf(SneException.Introuvable.class, thrown.getCause());
        }
    }

    @Test
    void a_server_that_fails_every_time_is_left_alone_for_a_while() throws Exception {
        try (var serveur = ServeurFactice.enchainant(PANNE, PANNE, PANNE, PANNE, BON);
                var client = builder(serveur)
                        .retryPolicy(RetryPolicy.NONE)
                        .circuitBreaker(3, Duration.ofSeconds(10))
                        .build()) {
            for (int i = 0; i < 3; i++) {
                assertThrows(SneException.Indisponible.class, () -> client.lire(NUMERO));
            }
            temps.avancer(Duration.ofSeconds(4));
            var open = assertThrows(SneException.CircuitOuvert.class, () -> client.lire(NUMERO));
            assertEquals(Duration.ofSeconds(6), open.retryAfter().orElseThrow());
            assertTrue(open.retryable() && !open.outcomeUnknown());
            assertEquals(3, serveur.appels.size());
            temps.avancer(Duration.ofSeconds(6));
            assertThrows(SneException.Indisponible.class, () -> client.lire(NUMERO), "the scout");
            assertThrows(SneException.CircuitOuvert.class, () -> client.lire(NUMERO));
            temps.avancer(Duration.ofSeconds(10));
            client.lire(NUMERO);
            client.lire(NUMERO);
            assertEquals(6, serveur.appels.size());
        }
    }

    @Test
    void one_intention_that_always_fails_leaves_the_circuit_closed_to_the_others() throws Exception {
        try (var serveur = ServeurFactice.routant(
                        call -> call.entete("Idempotency-Key").startsWith("bad") ? PANNE : BON);
                var client = builder(serveur)
                        .retryPolicy(RetryPolicy.NONE)
                        .circuitBreaker(3, Duration.ofSeconds(10))
                        .build()) {
            for (int i = 0; i < 10; i++) {
                assertInstanceOf(SneException.Indisponible.class, failure(client, "bad1"), "it counts once");
            }
            assertInstanceOf(SneException.Indisponible.class, failure(client, "bad2"));
            assertNull(failure(client, "good"));
            for (int i = 3; i < 20; i++) {
                assertInstanceOf(SneException.Indisponible.class, failure(client, "bad1"), "it was proved their own");
                assertInstanceOf(SneException.Indisponible.class, failure(client, "bad2"));
            }
            assertNull(failure(client, "good"));
            for (int i = 3; i < 6; i++) {
                assertInstanceOf(SneException.Indisponible.class, failure(client, "bad" + i));
            }
            assertInstanceOf(SneException.CircuitOuvert.class, failure(client, "good"), "three that nothing excuses");
        }
    }

    private static @Nullable SneException failure(SneClient client, String key) {
        try {
            client.demandes().renouveler(NUMERO).execute(CallOptions.NONE.key(key));
            return null;
        } catch (SneException e) {
            return e;
        }
    }
}
