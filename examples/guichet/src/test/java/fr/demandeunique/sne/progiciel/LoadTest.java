package fr.demandeunique.sne.progiciel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.progiciel.socle.Agents;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Desks at work, each with its own session, one action every two seconds. A few for a moment by default; profile {@code charge}: 50 for two minutes, and then the
 * 95th percentile counts. The figure is printed.
 */
@DisplayName("La charge")
class LoadTest extends ListeningDesk {
    private static final int DESKS = Integer.getInteger("charge.guichets", 3);
    private static final int SECONDS = Integer.getInteger("charge.secondes", 4);
    /** How often the memory that stays is looked at, after a collection. */
    private static final int POINTS = 8;

    private static final long P95 = Long.getLong("charge.p95", Long.MAX_VALUE);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Queue<Long> times = new ConcurrentLinkedQueue<>();

    @Test
    void des_guichets_travaillent_ensemble_sans_erreur() throws Exception {
        List<Long> kept = new ArrayList<>(List.of(memory()));
        ExecutorService desks = Executors.newFixedThreadPool(DESKS);
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < DESKS; i++) {
                int rank = i;
                Callable<Boolean> work = () -> work(rank);
                all.add(desks.submit(work));
            }
            for (int i = 1; i < POINTS; i++) {
                Thread.sleep(SECONDS * 1_000L / POINTS);
                kept.add(memory());
            }
            for (Future<Boolean> one : all) {
                assertTrue(one.get());
            }
        } finally {
            desks.shutdownNow();
        }
        kept.add(memory());
        List<Long> sorted = times.stream().sorted().toList();
        long p95 = sorted.get((int) (sorted.size() * 0.95)) / 1_000_000;
        System.out.println(
                "charge : " + DESKS + " guichets, " + sorted.size() + " actions, p95 " + p95 + " ms, médiane "
                        + sorted.get(sorted.size() / 2) / 1_000_000 + " ms, mémoire retenue " + kept + " Mio");
        assertTrue(p95 <= P95, p95 + " ms");
    }

    /** What stays, in MiB. */
    private static long memory() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    private boolean work(int rank) throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpResponse<String> login = get(browser, "/connexion", false);
        String cookie = login.headers().firstValue("Set-Cookie").orElse("");
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), "the cookie of the session");
        HttpResponse<String> list = post(
                browser,
                "/connexion",
                login.body(),
                false,
                "identifiant",
                "agent",
                "motDePasse",
                Agents.MOT_DE_PASSE_D_ESSAI);
        Matcher link = Pattern.compile("href=\"(/demandes/[^\"]+)\">Jean").matcher(list.body());
        assertTrue(link.find(), "logged in");
        String demande = link.group(1);
        HttpResponse<String> draft = post(browser, "/saisie", list.body(), true);
        String form = draft.uri().getPath();
        List<String> pages = List.of("/", demande, form, "/renouvellements", demande + "/dossier", "/echanges");
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        Thread.sleep(rank * 2_000L / DESKS);
        for (int i = 0; System.nanoTime() < end; i++) {
            long began = System.nanoTime();
            if (i % 3 == 2) {
                HttpResponse<String> shown = get(browser, form, true);
                String version = Pattern.compile("name=\"version\" value=\"(\\d+)\"")
                        .matcher(shown.body())
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1);
                post(
                        browser,
                        form,
                        shown.body(),
                        true,
                        "version",
                        version,
                        "action",
                        "brouillon",
                        "/demandeur/nom",
                        "CHARGE" + i);
            } else {
                get(browser, pages.get((rank + i) % pages.size()), true);
            }
            long rest = 2_000 - (System.nanoTime() - began) / 1_000_000;
            Thread.sleep(Math.max(1, rest));
        }
        return true;
    }

    private HttpResponse<String> get(HttpClient browser, String path, boolean counts) throws Exception {
        return send(browser, HttpRequest.newBuilder(at(path)).build(), counts);
    }

    private HttpResponse<String> post(HttpClient browser, String path, String page, boolean counts, String... fields)
            throws Exception {
        Matcher token = TOKEN.matcher(page);
        assertTrue(token.find());
        var body = new StringBuilder("--F\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token.group(1));
        var query = new StringBuilder("_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        for (int i = 0; i < fields.length; i += 2) {
            body.append(
                    "\r\n--F\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n" + fields[i + 1]);
            query.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        boolean multipart = path.startsWith("/saisie/");
        return send(
                browser,
                HttpRequest.newBuilder(at(path))
                        .header(
                                "Content-Type",
                                multipart ? "multipart/form-data; boundary=F" : "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(multipart ? body + "\r\n--F--\r\n" : query.toString()))
                        .build(),
                counts);
    }

    private HttpResponse<String> send(HttpClient browser, HttpRequest request, boolean counts) throws Exception {
        long began = System.nanoTime();
        HttpResponse<String> answer = browser.send(request, BodyHandlers.ofString());
        if (counts) {
            times.add(System.nanoTime() - began);
        }
        assertEquals(
                200, answer.statusCode(), request.method() + " " + request.uri().getPath());
        return answer;
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
