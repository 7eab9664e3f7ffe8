package fr.demandeunique.sne.bacasable.homologation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.bacasable.BacASable;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class HomologationTest {
    private static final ZonedDateTime LE = ZonedDateTime.of(2026, 3, 4, 10, 30, 0, 0, ZoneOffset.UTC);

    private final BacASable sne = BacASable.demarrer();

    @AfterEach
    void arreter() {
        sne.close();
    }

    static Stream<Arguments> epreuves() {
        return Arrays.stream(Scenario.values())
                .flatMap(scenario -> Arrays.stream(Canal.values())
                        .filter(scenario::applicable)
                        .map(canal -> Arguments.of(scenario, canal)));
    }

    private Verdict verdict(Homologation homologation, Scenario scenario) {
        return homologation.verdicts().stream()
                .filter(one -> one.scenario() == scenario)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Canal.class)
    void notre_client_tient_tout_le_script(Canal canal) {
        var homologation = new Homologation();
        sne.appels().observer(homologation);
        try (var progiciel = new BonProgiciel(sne, canal)) {
            EnumSet.allOf(Scenario.class).stream()
                    .filter(one -> one.applicable(canal))
                    .forEach(progiciel::jouer);
        }
        for (Verdict one : homologation.verdicts()) {
            assertEquals(Jugement.TENU, one.jugement(), one::toString);
            assertEquals(canal, one.canal());
            assertFalse(one.preuves().isEmpty(), one::toString);
        }
        assertEquals(canal == Canal.JSON ? 10 : 9, homologation.verdicts().size());
    }

    /** One scenario at a time: its fault falls on the first call that fits. */
    @ParameterizedTest
    @MethodSource("epreuves")
    void notre_client_tient_chaque_scenario_seul(Scenario scenario, Canal canal) {
        var homologation = new Homologation(EnumSet.of(scenario));
        sne.appels().observer(homologation);
        try (var progiciel = new BonProgiciel(sne, canal)) {
            progiciel.jouer(scenario);
        }
        assertEquals(Jugement.TENU, verdict(homologation, scenario).jugement(), () -> homologation.verdicts() + "");
        assertEquals(1, homologation.verdicts().size());
    }

    @ParameterizedTest
    @MethodSource("epreuves")
    void un_mauvais_progiciel_rompt_chaque_scenario(Scenario scenario, Canal canal) throws Exception {
        var homologation = new Homologation(EnumSet.of(scenario));
        sne.appels().observer(homologation);
        new MauvaisProgiciel(sne, canal).jouer(scenario);
        Verdict verdict = verdict(homologation, scenario);
        assertEquals(Jugement.ROMPU, verdict.jugement(), () -> sne.appels().tous() + "");
        assertFalse(verdict.preuves().isEmpty());
        assertFalse(verdict.explication(Locale.FRENCH).isEmpty());
        assertEquals(
                MOTIFS.get(EnumSet.allOf(Scenario.class).stream().toList().indexOf(scenario))
                        .get(canal.ordinal()),
                verdict.motif());
    }

    /** In the order of the scenarios: what a bad product breaks by the gateway, and at the SNE's own service. */
    private static final List<List<String>> MOTIFS = List.of(
            List.of("mal-formee", "mal-formee"),
            List.of("autre-cle", "sans-chercher"),
            List.of("trop-tot", "trop-tot"),
            List.of("sans-relire", ""),
            List.of("deux-demandes", "deux-demandes"),
            List.of("desordre", "desordre"),
            List.of("renvoi-aveugle", "renvoi-aveugle"),
            List.of("deux-renouvellements", "deux-renouvellements"),
            List.of("depuis-le-debut", "trou"),
            List.of("fichier", "fichier"));

    @Test
    void sans_appel_rien_n_est_vu_et_ce_qui_reste_a_faire_est_dit() {
        List<Verdict> verdicts = new Homologation().verdicts();
        assertEquals(10, verdicts.size());
        assertTrue(verdicts.stream().allMatch(one -> one.jugement() == Jugement.NON_VU));
        String page = new String(RapportHtml.ecrire(verdicts, Locale.FRENCH, LE), StandardCharsets.UTF_8);
        assertTrue(page.contains("10 non vus") && page.contains("aucun tenu"), page);
        assertTrue(page.contains("4 mars 2026"), page);
        for (Scenario scenario : Scenario.values()) {
            assertTrue(page.contains("<p>" + scenario.consigne(Locale.FRENCH) + "</p>"), scenario.name());
        }
    }

    @Test
    void ce_qui_est_rompu_le_reste_et_le_rapport_le_dit_sans_donnee_personnelle() throws Exception {
        var homologation = new Homologation();
        sne.appels().observer(homologation);
        var mauvais = new MauvaisProgiciel(sne, Canal.JSON);
        mauvais.jouer(Scenario.DOUBLON);
        mauvais.jouer(Scenario.RENOUVELLEMENT);
        try (var progiciel = new BonProgiciel(sne, Canal.JSON)) {
            progiciel.jouer(Scenario.DOUBLON);
            progiciel.jouer(Scenario.VERSION_PERIMEE);
        }
        assertEquals(Jugement.ROMPU, verdict(homologation, Scenario.DOUBLON).jugement());
        String page =
                new String(RapportHtml.ecrire(homologation.verdicts(), Locale.ENGLISH, LE), StandardCharsets.UTF_8);
        assertTrue(page.startsWith("<!doctype html>\n<html lang=\"en\">"), page);
        assertTrue(page.contains("The same person was registered twice."), page);
        assertTrue(
                page.matches(
                        "(?s).*<code>POST /sne/v1/demandes/0571215[*]{6}10691/renouvellements</code></td><td>412</td>.*"),
                page);
        String suite = new String(RapportJUnit.ecrire(homologation.verdicts(), Locale.FRENCH), StandardCharsets.UTF_8);
        for (String secret : List.of("MARQUEUR", "073903", "Jean-Noël", "1980-02-29", "DOUBLON</")) {
            assertFalse(page.contains(secret), secret);
            assertFalse(suite.contains(secret), secret);
            assertFalse(homologation.verdicts().toString().contains(secret), secret);
        }
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(suite.getBytes(StandardCharsets.UTF_8)));
        assertEquals(10, document.getElementsByTagName("testcase").getLength());
        long broken = compte(homologation, Jugement.ROMPU);
        assertTrue(broken >= 2, suite);
        assertEquals(broken, document.getElementsByTagName("failure").getLength());
        assertEquals(
                compte(homologation, Jugement.NON_VU),
                document.getElementsByTagName("skipped").getLength());
        assertTrue(suite.contains("failures=\"" + broken + "\""), suite);
    }

    private static long compte(Homologation homologation, Jugement what) {
        return homologation.verdicts().stream()
                .filter(one -> one.jugement() == what)
                .count();
    }

    @Test
    void un_changement_de_verdict_se_dit_et_un_appel_sans_effet_non() {
        var changes = new AtomicInteger();
        sne.appels().observer(new Homologation(EnumSet.allOf(Scenario.class), changes::incrementAndGet));
        try (var client = sne.client("10691")) {
            client.referentiels().territoire("057").raw();
            assertEquals(0, changes.get());
            client.enregistrer(BonProgiciel.couple("EXEMPLE"));
            assertEquals(1, changes.get());
        }
    }

    @Test
    void un_progiciel_d_un_autre_langage_lance_et_lit_l_homologation_par_http() throws Exception {
        assertEquals(204, http("POST", "_bac/homologation").statusCode());
        try (var progiciel = new BonProgiciel(sne, Canal.JSON)) {
            progiciel.jouer(Scenario.ENREGISTREMENT);
        }
        String verdicts = http("GET", "_bac/homologation").body();
        assertTrue(
                verdicts.startsWith(
                        "{\"verdicts\":[{\"scenario\":\"ENREGISTREMENT\",\"canal\":\"JSON\",\"jugement\":\"TENU\",\"motif\":\"\",\"preuves\":[{\"rang\":1,"),
                verdicts);
        HttpResponse<String> page = http("GET", "_bac/rapport");
        assertEquals(
                "text/html; charset=utf-8",
                page.headers().firstValue("Content-Type").orElse(""));
        assertTrue(page.body().contains("1 tenu<"), page.body());
        assertTrue(http("GET", "").body().contains("href=\"/_bac/rapport\""));
        assertEquals(204, http("POST", "_bac/homologation").statusCode());
        assertFalse(http("GET", "_bac/homologation").body().contains("TENU"), "it starts anew");
    }

    private HttpResponse<String> http(String method, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(sne.page() + path))
                                .header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
