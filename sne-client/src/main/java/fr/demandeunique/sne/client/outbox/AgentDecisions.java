package fr.demandeunique.sne.client.outbox;

import fr.demandeunique.sne.numero.NumeroUnique;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the agent decides about what waits for him. Each works on a row that waits, and tells whether there was one. */
final class AgentDecisions {
    private static final String LEAVES_AGAIN =
            // Who has verified has seen that nothing was there: the doubt is over. After a refusal it is not.
            " tentative = CASE WHEN etat = 'A_VERIFIER' THEN NULL ELSE tentative END,"
                    + " tentative_le = CASE WHEN etat = 'A_VERIFIER' THEN NULL ELSE tentative_le END,"
                    + " etat = 'A_ENVOYER', essais = 0, premier_essai = NULL, prochain_essai = ?, termine_le = NULL, motif = NULL,"
                    + " requete = NULL, anomalies = NULL WHERE id = ? AND etat IN ('REFUSE', 'A_VERIFIER') AND corps IS NOT NULL";

    private AgentDecisions() {}

    static boolean correct(Connection connection, String id, OutboxMessage corrected, byte[] body) throws SQLException {
        NumeroUnique numero = corrected.numero();
        int done = Tables.update(
                connection,
                "UPDATE sne_depart_envoi SET corps = ?, cle = ?, version_lue = ?," + LEAVES_AGAIN + " AND nature = ?",
                body,
                UUID.randomUUID().toString(),
                Outbox.anyVersion(corrected.kind()) ? "*" : corrected.version(),
                Tables.now(connection),
                id,
                corrected.kind());
        if (done == 1 && numero != null) {
            Tables.update(
                    connection,
                    "UPDATE sne_depart_dossier SET numero = COALESCE(numero, ?) WHERE dossier ="
                            + " (SELECT dossier FROM sne_depart_envoi WHERE id = ?)",
                    numero.compact(),
                    id);
        }
        return done == 1;
    }

    static boolean resend(Connection connection, String id, @Nullable String etag) throws SQLException {
        return Tables.update(
                        connection,
                        "UPDATE sne_depart_envoi SET cle = ?, version_lue = CASE WHEN version_lue = '*' THEN '*' ELSE ? END,"
                                + LEAVES_AGAIN,
                        UUID.randomUUID().toString(),
                        etag,
                        Tables.now(connection),
                        id)
                == 1;
    }

    static boolean abandon(Connection connection, String id) throws SQLException {
        return Tables.update(
                        connection,
                        "UPDATE sne_depart_envoi SET etat = 'ABANDONNE', corps = NULL, anomalies = NULL, tentative = NULL,"
                                + " tentative_le = NULL, termine_le = ? WHERE id = ? AND etat IN ('REFUSE', 'A_VERIFIER')",
                        Tables.now(connection),
                        id)
                == 1;
    }

    static boolean confirm(Connection connection, String id, @Nullable NumeroUnique numero) throws SQLException {
        Instant now = Tables.now(connection);
        int done = Tables.update(
                connection,
                "UPDATE sne_depart_envoi SET etat = 'ENVOYE', corps = NULL, anomalies = NULL, tentative = NULL, tentative_le = NULL,"
                        + " reprise = 'AGENT', motif = NULL, requete = NULL, termine_le = ? WHERE id = ? AND etat = 'A_VERIFIER'"
                        + (numero == null ? " AND nature NOT IN ('ENREGISTRER', 'SEPARER')" : ""),
                now,
                id);
        if (done == 1 && numero != null) {
            String dossier = Tables.text(
                    connection,
                    "SELECT CASE WHEN nature = 'SEPARER' THEN COALESCE(cible, dossier) ELSE dossier END FROM sne_depart_envoi"
                            + " WHERE id = ?",
                    id);
            Tables.open(connection, String.valueOf(dossier), now);
            Tables.update(
                    connection,
                    "UPDATE sne_depart_dossier SET numero = ? WHERE dossier = ?",
                    numero.compact(),
                    dossier);
        }
        return done == 1;
    }
}
