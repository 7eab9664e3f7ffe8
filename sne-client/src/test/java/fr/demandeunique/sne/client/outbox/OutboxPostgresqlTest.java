package fr.demandeunique.sne.client.outbox;

import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** The queue in a real PostgreSQL server. */
class OutboxPostgresqlTest extends OutboxCases {
    private static Optional<TestPostgresql> server = Optional.empty();

    @BeforeAll
    static void start() throws Exception {
        server = TestPostgresql.start();
        Assumptions.assumeTrue(server.isPresent(), "no PostgreSQL binaries for this machine");
    }

    @AfterAll
    static void stop() throws Exception {
        if (server.isPresent()) {
            server.get().stop();
        }
    }

    @Override
    DataSource source() {
        return server.orElseThrow().source();
    }
}
