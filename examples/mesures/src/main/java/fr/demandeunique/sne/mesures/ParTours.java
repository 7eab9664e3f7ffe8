package fr.demandeunique.sne.mesures;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** Operations in turns in one process, by the processor time of the thread: what a machine shared with others measures best. Only ratios of one run count. */
public final class ParTours {
    private static final int APPELS = 500;

    /** What was made last, so that it is made. */
    private static volatile Object dernier;

    private final Map<String, Callable<?>> operations = new LinkedHashMap<>();

    /** Adds an operation. */
    public ParTours avec(String nom, Callable<?> operation) {
        operations.put(nom, operation);
        return this;
    }

    /** Lets each run in its turn for so many seconds in all; prints, of the second half of the turns, the least and the first quartile, in µs a call, and the bytes of the last. */
    public void mesurer(int secondes) throws Exception {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Map<String, List<Double>> times = new LinkedHashMap<>();
        Map<String, Long> bytes = new LinkedHashMap<>();
        long end = System.nanoTime() + secondes * 1_000_000_000L;
        while (System.nanoTime() < end) {
            for (var one : operations.entrySet()) {
                long before = threads.getCurrentThreadAllocatedBytes();
                long start = threads.getCurrentThreadCpuTime();
                for (int i = 0; i < APPELS; i++) {
                    dernier = one.getValue().call();
                }
                double time = (threads.getCurrentThreadCpuTime() - start) / (1000.0 * APPELS);
                times.computeIfAbsent(one.getKey(), any -> new ArrayList<>()).add(time);
                bytes.put(one.getKey(), (threads.getCurrentThreadAllocatedBytes() - before) / APPELS);
            }
        }
        times.forEach((name, all) -> {
            List<Double> warm = new ArrayList<>(all.subList(all.size() / 2, all.size()));
            Collections.sort(warm);
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %7.2f %7.2f µs %8d o%n",
                    name,
                    warm.get(0),
                    warm.get(warm.size() / 4),
                    bytes.get(name));
        });
    }
}
