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

/** One call over all its tries: what stays the same, what was spent, and whether another try is worth it. One thread at a time. */
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
    private int rank;
    private int counted;
    private boolean tokenRenewed;
    private @Nullable Token token;
    private volatile @Nullable CompletableFuture<?> underWay;
    private volatile boolean abandoned;

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
        rank++;
        counted++;
        abandoned = false;
        underWay = null;
        attemptStart = time.nanos();
        return new Attempt(call.name, call.method, call.template, id, rank);
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

    void sent(@Nullable Token token) {
        this.token = token;
    }

    void underWay(CompletableFuture<?> exchange) {
        underWay = exchange;
        if (abandoned) {
            exchange.cancel(true);
        }
    }

    /** Gives the connection back. */
    void abandon() {
        abandoned = true;
        CompletableFuture<?> exchange = underWay;
        if (exchange != null) {
            exchange.cancel(true);
        }
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
        boolean twice = failure.outcomeUnknown() && !call.readOnly && key == null;
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
