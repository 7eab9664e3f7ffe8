package fr.demandeunique.sne.client.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What leaves the tables for good. */
final class Cleanup {
    private Cleanup() {}

    static boolean erase(Session session, String dossier) throws SQLException {
        Instant now = Tables.now(session);
        Tables.nextSequence(session, dossier);
        String held =
                "SELECT COUNT(*) FROM sne_outbox_message WHERE dossier = ? AND state = 'SENDING' AND lease_until > ?";
        if (Tables.list(session, held, row -> row.getInt(1), dossier, now).get(0) > 0) {
            return false;
        }
        Tables.update(session, "DELETE FROM sne_outbox_message WHERE dossier = ?", dossier);
        Tables.update(session, "DELETE FROM sne_outbox_dossier WHERE dossier = ?", dossier);
        Tables.update(session, "DELETE FROM sne_outbox_sequence WHERE dossier = ?", dossier);
        Tables.update(session, "DELETE FROM sne_outbox_numero WHERE dossier = ?", dossier);
        return true;
    }

    static int purge(Session session, Duration age) throws SQLException {
        Instant limit = Tables.now(session).minus(age);
        int removed = Tables.update(
                session,
                "DELETE FROM sne_outbox_message WHERE state IN ('SENT', 'ABANDONED') AND finished_at <= ?",
                limit);
        String empty = "modified_at <= ? AND NOT EXISTS"
                + " (SELECT 1 FROM sne_outbox_message e WHERE e.dossier = sne_outbox_dossier.dossier)";
        // In the order in which deposits lock them.
        var names = new TreeSet<>(Tables.list(
                session, "SELECT dossier FROM sne_outbox_dossier WHERE " + empty, row -> row.getString(1), limit));
        each(session, "UPDATE sne_outbox_sequence SET last_seq = last_seq WHERE dossier = ?", names);
        // Asked again, now that nobody can store in them: what an agent was storing a moment ago was not to be seen.
        each(session, "DELETE FROM sne_outbox_dossier WHERE dossier = ? AND " + empty, names, limit);
        each(
                session,
                "DELETE FROM sne_outbox_sequence WHERE dossier = ? AND NOT EXISTS"
                        + " (SELECT 1 FROM sne_outbox_dossier d WHERE d.dossier = sne_outbox_sequence.dossier)",
                names);
        Tables.update(
                session,
                "DELETE FROM sne_outbox_numero WHERE NOT EXISTS"
                        + " (SELECT 1 FROM sne_outbox_dossier d WHERE d.dossier = sne_outbox_numero.dossier)");
        return removed;
    }

    private static void each(Session session, String sql, Set<String> names, Object... more) throws SQLException {
        Tables.batch(
                session,
                sql,
                names.stream()
                        .map(name ->
                                Stream.concat(Stream.of(name), Stream.of(more)).toArray())
                        .toList());
    }
}
