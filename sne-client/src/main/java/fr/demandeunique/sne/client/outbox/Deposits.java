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
     * The last turn given in each dossier before these; each stays locked until the end of the transaction, so that what is stored later in it waits. In the order of their
     * names: two who store much at once never wait for each other.
     */
    private static Map<String, Long> ranks(Session session, List<OutboxMessage> messages, Instant now)
            throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        messages.forEach(one -> counts.merge(one.dossier(), 1L, Long::sum));
        List<@Nullable Object[]> all = new ArrayList<>();
        counts.forEach((dossier, count) -> all.add(new @Nullable Object[] {count, dossier}));
        Savepoint before = session.savepoint();
        int[] touched =
                Tables.batch(session, "UPDATE sne_outbox_sequence SET last_seq = last_seq + ? WHERE dossier = ?", all);
        if (IntStream.of(touched).anyMatch(count -> count < 0)) {
            // A driver that does not tell: whether a row is there later says nothing of whether it was then.
            session.rollback(before);
            return oneByOne(session, counts, now);
        }
        List<@Nullable Object[]> fresh = new ArrayList<>();
        Map<String, Long> known = new TreeMap<>();
        int row = 0;
        for (var one : counts.entrySet()) {
            if (touched[row++] == 0) {
                fresh.add(new @Nullable Object[] {one.getKey(), one.getValue()});
            } else {
                known.put(one.getKey(), one.getValue());
            }
        }
        try {
            Tables.batch(session, "INSERT INTO sne_outbox_sequence (dossier, last_seq) VALUES (?, ?)", fresh);
        } catch (SQLException e) {
            if (!Tables.isCollision(e)) {
                throw e;
            }
            session.rollback(before);
            return oneByOne(session, counts, now);
        }
        if (!fresh.isEmpty()) {
            open(session, fresh, now);
        }
        Map<String, Long> ranks = new TreeMap<>();
        counts.keySet().forEach(dossier -> ranks.put(dossier, 0L));
        Tables.numbers(session, "SELECT dossier, last_seq FROM sne_outbox_sequence WHERE dossier", known.keySet())
                .forEach((dossier, last) -> ranks.put(dossier, last - counts.getOrDefault(dossier, 0L)));
        return ranks;
    }

    /** Where somebody else was faster at a dossier that was not there. */
    private static Map<String, Long> oneByOne(Session session, Map<String, Long> counts, Instant now)
            throws SQLException {
        Map<String, Long> ranks = new TreeMap<>();
        for (var one : counts.entrySet()) {
            long first = Tables.nextSequence(session, one.getKey());
            for (long more = 1; more < one.getValue(); more++) {
                Tables.nextSequence(session, one.getKey());
            }
            if (first == 1) {
                Tables.open(session, one.getKey(), now);
            }
            ranks.put(one.getKey(), first - 1);
        }
        return ranks;
    }

    private static void open(Session session, List<@Nullable Object[]> fresh, Instant now) throws SQLException {
        List<String> names = fresh.stream().map(one -> String.valueOf(one[0])).toList();
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
