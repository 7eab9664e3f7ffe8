package fr.demandeunique.sne.client.transport;

import fr.demandeunique.sne.client.call.TimeSource;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Stops calling a server that fails every time: after so many failures in a row nothing is tried for a while, then one call goes
 * as a scout, and its outcome decides for the others. Thread-safe, without locks.
 */
public final class CircuitBreaker {
    private record State(int failures, boolean open, long until, boolean scout) {
        static final State CLOSED = new State(0, false, 0, false);
    }

    private final int threshold;
    private final long duration;
    private final TimeSource time;
    private final Consumer<Boolean> listener;
    private final AtomicReference<State> state = new AtomicReference<>(State.CLOSED);

    /**
     * @param threshold failures in a row that open it; 0 never opens
     * @param listener told true when it opens, false when it closes
     */
    public CircuitBreaker(int threshold, Duration duration, TimeSource time, Consumer<Boolean> listener) {
        this.threshold = threshold;
        this.duration = duration.toNanos();
        this.time = time;
        this.listener = listener;
    }

    /** How long to keep away; zero if the call may go. */
    Duration remaining() {
        while (true) {
            State seen = state.get();
            if (!seen.open) {
                return Duration.ZERO;
            }
            long rest = seen.until - time.nanos();
            if (rest > 0) {
                return Duration.ofNanos(rest);
            }
            // A scout that never came back does not keep the others away for ever: another one goes after the same
            // time.
            if (state.compareAndSet(seen, new State(seen.failures, true, time.nanos() + duration, true))) {
                return Duration.ZERO;
            }
        }
    }

    void succeeded() {
        State seen = state.get();
        if (seen.failures > 0 || seen.open) {
            if (state.getAndSet(State.CLOSED).open) {
                listener.accept(false);
            }
        }
    }

    void failed() {
        if (threshold == 0) {
            return;
        }
        while (true) {
            State seen = state.get();
            if (seen.open && !seen.scout) {
                return;
            }
            boolean opens = seen.open || seen.failures + 1 >= threshold;
            State next = opens
                    ? new State(seen.failures + 1, true, time.nanos() + duration, false)
                    : new State(seen.failures + 1, false, 0, false);
            if (state.compareAndSet(seen, next)) {
                if (opens && !seen.open) {
                    listener.accept(true);
                }
                return;
            }
        }
    }
}
