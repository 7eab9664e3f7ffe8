package fr.demandeunique.sne.mesures.echanges;

import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sustained load: so many callers of the typed client against the sandbox in the same JVM, one write in ten (a registration or a change),
 * the rest reads. Prints calls, calls a second, p50 and p99, errors, and the heap after a collection at each fifth of the time.
 *
 * <p>{@code ChargeMesures demande.json 64 60 [folder]}
 */
public final class ChargeMesures {
    private static final int ECRITURES = 10;

    private ChargeMesures() {}

    /** File of a demande, callers, seconds, folder of the sandbox if it is to keep everything. */
    public static void main(String[] args) throws Exception {
        Demande demande = DemandeJson.read(Files.readAllBytes(Path.of(args[0]))).resultat().orElseThrow().toBuilder()
                .numeroUnique(null)
                .build();
        int callers = Integer.parseInt(args[1]);
        long end = System.nanoTime() + Long.parseLong(args[2]) * 1_000_000_000L;
        BacASable.Builder builder = BacASable.builder();
        if (args.length > 3) {
            builder.donnees(Path.of(args[3]));
        }
        var errors = new AtomicInteger();
        try (BacASable sne = builder.demarrer()) {
            ExecutorService threads = Executors.newFixedThreadPool(callers);
            List<Future<long[]>> running = new ArrayList<>();
            SneClient client = sne.client("10691");
            for (int i = 0; i < callers; i++) {
                running.add(threads.submit(() -> appeler(client, demande, end, errors)));
            }
            long step = (end - System.nanoTime()) / 5;
            var heaps = new ArrayList<String>();
            for (int i = 0; i < 5; i++) {
                Thread.sleep(step / 1_000_000);
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                heaps.add((runtime.totalMemory() - runtime.freeMemory() >> 20) + " Mio");
            }
            long[] all = new long[0];
            for (Future<long[]> one : running) {
                long[] more = one.get();
                int before = all.length;
                all = Arrays.copyOf(all, before + more.length);
                System.arraycopy(more, 0, all, before, more.length);
            }
            threads.shutdown();
            Arrays.sort(all);
            System.out.printf(
                    Locale.ROOT,
                    "appelants %d, appels %d, %.0f appels/s, p50 %.2f ms, p99 %.2f ms, max %.0f ms, erreurs %d, tas %s%n",
                    callers,
                    all.length,
                    all.length / Double.parseDouble(args[2]),
                    all[all.length / 2] / 1e6,
                    all[all.length * 99 / 100] / 1e6,
                    all[all.length - 1] / 1e6,
                    errors.get(),
                    heaps);
        }
    }

    private static long[] appeler(SneClient client, Demande demande, long end, AtomicInteger errors) {
        long[] durations = new long[1 << 16];
        int calls = 0;
        DemandeVersionnee mine = client.demandes().enregistrer(demande).execute();
        NumeroUnique numero = mine.numero();
        for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
            try {
                if (calls % (20 * ECRITURES) == 0) {
                    client.demandes().enregistrer(demande).execute();
                } else if (calls % ECRITURES == 0) {
                    mine = client.demandes().modifier(mine).execute();
                } else {
                    client.demandes().lire(numero).execute();
                }
            } catch (RuntimeException e) {
                errors.incrementAndGet();
            }
            if (calls == durations.length) {
                durations = Arrays.copyOf(durations, calls * 2);
            }
            durations[calls++] = System.nanoTime() - start;
        }
        return Arrays.copyOf(durations, calls);
    }
}
