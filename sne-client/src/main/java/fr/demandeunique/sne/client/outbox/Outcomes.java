package fr.demandeunique.sne.client.outbox;

import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.json.AnomaliesJson;
import fr.demandeunique.sne.client.outbox.Translation.Learned;
import fr.demandeunique.sne.controle.Anomalie;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is written down once a sending is over; only whoever holds the lease of a row changes it.
 *
 * <p>The mark of an attempt that may have had its effect is put on a row when it is taken, before the call. It goes when the SNE has answered, or when the attempt that
 * put it there surely did nothing; otherwise it stays, whatever becomes of later ones.
 */
final class Outcomes {
    private static final String DONE =
            "UPDATE sne_outbox_message SET state = 'SENT', body = NULL, anomalies = NULL, lease = NULL, lease_until = NULL,"
                    + " open_attempt = NULL, open_attempt_at = NULL, recovery = ?, finished_at = ?, reason = NULL, http_status = NULL, request_id = NULL"
                    + " WHERE id = ? AND lease = ?";

    private final Outbox outbox;

    Outcomes(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * The row is done, and its content erased, in the same transaction as what the answer tells of the dossier. Returns false if the number that was found belongs to
     * another dossier: nothing is done then.
     */
    boolean arrive(LeasedMessage message, Learned learned, boolean keyless) {
        return outbox.transaction("fin d’envoi", session -> {
            Instant now = Tables.now(session);
            String dossier = dossier(message);
            String numero = learned.numero();
            boolean given = givesNumero(message);
            if (keyless && given && numero != null && !claimNumero(session, numero, dossier, learned)) {
                return false;
            }
            int mine = Tables.update(session, DONE, learned.recovery(), now, message.id(), message.lease());
            if (mine == 1) {
                if (!dossier.equals(message.dossier())) {
                    Tables.open(session, dossier, now);
                }
                Tables.update(session, learn(given), numero, learned.etag(), learned.registre(), now, dossier);
            }
            return true;
        });
    }

    /** Something that arrived, with what its answer tells. */
    record Arrival(LeasedMessage message, Learned learned) {}

    /** The same for many at once, whose transport has keys: no number can be another dossier's there. */
    void arrive(List<Arrival> all) {
        outbox.transaction("fin d’envoi", session -> {
            Instant now = Tables.now(session);
            for (Arrival one : all) {
                if (!dossier(one.message).equals(one.message.dossier())) {
                    Tables.open(session, dossier(one.message), now);
                }
            }
            // The dossiers first, as long as the lease still tells whose the row is.
            for (boolean given : new boolean[] {true, false}) {
                Tables.batch(
                        session,
                        learn(given)
                                + " AND EXISTS (SELECT 1 FROM sne_outbox_message e WHERE e.id = ? AND e.lease = ?)",
                        all.stream()
                                .filter(one -> given == givesNumero(one.message))
                                .map(one -> new @Nullable Object[] {
                                    one.learned.numero(),
                                    one.learned.etag(),
                                    one.learned.registre(),
                                    now,
                                    dossier(one.message),
                                    one.message.id(),
                                    one.message.lease()
                                })
                                .toList());
            }
            Tables.batch(
                    session,
                    DONE,
                    all.stream()
                            .map(one -> new @Nullable Object[] {
                                one.learned.recovery(), now, one.message.id(), one.message.lease()
                            })
                            .toList());
            return true;
        });
    }

    private static String learn(boolean given) {
        return "UPDATE sne_outbox_dossier SET numero = "
                + (given ? "COALESCE(?, numero)" : "COALESCE(numero, ?)")
                + ", etag = COALESCE(?, etag), registre = COALESCE(?, registre), modified_at = ? WHERE dossier = ?";
    }

    private static boolean givesNumero(LeasedMessage message) {
        return message.kind() == MessageKind.ENREGISTRER || message.kind() == MessageKind.SEPARER;
    }

    private static String dossier(LeasedMessage message) {
        return message.kind() == MessageKind.SEPARER && message.target() != null ? message.target() : message.dossier();
    }

    /**
     * A number that was found belongs to the first dossier that says so. One that the SNE gave in its own answer is surely this dossier's: another that took it for its own
     * is wrong, and goes to the agent.
     */
    private static boolean claimNumero(Session session, String numero, String dossier, Learned learned)
            throws SQLException {
        Tables.insert(session, "INSERT INTO sne_outbox_numero (numero, dossier) VALUES (?, ?)", numero, dossier);
        String holder = Tables.text(session, "SELECT dossier FROM sne_outbox_numero WHERE numero = ?", numero);
        if (learned.found()) {
            String other = Tables.text(
                    session,
                    "SELECT MIN(dossier) FROM sne_outbox_dossier WHERE numero = ? AND dossier <> ?",
                    numero,
                    dossier);
            return dossier.equals(holder) && other == null;
        }
        if (!dossier.equals(holder)) {
            Tables.update(session, "UPDATE sne_outbox_numero SET dossier = ? WHERE numero = ?", dossier, numero);
            Tables.update(
                    session,
                    "UPDATE sne_outbox_message SET state = 'TO_CHECK', reason = 'NUMERO_PARTAGE' WHERE state = 'SENT' AND recovery = ?"
                            + " AND (dossier = ? OR target_dossier = ?)",
                    Translation.FOUND,
                    holder,
                    holder);
        }
        return true;
    }

    /** The SNE refuses: the agent corrects, or gives up. */
    void refuse(LeasedMessage message, String reason, @Nullable SneException e) {
        handBack(message, MessageState.REFUSED, reason, e, Explanations.of(e));
    }

    /** An earlier attempt may have had its effect, and nobody can tell: the agent looks at the SNE first. */
    void askAgent(LeasedMessage message, String reason, @Nullable SneException e, List<Anomalie> anomalies) {
        handBack(message, MessageState.TO_CHECK, reason, e, anomalies);
    }

    private void handBack(
            LeasedMessage message,
            MessageState state,
            String reason,
            @Nullable SneException e,
            List<Anomalie> anomalies) {
        byte[] hidden = outbox.cipher()
                .encrypt(AnomaliesJson.write(anomalies, Locale.FRENCH).getBytes(StandardCharsets.UTF_8));
        boolean doubt = state == MessageState.TO_CHECK || message.doubt() != null;
        outbox.transaction(
                "refus",
                session -> Tables.update(
                        session,
                        "UPDATE sne_outbox_message SET state = ?, lease = NULL, lease_until = NULL, finished_at = ?, reason = ?, http_status = ?, request_id = ?,"
                                + " anomalies = ?" + mark(doubt) + " WHERE id = ? AND lease = ?",
                        state,
                        Tables.now(session),
                        reason,
                        status(e),
                        e == null ? null : e.requestId().orElse(null),
                        hidden,
                        message.id(),
                        message.lease()));
    }

    /**
     * Sent again after that time.
     *
     * @param effect what was sent may have had its effect
     */
    void defer(LeasedMessage message, String reason, @Nullable SneException e, boolean effect, Duration wait) {
        boolean doubt = effect || message.doubt() != null;
        boolean interrupted = Thread.interrupted();
        try {
            outbox.transaction("remise", session -> {
                Instant now = Tables.now(session);
                return Tables.update(
                        session,
                        "UPDATE sne_outbox_message SET state = 'PENDING', lease = NULL, lease_until = NULL, next_attempt_at = ?, scheduled_at = ?, reason = ?, http_status = ?,"
                                + " request_id = ?" + mark(doubt) + " WHERE id = ? AND lease = ?",
                        now.plus(wait),
                        now,
                        reason,
                        status(e),
                        e == null ? null : e.requestId().orElse(null),
                        message.id(),
                        message.lease());
            });
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** As if it had not been taken: nothing was sent, since the circuit was open. */
    void giveBack(LeasedMessage message) {
        outbox.transaction(
                "remise",
                session -> Tables.update(
                        session,
                        // In this order: MySQL and MariaDB see what stands before.
                        "UPDATE sne_outbox_message SET state = 'PENDING', lease = NULL, lease_until = NULL,"
                                + " first_attempt_at = CASE WHEN attempts = 1 THEN NULL ELSE first_attempt_at END, attempts = attempts - 1"
                                + mark(message.doubt() != null) + " WHERE id = ? AND lease = ?",
                        message.id(),
                        message.lease()));
    }

    private static @Nullable Integer status(@Nullable SneException e) {
        return e == null || e.status() == 0 ? null : e.status();
    }

    private static String mark(boolean doubt) {
        return doubt ? "" : ", open_attempt = NULL, open_attempt_at = NULL";
    }
}
