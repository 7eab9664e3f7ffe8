package fr.demandeunique.sne.client.reglage;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

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
            return new CompletableFuture<Boolean>().completeOnTimeout(true, duree.toNanos(), TimeUnit.NANOSECONDS);
        }
    }
}
