package fr.demandeunique.sne.client.call;

import java.time.Duration;
import java.util.Objects;

/**
 * How often and how long a client tries again. Only a call whose effect cannot be doubled is tried again: a read, a write that
 * carries an idempotency key, or a call that certainly never reached the server.
 *
 * <p>Before try number n the wait is drawn evenly between 0 and {@code base × 2^(n-2)}, {@code ceiling} at most, so that clients that
 * failed together do not come back together. A {@code Retry-After} is waited for in full, plus a draw up to {@code base}; one longer than
 * {@code maxRetryAfter} is left to the caller, as is a wait that would pass {@code totalTimeout}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param maxAttempts tries in all, the first included; 1 never tries again
 * @param base longest first wait
 * @param ceiling longest wait
 * @param maxRetryAfter longest wait that a server may ask for
 * @param totalTimeout longest time for the whole call, waits included
 */
public record RetryPolicy(
        int maxAttempts, Duration base, Duration ceiling, Duration maxRetryAfter, Duration totalTimeout) {
    private static final Duration DAY = Duration.ofDays(1);

    /** Four tries, waits from 250 ms to 8 s, servers' waits up to 30 s, two minutes in all. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(
            4, Duration.ofMillis(250), Duration.ofSeconds(8), Duration.ofSeconds(30), Duration.ofMinutes(2));

    /** One try. */
    public static final RetryPolicy NONE = new RetryPolicy(1, Duration.ZERO, Duration.ZERO, Duration.ZERO, DAY);

    /**
     * Refuses with an {@link IllegalArgumentException} less than one try, and a delay outside zero to a day.
     *
     * @param maxAttempts 1 or more, the first included
     * @param totalTimeout zero to a day
     */
    public RetryPolicy {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts: at least 1 expected");
        }
        upToADay("base", base);
        upToADay("ceiling", ceiling);
        upToADay("maxRetryAfter", maxRetryAfter);
        upToADay("totalTimeout", totalTimeout);
    }

    private static void upToADay(String name, Duration delay) {
        if (Objects.requireNonNull(delay, name).isNegative() || delay.compareTo(DAY) > 0) {
            throw new IllegalArgumentException(name + ": between 0 and a day expected");
        }
    }

    /**
     * {@return the same with another number of tries}
     *
     * @param maxAttempts 1 or more, the first included
     */
    public RetryPolicy maxAttempts(int maxAttempts) {
        return new RetryPolicy(maxAttempts, base, ceiling, maxRetryAfter, totalTimeout);
    }

    /**
     * {@return the same with another time for the whole call}
     *
     * @param totalTimeout zero to a day
     */
    public RetryPolicy totalTimeout(Duration totalTimeout) {
        return new RetryPolicy(maxAttempts, base, ceiling, maxRetryAfter, totalTimeout);
    }

    /**
     * {@return the longest wait after this many tries}
     *
     * @param attempts tries made so far, from 1
     */
    public Duration ceilingAfter(int attempts) {
        Duration wait = base;
        for (int i = 1; i < attempts && wait.compareTo(ceiling) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(ceiling) < 0 ? wait : ceiling;
    }
}
