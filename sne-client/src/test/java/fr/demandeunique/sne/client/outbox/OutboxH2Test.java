package fr.demandeunique.sne.client.outbox;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue in an H2 file. */
class OutboxH2Test extends OutboxCases {
    @TempDir
    private static Path folder = Path.of("");

    private static JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:", "", "");

    @BeforeAll
    static void openPool() {
        pool = JdbcConnectionPool.create("jdbc:h2:" + folder.resolve("outbox") + ";LOCK_TIMEOUT=20000", "sne", "");
        pool.setMaxConnections(20);
    }

    @AfterAll
    static void closePool() {
        pool.dispose();
    }

    @Test
    void a_database_without_the_tables_says_to_create_them() {
        JdbcConnectionPool empty = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sne", "");
        try {
            var thrown =
                    assertThrows(OutboxException.class, () -> Outbox.of(empty).counts());
            assertTrue(thrown.getMessage().contains("migrate()"), thrown.getMessage());
        } finally {
            empty.dispose();
        }
    }

    @Override
    DataSource source() {
        return pool;
    }
}
