package fr.demandeunique.sne.client.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What one sender was told to be due, and the taking of it, some at a time. What failed before never holds up the rest: as long as something else is due it gets one turn in
 * {@link #SHARE}, and one sending at a time. Otherwise a hundred dossiers that the SNE always fails on would take all the time there is, and open the circuit for the others.
 *
 * <p>This class is thread-safe.
 */
final class DueQueue {
    /** Also how many are taken at once: a statement for each costs more than the sending. */
    private static final int SHARE = 8;
    /** A list that is older than that may hide what came since. */
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private static final long CLOCK_NANOS = Duration.ofMinutes(1).toNanos();
    /** What was taken is sent within that part of its lease, or given back: the sending itself takes the rest at most. */
    private static final int PART_OF_LEASE = 6;

    private record Taken(LeasedMessage message, long nanos) {}

    private final Outbox outbox;
    private final Outcomes outcomes;
    private final Duration lease;
    private final Queue<String> untried = new ConcurrentLinkedQueue<>();
    private final Queue<String> retries = new ConcurrentLinkedQueue<>();
    private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger retrying = new AtomicInteger();
    private final Runnable beforeLook;
    private final LongSupplier nanos;
    private final AtomicLong lookedAt;
    private final AtomicLong clockCheckedAt;

    /** With what is done before each look into the database, and what counts the time, as {@link System#nanoTime}. */
    DueQueue(Outbox outbox, Outcomes outcomes, Duration lease, Runnable beforeLook, LongSupplier nanos) {
        this.outbox = outbox;
        this.outcomes = outcomes;
        this.lease = lease;
        this.beforeLook = beforeLook;
        this.nanos = nanos;
        lookedAt = new AtomicLong(nanos.getAsLong() - FRESH_NANOS);
        clockCheckedAt = new AtomicLong(nanos.getAsLong() - CLOCK_NANOS);
    }

    /** One of those that were found due, or of those that are now; null if there is none. {@link #done} follows. */
    @Nullable
    LeasedMessage take() {
        for (boolean looked = false; ; ) {
            for (Taken one = taken.poll(); one != null; one = taken.poll()) {
                if (nanos.getAsLong() - one.nanos < lease.toNanos() / PART_OF_LEASE) {
                    return one.message;
                }
                giveBack(one.message);
            }
            List<String> ids = next();
            if (!ids.isEmpty()) {
                claim(ids);
            } else if (looked) {
                return null;
            } else {
                look();
                looked = true;
            }
        }
    }

    /** What was taken and not sent is as if it had not been. */
    void giveBack() {
        for (Taken one = taken.poll(); one != null; one = taken.poll()) {
            giveBack(one.message);
        }
    }

    private void giveBack(LeasedMessage message) {
        done(message);
        outcomes.giveBack(message);
    }

    /** The sending of what was taken is over. */
    void done(LeasedMessage message) {
        retrying.addAndGet(isRetry(message) ? -1 : 0);
    }

    private static boolean isRetry(LeasedMessage message) {
        return message.attempts() > 1;
    }

    private void claim(List<String> ids) {
        long now = nanos.getAsLong();
        List<LeasedMessage> won;
        try {
            won = outbox.transaction("prise", session -> Tables.take(session, ids, lease));
        } catch (OutboxException e) {
            if (e.isTransient()) {
                // Two nodes met on a row again and again, in a database that says so: the next look will do.
                return;
            }
            throw e;
        }
        for (LeasedMessage one : won) {
            retrying.addAndGet(isRetry(one) ? 1 : 0);
            taken.add(new Taken(one, now));
        }
    }

    /** Some of those that were found; at most one that failed before, as long as there is another. */
    private List<String> next() {
        List<String> ids = new ArrayList<>();
        if (untried.isEmpty() && nanos.getAsLong() - lookedAt.get() >= FRESH_NANOS) {
            return ids;
        }
        boolean other = retrying.get() == 0;
        while (ids.size() < SHARE) {
            boolean alone = untried.isEmpty();
            boolean retry = alone || other && turn.incrementAndGet() % SHARE == 0;
            String id = retry ? retries.poll() : untried.poll();
            id = id == null && retry ? untried.poll() : id;
            other &= !retry;
            if (id == null) {
                break;
            }
            ids.add(id);
        }
        return ids;
    }

    private void look() {
        beforeLook.run();
        long now = nanos.getAsLong();
        long checked = clockCheckedAt.get();
        if (now - checked >= CLOCK_NANOS && clockCheckedAt.compareAndSet(checked, now)) {
            outbox.withSession("heure", session -> Tables.followClock(session, lease));
        }
        Tables.Due found = outbox.withSession("recherche", Tables::candidates);
        lookedAt.set(nanos.getAsLong());
        untried.clear();
        retries.clear();
        untried.addAll(found.untried());
        retries.addAll(found.retries());
    }
}
