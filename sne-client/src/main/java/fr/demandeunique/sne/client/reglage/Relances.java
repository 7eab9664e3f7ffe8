package fr.demandeunique.sne.client.reglage;

import java.time.Duration;

/**
 * How often and how long a client tries again. Only a call whose effect cannot be doubled is tried again: a read, a write that
 * carries an idempotency key, or a call that certainly never reached the server.
 *
 * <p>Before try number n the wait is drawn evenly between 0 and {@code base × 2^(n-2)}, {@code plafond} at most, so that clients that
 * failed together do not come back together. A {@code Retry-After} is waited for in full, plus a draw up to {@code base}; one longer than
 * {@code retryAfterMax} is left to the caller, as is a wait that would pass {@code dureeTotale}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param essaisMax tries in all, the first included; 1 never tries again
 * @param base longest first wait
 * @param plafond longest wait
 * @param retryAfterMax longest wait that a server may ask for
 * @param dureeTotale longest time for the whole call, waits included
 */
public record Relances(int essaisMax, Duration base, Duration plafond, Duration retryAfterMax, Duration dureeTotale) {
    private static final Duration JOUR = Duration.ofDays(1);

    /** Four tries, waits from 250 ms to 8 s, servers' waits up to 30 s, two minutes in all. */
    public static final Relances DEFAUT = new Relances(
            4, Duration.ofMillis(250), Duration.ofSeconds(8), Duration.ofSeconds(30), Duration.ofMinutes(2));

    /** One try. */
    public static final Relances AUCUNE = new Relances(1, Duration.ZERO, Duration.ZERO, Duration.ZERO, JOUR);

    public Relances {
        if (essaisMax < 1) {
            throw new IllegalArgumentException("essaisMax: at least 1 expected");
        }
        for (Duration one : new Duration[] {base, plafond, retryAfterMax, dureeTotale}) {
            if (one.isNegative() || one.compareTo(JOUR) > 0) {
                throw new IllegalArgumentException("delay: between 0 and a day expected");
            }
        }
    }

    /** The same with another number of tries. */
    public Relances essaisMax(int essaisMax) {
        return new Relances(essaisMax, base, plafond, retryAfterMax, dureeTotale);
    }

    /** The same with another time for the whole call. */
    public Relances dureeTotale(Duration dureeTotale) {
        return new Relances(essaisMax, base, plafond, retryAfterMax, dureeTotale);
    }

    /**
     * The longest wait after this many tries.
     *
     * @param essais tries made so far, from 1
     */
    public Duration plafondApres(int essais) {
        Duration wait = base;
        for (int i = 1; i < essais && wait.compareTo(plafond) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(plafond) < 0 ? wait : plafond;
    }
}
