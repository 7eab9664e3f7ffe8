package fr.demandeunique.sne.client.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.micrometer.OutboxMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

/** What the gauges of a queue say, under the names that dashboards stand on. */
class OutboxMetricsTest extends OutboxBase {
    private final JdbcConnectionPool pool =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sne", "");

    private boolean down;
    private int asked;

    /** The pool, or a database that does not answer. */
    @Override
    DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, values) -> {
                    asked++;
                    if (down) {
                        throw new SQLTransientConnectionException("down", "08001");
                    }
                    return method.invoke(pool, values);
                });
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
    void a_database_that_fails_is_not_an_empty_queue_and_is_not_asked_again_at_once() {
        SimpleMeterRegistry registry = registry();
        down = true;
        int before = asked;
        assertTrue(Double.isNaN(gauge(registry, "sne.outbox.messages", "state", "refused")));
        assertEquals(before + 1, asked);
        down = false;
        assertTrue(Double.isNaN(gauge(registry, "sne.outbox.messages", "state", "pending")));
        assertTrue(Double.isNaN(gauge(registry, "sne.outbox.oldest")));
        assertEquals(before + 1, asked, "one answer for all, for ten seconds");
    }

    @Test
    void whoever_looks_keeps_no_other_from_looking() throws Exception {
        SimpleMeterRegistry registry = registry();
        assertEquals(0, gauge(registry, "sne.outbox.oldest"));
        var other = CompletableFuture.supplyAsync(() -> gauge(registry, "sne.outbox.oldest"));
        assertEquals(0, other.get(30, TimeUnit.SECONDS));
    }

    @Test
    void a_sender_that_stopped_is_not_healthy() {
        var registry = new SimpleMeterRegistry();
        OutboxSender sender = sender();
        new OutboxMetrics(outbox).withSender(sender).bindTo(registry);
        sender.close();
        assertEquals(0, gauge(registry, "sne.outbox.healthy"));
    }
}
