package fr.demandeunique.sne.client.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    private static final Pattern MADE_TABLE = Pattern.compile("CREATE TABLE (?!IF )(\\w+(?:\\.\\w+)?)");
    private static final Pattern MADE_INDEX = Pattern.compile("CREATE (?:UNIQUE )?INDEX ");
    /** There is one of that name: Oracle, SQL Server, MySQL, H2. */
    private static final Set<Integer> INDEX_THERE = Set.of(955, 1913, 1061, 42111);

    private Schema() {}

    /** Brings the tables up to this version; several nodes may try at once. Returns how many versions were applied. */
    static int migrate(Session session) throws SQLException {
        boolean advisory = session.dialect().hasAdvisoryLock();
        try {
            if (advisory) {
                // CREATE TABLE IF NOT EXISTS of two nodes at once can still collide there.
                session.execute("SELECT pg_advisory_xact_lock(" + ADVISORY_LOCK + ")");
            }
            List<String> statements = statements(session, "schema.sql");
            create(session, statements.get(0));
            boolean locked = !advisory && version(session) < VERSION && lock(session);
            int found = version(session);
            if (found == 0 && session.names().equals(Names.DEFAULT)) {
                found = earlierVersion(session);
            }
            for (int version = found == 0 ? VERSION : found + 1; version <= VERSION; version++) {
                for (String sql : found == 0 ? statements : statements(session, "upgrade-" + version + ".sql")) {
                    execute(session, sql);
                }
                String recorded = "INSERT INTO sne_outbox_schema (version) VALUES (?)";
                // On H2 two nodes may have run the same idempotent statements.
                Tables.insert(session, recorded, version);
            }
            if (locked) {
                session.execute("DELETE FROM sne_outbox_schema WHERE version = " + BUSY);
            }
            session.commit();
            return VERSION - found;
        } catch (SQLException e) {
            session.rollback();
            throw e;
        }
    }

    /** The statements that make the tables of an empty database, for whoever runs them himself; {@link #migrate} then finds nothing to do. */
    static String script(Dialect dialect, Names names) {
        return names.in(text("schema.sql", dialect, names)) + "INSERT INTO " + names.in("sne_outbox_schema")
                + " (version) VALUES (" + VERSION + ");\n";
    }

    private static void create(Session session, String sql) throws SQLException {
        try {
            execute(session, sql);
        } catch (SQLException e) {
            // Another node may have made it between the look and the act; then the second time nothing is to be done.
            execute(session, sql);
        }
    }

    /**
     * Where the database has no lock that outlives its own DDL, a row is one: two nodes that alter a table at the same time wait for each other for ever. A node that died with
     * it is not waited for longer than {@link #PATIENCE}; what it had begun can be begun again.
     */
    private static boolean lock(Session session) throws SQLException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            try {
                session.execute("INSERT INTO sne_outbox_schema (version) VALUES (" + BUSY + ")");
                session.commit();
                return true;
            } catch (SQLException e) {
                session.rollback();
                // It is there; or, in InnoDB, those who waited for it met when it went.
                if (!String.valueOf(e.getSQLState()).startsWith("23") && !OutboxException.isTransient(e)) {
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

    /** A column that was renamed before a node died is not renamed again, nor a table made twice: some databases keep each of these statements at once. */
    private static void execute(Session session, String sql) throws SQLException {
        Matcher rename = RENAMED_COLUMN.matcher(sql);
        boolean done = rename.matches()
                && number(session, "SELECT COUNT(" + rename.group(2) + ") FROM " + rename.group(1) + " WHERE 1 = 0")
                        < 0;
        Matcher made = MADE_TABLE.matcher(sql);
        boolean bare = !session.dialect().knowsIfNotExists();
        if (bare && made.lookingAt()) {
            done = number(session, "SELECT COUNT(*) FROM " + made.group(1) + " WHERE 1 = 0") >= 0;
        }
        if (done) {
            return;
        }
        Savepoint before = session.savepoint();
        try {
            session.execute(sql);
        } catch (SQLException e) {
            if (!bare || !MADE_INDEX.matcher(sql).lookingAt() || !INDEX_THERE.contains(e.getErrorCode())) {
                throw e;
            }
            session.rollback(before);
        }
    }

    /** The version of the tables of other names that versions 1 and 2 had; 0 if they are not there. */
    private static int earlierVersion(Session session) throws SQLException {
        return Math.max(0, number(session, "SELECT COALESCE(MAX(version), 0) FROM sne_depart_schema"));
    }

    /** The number that a query gives, -1 if it names what is not there. */
    private static int number(Session session, String sql) throws SQLException {
        Savepoint before = session.savepoint();
        try {
            return integer(session, sql);
        } catch (SQLException e) {
            session.rollback(before);
            if (OutboxException.isMissing(e)) {
                return -1;
            }
            throw e;
        }
    }

    static int version(Session session) throws SQLException {
        return integer(session, "SELECT COALESCE(MAX(version), 0) FROM sne_outbox_schema WHERE version > 0");
    }

    private static int integer(Session session, String sql) throws SQLException {
        return Tables.list(session, sql, row -> row.getInt(1)).get(0);
    }

    private static List<String> statements(Session session, String script) {
        return Arrays.stream(text(script, session.dialect(), session.names())
                        .lines()
                        .filter(line -> !line.startsWith("--"))
                        .collect(Collectors.joining("\n"))
                        .split(";"))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }

    private static String text(String name, Dialect dialect, Names names) {
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
            return dialect.types(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .replace("{schema}", names.indexQualifier(dialect.qualifiesIndexes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
