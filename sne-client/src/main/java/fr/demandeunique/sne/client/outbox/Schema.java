package fr.demandeunique.sne.client.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables of the queue: {@code schema.sql} in a database that has none, otherwise {@code upgrade-2.sql}, {@code upgrade-3.sql}… in order, once. Versions 1 and 2 had
 * tables of other names.
 */
final class Schema {
    /** The last version that this library brings. */
    static final int VERSION = 3;

    /** Any constant will do, as long as all nodes take the same. */
    private static final long ADVISORY_LOCK = 0x534E45_44455041L;

    /** The version of a row that says that somebody is at work. */
    private static final int BUSY = -1;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Pattern RENAMED_COLUMN = Pattern.compile("ALTER TABLE (\\w+) RENAME COLUMN (\\w+) TO \\w+");

    private Schema() {}

    /** Brings the tables up to this version; several nodes may try at once. Returns how many versions were applied. */
    static int migrate(Connection connection) throws SQLException {
        boolean postgresql = connection
                .getMetaData()
                .getDatabaseProductName()
                .toLowerCase(Locale.ROOT)
                .contains("postgresql");
        boolean auto = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            if (postgresql) {
                // CREATE TABLE IF NOT EXISTS of two nodes at once can still collide there.
                statement.execute("SELECT pg_advisory_xact_lock(" + ADVISORY_LOCK + ")");
            }
            create(statement);
            boolean locked = !postgresql && version(connection) < VERSION && lock(connection);
            int found = version(connection);
            if (found == 0) {
                found = earlierVersion(connection);
            }
            for (int version = found == 0 ? VERSION : found + 1; version <= VERSION; version++) {
                String script = found == 0 ? "schema.sql" : "upgrade-" + version + ".sql";
                for (String sql : script(script, postgresql ? "BYTEA" : "BLOB").split(";")) {
                    execute(connection, sql.strip());
                }
                record(connection, version);
            }
            if (locked) {
                statement.execute("DELETE FROM sne_outbox_schema WHERE version = " + BUSY);
            }
            connection.commit();
            return VERSION - found;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(auto);
        }
    }

    private static void create(Statement statement) throws SQLException {
        String sql = "CREATE TABLE IF NOT EXISTS sne_outbox_schema (version INTEGER NOT NULL PRIMARY KEY)";
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            // Another node may have made it between the look and the act; then the second time nothing is to be done.
            statement.execute(sql);
        }
    }

    /**
     * Where the database has no lock that outlives its own DDL, a row is one: two nodes that alter a table at the same time wait for each other for ever. A node that died with
     * it is not waited for longer than {@link #PATIENCE}; what it had begun can be begun again.
     */
    private static boolean lock(Connection connection) throws SQLException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO sne_outbox_schema (version) VALUES (" + BUSY + ")");
                connection.commit();
                return true;
            } catch (SQLException e) {
                connection.rollback();
                if (!String.valueOf(e.getSQLState()).startsWith("23")) {
                    throw e;
                }
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** A column that was renamed before a node died is not renamed again: some databases keep each of these statements at once. */
    private static void execute(Connection connection, String sql) throws SQLException {
        Matcher rename = RENAMED_COLUMN.matcher(sql);
        boolean done = rename.matches()
                && number(connection, "SELECT COUNT(" + rename.group(2) + ") FROM " + rename.group(1) + " WHERE 1 = 0")
                        < 0;
        if (!sql.isEmpty() && !done) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    /** The version of the tables of other names that versions 1 and 2 had; 0 if they are not there. */
    private static int earlierVersion(Connection connection) throws SQLException {
        return Math.max(0, number(connection, "SELECT COALESCE(MAX(version), 0) FROM sne_depart_schema"));
    }

    /** The number that a query gives, -1 if it names what is not there. */
    private static int number(Connection connection, String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            connection.rollback(before);
            if (OutboxException.isMissing(e)) {
                return -1;
            }
            throw e;
        }
    }

    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT COALESCE(MAX(version), 0) FROM sne_outbox_schema WHERE version > 0")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void record(Connection connection, int version) throws SQLException {
        // Not an insert that may collide: on H2 two nodes may have run the same idempotent statements.
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO sne_outbox_schema (version) SELECT CAST(? AS INTEGER) WHERE NOT EXISTS"
                        + " (SELECT 1 FROM sne_outbox_schema WHERE version = ?)")) {
            statement.setInt(1, version);
            statement.setInt(2, version);
            statement.executeUpdate();
        }
    }

    private static String script(String name, String binary) {
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n"))
                    .replace("{binary}", binary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
