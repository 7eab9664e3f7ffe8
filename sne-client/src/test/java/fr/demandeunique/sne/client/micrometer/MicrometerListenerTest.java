package fr.demandeunique.sne.client.micrometer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import fr.demandeunique.sne.client.call.Attempt;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The observations, under the names that dashboards stand on. */
class MicrometerListenerTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final List<Observation.Context> started = new ArrayList<>();
    private final List<Observation.Context> stopped = new ArrayList<>();
    private final MicrometerListener listener = new MicrometerListener(registry());

    private ObservationRegistry registry() {
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(new ObservationHandler<Observation.Context>() {
            @Override
            public void onStart(Observation.Context context) {
                started.add(context);
            }

            @Override
            public void onStop(Observation.Context context) {
                stopped.add(context);
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return true;
            }
        });
        return registry;
    }

    private static Attempt attempt(int rank) {
        return new Attempt("demandes.lire", "GET", "/demandes/{numero}", "r-7", rank);
    }

    private static String keys(KeyValues all) {
        return all.stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining(" "));
    }

    private List<String> ended() {
        return stopped.stream()
                .map(one -> one.getName() + " " + keys(one.getLowCardinalityKeyValues()))
                .toList();
    }

    @Test
    void an_exchange_is_an_observation_from_its_beginning_to_its_end() {
        listener.attemptStarted(attempt(1));
        assertEquals(1, started.size());
        assertEquals(0, stopped.size());
        listener.attemptEnded(attempt(1), 200, SECOND, null);
        assertEquals(List.of("sne.client failure=none method=GET operation=demandes.lire status=200"), ended());
        Observation.Context one = stopped.get(0);
        assertSame(started.get(0), one);
        assertEquals("sne demandes.lire", one.getContextualName());
        assertEquals("request=r-7", keys(one.getHighCardinalityKeyValues()));
        assertNull(one.getError());
        listener.attemptEnded(attempt(1), 200, SECOND, null);
        assertEquals(1, stopped.size(), "ended once");
    }

    @Test
    void a_failure_is_told_by_its_type_and_kept() {
        var failure = new IllegalStateException("x");
        listener.attemptStarted(attempt(1));
        listener.attemptStarted(attempt(2));
        listener.attemptEnded(attempt(2), 503, SECOND, failure);
        assertSame(started.get(1), stopped.get(0));
        assertSame(failure, stopped.get(0).getError());
        assertEquals(
                "failure=IllegalStateException method=GET operation=demandes.lire status=503",
                keys(stopped.get(0).getLowCardinalityKeyValues()));
    }

    @Test
    void the_rest_is_counted() {
        listener.retrying(attempt(1), SECOND, new IllegalStateException("x"));
        listener.tokenRequested(SECOND, null);
        listener.tokenRequested(SECOND, new IllegalStateException("x"));
        listener.circuitBreaker(true);
        listener.circuitBreaker(false);
        assertEquals(
                List.of(
                        "sne.client.retry operation=demandes.lire",
                        "sne.client.token outcome=given",
                        "sne.client.token outcome=refused",
                        "sne.client.circuit state=open",
                        "sne.client.circuit state=closed"),
                ended());
        assertEquals(5, started.size());
    }
}
