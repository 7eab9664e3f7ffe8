package fr.demandeunique.sne.client.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is stored has its turn also where the driver does not tell how many rows it touched, and where another node is faster. */
class DepositsTest {
    /** What happens instead of a batch, or just before it. */
    private interface Batch {
        int[] run(String sql, PreparedStatement statement) throws SQLException;
    }

    private JdbcConnectionPool pool;
    private Batch batch = (sql, statement) -> statement.executeBatch();
    private Outbox outbox;

    @BeforeEach
    void open() {
        pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sne", "");
        DataSource source = over(
                DataSource.class,
                pool,
                (name, arguments, made) -> made instanceof Connection one
                        ? over(
                                Connection.class,
                                one,
                                (call, given, statement) -> statement instanceof PreparedStatement each
                                        ? over(PreparedStatement.class, each, null, String.valueOf(given[0]))
                                        : statement)
                        : made);
        outbox = Outbox.of(source);
        outbox.migrate();
    }

    @AfterEach
    void close() {
        pool.dispose();
    }

    private interface Result {
        Object of(String name, Object[] arguments, Object made);
    }

    private <T> T over(Class<T> type, T real, Result result, String... sql) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    if (method.getName().equals("executeBatch")) {
                        return batch.run(sql[0], (PreparedStatement) real);
                    }
                    try {
                        Object made = method.invoke(real, given);
                        return result == null ? made : result.of(method.getName(), given, made);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** The turns of each of these dossiers, as {@code A 1 2}. */
    private String store(String... dossiers) {
        outbox.enqueue(Stream.of(dossiers).map(OutboxMessage::renouveler).toList());
        return Stream.of(dossiers)
                .distinct()
                .sorted()
                .map(one -> one
                        + outbox.messages(one).stream()
                                .map(message -> " " + message.sequence())
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(", "));
    }

    private List<String> dossiers() {
        return outbox.withSession(
                "essai",
                session -> Tables.list(
                        session, "SELECT dossier FROM sne_outbox_dossier ORDER BY dossier", row -> row.getString(1)));
    }

    private void elsewhere(String sql) throws SQLException {
        try (Connection other = pool.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void a_driver_that_tells_nothing_changes_no_turn() {
        batch = (sql, statement) -> {
            int[] counts = statement.executeBatch();
            Arrays.fill(counts, Statement.SUCCESS_NO_INFO);
            return counts;
        };
        assertEquals("A 1 2, B 1", store("A", "B", "A"));
        assertEquals("A 1 2 3, B 1 2 3, C 1", store("B", "A", "C", "B"));
        assertEquals(List.of("A", "B", "C"), dossiers());
    }

    /** Another node is faster at a table, just before this one writes there. */
    private Batch faster(String table, String... statements) {
        return (sql, statement) -> {
            if (sql.startsWith("INSERT INTO " + table)) {
                batch = (any, each) -> each.executeBatch();
                for (String one : statements) {
                    elsewhere(one);
                }
            }
            return statement.executeBatch();
        };
    }

    private static String opened(String dossier) {
        return "INSERT INTO sne_outbox_dossier (dossier, modified_at) VALUES ('" + dossier + "', CURRENT_TIMESTAMP)";
    }

    @Test
    void the_turn_that_another_node_gave_first_is_not_given_again() {
        assertEquals("A 1", store("A"));
        batch = faster(
                "sne_outbox_sequence",
                "INSERT INTO sne_outbox_sequence (dossier, last_seq) VALUES ('D', 4)",
                opened("D"));
        assertEquals("A 1 2 3, C 1, D 5 6", store("A", "D", "A", "C", "D"));
        assertEquals(List.of("A", "C", "D"), dossiers());
        assertEquals("C 1 2, D 5 6 7", store("C", "D"));
    }

    @Test
    void a_dossier_that_another_node_opened_first_is_opened_once() {
        batch = faster("sne_outbox_dossier", opened("B"));
        assertEquals("A 1, B 1, C 1", store("A", "B", "C"));
        assertEquals(List.of("A", "B", "C"), dossiers());
    }
}
