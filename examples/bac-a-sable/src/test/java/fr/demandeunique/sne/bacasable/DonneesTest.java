package fr.demandeunique.sne.bacasable;

import static fr.demandeunique.sne.bacasable.Appels.couple;
import static fr.demandeunique.sne.bacasable.Appels.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox in a folder: what it said it did is there, whatever happens to its process. */
@Timeout(120)
class DonneesTest {
    private static final int REDEMARRAGES = 4;
    private static final int GUICHETS = 4;

    @TempDir
    Path dossier;

    private BacASable ouvrir() throws IOException {
        return BacASable.builder().donnees(dossier).graine(7).demarrer();
    }

    @Test
    void everything_goes_on_where_it_stood() throws Exception {
        NumeroUnique numero;
        String answer;
        String next;
        try (BacASable sne = ouvrir()) {
            answer = new Appels(sne)
                    .appeler("POST", "/demandes", json(couple()), "Idempotency-Key", "k")
                    .body();
            numero = sne.client("10691").enregistrer(couple()).numero();
            sne.nuitsJusquau(LocalDate.of(2016, 2, 1));
        }
        try (BacASable sne = ouvrir()) {
            var appels = new Appels(sne);
            assertEquals(LocalDate.of(2016, 2, 1), sne.jour());
            assertEquals(numero, sne.client("10691").lire(numero).numero());
            HttpResponse<String> again = appels.appeler("POST", "/demandes", json(couple()), "Idempotency-Key", "k");
            // A new key would be for a new demande; this one is older than the thirty days promised, and forgotten.
            assertNotEquals(answer, again.body());
            assertTrue(appels.appeler("GET", "/mouvements", "").body().contains("\"rang\":3"));
            assertEquals(
                    3,
                    sne.lettres().stream()
                            .filter(one -> one.envoyeeLe() != null)
                            .count());
            next = sne.client("10691").enregistrer(couple()).numero().sequence();
        }
        try (BacASable other = BacASable.builder().graine(7).demarrer()) {
            String last = "";
            for (int i = 0; i < 4; i++) {
                last = other.client("10691").enregistrer(couple()).numero().sequence();
            }
            assertEquals(last, next, "the seed goes on from where it was");
        }
    }

    @Test
    void a_key_is_kept_for_thirty_days_at_least() throws Exception {
        String[] key = {"Idempotency-Key", "k"};
        String answer;
        try (BacASable sne = ouvrir()) {
            answer = new Appels(sne)
                    .appeler("POST", "/demandes", json(couple()), key)
                    .body();
            sne.nuitsJusquau(LocalDate.of(2016, 1, 16));
        }
        try (BacASable sne = ouvrir()) {
            assertEquals(
                    answer,
                    new Appels(sne)
                            .appeler("POST", "/demandes", json(couple()), key)
                            .body());
        }
    }

    @Test
    void a_folder_has_one_sandbox_at_a_time() throws Exception {
        try (BacASable sne = ouvrir()) {
            assertTrue(sne.port() > 0);
            assertThrows(IOException.class, this::ouvrir);
        }
    }

    /** The sandbox in a JVM of its own, to be killed; it ends with who started it. */
    public static void main(String[] args) throws Exception {
        BacASable sne = BacASable.builder().donnees(Path.of(args[0])).demarrer();
        System.out.println(sne.url());
        System.in.read();
    }

    private Process lancer() throws IOException {
        return lancer(dossier, "-XX:TieredStopAtLevel=1");
    }

    static Process lancer(Path dossier, String option) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        option,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DonneesTest.class.getName(),
                        dossier.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void a_process_killed_in_the_middle_of_writes_loses_nothing_that_it_acknowledged() throws Exception {
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        List<String> unanswered = new ArrayList<>();
        for (int run = 0; run < REDEMARRAGES; run++) {
            Process process = lancer();
            try {
                String url = url(process);
                verifier(url, acknowledged, unanswered);
                unanswered = ecrirePuisTuer(process, url, run, acknowledged);
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
        Process last = lancer();
        try {
            String url = url(last);
            verifier(url, acknowledged, unanswered);
            assertTrue(acknowledged.size() > REDEMARRAGES, "acknowledged: " + acknowledged.size());
            HttpResponse<String> feed = appeler("GET", url + "/mouvements?limite=500", null);
            assertEquals(
                    Math.min(500, acknowledged.size()),
                    feed.body().split("\"rang\":", -1).length - 1,
                    "each registration once");
            System.out.println("tués par SIGKILL : " + REDEMARRAGES + " ; enregistrements confirmés et retrouvés : "
                    + acknowledged.size());
        } finally {
            last.destroyForcibly().waitFor();
        }
    }

    private static String url(Process process) throws IOException {
        String line =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        assertTrue(line != null && line.startsWith("http"), "the child does not start");
        return line;
    }

    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<String> appeler(String method, String url, String key)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url)).header("X-Guichet", "10691");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        String body = method.equals("POST") ? json(couple()) : "";
        return http.send(
                request.method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Every key that was answered gets the same answer; one that was not is sent again, and done now if it was not before. */
    private void verifier(String url, Map<String, String> acknowledged, List<String> unanswered) throws Exception {
        for (Map.Entry<String, String> one : new HashMap<>(acknowledged).entrySet()) {
            HttpResponse<String> again = appeler("POST", url + "/demandes", one.getKey());
            assertEquals(201, again.statusCode());
            assertEquals(one.getValue(), again.headers().firstValue("Location").orElse(""));
            assertEquals(
                    "true", again.headers().firstValue("Idempotency-Replayed").orElse(""));
        }
        for (String key : unanswered) {
            HttpResponse<String> again = appeler("POST", url + "/demandes", key);
            acknowledged.put(key, again.headers().firstValue("Location").orElseThrow());
        }
    }

    private List<String> ecrirePuisTuer(Process process, String url, int run, Map<String, String> acknowledged)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(GUICHETS);
        List<Future<String>> writers = new ArrayList<>();
        var stop = new AtomicBoolean();
        var enough = new CountDownLatch(5 + 10 * run);
        for (int t = 0; t < GUICHETS; t++) {
            String prefix = run + "-" + t + "-";
            writers.add(threads.submit(() -> {
                for (int i = 0; !stop.get(); i++) {
                    String key = prefix + i;
                    try {
                        HttpResponse<String> answer = appeler("POST", url + "/demandes", key);
                        acknowledged.put(
                                key, answer.headers().firstValue("Location").orElseThrow());
                        enough.countDown();
                    } catch (IOException e) {
                        return key;
                    }
                }
                return "";
            }));
        }
        assertTrue(enough.await(60, TimeUnit.SECONDS), "they write");
        process.destroyForcibly().waitFor();
        stop.set(true);
        List<String> unanswered = new ArrayList<>();
        for (Future<String> one : writers) {
            if (!one.get().isEmpty()) {
                unanswered.add(one.get());
            }
        }
        threads.shutdown();
        return unanswered;
    }
}
