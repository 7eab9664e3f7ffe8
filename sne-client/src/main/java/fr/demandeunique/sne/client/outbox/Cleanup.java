package fr.demandeunique.sne.client.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** What leaves the tables for good. */
final class Cleanup {
    private Cleanup() {}

    static boolean erase(Connection connection, String dossier) throws SQLException {
        Instant now = Tables.now(connection);
        Tables.nextSequence(connection, dossier);
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT COUNT(*) FROM sne_outbox_message WHERE dossier = ? AND state = 'SENDING' AND lease_until > ?")) {
            Tables.bind(statement, dossier, now);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                if (rows.getInt(1) > 0) {
                    return false;
                }
            }
        }
        Tables.update(connection, "DELETE FROM sne_outbox_message WHERE dossier = ?", dossier);
        Tables.update(connection, "DELETE FROM sne_outbox_dossier WHERE dossier = ?", dossier);
        Tables.update(connection, "DELETE FROM sne_outbox_sequence WHERE dossier = ?", dossier);
        Tables.update(connection, "DELETE FROM sne_outbox_numero WHERE dossier = ?", dossier);
        return true;
    }

    static int purge(Connection connection, Duration age) throws SQLException {
        Instant limit = Tables.now(connection).minus(age);
        int removed = Tables.update(
                connection,
                "DELETE FROM sne_outbox_message WHERE state IN ('SENT', 'ABANDONED') AND finished_at < ?",
                limit);
        Tables.update(
                connection,
                "DELETE FROM sne_outbox_dossier WHERE modified_at < ? AND NOT EXISTS"
                        + " (SELECT 1 FROM sne_outbox_message e WHERE e.dossier = sne_outbox_dossier.dossier)",
                limit);
        Tables.update(
                connection,
                "DELETE FROM sne_outbox_sequence WHERE NOT EXISTS"
                        + " (SELECT 1 FROM sne_outbox_dossier d WHERE d.dossier = sne_outbox_sequence.dossier)");
        Tables.update(
                connection,
                "DELETE FROM sne_outbox_numero WHERE NOT EXISTS"
                        + " (SELECT 1 FROM sne_outbox_dossier d WHERE d.dossier = sne_outbox_numero.dossier)");
        return removed;
    }
}
