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
                "SELECT COUNT(*) FROM sne_depart_envoi WHERE dossier = ? AND etat = 'EN_COURS' AND bail_jusqua > ?")) {
            Tables.bind(statement, dossier, now);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                if (rows.getInt(1) > 0) {
                    return false;
                }
            }
        }
        Tables.update(connection, "DELETE FROM sne_depart_envoi WHERE dossier = ?", dossier);
        Tables.update(connection, "DELETE FROM sne_depart_dossier WHERE dossier = ?", dossier);
        Tables.update(connection, "DELETE FROM sne_depart_rang WHERE dossier = ?", dossier);
        Tables.update(connection, "DELETE FROM sne_depart_numero WHERE dossier = ?", dossier);
        return true;
    }

    static int purge(Connection connection, Duration age) throws SQLException {
        Instant limit = Tables.now(connection).minus(age);
        int removed = Tables.update(
                connection,
                "DELETE FROM sne_depart_envoi WHERE etat IN ('ENVOYE', 'ABANDONNE') AND termine_le < ?",
                limit);
        Tables.update(
                connection,
                "DELETE FROM sne_depart_dossier WHERE modifie_le < ? AND NOT EXISTS"
                        + " (SELECT 1 FROM sne_depart_envoi e WHERE e.dossier = sne_depart_dossier.dossier)",
                limit);
        Tables.update(
                connection,
                "DELETE FROM sne_depart_rang WHERE NOT EXISTS"
                        + " (SELECT 1 FROM sne_depart_dossier d WHERE d.dossier = sne_depart_rang.dossier)");
        Tables.update(
                connection,
                "DELETE FROM sne_depart_numero WHERE NOT EXISTS"
                        + " (SELECT 1 FROM sne_depart_dossier d WHERE d.dossier = sne_depart_numero.dossier)");
        return removed;
    }
}
