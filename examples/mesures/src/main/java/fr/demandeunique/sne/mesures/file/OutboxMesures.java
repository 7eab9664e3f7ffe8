package fr.demandeunique.sne.mesures.file;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.mesures.ClientMesures;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.personne.DateNaissance;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How fast a queue stores registrations and sends them to the sandbox, which runs in another process, and what its file weighs then.
 *
 * <p>{@code FILE BASE FICHIER [NOMBRE] [FILS] [TOURS]}: {@code sne}, {@code transaction-outbox}, {@code db-scheduler} or {@code sans} (no queue: the calls alone); {@code h2} for a file of its own, or a JDBC address; a demande that
 * can be registered; 20,000, 4 and 1 if not given. The turns follow each other in the same processes and the same file: the first is that of a cold JVM, the last that of a server that has run for a while. Each queue sends the same demandes by the same client; the peers know neither the order within a dossier nor refusals.
 */
public final class OutboxMesures {
    /** So many are stored at a time. */
    static final int BATCH = 1000;

    private static final LocalDate MONTH = LocalDate.of(2016, 1, 15);

    private OutboxMesures() {}

    /** A queue that is measured. */
    interface Queue {
        /** The demandes, in transactions of {@link #BATCH}; nothing is sent yet, if the queue can wait. */
        void store(List<Demande> demandes) throws Exception;

        /** Sends on so many threads, until all has arrived. */
        void send(int threads) throws Exception;
    }

    /** What the peers do with one task. */
    public static final class Sender {
        private final SneClient sne;
        final AtomicInteger sent = new AtomicInteger();

        Sender(SneClient sne) {
            this.sne = sne;
        }

        void send(String key, byte[] json) {
            Demande demande = DemandeJson.read(json).resultat().orElseThrow();
            sne.demandes().enregistrer(demande).execute(CallOptions.NONE.key(key));
            sent.incrementAndGet();
        }

        void await(int count) throws InterruptedException {
            while (sent.get() < count) {
                Thread.sleep(5);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        int count = args.length > 3 ? Integer.parseInt(args[3]) : 20_000;
        int threads = args.length > 4 ? Integer.parseInt(args[4]) : 4;
        int turns = args.length > 5 ? Integer.parseInt(args[5]) : 1;
        Demande model = DemandeJson.read(Files.readAllBytes(Path.of(args[2]))).resultat().orElseThrow().toBuilder()
                .numeroUnique(null)
                .etat(null)
                .build();
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dsun.net.httpserver.nodelay=true",
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClientMesures.class.getName(),
                        "serveur")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path folder = Files.createTempDirectory("outbox-mesures");
        try (var out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            URI sandbox = URI.create(out.readLine());
            try (SneClient sne = SneClient.builder()
                            .url(sandbox)
                            .guichet(CodeGuichet.parse("10691"))
                            .build();
                    HikariDataSource base = base(args[1], folder, threads)) {
                measure(args[0], args[1], base, sne, sandbox, model, count, threads, turns, folder);
            }
        } finally {
            server.destroyForcibly();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path one :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    private static void month(URI sandbox, LocalDate day) throws IOException, InterruptedException {
        HttpResponse<String> set = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(sandbox.resolve("/_bac/horloge"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"jour\":\"" + day + "\"}"))
                                .build(),
                        BodyHandlers.ofString());
        if (set.statusCode() != 200) {
            throw new IllegalStateException("clock: " + set.statusCode());
        }
    }

    private static HikariDataSource base(String base, Path folder, int threads) {
        var config = new HikariConfig();
        config.setJdbcUrl(base.equals("h2") ? "jdbc:h2:" + folder.resolve("file") + ";LOCK_TIMEOUT=20000" : base);
        if (base.equals("h2")) {
            config.setUsername("sne");
        }
        config.setMaximumPoolSize(2 * threads + 4);
        return new HikariDataSource(config);
    }

    private static void measure(
            String name,
            String base,
            HikariDataSource source,
            SneClient sne,
            URI sandbox,
            Demande model,
            int count,
            int threads,
            int turns,
            Path folder)
            throws Exception {
        Queue queue = switch (name) {
            case "sne" -> new SneQueue(source, sne);
            case "sans" -> new NoQueue(new Sender(sne));
            case "transaction-outbox" -> new TransactionOutboxQueue(source, new Sender(sne), base);
            case "db-scheduler" -> new DbSchedulerQueue(source, new Sender(sne), base);
            default -> throw new IllegalArgumentException(name);
        };
        for (int turn = 0; turn < turns; turn++) {
            // A guichet has 100,000 numbers a month, and the sandbox looks for a free one: the last ones cost more than
            // all the rest.
            month(sandbox, MONTH.plusMonths(turn));
            int first = turn * count;
            List<Demande> demandes = IntStream.range(first, first + count)
                    .mapToObj(i -> person(model, i))
                    .toList();
            long data = demandes.stream()
                    .mapToLong(one -> DemandeJson.write(one).length)
                    .sum();
            long start = System.nanoTime();
            queue.store(demandes);
            long stored = System.nanoTime();
            queue.send(threads);
            long sent = System.nanoTime();
            System.out.printf(
                    Locale.ROOT,
                    "%s %s %d, tour %d: dépôt %.0f/s, envoi %.0f/s, données d’un tour %.1f Mo, fichier %.1f Mo%n",
                    name,
                    base.replaceAll("\\?.*", ""),
                    count,
                    turn + 1,
                    count / seconds(stored - start),
                    count / seconds(sent - stored),
                    data / 1e6,
                    size(folder) / 1e6);
        }
    }

    /** Somebody else each time: the register looks for duplicates. */
    private static Demande person(Demande model, int rank) {
        String name = "X"
                + String.valueOf(rank)
                        .chars()
                        .mapToObj(c -> String.valueOf((char) ('A' + c - '0')))
                        .collect(Collectors.joining());
        LocalDate born = LocalDate.of(1950, 1, 1).plusDays(rank % 15_000);
        return model.toBuilder()
                .demandeur(Objects.requireNonNull(model.demandeur()).toBuilder()
                        .identite(one -> one.nom(name).nomNaissance(name).dateNaissance(DateNaissance.of(born)))
                        .build())
                .coTitulaires(List.of())
                .build();
    }

    private static double seconds(long nanos) {
        return nanos / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(one -> one.toFile().length())
                    .sum();
        }
    }
}
