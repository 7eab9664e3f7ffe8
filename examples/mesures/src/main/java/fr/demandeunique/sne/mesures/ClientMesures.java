package fr.demandeunique.sne.mesures;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;

/**
 * What the client costs over a bare call of the JDK, and what it bears. {@code surcout FICHIER [tours]} and {@code charge FICHIER [secondes]}; the file is a demande that
 * can be registered. The SNE is the sandbox, in another process.
 */
public final class ClientMesures {
    private static final int APPELANTS = 64;
    private static final int ECHAUFFEMENT = 6;
    private static final ThreadMXBean FILS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEME =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private ClientMesures() {}

    public static void main(String[] args) throws Exception {
        if (args[0].equals("serveur")) {
            System.out.println(BacASable.demarrer().url());
            new CountDownLatch(1).await();
        }
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dsun.net.httpserver.nodelay=true",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClientMesures.class.getName(),
                        "serveur")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            URI url = URI.create(out.readLine());
            Demande demande =
                    DemandeJson.read(Files.readAllBytes(Path.of(args[1]))).resultat().orElseThrow().toBuilder()
                            .numeroUnique(null)
                            .etat(null)
                            .build();
            int many = args.length > 2 ? Integer.parseInt(args[2]) : 20;
            try (SneClient sne = SneClient.builder()
                    .url(url)
                    .guichet(CodeGuichet.parse("10691"))
                    .build()) {
                if (args[0].equals("surcout")) {
                    surcout(sne, url, sne.enregistrer(demande).numero(), many);
                } else {
                    charge(sne, demande, many);
                }
            }
        } finally {
            server.destroyForcibly();
        }
    }

    /** Turns of one second each, one after the other, so that what the machine does besides falls on both. */
    private static void surcout(SneClient sne, URI url, NumeroUnique numero, int turns) throws Exception {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var mapper = new ObjectMapper();
        URI address = URI.create(url + "/demandes/" + numero.compact());
        Callable<Object> bare = () -> {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("X-Guichet", "10691")
                    .header("Accept", "application/json")
                    .timeout(Duration.ofSeconds(30))
                    .build();
            byte[] body = http.send(request, BodyHandlers.ofByteArray()).body();
            return mapper.readValue(body, Map.class);
        };
        Callable<Object> typed = () -> {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("X-Guichet", "10691")
                    .header("Accept", "application/json")
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return DemandeJson.read(
                    http.send(request, BodyHandlers.ofByteArray()).body());
        };
        Callable<Object> client = () -> sne.lire(numero);
        for (int callers : new int[] {1, 8}) {
            // Until the compiler of the JVM has done with all three.
            for (int i = 0; i < ECHAUFFEMENT; i++) {
                tour(bare, callers);
                tour(typed, callers);
                tour(client, callers);
            }
            List<Tour> ofBare = new ArrayList<>();
            List<Tour> ofTyped = new ArrayList<>();
            List<Tour> ofClient = new ArrayList<>();
            for (int i = 0; i < turns; i++) {
                ofBare.add(tour(bare, callers));
                ofTyped.add(tour(typed, callers));
                ofClient.add(tour(client, callers));
            }
            dire("nu", callers, ofBare);
            dire("nu, typé", callers, ofTyped);
            dire("SneClient", callers, ofClient);
        }
    }

    /**
     * One turn.
     *
     * @param durees nanoseconds of each call
     * @param fil processor time of the calling threads, in nanoseconds
     * @param processus the same of the whole process: what the calls cost to other threads is in it, and the compiler too
     */
    private record Tour(long[] durees, long fil, long processus) {
        double filParAppel() {
            return fil / 1000.0 / durees.length;
        }

        double processusParAppel() {
            return processus / 1000.0 / durees.length;
        }
    }

    private static void dire(String name, int callers, List<Tour> turns) {
        long[] all = turns.stream()
                .flatMapToLong(one -> Arrays.stream(one.durees))
                .sorted()
                .toArray();
        System.out.printf(
                "%-10s %2d appelants : %7d appels, p50 %7.0f µs (meilleur tour %7.0f), p99 %7.0f µs (meilleur tour %7.0f),"
                        + " processeur par appel : fil %6.1f µs (meilleur %6.1f), processus %6.1f µs (meilleur %6.1f)%n",
                name,
                callers,
                all.length,
                centile(all, 50),
                meilleur(turns, one -> centile(one.durees, 50)),
                centile(all, 99),
                meilleur(turns, one -> centile(one.durees, 99)),
                median(turns, Tour::filParAppel),
                meilleur(turns, Tour::filParAppel),
                median(turns, Tour::processusParAppel),
                meilleur(turns, Tour::processusParAppel));
    }

    private static double meilleur(List<Tour> turns, ToDoubleFunction<Tour> figure) {
        return turns.stream().mapToDouble(figure).min().orElse(0);
    }

    private static double median(List<Tour> turns, ToDoubleFunction<Tour> figure) {
        double[] sorted = turns.stream().mapToDouble(figure).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    private static double centile(long[] nanos, int percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1L) * percent / 100)] / 1000.0;
    }

    private static Tour tour(Callable<Object> call, int callers) throws Exception {
        var cpu = new AtomicLong();
        long before = SYSTEME.getProcessCpuTime();
        long end = System.nanoTime() + 1_000_000_000L;
        List<List<Long>> times = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            List<Long> mine = new ArrayList<>();
            times.add(mine);
            threads.add(new Thread(() -> {
                while (System.nanoTime() < end) {
                    long start = System.nanoTime();
                    try {
                        call.call();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    mine.add(System.nanoTime() - start);
                }
                cpu.addAndGet(FILS.getCurrentThreadCpuTime());
            }));
        }
        threads.forEach(Thread::start);
        for (Thread one : threads) {
            one.join();
        }
        long after = SYSTEME.getProcessCpuTime();
        return new Tour(
                times.stream().flatMap(List::stream).mapToLong(Long::longValue).toArray(), cpu.get(), after - before);
    }

    /** Sixty-four callers: nine reads for a registration. */
    private static void charge(SneClient sne, Demande demande, int seconds) throws Exception {
        var errors = new AtomicLong();
        NumeroUnique[] known = new NumeroUnique[APPELANTS];
        for (int i = 0; i < APPELANTS; i++) {
            known[i] = sne.enregistrer(demande).numero();
        }
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<List<Long>> times = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < APPELANTS; i++) {
            List<Long> mine = new ArrayList<>();
            times.add(mine);
            NumeroUnique numero = known[i];
            threads.add(new Thread(() -> {
                for (int n = 0; System.nanoTime() < end; n++) {
                    long start = System.nanoTime();
                    try {
                        if (n % 10 == 9) {
                            sne.enregistrer(demande);
                        } else {
                            sne.lire(numero);
                        }
                    } catch (RuntimeException e) {
                        errors.incrementAndGet();
                    }
                    mine.add(System.nanoTime() - start);
                }
            }));
        }
        threads.forEach(Thread::start);
        for (int i = 1; i <= 4; i++) {
            Thread.sleep(seconds * 1000L / 4);
            System.out.printf("à %3d s : %d Mio occupés après ramassage%n", i * seconds / 4, memoire());
        }
        for (Thread one : threads) {
            one.join();
        }
        long[] all =
                times.stream().flatMap(List::stream).mapToLong(Long::longValue).toArray();
        System.out.printf(
                "%d appelants, %d s : %d appels, %d par seconde, p50 %.1f ms, p99 %.1f ms, %d erreurs%n",
                APPELANTS,
                seconds,
                all.length,
                all.length / seconds,
                centile(all, 50) / 1000,
                centile(all, 99) / 1000,
                errors.get());
    }

    private static long memoire() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }
}
