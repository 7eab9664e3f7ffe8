package fr.demandeunique.sne.bacasable;

import static fr.demandeunique.sne.bacasable.Appels.couple;
import static fr.demandeunique.sne.bacasable.Appels.entete;
import static fr.demandeunique.sne.bacasable.Appels.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.bacasable.appels.Appel;
import fr.demandeunique.sne.bacasable.pannes.Pannes;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PannesTest {
    private final BacASable sne = BacASable.demarrer();
    private final Appels appels = new Appels(sne);

    @AfterEach
    void stop() {
        sne.close();
    }

    private HttpResponse<String> enregistrer(String key, String... headers) throws Exception {
        List<String> all = new ArrayList<>(List.of("Idempotency-Key", key));
        all.addAll(List.of(headers));
        return appels.appeler("POST", "/demandes", json(couple()), all.toArray(String[]::new));
    }

    private int mouvements() throws Exception {
        String body = appels.appeler("GET", "/mouvements?limite=500", "", "X-Bac-Panne", "")
                .body();
        return body.split("\"rang\":", -1).length - 1;
    }

    @Test
    void a_status_before_the_work_does_nothing_and_is_not_kept_under_the_key() throws Exception {
        sne.pannes().regler("503=2*1,429*1/demandes");
        HttpResponse<String> first = enregistrer("k");
        // Both fall on the first call: the last one written speaks.
        assertEquals(429, first.statusCode());
        assertEquals("1", entete(first, "Retry-After"));
        assertEquals(0, mouvements());
        assertEquals(201, enregistrer("k").statusCode());
        assertEquals("", sne.pannes().specification());
    }

    @Test
    void a_cut_before_the_work_loses_nothing_and_a_cut_after_it_is_made_good_by_the_key() throws Exception {
        assertThrows(IOException.class, () -> enregistrer("a", "X-Bac-Panne", "coupure-avant"));
        assertEquals(0, mouvements());
        assertThrows(IOException.class, () -> enregistrer("a", "X-Bac-Panne", "coupure-apres"));
        assertEquals(1, mouvements());
        assertThrows(IOException.class, () -> enregistrer("a", "X-Bac-Panne", "demi-corps"));
        assertEquals(504, enregistrer("a", "X-Bac-Panne", "504-apres").statusCode());
        HttpResponse<String> answer = enregistrer("a");
        assertEquals(201, answer.statusCode());
        assertEquals("true", entete(answer, "Idempotency-Replayed"));
        assertEquals(1, mouvements());
        List<Appel> seen = sne.appels().de("POST", "/demandes");
        assertEquals(
                List.of(0, 0, 201, 504, 201), seen.stream().map(Appel::statut).toList());
        assertEquals(List.of("coupure-apres"), seen.get(1).pannes());
        assertTrue(seen.get(4).rejouee());
    }

    @Test
    void a_request_that_the_network_delivers_twice_is_carried_out_once_with_its_key() throws Exception {
        HttpResponse<String> answer = enregistrer("d", "X-Bac-Panne", "doublon");
        assertEquals(201, answer.statusCode());
        assertEquals("true", entete(answer, "Idempotency-Replayed"));
        assertEquals(1, mouvements());
        // A PUT may have one too; its version alone would tell the second delivery that somebody changed the demande.
        String path = entete(answer, "Location").substring("/sne/v1".length());
        String body = appels.appeler("GET", path, "").body();
        String[] twice = {"If-Match", "\"1\"", "X-Bac-Panne", "doublon"};
        HttpResponse<String> change = appels.appeler("PUT", path, body, twice);
        assertEquals(200, change.statusCode());
        assertEquals("true", entete(change, "Idempotency-Replayed"));
        assertEquals("\"2\"", entete(appels.appeler("GET", path, ""), "ETag"));
    }

    @Test
    void a_clock_that_is_off_dates_the_work_and_the_tokens() throws Exception {
        HttpResponse<String> tomorrow = enregistrer("h", "X-Bac-Panne", "horloge=86400");
        assertTrue(tomorrow.body().contains("\"dateDerniereModification\":\"2015-12-18\""), tomorrow.body());
        assertEquals("2015-12-17", sne.jour().toString());
        String token = appels.brut(
                        "POST",
                        sne.urlJetons().toString(),
                        "grant_type=client_credentials&client_id=bac-a-sable&client_secret=bac-a-sable",
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .body()
                .replaceFirst(".*\"access_token\":\"([^\"]+)\".*", "$1");
        String[] bearer = {"Authorization", "Bearer " + token};
        assertEquals(200, appels.appeler("GET", "/territoires/057", "", bearer).statusCode());
        String[] late = {"Authorization", "Bearer " + token, "X-Bac-Panne", "horloge=7200"};
        assertEquals(401, appels.appeler("GET", "/territoires/057", "", late).statusCode());
    }

    @Test
    void an_operation_that_goes_away_says_so() throws Exception {
        HttpResponse<String> old = appels.appeler("GET", "/territoires/057", "", "X-Bac-Panne", "obsolete=30");
        assertTrue(entete(old, "Deprecation").matches("@\\d+"));
        assertFalse(entete(old, "Sunset").isEmpty());
    }

    @Test
    void latency_is_waited_for() throws Exception {
        long start = System.nanoTime();
        appels.appeler("GET", "/sante", "", "X-Bac-Panne", "latence=60-120");
        assertTrue(System.nanoTime() - start >= 60_000_000L);
    }

    @Test
    void faults_are_set_over_HTTP_and_never_fall_on_the_sandbox_itself() throws Exception {
        String url = "http://127.0.0.1:" + sne.port() + "/_bac/pannes";
        assertEquals(
                "{\"specification\":\"POST:500@25%*3/demandes,coupure-avant\"}",
                appels.brut("PUT", url, "{\"specification\":\"POST:500@25%*3/demandes, coupure-avant\"}")
                        .body());
        appels.brut("POST", url, "{\"specification\":\"latence=5\"}");
        assertEquals(
                "POST:500@25%*3/demandes,coupure-avant,latence=5", sne.pannes().specification());
        assertEquals(400, appels.brut("PUT", url, "{\"specification\":\"599\"}").statusCode());
        assertEquals(
                200,
                appels.brut("GET", "http://127.0.0.1:" + sne.port() + "/", "").statusCode());
        assertEquals("{\"specification\":\"\"}", appels.brut("DELETE", url, "").body());
        String calls = appels.brut("GET", url.replace("pannes", "appels"), "").body();
        assertEquals("{\"appels\":[]}", calls);
        assertEquals(
                400,
                appels.appeler("GET", "/sante", "", "X-Bac-Panne", "latence").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "599",
                "latence",
                "latence=",
                "latence=x",
                "503@101%",
                "503@%",
                "503*",
                "503=-1",
                "horloge",
                "PATCH:503",
                "coupure",
                "coupure-avant=1",
                "503;504",
                "certificat"
            })
    void a_specification_that_cannot_be_read(String bad) {
        assertEquals(
                bad,
                assertThrows(IllegalArgumentException.class, () -> Pannes.verifier(bad))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> sne.pannes().regler(bad));
    }

    @Test
    void the_same_seed_draws_the_same_faults() {
        Supplier<List<Boolean>> drawn = () -> {
            var pannes = new Pannes(42);
            pannes.regler("503@30%");
            var falls = new ArrayList<Boolean>();
            for (int i = 0; i < 1000; i++) {
                falls.add(pannes.tirer("GET", "/", null).a("503"));
            }
            return falls;
        };
        assertEquals(drawn.get(), drawn.get());
        long fallen = drawn.get().stream().filter(one -> one).count();
        assertTrue(fallen > 230 && fallen < 370, fallen + " of 1000");
    }
}
