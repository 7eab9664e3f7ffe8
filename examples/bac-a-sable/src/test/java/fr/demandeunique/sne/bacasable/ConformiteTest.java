package fr.demandeunique.sne.bacasable;

import static fr.demandeunique.sne.bacasable.Appels.couple;
import static fr.demandeunique.sne.bacasable.Appels.entete;
import static fr.demandeunique.sne.bacasable.Appels.json;
import static fr.demandeunique.sne.bacasable.Appels.probleme;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.json.GrilleJson;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.nomenclature.CodePiece;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every operation of the OpenAPI document, well and badly called: {@link Appels} holds each call against it on its way. */
class ConformiteTest {
    private static final byte[] PDF = "%PDF-1.7 essai".getBytes(StandardCharsets.US_ASCII);

    private final BacASable sne;
    private final Appels appels;

    ConformiteTest() throws IOException {
        sne = demarrer();
        appels = new Appels(sne);
    }

    /** With a grid that is in force in 2017: the sample begins with the law, in 2019. */
    private static BacASable demarrer() throws IOException {
        BacASable sne = BacASable.builder()
                .grille(GrilleJson.exemple().toBuilder().du(null).build())
                .demarrer();
        sne.regler(LocalDate.of(2017, 3, 1));
        return sne;
    }

    @AfterEach
    void stop() {
        sne.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        return appels.appeler("GET", path, "", headers);
    }

    private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        return appels.appeler("POST", path, body, headers);
    }

    private String enregistrer() throws Exception {
        HttpResponse<String> response = post("/demandes", json(couple()));
        assertEquals(201, response.statusCode(), response.body());
        return entete(response, "Location").substring("/sne/v1".length());
    }

    private static String extrait(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), text);
        return matcher.group(1);
    }

    @Test
    void every_operation_of_the_contract_is_served_as_it_says() throws Exception {
        ContratOpenApi.VUES.clear(); // not what another class of this JVM has asked for
        String demande = enregistrer();
        demandes(demande);
        pieces(demande);
        cycle(demande);
        referentiels();
        suivi();
        jetons();
        TreeSet<String> served = ContratOpenApi.VUES.stream()
                .filter(one -> one.matches(".* 20[0-9]"))
                .map(one -> one.split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(ContratOpenApi.operations(), served);
    }

    private void demandes(String demande) throws Exception {
        assertEquals(200, get(demande).statusCode());
        assertEquals(304, get(demande, "If-None-Match", "\"1\"").statusCode());
        assertEquals(200, get("/demandes?etat=ACTIVE&range=0-9").statusCode());
        String found = post("/demandes/doublons", json(couple())).body();
        assertTrue(found.contains("\"criteres\":[\"MEME_PERSONNE\"],\"chemin\":\"/demandeur\""), found);
        assertEquals(
                200,
                appels.appeler("PUT", demande, get(demande).body(), "If-Match", "\"1\"")
                        .statusCode());
    }

    private void pieces(String demande) throws Exception {
        String path = demande + "/pieces?code=RFR&personne=demandeur&libelle=Avis%20d%27imposition";
        HttpResponse<byte[]> added = appels.octets(
                "POST",
                sne.url() + path,
                PDF,
                "X-Guichet",
                "10691",
                "Idempotency-Key",
                "p1",
                "If-Match",
                "*",
                "Content-Type",
                "application/pdf");
        assertEquals(201, added.statusCode());
        String content = added.headers().firstValue("Location").orElseThrow().substring("/sne/v1".length());
        HttpResponse<byte[]> read = appels.octets("GET", sne.url() + content, new byte[0], "X-Guichet", "10691");
        assertArrayEquals(PDF, read.body());
        assertEquals(
                "application/pdf", read.headers().firstValue("Content-Type").orElse(""));
        assertEquals(200, get(demande + "/pieces").statusCode());
        assertEquals(206, get(demande + "/pieces?range=1-1").statusCode());
        String mark = content.replace("/contenu", "/marquages");
        HttpResponse<String> marked = post(mark, "{\"marque\":\"INEXPLOITABLE\"}", "If-Match", "*");
        assertEquals(200, marked.statusCode());
        assertTrue(marked.body().contains("\"marque\":\"INEXPLOITABLE\""), marked.body());
    }

    private void cycle(String demande) throws Exception {
        // Filed on 17/12/2015 and typed on 21/02/2017: due to be struck off, it passes through the reactivation.
        probleme(422, "regles", post(demande + "/renouvellements", "{}", "If-Match", "*"));
        assertEquals(200, post(demande + "/deradiations", "{}", "If-Match", "*").statusCode());
        assertEquals(
                200, post(demande + "/renouvellements", "{}", "If-Match", "*").statusCode());
        assertEquals(200, get(demande + "/attestations/renouvellement").statusCode());
        assertEquals(200, get(demande + "/cotation?langue=en").statusCode());
        HttpResponse<String> pdf = get(demande + "/attestations/enregistrement", "Accept", "application/pdf");
        assertTrue(pdf.body().startsWith("%PDF-"));
        String partner = "{\"coTitulaire\":1,\"demande\":"
                + json(couple().toBuilder().coTitulaires(List.of()).build()) + "}";
        assertEquals(
                201, post(demande + "/separations", partner, "If-Match", "*").statusCode());
        assertEquals(
                200,
                post(demande + "/radiations", "{\"motif\":\"RADCON\"}", "If-Match", "*")
                        .statusCode());
        assertEquals(200, post(demande + "/deradiations", "{}", "If-Match", "*").statusCode());
        LocalDate today = sne.jour();
        sne.regler(sne.logement(NumeroRpls.parse("5700000009"), today, today));
        HttpResponse<String> let = post(
                demande + "/attributions",
                "{\"siren\":\"123456782\",\"dateBail\":\"" + today
                        + "\",\"dejaLocataire\":false,\"rpls\":\"5700000009\","
                        + "\"contingent\":\"COLACT\",\"accordCollectif\":\"AUCUN\",\"dalo\":\"NON\"}",
                "If-Match",
                "*");
        assertEquals(200, let.statusCode(), let.body());
        assertTrue(let.body().contains("\"motif\":\"RADATT\""), let.body());
        sne.regler(today);
        String error = enregistrer();
        String[] manager = {"X-Profil", "gestionnaire_territorial", "If-Match", "*"};
        assertEquals(204, appels.appeler("DELETE", error, "", manager).statusCode());
        probleme(410, "effacee", get(error));
        probleme(410, "effacee", post(error + "/renouvellements", "{}", "If-Match", "*"));
        veuvage(manager);
    }

    private void veuvage(String... manager) throws Exception {
        List<PieceJustificative> papers = new ArrayList<>(couple().pieces());
        papers.add(PieceJustificative.builder()
                .code(CodePiece.IDENTITE_FRANCAISE)
                .personne("coTitulaires/0")
                .deposeeLe(LocalDate.of(2015, 12, 17))
                .build());
        HttpResponse<String> made =
                post("/demandes", json(couple().toBuilder().pieces(papers).build()));
        assertEquals(201, made.statusCode(), made.body());
        String demande = entete(made, "Location").substring("/sne/v1".length());
        String[] any = {"If-Match", "*"};
        assertEquals(200, post(demande + "/deradiations", "{}", any).statusCode());
        assertEquals(200, post(demande + "/renouvellements", "{}", any).statusCode());
        String widow = "{\"coTitulaire\":1,\"raison\":\"DECES\",\"preuve\":\"ACTE_DECES\"}";
        HttpResponse<String> widowed = post(demande + "/substitutions", widow, any);
        assertEquals(200, widowed.statusCode(), widowed.body());
        assertEquals(
                200,
                post(demande + "/radiations", "{\"motif\":\"RADCON\"}", any).statusCode());
        HttpResponse<String> undone = post(demande + "/annulations-radiation", "{\"raison\":\"par erreur\"}", manager);
        assertEquals(200, undone.statusCode(), undone.body());
    }

    private void referentiels() throws Exception {
        assertEquals(200, get("/guichets?territoire=057").statusCode());
        assertEquals(200, get("/guichets/10691").statusCode());
        assertEquals(206, get("/territoires?range=0-4").statusCode());
        assertEquals(200, get("/territoires/057").statusCode());
        assertEquals(200, get("/nomenclatures").statusCode());
        assertEquals(200, get("/nomenclatures/situationFamiliale").statusCode());
        String rpls = "http://127.0.0.1:" + sne.port() + "/_bac/rpls";
        String dwelling = "{\"rpls\":\"5700000001\",\"type\":\"T3\",\"surface\":62.5}";
        // Loaded during March 2017, then every two months: by default on the last day.
        assertEquals(
                "{\"chargeLe\":\"2017-03-31\"}",
                appels.brut("POST", rpls, dwelling).body());
        assertEquals(
                400,
                appels.brut("POST", rpls, dwelling.replace("T3", "T3\",\"livraison\":\"x"))
                        .statusCode());
        sne.nuitsJusquau(LocalDate.of(2017, 3, 30));
        probleme(404, "adresse", get("/rpls/5700000001"));
        // With the one that was attributed.
        assertEquals(2, sne.nuit().get("logements"));
        assertTrue(get("/rpls/5700000001").body().endsWith("\"chargeLe\":\"2017-03-31\"}"));
    }

    private void suivi() throws Exception {
        String all = get("/mouvements").body();
        assertEquals("true", extrait("\"fini\":(\\w+)", all));
        String alerts = get("/alertes-qualite").body();
        String alert = extrait("\"id\":\"([^\"]+)\"", alerts);
        HttpResponse<String> asked = post("/alertes-qualite/" + alert + "/extractions", "{}");
        assertEquals(202, asked.statusCode());
        assertEquals("1", entete(asked, "Retry-After"));
        String extraction = entete(asked, "Location").substring("/sne/v1".length());
        probleme(409, "etat", get(extraction + "/contenu"));
        assertTrue(get(extraction).body().contains("\"etat\":\"EN_COURS\""));
        String ready = get(extraction).body();
        assertTrue(ready.contains("\"etat\":\"PRETE\""), ready);
        HttpResponse<String> lines = get(extraction + "/contenu");
        assertEquals(200, lines.statusCode());
        assertEquals(
                extrait("\"nombre\":(\\d+)", ready),
                String.valueOf(lines.body().lines().count()));
        sne.regler(LocalDate.of(2017, 5, 2));
        probleme(410, "effacee", get(extraction));
        assertEquals(200, get("/statistiques").statusCode());
        assertEquals(200, get("/statistiques/TAB01-02?territoire=057").statusCode());
        assertEquals(200, get("/sante").statusCode());
    }

    private void jetons() throws Exception {
        String url = sne.urlJetons().toString();
        String form = "grant_type=client_credentials&client_id=bac-a-sable&client_secret=";
        String[] type = {"Content-Type", "application/x-www-form-urlencoded"};
        assertEquals(401, appels.brut("POST", url, form + "faux", type).statusCode());
        String token = extrait(
                "\"access_token\":\"([^\"]+)\"",
                appels.brut("POST", url, form + "bac-a-sable", type).body());
        assertEquals(
                200, get("/territoires/057", "Authorization", "Bearer " + token).statusCode());
        sne.revoquerJetons();
        HttpResponse<String> refused = get("/territoires/057", "Authorization", "Bearer " + token);
        probleme(401, "jeton", refused);
        assertTrue(entete(refused, "WWW-Authenticate").startsWith("Bearer"));
    }

    @Test
    void pages_go_to_the_end_and_no_further() throws Exception {
        for (int i = 0; i < 5; i++) {
            enregistrer();
        }
        var numbers = new ArrayList<String>();
        for (String range : List.of("0-1", "2-3", "4-5")) {
            HttpResponse<String> page = get("/demandes?range=" + range);
            assertEquals(206, page.statusCode());
            Matcher matcher = Pattern.compile("\"numeroUnique\":\"(\\d+)\"").matcher(page.body());
            while (matcher.find()) {
                numbers.add(matcher.group(1));
            }
        }
        assertEquals(5, numbers.stream().distinct().count());
        assertEquals("demandes 4-4/5", entete(get("/demandes?range=4-99"), "Content-Range"));
        assertEquals("demandes 0-4/5", entete(get("/demandes"), "Content-Range"));
        HttpResponse<String> beyond = get("/demandes?range=5-9");
        probleme(416, "plage", beyond);
        assertEquals("demandes */5", entete(beyond, "Content-Range"));
        for (String bad : List.of("2-1", "a-b", "0", "-1-2")) {
            probleme(400, "parametre", get("/demandes?range=" + bad));
        }
    }

    @Test
    void the_feed_goes_on_from_its_cursor_without_gap_or_return() throws Exception {
        for (int i = 0; i < 7; i++) {
            enregistrer();
        }
        var seen = new ArrayList<Integer>();
        String cursor = "";
        String body;
        do {
            body = get("/mouvements?limite=3" + cursor).body();
            Matcher matcher = Pattern.compile("\"rang\":(\\d+)").matcher(body);
            while (matcher.find()) {
                seen.add(Integer.parseInt(matcher.group(1)));
            }
            cursor = "&curseur=" + extrait("\"curseurSuivant\":\"([^\"]+)\"", body);
        } while (body.contains("\"fini\":false"));
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7), seen);
        String still = get("/mouvements?limite=3" + cursor).body();
        assertTrue(still.contains("\"mouvements\":[]"), still);
        assertEquals(cursor, "&curseur=" + extrait("\"curseurSuivant\":\"([^\"]+)\"", still));
        enregistrer();
        assertTrue(get("/mouvements?types=CRE" + cursor).body().contains("\"rang\":8"));
        assertFalse(get("/mouvements?types=SUP").body().contains("\"rang\""));
        assertTrue(get("/mouvements?depuis=2017-03-02").body().contains("\"mouvements\":[]"));
        for (String bad :
                List.of("curseur=x", "depuis=hier", "limite=0", "limite=501", "curseur=bTox&depuis=2017-01-01")) {
            probleme(400, "parametre", get("/mouvements?" + bad));
        }
    }

    @Test
    void what_is_no_file_of_a_pièce_is_refused() throws Exception {
        String path = enregistrer() + "/pieces";
        String[] all = {"If-Match", "*", "Content-Type", "application/pdf"};
        probleme(400, "parametre", post(path, "%PDF-1.7", all));
        probleme(422, "regles", post(path + "?code=RFR", "", all));
        probleme(422, "regles", post(path + "?code=RFR", "GIF89a", all));
        probleme(415, "representation", post(path + "?code=RFR", "x", "If-Match", "*", "Content-Type", "text/plain"));
        probleme(428, "version", post(path + "?code=RFR", "%PDF-1.7", "Content-Type", "application/pdf"));
        String[] digest = {"If-Match", "*", "Content-Type", "application/pdf", "Content-Digest", "sha-256=:AAAA:"};
        probleme(422, "regles", post(path + "?code=RFR", "%PDF-1.7", digest));
        byte[] large = Arrays.copyOf(PDF, (10 << 20) + 1);
        assertEquals(413, deposer(path, large).statusCode());
        assertEquals(201, deposer(path, Arrays.copyOf(PDF, 10 << 20)).statusCode());
    }

    private HttpResponse<byte[]> deposer(String path, byte[] content) throws Exception {
        return appels.octets(
                "POST",
                sne.url() + path + "?code=RFR",
                content,
                "X-Guichet",
                "10691",
                "Idempotency-Key",
                "k" + content.length,
                "If-Match",
                "*",
                "Content-Type",
                "application/pdf");
    }

    @Test
    void profiles_open_what_they_open_and_from_their_day_on() throws Exception {
        String demande = enregistrer();
        String[] simple = {"X-Profil", "consultant_simple"};
        assertEquals(200, get(demande + "/pieces", simple).statusCode());
        probleme(403, "profil", get(demande + "/pieces/1/contenu", simple));
        probleme(403, "profil", post("/demandes", json(couple()), simple));
        probleme(403, "profil", appels.appeler("DELETE", demande, "", "If-Match", "*"));
        probleme(400, "profil", get(demande, "X-Profil", "chef"));
        String full = get(demande).body();
        String shown = get(demande, "X-Profil", "consultant_demande").body();
        assertTrue(full.contains("\"handicaps\""));
        assertFalse(shown.contains("\"handicaps\""), shown);
        assertTrue(get(demande, "X-Profil", "consultant_sensible").body().contains("\"handicaps\""));
        // The profiles were published on 09/06/2016; pièces are deposited from 31/12/2015 on.
        sne.regler(LocalDate.of(2016, 6, 8));
        probleme(403, "profil", get(demande, "X-Profil", "consultant_sensible"));
        sne.regler(LocalDate.of(2015, 12, 30));
        assertEquals(403, deposer(demande + "/pieces", PDF).statusCode());
    }

    @Test
    void a_radiation_that_says_what_it_stands_on_is_checked_for_it() throws Exception {
        String demande = enregistrer();
        String[] any = {"If-Match", "*"};
        HttpResponse<String> refused =
                post(demande + "/radiations", "{\"motif\":\"RADCON\",\"auteur\":\"GUICHET\"}", any);
        probleme(422, "regles", refused);
        probleme(400, "document", post(demande + "/radiations", "{\"motif\":\"RADABA\",\"ecritLe\":\"hier\"}", any));
        assertEquals(
                200,
                post(demande + "/radiations", "{\"motif\":\"RADABA\",\"ecritLe\":\"2017-02-28\"}", any)
                        .statusCode());
    }

    @Test
    void a_guichet_that_calls_too_often_is_told_when_to_come_back() throws Exception {
        try (BacASable slow = BacASable.builder().debit(2, 60).demarrer()) {
            var many = new Appels(slow);
            assertEquals("\"default\";r=1;t=60", entete(many.appeler("GET", "/territoires/057", ""), "RateLimit"));
            many.appeler("GET", "/territoires/057", "");
            HttpResponse<String> refused = many.appeler("GET", "/territoires/057", "");
            probleme(429, "debit", refused);
            assertFalse(entete(refused, "Retry-After").isEmpty());
            assertEquals(
                    200,
                    many.appeler("GET", "/territoires/057", "", "X-Guichet", "G1104")
                            .statusCode());
        }
    }

    /** A judge that never condemns proves nothing. */
    @Test
    void a_call_or_an_answer_out_of_contract_would_be_seen() {
        var id = HttpHeaders.of(Map.of("X-Request-Id", List.of("1")), (name, value) -> true);
        var call = HttpHeaders.of(Map.of("X-Guichet", List.of("1")), (name, value) -> true);
        byte[] none = new byte[0];
        URI uri = URI.create("http://127.0.0.1/sne/v1/territoires/057");
        byte[] wrong = "{\"code\":57}".getBytes(StandardCharsets.UTF_8);
        List<String> faults = ContratOpenApi.fautes("GET", uri, call, none, 200, id, wrong);
        assertEquals(4, faults.size(), faults.toString());
        faults = ContratOpenApi.fautes("GET", URI.create(uri + "?x=1"), call, wrong, 299, id, none);
        assertEquals(4, faults.size(), faults.toString());
        faults = ContratOpenApi.fautes("GET", URI.create("http://127.0.0.1/sne/v1/rien"), call, none, 200, id, none);
        assertEquals(1, faults.size(), faults.toString());
    }
}
