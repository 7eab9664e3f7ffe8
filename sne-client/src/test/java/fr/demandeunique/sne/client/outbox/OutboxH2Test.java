package fr.demandeunique.sne.client.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** As MariaDB's bulk and Oracle's batch: it ran, on how many rows nobody says. */
    @Test
    void a_driver_that_does_not_count_leaves_no_hole_in_the_turns() throws Exception {
        List<OutboxMessage> two = Stream.of("sans compte A", "sans compte B")
                .map(dossier -> OutboxMessage.enregistrer(dossier, demande("")))
                .toList();
        outbox.enqueue(two.get(0));
        for (int i = 0; i < 2; i++) {
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                Outbox.of(uncounted(DataSource.class, pool)).enqueue(uncounted(Connection.class, connection), two);
                connection.commit();
            }
        }
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT seq FROM sne_outbox_message"
                        + " WHERE dossier LIKE 'sans compte%' ORDER BY dossier, seq");
                ResultSet rows = statement.executeQuery()) {
            List<Integer> turns = new ArrayList<>();
            while (rows.next()) {
                turns.add(rows.getInt(1));
            }
            assertEquals(List.of(1, 2, 3, 1, 2), turns);
        }
    }

    private static <T> T uncounted(Class<T> type, Object real) {
        return type.cast(Proxy.newProxyInstance(
                OutboxH2Test.class.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> {
                    Object made;
                    try {
                        made = method.invoke(real, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (made instanceof int[] counts) {
                        Arrays.fill(counts, Statement.SUCCESS_NO_INFO);
                    }
                    return made instanceof PreparedStatement
                            ? uncounted(PreparedStatement.class, made)
                            : made instanceof Connection ? uncounted(Connection.class, made) : made;
                }));
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
