package fr.demandeunique.sne.client.outbox;

import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is stored, many at a time: as many statements for a thousand messages as for one. */
final class Deposits {
    private Deposits() {}

    /** Returns the identifiers, in the order of the messages. */
    static List<String> store(Session session, List<OutboxMessage> messages, BodyCipher cipher) throws SQLException {
        Instant now = Tables.now(session);
        Map<String, Long> ranks = ranks(session, messages, now);
        List<String> ids = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (OutboxMessage message : messages) {
            NumeroUnique numero = message.numero();
            if (numero != null || message.version() != null) {
                Tables.open(session, message.dossier(), now);
                Tables.learn(session, message.dossier(), numero == null ? null : numero.compact(), message.version());
            }
            String id = inOrder(now);
            CodeGuichet guichet = message.guichet();
            long rank = ranks.merge(message.dossier(), 1L, Long::sum);
            ids.add(id);
            rows.add(new @Nullable Object[] {
                id,
                message.dossier(),
                rank,
                guichet == null ? null : guichet.code(),
                message.kind(),
                message.target(),
                cipher.encrypt(message.body()),
                UUID.randomUUID().toString(),
                Outbox.anyVersion(message.kind()) ? "*" : null,
                now,
                now,
                now
            });
        }
        Tables.batch(
                session,
                "INSERT INTO sne_outbox_message (id, dossier, seq, guichet, kind, target_dossier, body, idempotency_key, if_match, state, attempts,"
                        + " created_at, next_attempt_at, scheduled_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING', 0, ?, ?, ?)",
                rows);
        return ids;
    }

    /** A UUID of version 7: what is stored together stands together in the index of the identifiers, which a random one would scatter over all its pages. */
    private static String inOrder(Instant now) {
        UUID random = UUID.randomUUID();
        return new UUID(
                        now.toEpochMilli() << 16 | 0x7000 | random.getMostSignificantBits() & 0xFFF,
                        random.getLeastSignificantBits())
                .toString();
    }

    /**
     * The last turn given in each dossier before these; each stays locked until the end of the transaction, so that what is stored later in it waits. What is there is locked in the
     * order of the names, and so is what is not there, but never one while the other is held: two who store much at once never wait for each other.
     */
    private static Map<String, Long> ranks(Session session, List<OutboxMessage> messages, Instant now)
            throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        messages.forEach(one -> counts.merge(one.dossier(), 1L, Long::sum));
        Savepoint before = session.savepoint();
        int[] touched = advance(session, counts);
        // Those that are perhaps not there: some drivers do not tell.
        List<String> fresh = new ArrayList<>();
        int row = 0;
        for (String dossier : counts.keySet()) {
            if (touched[row++] != 1) {
                fresh.add(dossier);
            }
        }
        if (!fresh.isEmpty()) {
            if (IntStream.of(touched).anyMatch(count -> count != 0)) {
                session.rollback(before);
            }
            make(session, fresh);
            advance(session, counts);
            open(session, fresh, now);
        }
        Map<String, Long> ranks = new TreeMap<>();
        Tables.numbers(session, "SELECT dossier, last_seq FROM sne_outbox_sequence WHERE dossier", counts.keySet())
                .forEach((dossier, last) -> ranks.put(dossier, last - counts.getOrDefault(dossier, 0L)));
        return ranks;
    }

    /** How many rows each touched, as far as the driver tells. */
    private static int[] advance(Session session, Map<String, Long> counts) throws SQLException {
        List<@Nullable Object[]> all = new ArrayList<>();
        counts.forEach((dossier, count) -> all.add(new @Nullable Object[] {count, dossier}));
        return Tables.batch(session, "UPDATE sne_outbox_sequence SET last_seq = last_seq + ? WHERE dossier = ?", all);
    }

    /** All at once, unless somebody else was faster at one of them. */
    private static void make(Session session, List<String> fresh) throws SQLException {
        String sql = "INSERT INTO sne_outbox_sequence (dossier, last_seq) VALUES (?, 0)";
        Savepoint before = session.savepoint();
        try {
            Tables.batch(
                    session,
                    sql,
                    fresh.stream().map(name -> new @Nullable Object[] {name}).toList());
        } catch (SQLException e) {
            if (!Tables.isCollision(e)) {
                throw e;
            }
            session.rollback(before);
            for (String dossier : fresh) {
                Tables.insert(session, sql, dossier);
            }
        }
    }

    private static void open(Session session, List<String> names, Instant now) throws SQLException {
        Map<String, Long> there =
                Tables.numbers(session, "SELECT dossier, 1 FROM sne_outbox_dossier WHERE dossier", names);
        Savepoint before = session.savepoint();
        try {
            Tables.batch(
                    session,
                    "INSERT INTO sne_outbox_dossier (dossier, modified_at) VALUES (?, ?)",
                    names.stream()
                            .filter(name -> !there.containsKey(name))
                            .map(name -> new @Nullable Object[] {name, now})
                            .toList());
        } catch (SQLException e) {
            if (!Tables.isCollision(e)) {
                throw e;
            }
            session.rollback(before);
            for (String name : names) {
                Tables.open(session, name, now);
            }
        }
    }
}
