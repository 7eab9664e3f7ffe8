package fr.demandeunique.sne.progiciel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.progiciel.socle.Agents;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The desk is killed while it works, SNE and all, and started again on what it left. Profile {@code pannes}: each start takes seconds. What the kill relies on, one
 * transaction for each act and the note of what has left, is tested by default elsewhere ({@code ImportationTest}).
 */
@EnabledIfSystemProperty(named = "pannes", matches = "true")
@DisplayName("Le serveur tué au milieu")
class CrashTest {
    private static final int ROWS = 120;
    private static final Pattern LISTENING = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir
    Path folder;

    private int port;
    private Process server;
    private HttpClient browser;

    @AfterEach
    void stop() {
        server.destroyForcibly();
    }

    private void start() throws Exception {
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Progiciel.class.getName(),
                        "--server.port=0",
                        "--logging.level.org.springframework.boot=INFO",
                        "--guichet.donnees=donnees")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        port = port();
        browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        post("/connexion", "identifiant", "agent", "motDePasse", Agents.MOT_DE_PASSE_D_ESSAI);
    }

    /** The one that the server found free, as it says once it listens; all that it says is kept. */
    private int port() throws Exception {
        var listening = new CompletableFuture<Integer>();
        var reading = new Thread(() -> {
            try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8);
                    Writer kept = Files.newBufferedWriter(
                            folder.resolve("journal.txt"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    kept.append(line).append('\n').flush();
                    Matcher port = LISTENING.matcher(line);
                    if (port.find()) {
                        listening.complete(Integer.valueOf(port.group(1)));
                    }
                }
            } catch (IOException e) {
                // Killed.
            } finally {
                listening.completeExceptionally(new AssertionError("it starts on what the kill left"));
            }
        });
        reading.setDaemon(true);
        reading.start();
        return listening.get(5, TimeUnit.MINUTES);
    }

    private void kill() throws Exception {
        server.destroyForcibly().waitFor();
        start();
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    /** Multipart, with the token of the first page. */
    private HttpRequest request(String path, Map<String, String> files, String... fields) throws Exception {
        Matcher token =
                TOKEN.matcher(get(path.equals("/connexion") ? path : "/saisie").body());
        assertTrue(token.find());
        var body = new StringBuilder(part("_csrf", token.group(1)));
        for (int i = 0; i < fields.length; i += 2) {
            body.append(part(fields[i], fields[i + 1]));
        }
        files.forEach((name, content) -> body.append("--F\r\nContent-Disposition: form-data; name=\"" + name
                + "\"; filename=\"x\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n"));
        return HttpRequest.newBuilder(at(path))
                .header("Content-Type", "multipart/form-data; boundary=F")
                .POST(BodyPublishers.ofString(body + "--F--\r\n"))
                .build();
    }

    private static String part(String name, String value) {
        return "--F\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private HttpResponse<String> post(String path, String... fields) throws Exception {
        return browser.send(request(path, Map.of(), fields), BodyHandlers.ofString());
    }

    /** Pressed, and the power goes before the answer comes. */
    private void pressAndKill(HttpRequest request, long millis) throws Exception {
        CompletableFuture<?> lost = browser.sendAsync(request, BodyHandlers.ofString());
        // When the power goes is what is tried.
        Thread.sleep(millis);
        server.destroyForcibly().waitFor();
        lost.handle((answer, failure) -> null).join();
        start();
    }

    /** The demandes of a name that have a number, and how often each. */
    private Map<String, Integer> numbered(String name, int expected) throws Exception {
        Map<String, Integer> all = new TreeMap<>();
        Desk.until("they have their numbers", () -> {
            all.clear();
            String page = post("/recherche", "texte", name).body();
            Matcher one = Pattern.compile("057 0217 \\d{6} 10691").matcher(page);
            while (one.find()) {
                all.merge(one.group(), 1, Integer::sum);
            }
            return all.size() >= expected && !page.contains("en attente de numéro");
        });
        return all;
    }

    @Test
    void une_saisie_survit_et_un_enregistrement_ne_se_fait_pas_deux_fois() throws Exception {
        start();
        String draft = post("/saisie").uri().getPath();
        String[] typed = {
            "version",
            "1",
            "/dateDepot",
            "21/02/2017",
            "/demandeur/civilite",
            "2",
            "/demandeur/nom",
            "COURANTA",
            "/demandeur/prenoms",
            "Nina",
            "/demandeur/dateNaissance",
            "01/02/1990",
            "/demandeur/nationalite",
            "1",
            "/demandeur/situationFamiliale",
            "C",
            "/demandeur/adresse/commune",
            "metz",
            "/logementRecherche/types",
            "T2",
            "/logementRecherche/nombrePersonnes",
            "1",
            "/logementRecherche/communes",
            "metz",
            "/logementRecherche/elargie",
            "oui"
        };
        post(draft, with(typed, "action", "brouillon"));
        kill();
        assertTrue(get(draft).body().contains("COURANTA"), "what was typed");
        post(draft, with(typed, "version", "2", "action", "piece:demande", "piece-demande", "ID-FR"));
        for (int round = 0; get("/saisie").body().contains(draft) && round < 3; round++) {
            String version =
                    find("name=\"version\" value=\"(\\d+)\"", get(draft).body());
            pressAndKill(
                    request(draft, Map.of(), with(typed, "version", version, "action", "enregistrer")), 30L << round);
        }
        if (get("/saisie").body().contains(draft)) {
            post(
                    draft,
                    with(
                            typed,
                            "version",
                            find("name=\"version\" value=\"(\\d+)\"", get(draft).body()),
                            "action",
                            "enregistrer"));
        }
        assertEquals(1, numbered("courant", 1).size(), "registered, and once");
    }

    private static String[] with(String[] fields, String... more) {
        Map<String, String> all = new java.util.LinkedHashMap<>();
        for (String[] some : List.of(fields, more)) {
            for (int i = 0; i < some.length; i += 2) {
                all.put(some[i], some[i + 1]);
            }
        }
        return all.entrySet().stream()
                .flatMap(one -> java.util.stream.Stream.of(one.getKey(), one.getValue()))
                .toArray(String[]::new);
    }

    private static String find(String pattern, String page) {
        Matcher one = Pattern.compile(pattern).matcher(page);
        assertTrue(one.find(), pattern);
        return one.group(1);
    }

    @Test
    void un_import_tue_se_reprend_ou_il_en_etait() throws Exception {
        start();
        var csv = new StringBuilder(
                "dateDepot;versionDemande;formulaire;origine;demandeur.civilite;demandeur.nom;demandeur.prenoms;demandeur.dateNaissance;"
                        + "demandeur.nationalite;demandeur.situationFamiliale;demandeur.adresse.commune;logementRecherche.types;"
                        + "logementRecherche.nombrePersonnes;logementRecherche.communes;logementRecherche.elargie;pieces.1.code;pieces.1.deposeeLe\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append("21/02/2017;02.00;14069*02;GUICHET;1;IMPORTK" + (char) ('A' + i / 26) + (char) ('A' + i % 26)
                    + ";Jean;" + (1950 + i % 40) + "-01-01;1;C;57463;T2;1;57463;oui;ID-FR;21/02/2017\n");
        }
        HttpRequest upload = request("/imports", Map.of("fichier", csv.toString()));
        HttpResponse<String> page = browser.send(upload, BodyHandlers.ofString());
        String file = page.uri().getPath();
        assertTrue(page.body().contains("Transmettre les " + ROWS), "every row is good");
        pressAndKill(request(file + "/deposer", Map.of()), 400);
        pressAndKill(request(file + "/deposer", Map.of()), 900);
        post(file + "/deposer");
        int found = 0;
        for (char first = 'A'; first <= 'A' + (ROWS - 1) / 26; first++) {
            Map<String, Integer> some = numbered("importk" + first, Math.min(26, ROWS - 26 * (first - 'A')));
            found += some.size();
        }
        assertEquals(ROWS, found, "each of them, once");
    }

    @Test
    void une_piece_et_un_lot_de_courriels_ne_partent_pas_deux_fois() throws Exception {
        start();
        String demande = find("href=\"(/demandes/[^\"]+)\">Jean-Noël", get("/").body());
        pressAndKill(request(demande + "/dossier", Map.of("fichier", "%PDF-1.7 piece"), "code", "RFR"), 60);
        Desk.until("nothing is on its way", () -> !get(demande).body().contains("suivre cet envoi"));
        String page = get(demande + "/dossier").body();
        assertTrue(page.split("#apercu", -1).length <= 2, "one file, or none if the power went first");

        pressAndKill(request("/renouvellements/courriels", Map.of()), 40);
        post("/renouvellements/courriels");
        post("/renouvellements/courriels");
        String box = get("/renouvellements").body();
        Map<String, Integer> mails = new TreeMap<>();
        Matcher one = Pattern.compile("[\\w.]+@exemple\\.fr").matcher(box.substring(box.indexOf("Boîte")));
        while (one.find()) {
            mails.merge(one.group(), 1, Integer::sum);
        }
        assertTrue(mails.values().stream().allMatch(count -> count == 1), mails.toString());
    }
}
