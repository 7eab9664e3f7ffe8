package fr.demandeunique.sne.client.micrometer;

import fr.demandeunique.sne.client.outbox.MessageState;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.client.outbox.OutboxException;
import fr.demandeunique.sne.client.outbox.OutboxSender;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Gauges of a queue: {@code sne.outbox.messages} by {@code state} ({@code pending}, {@code sending}, {@code refused}, {@code to_check}), {@code
 * sne.outbox.oldest} in seconds (0 if nothing waits), and with a sender {@code sne.outbox.healthy} (1 or 0). While the database cannot be asked, the first
 * two are not a number. {@code docs/OBSERVABILITE.md} says what each means, and what to be woken for.
 *
 * <pre>{@code new OutboxMetrics(outbox).withSender(sender).bindTo(registry);}</pre>
 *
 * <p>However often the gauges are looked at, the database is asked at most every ten seconds. This class is thread-safe.
 */
@SuppressWarnings("exports") // Who uses this class has Micrometer; who does not must compile without it.
public final class OutboxMetrics implements MeterBinder {
    private static final long FRESH = Duration.ofSeconds(10).toNanos();

    /** What is done with is no backlog. */
    private static final List<MessageState> STATES =
            List.of(MessageState.PENDING, MessageState.SENDING, MessageState.REFUSED, MessageState.TO_CHECK);

    private record Backlog(long at, Map<MessageState, Long> counts, double oldest) {}

    private final Outbox outbox;
    private final @Nullable OutboxSender sender;
    private final Lock lock = new ReentrantLock();
    private @Nullable Backlog last;

    /**
     * The gauges of this queue.
     *
     * @param outbox the queue that is asked, at most once in ten seconds
     */
    public OutboxMetrics(Outbox outbox) {
        this(outbox, null);
    }

    private OutboxMetrics(Outbox outbox, @Nullable OutboxSender sender) {
        this.outbox = Objects.requireNonNull(outbox, "outbox");
        this.sender = sender;
    }

    /**
     * {@return the same gauges, and the health of this sender}
     *
     * @param sender whose health is told
     */
    public OutboxMetrics withSender(OutboxSender sender) {
        return new OutboxMetrics(outbox, sender);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (MessageState state : STATES) {
            Gauge.builder("sne.outbox.messages", this, one -> one.count(state))
                    .tag("state", state.code().toLowerCase(Locale.ROOT))
                    .strongReference(true)
                    .register(registry);
        }
        Gauge.builder("sne.outbox.oldest", this, one -> one.backlog().oldest)
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
        if (sender != null) {
            Gauge.builder("sne.outbox.healthy", sender, one -> one.health().isOk() ? 1 : 0)
                    .strongReference(true)
                    .register(registry);
        }
    }

    private double count(MessageState state) {
        Long count = backlog().counts.get(state);
        return count == null ? Double.NaN : count;
    }

    private Backlog backlog() {
        lock.lock();
        try {
            Backlog seen = last;
            long now = System.nanoTime();
            if (seen == null || now - seen.at > FRESH) {
                seen = read(now);
                last = seen;
            }
            return seen;
        } finally {
            lock.unlock();
        }
    }

    private Backlog read(long now) {
        try {
            double oldest =
                    outbox.oldestWaiting().map(age -> age.toMillis() / 1e3).orElse(0d);
            return new Backlog(now, outbox.counts(), oldest);
        } catch (OutboxException e) {
            return new Backlog(now, Map.of(), Double.NaN);
        }
    }
}
