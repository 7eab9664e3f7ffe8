package fr.demandeunique.sne.client.micrometer;

import fr.demandeunique.sne.client.call.Attempt;
import fr.demandeunique.sne.client.call.CallListener;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes a Micrometer observation {@code sne.client} of each exchange, with the keys {@code operation}, {@code methode}, {@code status} and
 * {@code failure} (few values each), and {@code requete} for traces only.
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
        this.registry = registry;
    }

    @Override
    public void attemptStarted(Attempt attempt) {
        underWay.put(
                attempt,
                Observation.createNotStarted("sne.client", registry)
                        .contextualName("sne " + attempt.operation())
                        .lowCardinalityKeyValue("operation", attempt.operation())
                        .lowCardinalityKeyValue("methode", attempt.method())
                        .highCardinalityKeyValue("requete", attempt.requestId())
                        .start());
    }

    @Override
    public void attemptEnded(Attempt attempt, int status, Duration duration, @Nullable RuntimeException failure) {
        Observation observation = underWay.remove(attempt);
        if (observation != null) {
            observation.lowCardinalityKeyValue("statut", String.valueOf(status));
            observation.lowCardinalityKeyValue(
                    "echec", failure == null ? "aucun" : failure.getClass().getSimpleName());
            if (failure != null) {
                observation.error(failure);
            }
            observation.stop();
        }
    }

    @Override
    public void retrying(Attempt attempt, Duration wait, RuntimeException failure) {
        count("sne.client.relance", "operation", attempt.operation());
    }

    @Override
    public void tokenRequested(Duration duration, @Nullable RuntimeException failure) {
        count("sne.client.jeton", "issue", failure == null ? "obtenu" : "refus");
    }

    @Override
    public void circuitBreaker(boolean open) {
        count("sne.client.disjoncteur", "etat", open ? "ouvert" : "ferme");
    }

    /** An observation without duration, which a meter handler counts. */
    private void count(String name, String key, String value) {
        Observation.createNotStarted(name, registry)
                .lowCardinalityKeyValue(key, value)
                .observe(() -> {});
    }
}
