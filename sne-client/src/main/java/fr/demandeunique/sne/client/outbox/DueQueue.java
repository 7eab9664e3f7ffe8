package fr.demandeunique.sne.client.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What one sender was told to be due, and the taking of it. What failed before never holds up the rest: as long as something else is due it gets one turn in
 * {@link #SHARE}, and one sending at a time. Otherwise a hundred dossiers that the SNE always fails on would take all the time there is, and open the circuit for the others.
 *
 * <p>This class is thread-safe.
 */
final class DueQueue {
    private static final int SHARE = 8;
    /** A list that is older than that may hide what came since. */
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private static final long CLOCK_NANOS = Duration.ofMinutes(1).toNanos();

    private final Outbox outbox;
    private final Duration lease;
    private final Queue<String> untried = new ConcurrentLinkedQueue<>();
    private final Queue<String> retries = new ConcurrentLinkedQueue<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger retrying = new AtomicInteger();
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime() - FRESH_NANOS);
    private final AtomicLong clockCheckedAt = new AtomicLong(System.nanoTime() - CLOCK_NANOS);

    DueQueue(Outbox outbox, Duration lease) {
        this.outbox = outbox;
        this.lease = lease;
    }

    /** One of those that were found due, or of those that are now; null if there is none. {@link #done} follows. */
    @Nullable
    LeasedMessage take() {
        for (boolean looked = false; ; looked = true) {
            for (String id = next(); id != null; id = next()) {
                String one = id;
                Optional<LeasedMessage> taken = outbox.withConnection("prise", connection -> {
                    try {
                        return Optional.ofNullable(Tables.take(connection, one, lease));
                    } catch (SQLException e) {
                        if (String.valueOf(e.getSQLState()).startsWith("40")) {
                            // Two nodes met on a row, in a database that says so: the next look will do.
                            return Optional.<LeasedMessage>empty();
                        }
                        throw e;
                    }
                });
                if (taken.isPresent()) {
                    retrying.addAndGet(isRetry(taken.get()) ? 1 : 0);
                    return taken.get();
                }
            }
            if (looked) {
                return null;
            }
            look();
        }
    }

    /** The sending of what was taken is over. */
    void done(LeasedMessage message) {
        retrying.addAndGet(isRetry(message) ? -1 : 0);
    }

    private static boolean isRetry(LeasedMessage message) {
        return message.attempts() > 1;
    }

    private @Nullable String next() {
        if (untried.isEmpty() && System.nanoTime() - lookedAt.get() >= FRESH_NANOS) {
            return null;
        }
        boolean retry = retrying.get() == 0 && turn.incrementAndGet() % SHARE == 0;
        String first = retry ? retries.poll() : untried.poll();
        return first != null ? first : retry ? untried.poll() : retries.poll();
    }

    private void look() {
        long now = System.nanoTime();
        long checked = clockCheckedAt.get();
        if (now - checked >= CLOCK_NANOS && clockCheckedAt.compareAndSet(checked, now)) {
            outbox.withConnection("heure", Tables::followClock);
        }
        Tables.Due found = outbox.withConnection("recherche", Tables::candidates);
        lookedAt.set(System.nanoTime());
        untried.clear();
        retries.clear();
        untried.addAll(found.untried());
        retries.addAll(found.retries());
    }
}
