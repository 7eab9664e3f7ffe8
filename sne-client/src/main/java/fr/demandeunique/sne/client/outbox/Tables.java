package fr.demandeunique.sne.client.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The statements of the queue, in SQL that every database knows. Nobody waits for a lock of another node while it sends: a row is taken by
 * a conditional update that only one node wins, and belongs to it until its lease ends. All times are those of the database, since the clocks of the
 * nodes may differ.
 */
final class Tables {
    private static final int CANDIDATES = 64;

    /** A correction of that much is daily work, and waited for. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(30);

    private Tables() {}

    static Instant now(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT CURRENT_TIMESTAMP");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    static OffsetDateTime date(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime date = row.getObject(column, OffsetDateTime.class);
        return date == null ? null : date.toInstant();
    }

    /** Runs a statement with these values; returns how many rows it touched. */
    static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /** The one text that a query gives, null if none. */
    static @Nullable String text(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else if (value instanceof Instant instant) {
                statement.setObject(i + 1, date(instant));
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
    static long nextSequence(Connection connection, String dossier) throws SQLException {
        if (increment(connection, dossier) == 0) {
            insert(connection, "INSERT INTO sne_outbox_sequence (dossier, last_seq) VALUES (?, 0)", dossier);
            increment(connection, dossier);
        }
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT last_seq FROM sne_outbox_sequence WHERE dossier = ?")) {
            statement.setString(1, dossier);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static int increment(Connection connection, String dossier) throws SQLException {
        return update(connection, "UPDATE sne_outbox_sequence SET last_seq = last_seq + 1 WHERE dossier = ?", dossier);
    }

    /** Makes the row of a dossier if it is not there. */
    static void open(Connection connection, String dossier, Instant now) throws SQLException {
        if (update(connection, "UPDATE sne_outbox_dossier SET modified_at = ? WHERE dossier = ?", now, dossier) == 0) {
            insert(connection, "INSERT INTO sne_outbox_dossier (dossier, modified_at) VALUES (?, ?)", dossier, now);
        }
    }

    /** An insert that another transaction may have been faster at. */
    static void insert(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            update(connection, sql, values);
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            connection.rollback(before);
            if (!String.valueOf(e.getSQLState()).startsWith("23")) {
                throw e;
            }
        }
    }

    /** What the editor knows of the demande; its version counts only if nothing of ours is still on its way. */
    static void learn(Connection connection, String dossier, @Nullable String numero, @Nullable String etag)
            throws SQLException {
        if (numero != null) {
            update(
                    connection,
                    "UPDATE sne_outbox_dossier SET numero = COALESCE(numero, ?) WHERE dossier = ?",
                    numero,
                    dossier);
        }
        if (etag != null) {
            update(
                    connection,
                    "UPDATE sne_outbox_dossier SET etag = ? WHERE dossier = ? AND NOT EXISTS (SELECT 1 FROM sne_outbox_message e"
                            + " WHERE e.dossier = ? AND e.state IN ('PENDING', 'SENDING', 'REFUSED', 'TO_CHECK'))",
                    etag,
                    dossier,
                    dossier);
        }
    }

    /** Takes a row, unless another node was faster or it is no longer due; null then. */
    static @Nullable LeasedMessage take(Connection connection, String id, Duration lease) throws SQLException {
        Instant now = now(connection);
        String owner = UUID.randomUUID().toString();
        int won = update(
                connection,
                "UPDATE sne_outbox_message SET state = 'SENDING', lease = ?, lease_until = ?, attempts = attempts + 1,"
                        + " first_attempt_at = COALESCE(first_attempt_at, ?), if_match = COALESCE(if_match,"
                        + " (SELECT d.etag FROM sne_outbox_dossier d WHERE d.dossier = sne_outbox_message.dossier), ''),"
                        + " open_attempt = COALESCE(open_attempt, ?), open_attempt_at = COALESCE(open_attempt_at, ?)"
                        + " WHERE id = ? AND (state = 'PENDING' AND next_attempt_at <= ? OR state = 'SENDING' AND lease_until <= ?)",
                owner,
                now.plus(lease),
                now,
                owner,
                now,
                id,
                now,
                now);
        return won == 1 ? read(connection, id, owner) : null;
    }

    /**
     * What is due: what was never tried, and what failed before or was left by a dead node.
     */
    record Due(List<String> untried, List<String> retries) {}

    /**
     * The first of each dossier that is not done, if its time has come; what was left by a dead node counts when its lease is over. What is first stays first until
     * it is done, so that a list that has grown old is still good.
     */
    static Due candidates(Connection connection) throws SQLException {
        Instant now = now(connection);
        List<String> untried =
                due(connection, "e.state = 'PENDING' AND e.attempts = 0 AND e.next_attempt_at <= ?", now);
        List<String> retries =
                due(connection, "e.state = 'PENDING' AND e.attempts > 0 AND e.next_attempt_at <= ?", now);
        retries.addAll(due(connection, "e.state = 'SENDING' AND e.lease_until <= ?", now));
        // Nodes that look at the same moment see the same rows: they start at different ones.
        Collections.shuffle(untried);
        Collections.shuffle(retries);
        return new Due(untried, retries);
    }

    private static List<String> due(Connection connection, String condition, Instant now) throws SQLException {
        // The states are negated on purpose: with equality some planners walk all that waits instead of the one
        // dossier.
        try (PreparedStatement statement = connection.prepareStatement("SELECT e.id FROM sne_outbox_message e WHERE "
                + condition
                + " AND NOT EXISTS (SELECT 1 FROM sne_outbox_message p WHERE p.dossier = e.dossier AND p.seq < e.seq"
                + " AND p.state NOT IN ('SENT', 'ABANDONED'))"
                + " ORDER BY e.state, e.attempts, e.next_attempt_at FETCH FIRST " + CANDIDATES + " ROWS ONLY")) {
            bind(statement, now);
            List<String> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        }
    }

    /**
     * What was put off at a time that has not come yet was put off by a clock that was set back since: it is due, instead of waiting for the clock to catch up. Returns how
     * many there were. A lease is never cut short by this: whoever holds it may be sending.
     */
    static int followClock(Connection connection) throws SQLException {
        Instant now = now(connection);
        return update(
                connection,
                "UPDATE sne_outbox_message SET next_attempt_at = ?, scheduled_at = ? WHERE state = 'PENDING' AND scheduled_at > ?"
                        + " AND next_attempt_at > ?",
                now,
                now,
                now.plus(CLOCK_TOLERANCE),
                now);
    }

    private static @Nullable LeasedMessage read(Connection connection, String id, String owner) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT e.*, d.numero, d.registre FROM sne_outbox_message e JOIN sne_outbox_dossier d ON d.dossier = e.dossier"
                        + " WHERE e.id = ? AND e.lease = ?")) {
            bind(statement, id, owner);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                Instant first = instant(row, "first_attempt_at");
                return new LeasedMessage(
                        id,
                        row.getString("dossier"),
                        MessageKind.of(row.getString("kind")),
                        row.getString("guichet"),
                        row.getString("target_dossier"),
                        row.getBytes("body"),
                        row.getString("idempotency_key"),
                        row.getString("if_match"),
                        row.getInt("attempts"),
                        first == null ? Instant.EPOCH : first,
                        // The mark that this very taking has put there is no doubt.
                        owner.equals(row.getString("open_attempt")) ? null : instant(row, "open_attempt_at"),
                        row.getString("numero"),
                        row.getString("registre"),
                        owner);
            }
        }
    }
}
