package fr.demandeunique.sne.client.micrometer;

import fr.demandeunique.sne.client.call.Attempt;
import fr.demandeunique.sne.client.call.CallListener;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes a Micrometer observation {@code sne.client} of each exchange, with the keys {@code operation}, {@code method}, {@code status} and
 * {@code failure} (few values each), and {@code request} for traces only; counts {@code sne.client.retry}, {@code sne.client.token} and {@code
 * sne.client.circuit}. These names stay what they are; {@code docs/OBSERVABILITE.md} says what each means. Nothing of a person is among their values.
 *
 * <pre>{@code
 * SneClient.builder().listener(new MicrometerListener(registry))
 * }</pre>
 *
 * <p>This class is thread-safe.
 */
@SuppressWarnings("exports") // Who uses this class has Micrometer; who does not must compile without it.
public final class MicrometerListener implements CallListener {
    private final ObservationRegistry registry;
    private final Map<Attempt, Observation> underWay = new ConcurrentHashMap<>();

    /**
     * Observations for this registry.
     *
     * @param registry of the application
     */
    public MicrometerListener(ObservationRegistry registry) {
        Objects.requireNonNull(registry, "registry");
        this.registry = registry;
    }

    @Override
    public void attemptStarted(Attempt attempt) {
        underWay.put(
                attempt,
                Observation.createNotStarted("sne.client", registry)
                        .contextualName("sne " + attempt.operation())
                        .lowCardinalityKeyValue("operation", attempt.operation())
                        .lowCardinalityKeyValue("method", attempt.method())
                        .highCardinalityKeyValue("request", attempt.requestId())
                        .start());
    }

    @Override
    public void attemptEnded(Attempt attempt, int status, Duration duration, @Nullable RuntimeException failure) {
        Observation observation = underWay.remove(attempt);
        if (observation != null) {
            observation.lowCardinalityKeyValue("status", String.valueOf(status));
            observation.lowCardinalityKeyValue(
                    "failure", failure == null ? "none" : failure.getClass().getSimpleName());
            if (failure != null) {
                observation.error(failure);
            }
            observation.stop();
        }
    }

    @Override
    public void retrying(Attempt attempt, Duration wait, RuntimeException failure) {
        count("sne.client.retry", "operation", attempt.operation());
    }

    @Override
    public void tokenRequested(Duration duration, @Nullable RuntimeException failure) {
        count("sne.client.token", "outcome", failure == null ? "given" : "refused");
    }

    @Override
    public void circuitBreaker(boolean open) {
        count("sne.client.circuit", "state", open ? "open" : "closed");
    }

    /** An observation without duration, which a meter handler counts. */
    private void count(String name, String key, String value) {
        Observation.createNotStarted(name, registry)
                .lowCardinalityKeyValue(key, value)
                .observe(() -> {});
    }
}
