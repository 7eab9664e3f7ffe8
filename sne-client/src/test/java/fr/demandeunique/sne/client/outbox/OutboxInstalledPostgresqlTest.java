package fr.demandeunique.sne.client.outbox;

import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** The queue in the PostgreSQL server of the machine: 15 on Debian 12. */
class OutboxInstalledPostgresqlTest extends OutboxCases {
    private static Optional<TestPostgresql> server = Optional.empty();

    @BeforeAll
    static void start() throws Exception {
        server = TestPostgresql.startInstalled();
        Assumptions.assumeTrue(server.isPresent(), "no PostgreSQL on this machine");
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
