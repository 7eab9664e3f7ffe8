package fr.demandeunique.sne.client.outbox;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The statements of the queue, in SQL that every database of {@link Dialect} knows. Nobody waits for a lock of another node while it sends: a row is taken by
 * a conditional update that only one node wins, and belongs to it until its lease ends. All times are those of the database, since the clocks of the
 * nodes may differ.
 */
final class Tables {
    private static final int CANDIDATES = 256;
    /** Values in one list of a statement. */
    private static final int VALUES = 200;

    /** A correction of that much is daily work, and waited for. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(30);

    static final String UNTRIED = "e.state = 'PENDING' AND e.attempts = 0 AND e.next_attempt_at <= ?";
    /** Not "> 0": H2 enters its index at 0 then, and walks all that was never tried. */
    static final String FAILED = "e.state = 'PENDING' AND e.attempts >= 1 AND e.next_attempt_at <= ?";
    /** By a node that died. */
    static final String LEFT = "e.state = 'SENDING' AND e.lease_until <= ?";

    /** Makes something of a row. */
    interface Reader<T extends @Nullable Object> {
        T read(ResultSet row) throws SQLException;
    }

    private Tables() {}

    static Instant now(Session session) throws SQLException {
        Dialect dialect = session.dialect();
        return list(session, dialect.now(), row -> dialect.instant(row.getObject(1, dialect.read())))
                .get(0);
    }

    static @Nullable Instant instant(Session session, ResultSet row, String column) throws SQLException {
        Object date = row.getObject(column, session.dialect().read());
        return date == null ? null : session.dialect().instant(date);
    }

    /** Runs a statement with these values; returns how many rows it touched. */
    static int update(Session session, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = session.prepare(sql)) {
            bind(session, statement, values);
            return statement.executeUpdate();
        }
    }

    /** Runs a query with these values; returns what each of its rows is read as. */
    static <T extends @Nullable Object> List<T> list(
            Session session, String sql, Reader<T> reader, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = session.prepare(sql)) {
            bind(session, statement, values);
            List<T> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
            }
            return all;
        }
    }

    /** What the first row of a query is read as, null if there is none. */
    static <T> @Nullable T first(Session session, String sql, Reader<@Nullable T> reader, @Nullable Object... values)
            throws SQLException {
        List<@Nullable T> all = list(session, sql, reader, values);
        return all.isEmpty() ? null : all.get(0);
    }

    /** The one text that a query gives, null if none. */
    static @Nullable String text(Session session, String sql, @Nullable Object... values) throws SQLException {
        return first(session, sql, row -> row.getString(1), values);
    }

    static void bind(Session session, PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else if (value instanceof Instant instant) {
                statement.setObject(i + 1, session.dialect().bound(instant));
            } else if (value instanceof MessageState state) {
                statement.setString(i + 1, state.code());
            } else if (value instanceof MessageKind kind) {
                statement.setString(i + 1, kind.code());
            } else if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    /**
     * Locks a dossier until the end of the transaction and gives the next turn in it. What is stored later in the
     * same dossier waits for this transaction: otherwise it could be sent before it.
     */
    static long nextSequence(Session session, String dossier) throws SQLException {
        if (increment(session, dossier) == 0) {
            insert(session, "INSERT INTO sne_outbox_sequence (dossier, last_seq) VALUES (?, 0)", dossier);
            increment(session, dossier);
        }
        String sql = "SELECT last_seq FROM sne_outbox_sequence WHERE dossier = ?";
        return list(session, sql, row -> row.getLong(1), dossier).get(0);
    }

    private static int increment(Session session, String dossier) throws SQLException {
        return update(session, "UPDATE sne_outbox_sequence SET last_seq = last_seq + 1 WHERE dossier = ?", dossier);
    }

    /** Makes the row of a dossier if it is not there. */
    static void open(Session session, String dossier, Instant now) throws SQLException {
        if (update(session, "UPDATE sne_outbox_dossier SET modified_at = ? WHERE dossier = ?", now, dossier) == 0) {
            insert(session, "INSERT INTO sne_outbox_dossier (dossier, modified_at) VALUES (?, ?)", dossier, now);
        }
    }

    /** Somebody else was faster at a row of the same key. */
    static boolean isCollision(SQLException failure) {
        return String.valueOf(failure.getSQLState()).startsWith("23");
    }

    /** An insert that another transaction may have been faster at. */
    static void insert(Session session, String sql, @Nullable Object... values) throws SQLException {
        Savepoint before = session.savepoint();
        try {
            update(session, sql, values);
        } catch (SQLException e) {
            if (!isCollision(e)) {
                // After a deadlock there may be no savepoint any more.
                throw e;
            }
            session.rollback(before);
        }
    }

    /** What the editor knows of the demande; its version counts only if nothing of ours is still on its way. */
    static void learn(Session session, String dossier, @Nullable String numero, @Nullable String etag)
            throws SQLException {
        if (numero != null) {
            update(
                    session,
                    "UPDATE sne_outbox_dossier SET numero = COALESCE(numero, ?) WHERE dossier = ?",
                    numero,
                    dossier);
        }
        if (etag != null) {
            update(
                    session,
                    "UPDATE sne_outbox_dossier SET etag = ? WHERE dossier = ? AND NOT EXISTS (SELECT 1 FROM sne_outbox_message e"
                            + " WHERE e.dossier = ? AND e.state IN ('PENDING', 'SENDING', 'REFUSED', 'TO_CHECK'))",
                    etag,
                    dossier,
                    dossier);
        }
    }

    /** Takes those rows that no other node was faster at and that are still due, in their order. One lease holds them all. */
    static List<LeasedMessage> take(Session session, List<String> ids, Duration lease) throws SQLException {
        Instant now = now(session);
        String owner = UUID.randomUUID().toString();
        List<@Nullable Object> values = new ArrayList<>(List.of(owner, now.plus(lease), now, owner, now));
        values.addAll(ids);
        values.addAll(List.of(now, now));
        int won = update(
                session,
                "UPDATE sne_outbox_message SET state = 'SENDING', lease = ?, lease_until = ?, attempts = attempts + 1,"
                        + " first_attempt_at = COALESCE(first_attempt_at, ?), if_match = COALESCE(if_match,"
                        + " (SELECT d.etag FROM sne_outbox_dossier d WHERE d.dossier = sne_outbox_message.dossier), ''),"
                        + " open_attempt = COALESCE(open_attempt, ?), open_attempt_at = COALESCE(open_attempt_at, ?)"
                        + " WHERE id IN (" + marks(ids.size())
                        + ") AND (state = 'PENDING' AND next_attempt_at <= ? OR state = 'SENDING' AND lease_until <= ?)",
                values.toArray());
        return won == 0 ? List.of() : read(session, ids, owner);
    }

    /** Whatever is held is due again. */
    static int endLeases(Session session) throws SQLException {
        Instant now = now(session);
        return update(
                session,
                "UPDATE sne_outbox_message SET lease_until = ? WHERE state = 'SENDING' AND lease_until > ?",
                now,
                now);
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** The second column of the rows that have these texts in the first. */
    static Map<String, Long> numbers(Session session, String sql, Collection<String> texts) throws SQLException {
        Map<String, Long> found = new HashMap<>();
        List<String> all = List.copyOf(texts);
        for (int from = 0; from < all.size(); from += VALUES) {
            List<String> some = all.subList(from, Math.min(all.size(), from + VALUES));
            String one = sql + " IN (" + marks(some.size()) + ")";
            list(session, one, row -> Map.entry(row.getString(1), row.getLong(2)), some.toArray())
                    .forEach(row -> found.put(row.getKey(), row.getValue()));
        }
        return found;
    }

    /** Runs a statement once for each row of values, in one go. Returns how many rows each touched, as far as the driver tells. */
    static int[] batch(Session session, String sql, Collection<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = session.prepare(sql)) {
            for (@Nullable Object[] row : rows) {
                bind(session, statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    /**
     * What is due: what was never tried, and what failed before or was left by a dead node.
     */
    record Due(List<String> untried, List<String> retries) {}

    /**
     * The first of each dossier that is not done, if its time has come; what was left by a dead node counts when its lease is over. What is first stays first until
     * it is done, so that a list that has grown old is still good.
     */
    static Due candidates(Session session) throws SQLException {
        Instant now = now(session);
        List<String> untried = due(session, UNTRIED, now);
        List<String> retries = due(session, FAILED, now);
        retries.addAll(due(session, LEFT, now));
        // Nodes that look at the same moment see the same rows: they start at different ones.
        Collections.shuffle(untried);
        Collections.shuffle(retries);
        return new Due(untried, retries);
    }

    static String dueSql(Session session, String condition) {
        // The states are negated on purpose: with equality some planners walk all that waits instead of the one
        // dossier.
        return "SELECT e.id FROM sne_outbox_message e WHERE "
                + condition
                + " AND NOT EXISTS (SELECT 1 FROM sne_outbox_message p WHERE p.dossier = e.dossier AND p.seq < e.seq"
                + " AND p.state NOT IN ('SENT', 'ABANDONED'))"
                + " ORDER BY e.state, e.attempts, e.next_attempt_at "
                + session.dialect().first(CANDIDATES);
    }

    private static List<String> due(Session session, String condition, Instant now) throws SQLException {
        return list(session, dueSql(session, condition), row -> row.getString(1), now);
    }

    /**
     * What was put off at a time that has not come yet was put off by a clock that was set back since: it is due, instead of waiting for the clock to catch up. A lease that
     * ends later than one that begins now was given by such a clock too: it ends as if it began now, so that it is never cut short for whoever holds it and may be sending.
     * Returns how many there were of both.
     */
    static int followClock(Session session, Duration lease) throws SQLException {
        Instant now = now(session);
        return setBack(session, "PENDING", "scheduled_at", "next_attempt_at", now)
                + setBack(session, "SENDING", "lease_until", "lease_until", now.plus(lease));
    }

    private static int setBack(Session session, String state, String decided, String until, Instant latest)
            throws SQLException {
        Instant late = latest.plus(CLOCK_TOLERANCE);
        String where = "state = '" + state + "' AND " + decided + " > ?";
        // Looked for first: an update that goes over all that waits would wait for each deposit that is not committed
        // yet.
        String sql = "SELECT id FROM sne_outbox_message WHERE " + where + " AND " + until + " > ?";
        List<String> ids = list(session, sql, row -> row.getString(1), late, latest);
        batch(
                session,
                "UPDATE sne_outbox_message SET " + until + " = ? WHERE id = ? AND " + where,
                ids.stream()
                        .map(id -> new @Nullable Object[] {latest, id, late})
                        .toList());
        return ids.size();
    }

    private static List<LeasedMessage> read(Session session, List<String> ids, String owner) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(ids);
        values.add(owner);
        String sql =
                "SELECT e.*, d.numero, d.registre FROM sne_outbox_message e JOIN sne_outbox_dossier d ON d.dossier = e.dossier"
                        + " WHERE e.id IN (" + marks(ids.size()) + ") AND e.lease = ?";
        List<LeasedMessage> taken = list(session, sql, row -> leased(session, row, owner), values.toArray());
        taken.sort(Comparator.comparing(one -> ids.indexOf(one.id())));
        return taken;
    }

    private static LeasedMessage leased(Session session, ResultSet row, String owner) throws SQLException {
        Instant first = instant(session, row, "first_attempt_at");
        String version = row.getString("if_match");
        return new LeasedMessage(
                row.getString("id"),
                row.getString("dossier"),
                MessageKind.of(row.getString("kind")),
                row.getString("guichet"),
                row.getString("target_dossier"),
                row.getBytes("body"),
                row.getString("idempotency_key"),
                // Where an empty text is none, as at Oracle.
                version == null ? "" : version,
                row.getInt("attempts"),
                first == null ? Instant.EPOCH : first,
                // The mark that this very taking has put there is no doubt.
                owner.equals(row.getString("open_attempt")) ? null : instant(session, row, "open_attempt_at"),
                row.getString("numero"),
                row.getString("registre"),
                owner);
    }
}
