package fr.demandeunique.sne.client.depart;

import fr.demandeunique.sne.numero.NumeroUnique;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the agent decides about what waits for him. Each works on a row that waits, and tells whether there was one. */
final class DecisionAgent {
    private static final String REPART =
            // Who has verified has seen that nothing was there: the doubt is over. After a refusal it is not.
            " tentative = CASE WHEN etat = 'A_VERIFIER' THEN NULL ELSE tentative END,"
                    + " tentative_le = CASE WHEN etat = 'A_VERIFIER' THEN NULL ELSE tentative_le END,"
                    + " etat = 'A_ENVOYER', essais = 0, premier_essai = NULL, prochain_essai = ?, termine_le = NULL, motif = NULL,"
                    + " requete = NULL, anomalies = NULL WHERE id = ? AND etat IN ('REFUSE', 'A_VERIFIER') AND corps IS NOT NULL";

    private DecisionAgent() {}

    static boolean corriger(Connection connection, String id, Envoi corrige, byte[] corps) throws SQLException {
        NumeroUnique numero = corrige.numero();
        int done = Tables.executer(
                connection,
                "UPDATE sne_depart_envoi SET corps = ?, cle = ?, version_lue = ?," + REPART + " AND nature = ?",
                corps,
                UUID.randomUUID().toString(),
                Depart.touteVersion(corrige.nature()) ? "*" : corrige.version(),
                Tables.maintenant(connection),
                id,
                corrige.nature());
        if (done == 1 && numero != null) {
            Tables.executer(
                    connection,
                    "UPDATE sne_depart_dossier SET numero = COALESCE(numero, ?) WHERE dossier ="
                            + " (SELECT dossier FROM sne_depart_envoi WHERE id = ?)",
                    numero.compact(),
                    id);
        }
        return done == 1;
    }

    static boolean renvoyer(Connection connection, String id, @Nullable String etag) throws SQLException {
        return Tables.executer(
                        connection,
                        "UPDATE sne_depart_envoi SET cle = ?, version_lue = CASE WHEN version_lue = '*' THEN '*' ELSE ? END,"
                                + REPART,
                        UUID.randomUUID().toString(),
                        etag,
                        Tables.maintenant(connection),
                        id)
                == 1;
    }

    static boolean abandonner(Connection connection, String id) throws SQLException {
        return Tables.executer(
                        connection,
                        "UPDATE sne_depart_envoi SET etat = 'ABANDONNE', corps = NULL, anomalies = NULL, tentative = NULL,"
                                + " tentative_le = NULL, termine_le = ? WHERE id = ? AND etat IN ('REFUSE', 'A_VERIFIER')",
                        Tables.maintenant(connection),
                        id)
                == 1;
    }

    static boolean constater(Connection connection, String id, @Nullable NumeroUnique numero) throws SQLException {
        Instant now = Tables.maintenant(connection);
        int done = Tables.executer(
                connection,
                "UPDATE sne_depart_envoi SET etat = 'ENVOYE', corps = NULL, anomalies = NULL, tentative = NULL, tentative_le = NULL,"
                        + " reprise = 'AGENT', motif = NULL, requete = NULL, termine_le = ? WHERE id = ? AND etat = 'A_VERIFIER'"
                        + (numero == null ? " AND nature NOT IN ('ENREGISTRER', 'SEPARER')" : ""),
                now,
                id);
        if (done == 1 && numero != null) {
            String dossier = Tables.texte(
                    connection,
                    "SELECT CASE WHEN nature = 'SEPARER' THEN COALESCE(cible, dossier) ELSE dossier END FROM sne_depart_envoi"
                            + " WHERE id = ?",
                    id);
            Tables.ouvrir(connection, String.valueOf(dossier), now);
            Tables.executer(
                    connection,
                    "UPDATE sne_depart_dossier SET numero = ? WHERE dossier = ?",
                    numero.compact(),
                    dossier);
        }
        return done == 1;
    }
}
