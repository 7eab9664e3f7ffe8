package fr.demandeunique.sne.bacasable;

import static fr.demandeunique.sne.bacasable.Appels.couple;
import static fr.demandeunique.sne.bacasable.Appels.json;
import static fr.demandeunique.sne.bacasable.Appels.probleme;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The clock, the port, and calls that never end. */
class ServeurTest {
    private final BacASable sne = BacASable.demarrer();
    private final Appels appels = new Appels(sne);

    @AfterEach
    void stop() {
        sne.close();
    }

    @Test
    void the_clock_is_set_over_HTTP() throws Exception {
        String url = "http://127.0.0.1:" + sne.port() + "/bac-a-sable/horloge";
        assertEquals(
                "{\"instant\":\"2015-12-17T08:00:00Z\",\"jour\":\"2015-12-17\"}",
                appels.brut("GET", url, "").body());
        assertEquals(200, appels.brut("POST", url, "{\"jour\":\"2016-12-05\"}").statusCode());
        assertEquals(LocalDate.of(2016, 12, 5), sne.jour());
        // Past midnight in Paris, still the day before in Greenwich.
        assertEquals(
                "{\"instant\":\"2017-02-15T23:30:00Z\",\"jour\":\"2017-02-16\"}",
                appels.brut("POST", url, "{\"instant\":\"2017-02-15T23:30:00Z\"}")
                        .body());
        for (String bad :
                List.of("", "{}", "[]", "{\"jour\":\"demain\"}", "{\"jour\":\"2080-01-01\"}", "{\"jour\":3}")) {
            probleme(400, "horloge", appels.brut("POST", url, bad));
        }
        assertEquals(LocalDate.of(2017, 2, 16), sne.jour());
        assertThrows(IllegalArgumentException.class, () -> sne.regler(LocalDate.of(1979, 12, 31)));
    }

    @Test
    @Timeout(25)
    void calls_that_stop_half_way_keep_nobody_waiting() throws Exception {
        assertEquals("30", System.getProperty("sun.net.httpserver.maxReqTime"));
        var stalled = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 128; i++) {
                var socket = new Socket("127.0.0.1", sne.port());
                stalled.add(socket);
                socket.getOutputStream()
                        .write("POST /sne/v1/demandes HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{"
                                .getBytes(StandardCharsets.UTF_8));
            }
            assertEquals(
                    201, appels.appeler("POST", "/demandes", json(couple())).statusCode());
        } finally {
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }

    /** Called as a web page of another site would, or under a name that it has resolved anew. */
    @Test
    void no_page_of_another_site_reaches_what_is_the_sandbox_s_own() throws Exception {
        String here = "127.0.0.1:" + sne.port();
        String json = "Content-Type: application/json\r\n";
        for (String host : List.of(here, "localhost:" + sne.port(), "[::1]:" + sne.port())) {
            assertEquals(200, brut("POST /_bac/nuit", host, json));
            assertEquals(200, brut("GET /", host, ""));
        }
        for (String host : List.of(
                "pirate.example", "pirate.example:" + sne.port(), "127.0.0.1:1", "127.0.0.1.pirate.example", "")) {
            for (String line : List.of(
                    "POST /_bac/nuit", "GET /_bac/lettres", "GET /", "GET /en-clair", "POST /bac-a-sable/horloge")) {
                assertEquals(403, brut(line, host, json), line + " " + host);
            }
        }
        assertEquals(403, brut("POST /_bac/nuit", here, json + "Origin: http://pirate.example\r\n"));
        assertEquals(403, brut("POST /_bac/nuit", here, json + "Origin: null\r\n"));
        assertEquals(200, brut("POST /_bac/nuit", here, json + "Origin: http://" + here + "\r\n"));
        for (String type :
                List.of("", "Content-Type: text/plain\r\n", "Content-Type: application/x-www-form-urlencoded\r\n")) {
            assertEquals(415, brut("POST /_bac/nuit", here, type));
            assertEquals(415, brut("PUT /_bac/pannes", here, type));
        }
        assertEquals(LocalDate.of(2015, 12, 21), sne.jour());
    }

    private int brut(String line, String host, String headers) throws IOException {
        return brut(sne, line, host, headers);
    }

    /** Written by hand: the client of the JDK lets nobody choose the host. */
    private static int brut(BacASable sne, String line, String host, String headers) throws IOException {
        try (var socket = new Socket("127.0.0.1", sne.port())) {
            socket.getOutputStream()
                    .write((line + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + headers
                                    + "Content-Length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        }
    }

    @Test
    void beyond_the_loopback_a_token_is_wanted() throws Exception {
        assertEquals(Optional.empty(), sne.jeton());
        try (BacASable open =
                BacASable.builder().ecoute(InetAddress.getByName("0.0.0.0")).demarrer()) {
            String token = open.jeton().orElseThrow();
            assertTrue(token.matches("[0-9a-f]{32}"));
            String json = "Content-Type: application/json\r\n";
            String basic = Base64.getEncoder().encodeToString((":" + token).getBytes(StandardCharsets.UTF_8));
            for (String line : List.of("POST /_bac/nuit", "GET /", "GET /en-clair")) {
                assertEquals(401, brut(open, line, "sne.example", json));
                assertEquals(401, brut(open, line, "sne.example", json + "Authorization: Bearer x\r\n"));
                assertEquals(401, brut(open, line, "sne.example", json + "Authorization: Basic ?\r\n"));
                assertEquals(200, brut(open, line, "sne.example", json + "Authorization: Bearer " + token + "\r\n"));
                assertEquals(200, brut(open, line, "sne.example", json + "Authorization: Basic " + basic + "\r\n"));
            }
            assertEquals(200, brut(open, "GET /sne/v1/sante", "sne.example", ""));
        }
    }

    @Test
    void half_a_request_is_cut_off(@TempDir Path dossier) throws Exception {
        Process process = DonneesTest.lancer(dossier, "-Dsun.net.httpserver.maxReqTime=1");
        try (var lines = process.inputReader()) {
            int port = URI.create(lines.readLine()).getPort();
            for (String half : List.of(
                    "POST /sne/v1/dem", "POST /sne/v1/demandes HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{")) {
                try (var socket = new Socket("127.0.0.1", port)) {
                    socket.setSoTimeout(20_000);
                    socket.getOutputStream().write(half.getBytes(StandardCharsets.UTF_8));
                    assertEquals(-1, socket.getInputStream().read());
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** The system refuses each write to a file, as it does when the disk is full, then lets them through again. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_is_told_and_outlived(@TempDir Path dossier) throws Exception {
        Process process = DonneesTest.lancer(dossier, "-XX:TieredStopAtLevel=1");
        try (var lines = process.inputReader()) {
            String url = lines.readLine();
            assertEquals(201, enregistrer(url, "avant").statusCode());
            limiter(process, "1");
            for (int i = 0; i < 2; i++) {
                HttpResponse<String> refused = enregistrer(url, "pendant");
                probleme(503, "stockage", refused);
                assertEquals("5", Appels.entete(refused, "Retry-After"));
                probleme(503, "stockage", appels.brut("GET", url + "/sante", ""));
            }
            limiter(process, "unlimited");
            assertEquals(200, appels.brut("GET", url + "/sante", "").statusCode());
            HttpResponse<String> made = enregistrer(url, "pendant");
            assertEquals(201, made.statusCode(), made.body());
            assertEquals(made.body(), enregistrer(url, "pendant").body());
            assertEquals(
                    "demandes 0-1/2",
                    Appels.entete(appels.brut("GET", url + "/demandes", "", "X-Guichet", "10691"), "Content-Range"));
        } finally {
            process.destroyForcibly().waitFor();
        }
        try (BacASable after = BacASable.builder().donnees(dossier).demarrer()) {
            assertEquals(
                    2, after.client("10691").demandes().lister(null).stream().count());
        }
    }

    private HttpResponse<String> enregistrer(String url, String key) throws Exception {
        return appels.brut("POST", url + "/demandes", json(couple()), "X-Guichet", "10691", "Idempotency-Key", key);
    }

    private static void limiter(Process process, String octets) throws Exception {
        assertEquals(
                0,
                new ProcessBuilder(
                                "prlimit", "--pid", String.valueOf(process.pid()), "--fsize=" + octets + ":unlimited")
                        .inheritIO()
                        .start()
                        .waitFor());
    }

    @Test
    void the_port_is_free_again_after_the_stop() throws Exception {
        int port = sne.port();
        sne.close();
        try (BacASable again = BacASable.builder()
                .port(port)
                .horloge(LocalDate.of(2017, 2, 21))
                .demarrer()) {
            assertEquals(port, again.port());
            assertEquals(LocalDate.of(2017, 2, 21), again.jour());
            assertThrows(IOException.class, () -> BacASable.builder().port(port).demarrer());
        }
    }
}
