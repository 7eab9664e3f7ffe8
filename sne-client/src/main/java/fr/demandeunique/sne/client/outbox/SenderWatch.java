package fr.demandeunique.sne.client.outbox;

import fr.demandeunique.sne.client.outbox.SenderHealth.Status;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What goes wrong around a sender, and since when. Thread-safe. */
final class SenderWatch {
    private record Problem(Status status, String detail, long since) {}

    private record Pause(long since, long until) {}

    /** Of this side: the database, or an error. */
    private final AtomicReference<@Nullable Problem> here = new AtomicReference<>();
    /** Of the other side, whatever is sent. */
    private final AtomicReference<@Nullable Problem> there = new AtomicReference<>();
    /** Until when the client's circuit is open, and since when. */
    private final AtomicReference<@Nullable Pause> pause = new AtomicReference<>();

    void database(String sqlState) {
        note(here, Status.DATABASE, sqlState);
    }

    void error(Throwable error) {
        note(here, Status.INTERNAL_ERROR, error.getClass().getName());
    }

    /** A turn without a failure of this side; one that had nothing to do proves that the database is there, and no more. */
    void worked(boolean something) {
        here.updateAndGet(seen -> seen == null || something || seen.status == Status.DATABASE ? null : seen);
    }

    /** The SNE has answered to what was sent, well or not. */
    void answered() {
        pause.set(null);
        there.set(null);
    }

    /** A failure that nothing that is sent is the cause of. */
    void unreachable(String code) {
        note(there, Status.SNE_UNREACHABLE, code);
    }

    void pause(Duration wait) {
        long now = System.nanoTime();
        pause.updateAndGet(seen -> new Pause(seen == null ? now : seen.since, now + wait.toNanos()));
    }

    boolean isPaused() {
        Pause seen = pause.get();
        return seen != null && seen.until - System.nanoTime() > 0;
    }

    SenderHealth health(int threads) {
        Problem first = here.get();
        Pause paused = pause.get();
        if (first == null && paused != null) {
            Problem why = there.get();
            return new SenderHealth(Status.CIRCUIT_OPEN, why == null ? "" : why.detail, threads, since(paused.since));
        }
        Problem seen = first == null ? there.get() : first;
        return seen == null
                ? new SenderHealth(Status.OK, "", threads, Duration.ZERO)
                : new SenderHealth(seen.status, seen.detail, threads, since(seen.since));
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static void note(AtomicReference<@Nullable Problem> where, Status status, String detail) {
        where.updateAndGet(seen -> new Problem(status, detail, seen == null ? System.nanoTime() : seen.since));
    }
}
