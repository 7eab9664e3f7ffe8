package fr.demandeunique.sne.client.outbox;

import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** The queue in a real MariaDB server. */
class OutboxMariadbTest extends OutboxCases {
    private static Optional<TestMariadb> server = Optional.empty();

    @BeforeAll
    static void start() throws Exception {
        server = TestMariadb.start();
        Assumptions.assumeTrue(
                server.isPresent(),
                "no MariaDB on this machine: apt-get install mariadb-server-core mariadb-client-core");
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
    DataSource source() throws Exception {
        pool = server.orElseThrow().pool();
        return pool;
    }

    @AfterEach
    void closePool() {
        pool.dispose();
    }
}
