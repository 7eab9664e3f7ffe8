package fr.demandeunique.sne.client.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.micrometer.OutboxMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

/** What the gauges of a queue say, under the names that dashboards stand on. */
class OutboxMetricsTest extends OutboxBase {
    private final JdbcConnectionPool pool =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sne", "");

    @Override
    DataSource source() {
        return pool;
    }

    private static double gauge(SimpleMeterRegistry registry, String name, String... tags) {
        return registry.get(name).tags(tags).gauge().value();
    }

    private SimpleMeterRegistry registry() {
        var registry = new SimpleMeterRegistry();
        new OutboxMetrics(outbox).withSender(sender()).bindTo(registry);
        return registry;
    }

    @Test
    void an_empty_queue_has_nothing_that_waits() {
        SimpleMeterRegistry registry = registry();
        for (String state : new String[] {"pending", "sending", "refused", "to_check"}) {
            assertEquals(0, gauge(registry, "sne.outbox.messages", "state", state), state);
        }
        assertEquals(0, gauge(registry, "sne.outbox.oldest"));
        assertEquals(1, gauge(registry, "sne.outbox.healthy"));
        assertEquals(Optional.empty(), outbox.oldestWaiting());
        assertEquals(6, registry.getMeters().size());
    }

    @Test
    void what_waits_is_counted_and_the_oldest_told_in_seconds() throws Exception {
        outbox.enqueue(OutboxMessage.enregistrer("D-1", demande("une")));
        outbox.enqueue(OutboxMessage.enregistrer("D-2", demande("deux")));
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE sne_outbox_message SET created_at = DATEADD('HOUR', -2, created_at) WHERE dossier = 'D-1'");
        }
        SimpleMeterRegistry registry = registry();
        assertEquals(2, gauge(registry, "sne.outbox.messages", "state", "pending"));
        double oldest = gauge(registry, "sne.outbox.oldest");
        assertTrue(oldest >= 7_200 && oldest < 7_260, oldest + "");
        drainAll();
        assertEquals(
                2, gauge(registry, "sne.outbox.messages", "state", "pending"), "asked ten seconds ago at the most");
        assertEquals(0, gauge(registry(), "sne.outbox.messages", "state", "pending"));
    }

    @Test
    void a_database_that_fails_is_not_an_empty_queue() {
        SimpleMeterRegistry registry = registry();
        pool.dispose();
        assertTrue(Double.isNaN(gauge(registry, "sne.outbox.messages", "state", "refused")));
        assertTrue(Double.isNaN(gauge(registry, "sne.outbox.oldest")));
    }
}
