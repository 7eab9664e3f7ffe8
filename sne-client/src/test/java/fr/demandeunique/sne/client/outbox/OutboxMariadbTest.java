package fr.demandeunique.sne.client.outbox;

import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** The queue in a real MariaDB server. */
class OutboxMariadbTest extends OutboxCases {
    private static Optional<TestMariadb> server = Optional.empty();

    @BeforeAll
    static void start() throws Exception {
        server = TestMariadb.start();
        Assumptions.assumeTrue(server.isPresent(), "no MariaDB on this machine: apt-get install mariadb-server-core");
    }

    @AfterAll
    static void stop() throws Exception {
        if (server.isPresent()) {
            server.get().stop();
        }
    }

    @Override
    DataSource source() throws Exception {
        return server.orElseThrow().source();
    }
}
