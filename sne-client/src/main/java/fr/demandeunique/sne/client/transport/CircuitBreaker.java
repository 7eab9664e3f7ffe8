package fr.demandeunique.sne.client.transport;

import fr.demandeunique.sne.client.call.TimeSource;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stops calling a server that fails every time: after so many failures in a row nothing is tried for a while, then one call goes
 * as a scout, and its outcome decides for the others.
 *
 * <p>A call that its caller gave a key to counts once, however often it is tried: one demande that the server stumbles over says nothing about the others. Once another call
 * has succeeded after it failed, it counts no more until it succeeds itself. Thread-safe, without locks.
 */
final class CircuitBreaker {
    /** Of those that fail by themselves, how many are remembered. */
    private static final int OWN_MAX = 10_000;

    /**
     * @param anonymous failures in a row of calls without a key
     * @param keys of the calls that failed since the last success
     */
    private record State(int anonymous, Set<String> keys, boolean open, long until, boolean scout) {
        static final State CLOSED = new State(0, Set.of(), false, 0, false);

        int failures() {
            return anonymous + keys.size();
        }

        State failed(@Nullable String key) {
            if (key == null) {
                return new State(anonymous + 1, keys, open, until, scout);
            }
            Set<String> more = Stream.concat(keys.stream(), Stream.of(key)).collect(Collectors.toUnmodifiableSet());
            return new State(anonymous, more, open, until, scout);
        }
    }

    private final int threshold;
    private final long duration;
    private final TimeSource time;
    private final Consumer<Boolean> listener;
    private final AtomicReference<State> state = new AtomicReference<>(State.CLOSED);
    /** Keys of calls that failed while others succeeded. */
    private final Set<String> own = ConcurrentHashMap.newKeySet();

    /**
     * @param threshold failures in a row that open it; 0 never opens
     * @param listener told true when it opens, false when it closes
     */
    CircuitBreaker(int threshold, Duration duration, TimeSource time, Consumer<Boolean> listener) {
        this.threshold = threshold;
        this.duration = duration.toNanos();
        this.time = time;
        this.listener = listener;
    }

    /** How long to keep away; zero if the call may go. */
    Duration remaining() {
        while (true) {
            State seen = Objects.requireNonNull(state.get());
            if (!seen.open) {
                return Duration.ZERO;
            }
            long rest = seen.until - time.nanos();
            if (rest > 0) {
                return Duration.ofNanos(rest);
            }
            // A scout that never came back does not keep the others away for ever: another one goes after the same
            // time.
            if (state.compareAndSet(seen, new State(seen.anonymous, seen.keys, true, time.nanos() + duration, true))) {
                return Duration.ZERO;
            }
        }
    }

    void succeeded(@Nullable String key) {
        State seen = Objects.requireNonNull(state.get());
        if (seen.failures() > 0 || seen.open) {
            seen = Objects.requireNonNull(state.getAndSet(State.CLOSED));
            if (own.size() > OWN_MAX) {
                own.clear();
            }
            own.addAll(seen.keys);
            if (seen.open) {
                listener.accept(false);
            }
        }
        if (key != null) {
            own.remove(key);
        }
    }

    void failed(@Nullable String key) {
        if (threshold == 0 || key != null && own.contains(key)) {
            return;
        }
        while (true) {
            State seen = Objects.requireNonNull(state.get());
            if (seen.open && !seen.scout) {
                return;
            }
            State next = seen.failed(key);
            boolean opens = seen.open || next.failures() >= threshold;
            if (opens) {
                next = new State(next.anonymous, next.keys, true, time.nanos() + duration, false);
            }
            if (state.compareAndSet(seen, next)) {
                if (opens && !seen.open) {
                    listener.accept(true);
                }
                return;
            }
        }
    }
}
