package fr.demandeunique.sne.client.transport;

import fr.demandeunique.sne.client.call.TimeSource;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Ends the bodies that do not come in time. One timer for all of them, set to the first deadline: a timer of its own for each call, cancelled as soon as the
 * answer is there, costs more than reading the answer. Thread-safe, without locks.
 */
public final class Deadlines {
    /** What is waited for. Thread-safe. */
    interface Awaited {
        /** When to give up, in nanoseconds of the {@link TimeSource}. */
        long end();

        /** Too late. */
        void expire();
    }

    private record Alarm(long nanos) {}

    private final TimeSource time;
    private final Set<Awaited> awaited = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Alarm> alarm = new AtomicReference<>();

    public Deadlines(TimeSource time) {
        this.time = time;
    }

    void add(Awaited one) {
        // Before the timer is looked at: one that fires in between sees the body.
        awaited.add(one);
        set(one.end());
    }

    void remove(Awaited one) {
        awaited.remove(one);
    }

    private void set(long end) {
        while (true) {
            Alarm seen = alarm.get();
            if (seen != null && seen.nanos - end <= 0) {
                return;
            }
            var next = new Alarm(end);
            if (alarm.compareAndSet(seen, next)) {
                Duration rest = Duration.ofNanos(Math.max(0, end - time.nanos()));
                // Async: the one thread that fires all the timers has no time for what follows.
                time.after(rest).thenRunAsync(() -> ring(next));
                return;
            }
        }
    }

    private void ring(Alarm mine) {
        alarm.compareAndSet(mine, null);
        long now = time.nanos();
        Awaited first = null;
        for (Awaited one : awaited) {
            if (one.end() - now <= 0) {
                awaited.remove(one);
                one.expire();
            } else if (first == null || one.end() - first.end() < 0) {
                first = one;
            }
        }
        if (first != null) {
            set(first.end());
        }
    }
}
