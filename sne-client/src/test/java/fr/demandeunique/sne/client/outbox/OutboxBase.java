package fr.demandeunique.sne.client.outbox;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A queue, an SNE that fails on demand, and a client between them, before each test. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class OutboxBase {
    /** Before what failed is tried again; not zero, or what always fails would be tried for ever. */
    private static final Duration SHORT = Duration.ofMillis(1);

    FakeGateway sne;
    SneClient client;
    DataSource source;
    Outbox outbox;

    abstract DataSource source() throws Exception;

    @BeforeEach
    void open() throws Exception {
        source = source();
        dropTables();
        sne = new FakeGateway();
        client = SneClient.builder()
                .url(sne.url())
                .guichet(CodeGuichet.parse("10691"))
                .retryPolicy(RetryPolicy.NONE)
                .circuitBreaker(0, Duration.ofSeconds(1))
                .build();
        outbox = Outbox.of(source);
        outbox.migrate();
    }

    /** Those of each version. */
    void dropTables() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("message", "dossier", "sequence", "numero", "schema")) {
                statement.execute("DROP TABLE IF EXISTS sne_outbox_" + table);
            }
            for (String table : List.of("envoi", "dossier", "rang", "numero", "schema")) {
                statement.execute("DROP TABLE IF EXISTS sne_depart_" + table);
            }
        }
    }

    @AfterEach
    void close() {
        client.close();
        sne.close();
    }

    static Demande demande(String precisions) {
        return Demande.builder()
                .dateDepot(LocalDate.of(2015, 12, 17))
                .precisions(precisions)
                .build();
    }

    OutboxSender sender() {
        return outbox.sender(client).withTiming(Duration.ofSeconds(30), SHORT);
    }

    /** Until nothing is left that can leave. */
    void drainAll() throws InterruptedException {
        OutboxSender sender = sender();
        until(() -> {
            sender.drain();
            var counts = outbox.counts();
            return counts.get(MessageState.PENDING) == 0 && counts.get(MessageState.SENDING) == 0
                    || outbox.waitingForAgent(1).size() == 1;
        });
    }

    /** What the threads of a sender do is seen by asking; the time limit of the test ends it. */
    static void until(BooleanSupplier done) throws InterruptedException {
        while (!done.getAsBoolean()) {
            Thread.sleep(1);
        }
    }

    MessageState state(String id) {
        return outbox.find(id).orElseThrow().state();
    }
}
