package fr.demandeunique.sne.bacasable.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.bacasable.chaos.Progiciel.Tache;
import fr.demandeunique.sne.bacasable.chaos.Progiciel.Transport;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.outbox.MessageState;
import fr.demandeunique.sne.client.outbox.MessageStatus;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.client.registre.LigneMouvement;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import javax.sql.DataSource;

/**
 * Agents register while everything breaks: random faults, the progiciel killed and started again, the SNE too; and, if all is asked for, dossiers that the SNE always
 * fails on, clocks that step an hour back or on, and a full disk. When the power goes, and how long nothing goes, is drawn. At the end every demande that an agent registered is at the SNE exactly once, with its changes in order.
 */
final class Chaos {
    private static final int ARRETS = Integer.getInteger("chaos.arrets", 1);
    private static final String PANNES = "latence=0-20@20%,503@4%,500-apres@3%,502@2%,429=0@2%,401@1%,coupure-avant@4%,"
            + "coupure-apres@4%,demi-corps@3%";
    /** The network delivers a request twice: only a key guards against that. */
    private static final String DOUBLONS = ",doublon@3%";

    /** The clock of the SNE is an hour off for a call. */
    private static final String HORLOGE = ",horloge=3600@1%,horloge=-3600@1%";

    private final Path dossier;
    private final Transport transport;
    private final String nom;
    private final String base;
    private final boolean tout;
    private final Random hasard = new Random();
    private final List<Process> vivants = new ArrayList<>();
    /** That which the first SNE found free, kept by those after it. */
    private int port;

    /**
     * One run.
     *
     * @param dossier an empty folder
     * @param nom what the database is called
     * @param base its address
     * @param tout poisoned dossiers, steps of the clock and a full disk too
     */
    Chaos(Path dossier, Transport transport, String nom, String base, boolean tout) {
        this.dossier = dossier;
        this.transport = transport;
        this.nom = nom;
        this.base = base;
        this.tout = tout;
    }

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
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        dossier.resolve("erreurs.log").toFile()))
                .start();
        vivants.add(process);
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String said = out.readLine();
        assertTrue(said != null && said.startsWith("PRET"), this::lireErreurs);
        if (said.startsWith("PRET ")) {
            port = Integer.parseInt(said.substring(5));
        }
        return process;
    }

    private String lireErreurs() {
        try {
            return Files.readString(dossier.resolve("erreurs.log"));
        } catch (IOException e) {
            return String.valueOf(e);
        }
    }

    /** SIGKILL: no hook, no finally, no flush. */
    private static void tuer(Process process) throws InterruptedException {
        process.destroyForcibly();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    }

    void eprouver() throws Exception {
        String how = transport.name();
        // The network delivers a request twice: only a key guards against that.
        String faults = PANNES + (transport == Transport.NUU ? "" : DOUBLONS) + (tout ? HORLOGE : "");
        String poison = tout ? "poison" : "";
        String work = (tout ? Tache.SAISIR_TOUT : Tache.SAISIR).name();
        Path disk = dossier.resolve("sne");
        boolean small = tout && PetitDisque.monter(disk);
        String folder = disk.resolve("registre").toString();
        long start = System.nanoTime();
        try {
            Process sne = lancer(SneDeChaos.class, String.valueOf(port), folder, faults, poison);
            String host = "http://127.0.0.1:" + port;
            String url = transport == Transport.NUU ? host : host + "/sne/v1";
            Process progiciel = lancer(Progiciel.class, url, base, "R0", work, how);
            for (int i = 1; i <= ARRETS; i++) {
                Thread.sleep(500 + hasard.nextInt(1500));
                tuer(progiciel);
                progiciel = lancer(Progiciel.class, url, base, "R" + i, work, how);
                Thread.sleep(500 + hasard.nextInt(1500));
                if (small) {
                    remplirUnMoment(disk, host);
                }
                tuer(sne);
                Thread.sleep(hasard.nextInt(500));
                sne = lancer(SneDeChaos.class, String.valueOf(port), folder, faults, poison);
            }
            Thread.sleep(500);
            tuer(progiciel);
            if (tout) {
                vider(url, Tache.VIDER_SAINS);
                tuer(sne);
                sne = lancer(SneDeChaos.class, String.valueOf(port), folder, faults, "");
            }
            vider(url, tout ? Tache.VIDER : Tache.VIDER_SAINS);
            tuer(sne);
            lancer(SneDeChaos.class, String.valueOf(port), folder, "", "");
            verifier(host + "/sne/v1", small ? ARRETS : 0, start);
        } finally {
            for (Process one : vivants) {
                tuer(one);
            }
            if (small) {
                PetitDisque.demonter(disk);
            }
        }
    }

    private void vider(String url, Tache tache) throws Exception {
        Process last = lancer(Progiciel.class, url, base, "FIN", tache.name(), transport.name());
        assertTrue(last.waitFor(600, TimeUnit.SECONDS), "the queue empties, faults and all");
        assertEquals(0, last.exitValue(), this::lireErreurs);
    }

    /** Full for a while; then the SNE works again without being started again, and says so. */
    private void remplirUnMoment(Path disk, String host) throws Exception {
        Path filler = PetitDisque.remplir(disk);
        Thread.sleep(700);
        Files.delete(filler);
        HttpClient client = HttpClient.newHttpClient();
        var ask = HttpRequest.newBuilder(URI.create(host + "/sne/v1/sante")).build();
        for (int tries = 1; ; tries++) {
            try {
                if (client.send(ask, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // A fault fell on this call.
            }
            assertTrue(tries < 200, "the disk has room again");
            Thread.sleep(50);
        }
    }

    private void verifier(String url, int pleins, long start) throws SQLException {
        try (var reserve = new Reserve(base);
                SneClient client = SneClient.builder()
                        .url(URI.create(url))
                        .guichet(CodeGuichet.parse("10691"))
                        .build()) {
            DataSource source = reserve.source();
            Outbox outbox = Outbox.of(source);
            Map<String, Integer> registered = saisies(source);
            assertTrue(registered.size() > 10, "agents worked");
            List<MessageStatus> refused = outbox.waitingForAgent(10);
            assertEquals(
                    List.of(),
                    refused,
                    () -> refused.get(0).reason() + " " + refused.get(0).anomalies());

            Map<NumeroUnique, List<String>> movements = new HashMap<>();
            for (LigneMouvement one :
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
                    "chaos %s %s : %d arrêts brutaux du progiciel, %d du SNE, %d pas d’horloge, %s ; %d demandes dont %d empoisonnées,"
                            + " %d envois en %d essais %s, %d s ; 0 perdue, 0 en double, 0 dans le désordre%n",
                    transport,
                    nom,
                    ARRETS + 1,
                    ARRETS + (tout ? 2 : 1),
                    compter(source, "agent_horloge"),
                    pleins == 0 ? "disque plein non éprouvé" : "disque plein " + pleins + " fois",
                    registered.size(),
                    registered.keySet().stream()
                            .filter(one -> one.endsWith(Progiciel.EMPOISONNE))
                            .count(),
                    sent,
                    tries,
                    resumed,
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        }
    }

    private static int compter(DataSource base, String table) throws SQLException {
        try (Connection connection = base.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Map<String, Integer> saisies(DataSource base) throws SQLException {
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
