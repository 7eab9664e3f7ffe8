package fr.demandeunique.sne.mesures.regles;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import fr.demandeunique.sne.client.bulk.StockAudit;
import fr.demandeunique.sne.client.bulk.StockCheck;
import fr.demandeunique.sne.client.bulk.StockReader;
import fr.demandeunique.sne.mesures.json.JsonMesures;
import fr.demandeunique.sne.mesures.json.Modele;
import jakarta.validation.Validator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads and checks a stock of NDJSON (gzip), by the library and by databind with Hibernate Validator, in turns of one process, on as many threads: {@code NationMesures STOCK [ROUNDS]}. The peer is measured twice: with
 * the few constraints that an editor writes on such classes ({@code Modele}), and with those that check what the library checks ({@link Miroir}, made of each demande before the clock runs).
 */
public final class NationMesures {
    private static final int LINES = 256;

    private final ObjectMapper databind = JsonMapper.builder()
            .addModule(new SimpleModule().addDeserializer(LocalDate.class, new JsonMesures.DateIso()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Validator validator = Validateurs.annotations();

    private NationMesures() {}

    /** Prints a line for each turn. */
    public static void main(String[] args) throws Exception {
        Path stock = Path.of(args[0]);
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 4;
        var peer = new NationMesures();
        List<Miroir> mirrors = mirrors(stock);
        for (int i = 1; i <= rounds; i++) {
            print(i, "lire et contrôler", () -> checked(stock));
            print(i, "auditer, sans rapprochements", () -> audited(stock));
            print(i, "databind et Hibernate Validator, contraintes d’un éditeur", () -> peer.validated(stock, null));
            print(i, "databind et Hibernate Validator, toutes les règles", () -> peer.validated(stock, mirrors));
        }
    }

    private interface Work {
        long[] run() throws Exception;
    }

    private static void print(int round, String name, Work work) throws Exception {
        long start = System.nanoTime();
        long[] counts = work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "tour %d;%s;%d demandes;%d fautes;%.1f s;%.0f/s%n",
                round, name, counts[0], counts[1], seconds, counts[0] / seconds);
    }

    private static long[] checked(Path stock) throws IOException {
        StockCheck check = StockCheck.on(Donnees.JOUR);
        return StockReader.of(List.of(stock))
                .collect(
                        () -> new long[2],
                        (count, one) -> {
                            count[0]++;
                            count[1] += check.check(one).rapport().anomalies().isEmpty() ? 0 : 1;
                        },
                        (one, other) -> {
                            one[0] += other[0];
                            one[1] += other[1];
                        });
    }

    private static long[] audited(Path stock) throws IOException {
        var bilan = StockReader.of(List.of(stock))
                .collect(() -> new StockAudit(Donnees.JOUR), StockAudit::add, StockAudit::merge)
                .summary()
                .bilan();
        return new long[] {bilan.demandes(), bilan.enFaute()};
    }

    /** One thread takes the lines, as in the library; as many as there are cores read and check them. */
    private long[] validated(Path stock, @Nullable List<Miroir> mirrors) throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        var read = new AtomicLong();
        var wrong = new AtomicLong();
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(stock), 1 << 16), StandardCharsets.UTF_8))) {
            Queue<Future<?>> ahead = new ArrayDeque<>();
            List<String> batch = new ArrayList<>(LINES);
            int count = 0;
            for (String line = lines.readLine(); ; line = lines.readLine()) {
                if (line != null) {
                    batch.add(line);
                }
                if (batch.size() == LINES || line == null) {
                    List<String> full = batch;
                    int first = count;
                    count += full.size();
                    batch = new ArrayList<>(LINES);
                    ahead.add(workers.submit(() -> {
                        for (int i = 0; i < full.size(); i++) {
                            read.incrementAndGet();
                            Miroir mirror = mirrors == null ? null : mirrors.get(first + i);
                            wrong.addAndGet(faults(full.get(i), mirror) ? 1 : 0);
                        }
                    }));
                    if (ahead.size() > 2 * threads || line == null) {
                        ahead.remove().get();
                    }
                }
                if (line == null) {
                    break;
                }
            }
            for (Future<?> one : ahead) {
                one.get();
            }
        } finally {
            workers.shutdown();
        }
        return new long[] {read.get(), wrong.get()};
    }

    private boolean faults(String line, @Nullable Miroir mirror) {
        try {
            var read = databind.readValue(line, Modele.Demande.class);
            return !validator.validate(mirror == null ? read : mirror).isEmpty();
        } catch (IOException e) {
            return true;
        }
    }

    /** One a line; null, which spares the peer the check, where the demande is too bad to have one. */
    private static List<Miroir> mirrors(Path stock) throws IOException {
        List<Miroir> all = new ArrayList<>();
        StockReader.of(List.of(stock))
                .forEach(
                        one -> one.demande() == null || one.demande().logementRecherche() == null
                                ? Optional.<Miroir>empty()
                                : Optional.of(VersMiroir.de(one.demande())),
                        one -> all.add(one.orElse(null)));
        return all;
    }
}
