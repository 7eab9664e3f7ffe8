package fr.demandeunique.sne.client.outbox;

import fr.demandeunique.sne.client.error.SneException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * How long something waits after a failure.
 *
 * @param first first wait, doubled each time
 * @param quiet how long the SNE is left in peace after a lost answer, where nothing but its effect tells
 */
record Backoff(Duration first, Duration quiet) {
    private static final Duration MAX = Duration.ofMinutes(15);

    /** Without a key, the SNE may still be at work on what was cut. */
    Duration afterLostAnswer(int attempts, SneException e) {
        Duration grown = after(attempts, e);
        return grown.compareTo(quiet) < 0 ? quiet : grown;
    }

    /** Grows with the tries, drawn between half and the whole, never less than what the server asks for. */
    Duration after(int attempts, @Nullable SneException e) {
        Duration most = first;
        for (int i = 1; i < attempts && most.compareTo(MAX) < 0; i++) {
            most = most.multipliedBy(2);
        }
        most = most.compareTo(MAX) < 0 ? most : MAX;
        long half = most.toMillis() / 2;
        Duration drawn = Duration.ofMillis(half + ThreadLocalRandom.current().nextLong(half + 1));
        Duration asked = e == null ? Duration.ZERO : e.retryAfter().orElse(Duration.ZERO);
        return asked.compareTo(drawn) > 0 ? asked : drawn;
    }
}
