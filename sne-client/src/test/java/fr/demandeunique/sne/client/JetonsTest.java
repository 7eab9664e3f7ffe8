package fr.demandeunique.sne.client;

import static fr.demandeunique.sne.client.ServeurFactice.reponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.client.ServeurFactice.Appel;
import fr.demandeunique.sne.client.call.Oauth2;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The token of the application: asked for as seldom as can be. */
@Timeout(120)
class JetonsTest {
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");
    private static final String DEMANDE = new String(
            DemandeJson.write(Demande.builder()
                    .numeroUnique(NUMERO)
                    .etat(EtatDemande.ACTIVE)
                    .build()),
            StandardCharsets.UTF_8);

    private final TempsFactice temps = new TempsFactice();
    private final AtomicInteger jetons = new AtomicInteger();

    /** Gives tokens T1, T2… and takes those that the test says. */
    private ServeurFactice serveur(Predicate<String> accepts) {
        return ServeurFactice.routant(call -> {
            if (call.ligne().contains("/token")) {
                return reponse(
                        200,
                        "",
                        "{\"access_token\":\"T" + jetons.incrementAndGet()
                                + "\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"scope\":\"openid\"}");
            }
            return accepts.test(call.entete("Authorization")) ? reponse(200, "", DEMANDE) : reponse(401, "", "");
        });
    }

    private static Oauth2 oauth2(ServeurFactice serveur) {
        return Oauth2.of(
                URI.create("http://127.0.0.1:" + serveur.url().getPort() + "/api/oauth/token"),
                "progiciel&co",
                "sésame=1");
    }

    private SneClient client(ServeurFactice serveur, Oauth2 oauth2) {
        return SneClient.builder()
                .url(serveur.url())
                .guichet(CodeGuichet.parse("10691"))
                .timeout(Duration.ofSeconds(60))
                .time(temps)
                .oauth2(oauth2)
                .build();
    }

    private static List<Appel> appels(ServeurFactice serveur, String part) {
        return serveur.appels.stream()
                .filter(call -> call.ligne().contains(part))
                .toList();
    }

    @Test
    void many_callers_share_one_token() throws Exception {
        try (var serveur = serveur("Bearer T1"::equals);
                var client = client(serveur, oauth2(serveur))) {
            var pool = Executors.newFixedThreadPool(16);
            try {
                List<Callable<DemandeVersionnee>> calls = new ArrayList<>();
                for (int i = 0; i < 64; i++) {
                    calls.add(() -> client.lire(NUMERO));
                }
                for (var one : pool.invokeAll(calls)) {
                    one.get();
                }
            } finally {
                pool.shutdown();
            }
            assertEquals(1, jetons.get());
            Appel asked = appels(serveur, "/token").get(0);
            assertEquals(
                    "grant_type=client_credentials&client_id=progiciel%26co&client_secret=s%C3%A9same%3D1&scope=openid",
                    asked.corps());
            assertEquals("application/x-www-form-urlencoded", asked.entete("Content-Type"));
            assertEquals("", asked.entete("X-Guichet"));
        }
    }

    @Test
    void the_identity_may_go_in_the_header() throws Exception {
        try (var serveur = serveur(any -> true);
                var client = client(
                        serveur, oauth2(serveur).scope("sne.ecrire sne.lire").inHeader())) {
            client.lire(NUMERO);
            Appel asked = appels(serveur, "/token").get(0);
            assertEquals("grant_type=client_credentials&scope=sne.ecrire+sne.lire", asked.corps());
            assertEquals("Basic cHJvZ2ljaWVsJTI2Y286cyVDMyVBOXNhbWUlM0Qx", asked.entete("Authorization"));
        }
    }

    @Test
    void a_token_is_replaced_a_minute_before_its_end() throws Exception {
        try (var serveur = serveur(any -> true);
                var client = client(serveur, oauth2(serveur))) {
            client.lire(NUMERO);
            temps.avancer(Duration.ofSeconds(3600 - 60 - 1));
            client.lire(NUMERO);
            assertEquals(1, jetons.get());
            temps.avancer(Duration.ofSeconds(1));
            client.lire(NUMERO);
            assertEquals(2, jetons.get());
        }
    }

    @Test
    void a_token_that_is_refused_is_replaced_once() throws Exception {
        try (var serveur = serveur("Bearer T2"::equals);
                var client = client(serveur, oauth2(serveur))) {
            client.lire(NUMERO);
            client.demandes().lire(NUMERO).executeAsync().join();
            assertEquals(2, jetons.get());
            assertEquals(3, appels(serveur, "/demandes").size());
        }
        jetons.set(0);
        try (var serveur = serveur(any -> false);
                var client = client(serveur, oauth2(serveur))) {
            assertThrows(SneException.AccesRefuse.class, () -> client.lire(NUMERO));
            assertEquals(2, jetons.get());
            assertEquals(2, appels(serveur, "/demandes").size());
        }
    }

    @Test
    void a_refused_application_is_told_so_without_its_secret() throws Exception {
        try (var serveur = ServeurFactice.repondant(401, "", "{\"error\":\"invalid_client\",\"secret\":\"sésame=1\"}");
                var client = client(serveur, oauth2(serveur))) {
            var thrown = assertThrows(SneException.AccesRefuse.class, () -> client.lire(NUMERO));
            assertFalse(String.valueOf(thrown.getMessage()).contains("sésame"), thrown.getMessage());
            assertFalse(oauth2(serveur).toString().contains("sésame"));
            assertEquals(1, serveur.appels.size());
            assertEquals(List.of(), temps.attentes);
        }
    }

    @Test
    void a_busy_token_server_is_asked_again() throws Exception {
        var rank = new AtomicInteger();
        try (var serveur = ServeurFactice.routant(call -> {
                    if (!call.ligne().contains("/token")) {
                        return reponse(200, "", DEMANDE);
                    }
                    return switch (rank.incrementAndGet()) {
                        case 1 -> reponse(503, "", "");
                        case 2 -> new byte[0];
                        default -> reponse(200, "", "{\"access_token\":\"T\",\"expires_in\":10}");
                    };
                });
                var client = client(serveur, oauth2(serveur))) {
            client.lire(NUMERO);
            assertEquals(2, temps.attentes.size());
        }
    }

    @Test
    void an_answer_that_holds_no_token_is_unreadable() throws Exception {
        for (String body : List.of("", "[]", "{}", "{\"access_token\":\"\"}", "{\"access_token\":\"a\\r\\nX: y\"}")) {
            try (var serveur = ServeurFactice.repondant(200, "", body);
                    var client = client(serveur, oauth2(serveur))) {
                assertThrows(SneException.ReponseIllisible.class, () -> client.lire(NUMERO), body);
            }
        }
    }
}
