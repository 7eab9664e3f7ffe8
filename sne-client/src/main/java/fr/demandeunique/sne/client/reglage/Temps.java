package fr.demandeunique.sne.client.reglage;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The clock and the patience of a client: what time it is, how much time went by, and how to wait. A test gives its own, and
 * never sleeps.
 *
 * <p>An implementation must be thread-safe.
 */
public interface Temps {
    /** The time of day, to be compared with the dates of a server. */
    Instant maintenant();

    /** A count of nanoseconds that never goes back, of no meaning but by difference. */
    long nanos();

    /** Waits on the calling thread. */
    void attendre(Duration duree) throws InterruptedException;

    /** A future that ends after that time, with {@code true}; cancelling it forgets it at once. */
    CompletableFuture<Boolean> apres(Duration duree);

    /** The time of the machine. */
    static Temps systeme() {
        return Systeme.TEMPS;
    }

    /** The time of the machine. */
    final class Systeme implements Temps {
        private static final Temps TEMPS = new Systeme();
        private static final Duration VEILLE = Duration.ofSeconds(1);

        private final AtomicBoolean veille = new AtomicBoolean();
        private volatile boolean servi;

        private Systeme() {}

        @Override
        public Instant maintenant() {
            return Instant.now();
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void attendre(Duration duree) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(duree.toNanos());
        }

        @Override
        public CompletableFuture<Boolean> apres(Duration duree) {
            servi = true;
            if (veille.compareAndSet(false, true)) {
                veiller();
            }
            return minuterie(duree);
        }

        private static CompletableFuture<Boolean> minuterie(Duration duree) {
            return new CompletableFuture<Boolean>().completeOnTimeout(true, duree.toNanos(), TimeUnit.NANOSECONDS);
        }

        /**
         * The thread of the timers wakes up for each timer that is the next to fire. While timers are in use, one of our own is always before those of the calls, so
         * that a call, which cancels its timer long before, wakes nobody.
         */
        private void veiller() {
            minuterie(VEILLE).thenRun(() -> {
                if (servi) {
                    servi = false;
                    veiller();
                } else {
                    veille.set(false);
                }
            });
        }
    }
}
