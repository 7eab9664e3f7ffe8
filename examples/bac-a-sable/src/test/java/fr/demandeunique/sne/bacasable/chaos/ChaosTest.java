package fr.demandeunique.sne.bacasable.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.bacasable.chaos.Progiciel.Transport;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.outbox.MessageState;
import fr.demandeunique.sne.client.outbox.MessageStatus;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.client.registre.Mouvement;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Agents register while everything breaks: random faults, the progiciel killed and started again, the SNE too. At the end every demande that an agent
 * registered is at the SNE exactly once, with its changes in order. Once each by default, ten times each with {@code -Pchaos}.
 */
@Timeout(900)
class ChaosTest {
    private static final int ARRETS = Integer.getInteger("chaos.arrets", 1);
    private static final String PANNES = "latence=0-20@20%,503@4%,500-apres@3%,502@2%,429=0@2%,401@1%,coupure-avant@4%,"
            + "coupure-apres@4%,demi-corps@3%";
    /** The network delivers a request twice: only a key guards against that. */
    private static final String DOUBLONS = ",doublon@3%";

    @TempDir
    private Path dossier = Path.of("");

    private final Random hasard = new Random();
    private final List<Process> vivants = new ArrayList<>();

    private Process lancer(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Dsun.net.httpserver.nodelay=true",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(dossier.resolve("erreurs.log").toFile())
                .start();
        vivants.add(process);
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertEquals("PRET", out.readLine(), () -> lireErreurs());
        return process;
    }

    private String lireErreurs() {
        try {
            return java.nio.file.Files.readString(dossier.resolve("erreurs.log"));
        } catch (IOException e) {
            return String.valueOf(e);
        }
    }

    /** SIGKILL: no hook, no finally, no flush. */
    private static void tuer(Process process) throws InterruptedException {
        process.destroyForcibly();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    }

    private static int port() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    @Test
    void every_demande_is_there_exactly_once_and_in_order_whatever_breaks() throws Exception {
        eprouver(Transport.PASSERELLE, PANNES + DOUBLONS);
    }

    @Test
    void nor_is_any_lost_or_doubled_over_NUU_which_knows_no_key() throws Exception {
        eprouver(Transport.NUU, PANNES);
    }

    private void eprouver(Transport transport, String pannes) throws Exception {
        int port = port();
        String host = "http://127.0.0.1:" + port;
        String url = transport == Transport.NUU ? host : host + "/sne/v1";
        String how = transport.name();
        String folder = dossier.resolve("sne").toString();
        String file = dossier.resolve("progiciel").toString();
        long start = System.nanoTime();
        try {
            Process sne = lancer(SneDeChaos.class, String.valueOf(port), folder, pannes);
            Process progiciel = lancer(Progiciel.class, url, file, "R0", "saisir", how);
            for (int i = 1; i <= ARRETS; i++) {
                Thread.sleep(500 + hasard.nextInt(1500));
                tuer(progiciel);
                progiciel = lancer(Progiciel.class, url, file, "R" + i, "saisir", how);
                Thread.sleep(500 + hasard.nextInt(1500));
                tuer(sne);
                Thread.sleep(hasard.nextInt(500));
                sne = lancer(SneDeChaos.class, String.valueOf(port), folder, pannes);
            }
            Thread.sleep(500);
            tuer(progiciel);
            Process last = lancer(Progiciel.class, url, file, "FIN", "vider", how);
            assertTrue(last.waitFor(600, TimeUnit.SECONDS), "the queue empties, faults and all");
            assertEquals(0, last.exitValue(), this::lireErreurs);
            tuer(sne);
            lancer(SneDeChaos.class, String.valueOf(port), folder, "");
            verifier(transport, host + "/sne/v1", file, start);
        } finally {
            vivants.forEach(Process::destroyForcibly);
        }
    }

    private void verifier(Transport transport, String url, String file, long start) throws SQLException {
        JdbcConnectionPool base = Progiciel.base(file);
        try (SneClient client = SneClient.builder()
                .url(URI.create(url))
                .guichet(CodeGuichet.parse("10691"))
                .build()) {
            Outbox outbox = Outbox.of(base);
            Map<String, Integer> registered = saisies(base);
            assertTrue(registered.size() > 10, "agents worked");
            List<MessageStatus> refused = outbox.waitingForAgent(10);
            assertEquals(
                    List.of(),
                    refused,
                    () -> refused.get(0).reason() + " " + refused.get(0).anomalies());

            Map<NumeroUnique, List<String>> movements = new HashMap<>();
            for (Mouvement one :
                    client.mouvements().depuisLeDebut().pageSize(500).stream().toList()) {
                movements
                        .computeIfAbsent(one.numero(), any -> new ArrayList<>())
                        .add(one.type().code());
            }
            assertEquals(registered.size(), movements.size(), "none lost, none twice");
            Set<NumeroUnique> seen = new HashSet<>();
            int sent = 0;
            int tries = 0;
            Map<String, Integer> resumed = new TreeMap<>();
            for (var one : registered.entrySet()) {
                NumeroUnique numero = outbox.numero(one.getKey()).orElseThrow();
                assertTrue(seen.add(numero), "a number belongs to one dossier");
                List<String> expected = new ArrayList<>(List.of("CRE"));
                for (int change = 1; change <= one.getValue(); change++) {
                    expected.add("MOD");
                }
                assertEquals(expected, movements.get(numero), "each change once");
                assertEquals(
                        String.valueOf(one.getValue()),
                        client.lire(numero).demande().precisions(),
                        "the last change is the last one made");
                for (MessageStatus step : outbox.messages(one.getKey())) {
                    assertEquals(MessageState.SENT, step.state());
                    sent++;
                    tries += step.attempts();
                    if (step.recovery() != null) {
                        resumed.merge(step.recovery(), 1, Integer::sum);
                    }
                }
            }
            System.out.printf(
                    "chaos %s : %d arrêts brutaux du progiciel, %d du SNE ; %d demandes, %d envois en %d essais %s, %d s ; 0 perdue,"
                            + " 0 en double, 0 dans le désordre%n",
                    transport,
                    ARRETS + 1,
                    ARRETS + 1,
                    registered.size(),
                    sent,
                    tries,
                    resumed,
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        } finally {
            base.dispose();
        }
    }

    private static Map<String, Integer> saisies(JdbcConnectionPool base) throws SQLException {
        Map<String, Integer> all = new HashMap<>();
        try (Connection connection = base.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT dossier, changements FROM agent_dossier")) {
            while (rows.next()) {
                all.put(rows.getString(1), rows.getInt(2));
            }
        }
        return all;
    }
}
