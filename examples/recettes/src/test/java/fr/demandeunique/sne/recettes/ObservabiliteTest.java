package fr.demandeunique.sne.recettes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.bacasable.junit.SneDeTest;
import fr.demandeunique.sne.bacasable.pannes.Pannes;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.micrometer.MicrometerListener;
import fr.demandeunique.sne.client.micrometer.OutboxMetrics;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.client.outbox.OutboxMessage;
import fr.demandeunique.sne.numero.CodeGuichet;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SneDeTest(horloge = "2015-12-17")
@DisplayName("Observer le client et la file : mesures, traces, jauges")
class ObservabiliteTest {
    private final List<SpanData> traces = new CopyOnWriteArrayList<>();
    private final SimpleMeterRegistry mesures = new SimpleMeterRegistry();

    @Test
    @DisplayName("Chaque essai est une mesure et une trace OpenTelemetry")
    void observer_les_appels(BacASable bac, Pannes pannes) {
        var tracer = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(new Exporter()))
                .build()
                .get("progiciel");
        ObservationRegistry registry = ObservationRegistry.create(); // Spring Boot makes all three
        registry.observationConfig()
                .observationHandler(new DefaultMeterObservationHandler(mesures))
                .observationHandler(new DefaultTracingObservationHandler(
                        new OtelTracer(tracer, new OtelCurrentTraceContext(), event -> {})));
        pannes.regler("503=0*1");

        try (SneClient sne = SneClient.builder()
                .url(bac.url())
                .guichet(CodeGuichet.parse("10691"))
                .listener(new MicrometerListener(registry))
                .build()) {
            sne.enregistrer(Exemple.nouvelle(bac.jour()));
        }

        assertEquals(1, nombre("sne.client", "status", "201", "failure", "none"));
        assertEquals(1, nombre("sne.client.retry", "operation", "demandes.enregistrer"));
        assertEquals(
                2,
                traces.stream()
                        .filter(one -> one.getName().equals("sne demandes.enregistrer"))
                        .count());
    }

    private long nombre(String mesure, String... tags) {
        return mesures.get(mesure).tags(tags).timer().count();
    }

    @Test
    @DisplayName("La file dit ce qui attend, depuis quand, et ce qui est refusé")
    void observer_la_file(SneClient sne, BacASable bac) {
        var base = new JdbcDataSource();
        base.setUrl("jdbc:h2:mem:jauges;DB_CLOSE_DELAY=-1");
        Outbox outbox = Outbox.of(base);
        outbox.migrate();
        outbox.enqueue(OutboxMessage.enregistrer("D-42", Exemple.nouvelle(bac.jour())));

        new OutboxMetrics(outbox).withSender(outbox.sender(sne)).bindTo(mesures);

        assertEquals(
                1,
                mesures.get("sne.outbox.messages")
                        .tag("state", "pending")
                        .gauge()
                        .value());
        assertTrue(mesures.get("sne.outbox.oldest").gauge().value() >= 0);
        assertEquals(1, mesures.get("sne.outbox.healthy").gauge().value());
    }

    /** Keeps the spans; a product has an exporter to its collector. */
    private final class Exporter implements SpanExporter {
        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            traces.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
