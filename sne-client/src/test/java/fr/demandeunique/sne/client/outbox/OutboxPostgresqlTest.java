package fr.demandeunique.sne.client.outbox;

import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
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

    /** As an editor's product has one: a new connection for each session would cost more than the test. */
    private JdbcConnectionPool pool;

    @Override
    DataSource source() {
        pool = server.orElseThrow().pool();
        return pool;
    }

    @AfterEach
    void closePool() {
        pool.dispose();
    }
}
