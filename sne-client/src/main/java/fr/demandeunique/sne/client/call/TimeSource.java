package fr.demandeunique.sne.client.call;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * The clock and the patience of a client: what time it is, how much time went by, and how to wait. A test gives its own, and
 * never sleeps.
 *
 * <p>An implementation must be thread-safe.
 */
public interface TimeSource {
    /** {@return the time of day, to be compared with the dates of a server} */
    Instant now();

    /** {@return a count of nanoseconds that never goes back, of no meaning but by difference} */
    long nanos();

    /**
     * Waits on the calling thread.
     *
     * @param duration zero or more
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    void sleep(Duration duration) throws InterruptedException;

    /**
     * {@return a future that ends after that time, with {@code true}; cancelling it forgets it at once}
     *
     * @param duration zero or more
     */
    CompletableFuture<Boolean> after(Duration duration);

    /** {@return the time of the machine} */
    static TimeSource system() {
        return SystemTime.TIME;
    }

    /** The time of the machine. */
    final class SystemTime implements TimeSource {
        private static final TimeSource TIME = new SystemTime(SystemTime::timer);
        private static final Duration WATCH = Duration.ofSeconds(1);

        private final AtomicBoolean watched = new AtomicBoolean();
        private final Function<Duration, CompletableFuture<Boolean>> timers;
        private volatile boolean used;

        SystemTime(Function<Duration, CompletableFuture<Boolean>> timers) {
            this.timers = timers;
        }

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        }

        @Override
        public CompletableFuture<Boolean> after(Duration duration) {
            used = true;
            if (watched.compareAndSet(false, true)) {
                watch();
            }
            return timers.apply(duration);
        }

        private static CompletableFuture<Boolean> timer(Duration duration) {
            return new CompletableFuture<Boolean>().completeOnTimeout(true, duration.toNanos(), TimeUnit.NANOSECONDS);
        }

        /**
         * The thread of the timers wakes up for each timer that is the next to fire. While timers are in use, one of our own is always before those of the calls, so
         * that a call, which cancels its timer long before, wakes nobody.
         */
        private void watch() {
            timers.apply(WATCH).thenRun(() -> {
                if (used) {
                    used = false;
                    watch();
                } else {
                    watched.set(false);
                }
            });
        }
    }
}
