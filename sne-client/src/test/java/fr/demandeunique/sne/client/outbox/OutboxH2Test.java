package fr.demandeunique.sne.client.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

    @Test
    void a_transaction_that_met_another_one_is_begun_again_and_no_other() {
        var tries = new AtomicInteger();
        assertEquals("done", outbox.transaction("prise", session -> {
            if (tries.incrementAndGet() < 10) {
                throw new SQLException("Transaction 5 has status ROLLING_BACK, not OPEN", "HY000", 50000);
            }
            return "done";
        }));
        for (var one : Map.of("40001", 10, "08001", 1).entrySet()) {
            tries.set(0);
            var thrown = assertThrows(
                    OutboxException.class,
                    () -> outbox.transaction("prise", session -> {
                        tries.incrementAndGet();
                        throw new SQLException("", one.getKey());
                    }));
            assertEquals(one.getKey(), thrown.sqlState());
            assertEquals(one.getValue(), tries.get());
        }
    }

    /** Counted by the database: with 1,000 that wait, a look that walks them all costs as much as sending some. */
    @Test
    void a_look_walks_no_more_rows_than_it_gives() throws Exception {
        outbox.enqueue(IntStream.range(0, 1000)
                .mapToObj(i -> OutboxMessage.enregistrer("dossier " + i, demande("")))
                .toList());
        assertTrue(walked(Tables.UNTRIED) <= 260, "untried");
        assertTrue(walked(Tables.FAILED) <= 2, "failed");
        assertTrue(walked(Tables.LEFT) <= 2, "left");
    }

    private static int walked(String condition) throws Exception {
        try (Connection connection = pool.getConnection()) {
            Session session = Session.of(connection);
            try (PreparedStatement statement =
                    session.prepare("EXPLAIN ANALYZE " + Tables.dueSql(session, condition))) {
                Tables.bind(session, statement, Tables.now(session));
                try (ResultSet rows = statement.executeQuery()) {
                    assertTrue(rows.next());
                    Matcher count = Pattern.compile("scanCount: (\\d+)").matcher(rows.getString(1));
                    assertTrue(count.find(), rows.getString(1));
                    return Integer.parseInt(count.group(1));
                }
            }
        }
    }

    @Override
    DataSource source() {
        return pool;
    }
}
