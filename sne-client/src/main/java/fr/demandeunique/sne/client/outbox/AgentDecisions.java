package fr.demandeunique.sne.client.outbox;

import fr.demandeunique.sne.numero.NumeroUnique;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the agent decides about what waits for him. Each works on a row that waits, and tells whether there was one. */
final class AgentDecisions {
    private static final String LEAVES_AGAIN =
            // Who has verified has seen that nothing was there: the doubt is over. After a refusal it is not.
            " open_attempt = CASE WHEN state = 'TO_CHECK' THEN NULL ELSE open_attempt END,"
                    + " open_attempt_at = CASE WHEN state = 'TO_CHECK' THEN NULL ELSE open_attempt_at END,"
                    + " state = 'PENDING', attempts = 0, first_attempt_at = NULL, next_attempt_at = ?, scheduled_at = ?, finished_at = NULL, reason = NULL, http_status = NULL,"
                    + " request_id = NULL, anomalies = NULL WHERE id = ? AND state IN ('REFUSED', 'TO_CHECK') AND body IS NOT NULL";

    private AgentDecisions() {}

    static boolean correct(Session session, String id, OutboxMessage corrected, byte[] body) throws SQLException {
        NumeroUnique numero = corrected.numero();
        Instant now = Tables.now(session);
        int done = Tables.update(
                session,
                "UPDATE sne_outbox_message SET body = ?, idempotency_key = ?, if_match = ?," + LEAVES_AGAIN
                        + " AND kind = ? AND dossier = ?",
                body,
                UUID.randomUUID().toString(),
                Outbox.anyVersion(corrected.kind()) ? "*" : corrected.version(),
                now,
                now,
                id,
                corrected.kind(),
                corrected.dossier());
        if (done == 1 && numero != null) {
            Tables.update(
                    session,
                    "UPDATE sne_outbox_dossier SET numero = COALESCE(numero, ?) WHERE dossier ="
                            + " (SELECT dossier FROM sne_outbox_message WHERE id = ?)",
                    numero.compact(),
                    id);
        }
        return done == 1;
    }

    static boolean resend(Session session, String id, @Nullable String etag) throws SQLException {
        Instant now = Tables.now(session);
        return Tables.update(
                        session,
                        "UPDATE sne_outbox_message SET idempotency_key = ?, if_match = CASE WHEN if_match = '*' THEN '*' ELSE ? END,"
                                + LEAVES_AGAIN,
                        UUID.randomUUID().toString(),
                        etag,
                        now,
                        now,
                        id)
                == 1;
    }

    static boolean abandon(Session session, String id) throws SQLException {
        return Tables.update(
                        session,
                        "UPDATE sne_outbox_message SET state = 'ABANDONED', body = NULL, anomalies = NULL, open_attempt = NULL,"
                                + " open_attempt_at = NULL, finished_at = ? WHERE id = ? AND state IN ('REFUSED', 'TO_CHECK')",
                        Tables.now(session),
                        id)
                == 1;
    }

    static boolean confirm(Session session, String id, @Nullable NumeroUnique numero) throws SQLException {
        Instant now = Tables.now(session);
        int done = Tables.update(
                session,
                "UPDATE sne_outbox_message SET state = 'SENT', body = NULL, anomalies = NULL, open_attempt = NULL, open_attempt_at = NULL,"
                        + " recovery = 'AGENT', reason = NULL, http_status = NULL, request_id = NULL, finished_at = ? WHERE id = ? AND state = 'TO_CHECK'"
                        + (numero == null ? " AND kind NOT IN ('ENREGISTRER', 'SEPARER')" : ""),
                now,
                id);
        if (done == 1 && numero != null) {
            String dossier = Tables.text(
                    session,
                    "SELECT CASE WHEN kind = 'SEPARER' THEN COALESCE(target_dossier, dossier) ELSE dossier END FROM sne_outbox_message"
                            + " WHERE id = ?",
                    id);
            Tables.open(session, String.valueOf(dossier), now);
            Tables.update(
                    session, "UPDATE sne_outbox_dossier SET numero = ? WHERE dossier = ?", numero.compact(), dossier);
        }
        return done == 1;
    }
}
