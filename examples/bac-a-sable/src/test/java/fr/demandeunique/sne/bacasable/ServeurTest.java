package fr.demandeunique.sne.bacasable;

import static fr.demandeunique.sne.bacasable.Appels.couple;
import static fr.demandeunique.sne.bacasable.Appels.json;
import static fr.demandeunique.sne.bacasable.Appels.probleme;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
    void calls_that_stop_half_way_keep_nobody_waiting() throws Exception {
        var stalled = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 40; i++) {
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
