package fr.demandeunique.sne.client.transport;

import fr.demandeunique.sne.client.call.Attempt;
import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.call.TimeSource;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.transport.TokenSource.Token;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One call over all its tries: what stays the same, what was spent, and whether another try is worth it. One thread at a time, but for what gives a try up: that may
 * come while it leaves.
 */
final class CallState {
    private final HttpCall<?> call;
    private final CallOptions options;
    private final TimeSource time;
    private final DoubleSupplier random;
    private final String id;
    private final @Nullable String key;
    private final Duration timeout;
    private final RetryPolicy retryPolicy;
    private final long start;
    private long attemptStart;
    private final Object lock = new Object();
    private int rank;
    private int counted;
    private boolean tokenRenewed;
    private @Nullable Token token;
    private @Nullable CompletableFuture<?> underWay;
    private boolean abandoned;
    /** This try may have reached the server. */
    private boolean left;
    /** An earlier try may have had its effect. */
    private boolean effect;

    CallState(HttpCall<?> call, CallOptions options, TimeSource time, DoubleSupplier random, boolean keys) {
        this.call = call;
        this.options = options;
        this.time = time;
        this.random = random;
        // Known on this side before any answer, so that a call that got none can still be searched for in the server's
        // logs.
        this.id = options.requestId() == null ? identifier() : options.requestId();
        this.key = call.readOnly || !keys
                ? null
                : options.key() == null ? UUID.randomUUID().toString() : options.key();
        this.timeout = options.timeout() == null ? Duration.ofSeconds(30) : options.timeout();
        this.retryPolicy = options.retryPolicy() == null ? RetryPolicy.DEFAULT : options.retryPolicy();
        this.start = time.nanos();
        this.attemptStart = start;
    }

    /** To find a call again, not to guard anything: no need of a secure draw. The key is another matter. */
    private static String identifier() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    String id() {
        return id;
    }

    @Nullable
    String key() {
        return key;
    }

    CallOptions options() {
        return options;
    }

    /** Another try begins. */
    Attempt attempt() {
        counted++;
        attemptStart = time.nanos();
        synchronized (lock) {
            rank++;
            abandoned = false;
            left = false;
            underWay = null;
            return new Attempt(call.name, call.method, call.template, id, rank);
        }
    }

    Duration duration() {
        return Duration.ofNanos(time.nanos() - attemptStart);
    }

    /** How long this try may take. */
    Duration timeout() {
        Duration rest = retryPolicy.totalTimeout().minusNanos(time.nanos() - start);
        Duration least = Duration.ofMillis(1);
        Duration most = rest.compareTo(timeout) < 0 ? rest : timeout;
        return most.compareTo(least) < 0 ? least : most;
    }

    int rank() {
        synchronized (lock) {
            return rank;
        }
    }

    /** Says that this try is sent now; false if it was given up, maybe for another, while it waited for its token. */
    boolean leaves(int attempt, @Nullable Token token) {
        synchronized (lock) {
            if (abandoned || attempt != rank) {
                return false;
            }
            this.token = token;
            left = true;
            return true;
        }
    }

    void underWay(CompletableFuture<?> exchange) {
        boolean late;
        synchronized (lock) {
            underWay = exchange;
            late = abandoned;
        }
        if (late) {
            exchange.cancel(true);
        }
    }

    /** Gives the connection back. */
    void abandon() {
        CompletableFuture<?> exchange;
        synchronized (lock) {
            abandoned = true;
            exchange = underWay;
        }
        if (exchange != null) {
            exchange.cancel(true);
        }
    }

    /**
     * The failure of this try, as one of the whole call: what never left had no effect, what only reads neither, and an earlier try whose answer was lost may have had
     * one that the last does not tell of.
     */
    SneException judged(SneException failure) {
        synchronized (lock) {
            effect = !call.readOnly && (left && failure.outcomeUnknown() || effect && !settles(failure));
            left = false;
            return failure.withOutcomeUnknown(effect);
        }
    }

    /** The register knows the key, and says what became of it. */
    private static boolean settles(SneException failure) {
        return failure instanceof SneException.Refus
                || failure instanceof SneException.RequeteInvalide
                || failure instanceof SneException.Introuvable
                || failure instanceof SneException.Perimee;
    }

    /** A token that the server refuses is asked for again, once a call. */
    void forget(@Nullable TokenSource jetons, @Nullable SneException failure) {
        if (jetons != null && token != null && failure != null && failure.status() == 401) {
            jetons.forget(token);
        }
    }

    /** How long to wait before the next try; null if there is to be none. */
    @Nullable
    Duration retryDelay(SneException failure) {
        if (failure.status() == 401 && token != null && !tokenRenewed) {
            tokenRenewed = true;
            counted--;
            return Duration.ZERO;
        }
        boolean running = failure instanceof SneException.CleEnCours;
        boolean pointless = !failure.retryable()
                || failure instanceof SneException.Interrompu
                || failure instanceof SneException.CircuitOuvert;
        // Without a key, only what certainly did nothing is done again.
        boolean twice = failure.outcomeUnknown() && key == null;
        if (pointless || twice || !running && counted >= retryPolicy.maxAttempts() || retryPolicy.maxAttempts() == 1) {
            return null;
        }
        Duration wait = draw(retryPolicy.ceilingAfter(counted));
        Duration asked = failure.retryAfter().orElse(null);
        if (asked != null) {
            if (asked.compareTo(retryPolicy.maxRetryAfter()) > 0) {
                return null;
            }
            wait = asked.plus(draw(retryPolicy.base()));
        } else if (running && wait.compareTo(retryPolicy.base()) < 0) {
            wait = retryPolicy.base();
        }
        if (running) {
            counted--;
        }
        Duration spent = Duration.ofNanos(time.nanos() - start);
        return spent.plus(wait).compareTo(retryPolicy.totalTimeout()) >= 0 ? null : wait;
    }

    private Duration draw(Duration most) {
        return Duration.ofNanos((long) (most.toNanos() * random.getAsDouble()));
    }
}
