package fr.demandeunique.sne.client.outbox;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.json.AnomaliesJson;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The queue of what leaves for the SNE, in tables of the editor's own database: {@link #databases}.
 *
 * <pre>{@code
 * Outbox outbox = Outbox.of(dataSource);
 * outbox.migrate();
 * outbox.enqueue(connection, OutboxMessage.enregistrer("D-2017-0042", demande)); // in the editor's own transaction
 * OutboxSender sender = outbox.sender(sne).start(2);
 * }</pre>
 *
 * <p>What is stored leaves at least once, with one idempotency key: the SNE takes it once. A client of the SNE's own service, which knows no key, looks for what an
 * earlier attempt may have done before it sends again ({@link fr.demandeunique.sne.client.call.TrackedWrites}); what nobody can tell waits for the agent, to be checked. Within a dossier it leaves in the order in which it was
 * stored; what is refused waits for the agent, and what follows waits too. Several nodes may send from the same tables.
 *
 * <p><b>What a commit is worth.</b> The queue loses nothing that its database keeps. H2 writes a commit up to half a second late unless its URL says
 * {@code WRITE_DELAY=0}: a process that is killed in between would forget what it has already sent.
 *
 * <p><b>Personal data.</b> The columns {@code body} (the demande, the pièce) and {@code anomalies} hold personal data, encrypted if a {@link BodyCipher} is given.
 * Both are emptied as soon as the SNE has accepted, or the agent has given up. {@link #erase} removes a dossier at once, {@link #purge} what is old. The
 * numéro unique and the editor's reference stay until then.
 *
 * <p>A named module that calls this class says {@code requires java.sql}: this library does not ask it of those who have no outbox.
 *
 * <p>This class is immutable and thread-safe. Each method throws {@link OutboxException} if the database fails.
 */
@SuppressWarnings("exports")
public final class Outbox {
    private static final String SELECT_STATUS =
            "SELECT e.id, e.dossier, e.seq, e.kind, e.state, e.attempts, e.created_at, e.next_attempt_at,"
                    + " e.finished_at, e.reason, e.http_status, e.recovery, e.request_id, e.anomalies, d.numero FROM sne_outbox_message e"
                    + " JOIN sne_outbox_dossier d ON d.dossier = e.dossier WHERE ";

    /** So often a transaction that met another one is begun again. */
    private static final int TRIES = 10;

    private final DataSource source;
    private final BodyCipher cipher;
    private final Names names;
    /** Known once a connection has told it. */
    private final AtomicReference<Session.@Nullable Database> database = new AtomicReference<>();

    private Outbox(DataSource source, BodyCipher cipher, Names names) {
        this.source = source;
        this.cipher = cipher;
        this.names = names;
    }

    /**
     * {@return the queue in this database; call {@link #migrate} once before anything else}
     *
     * @param source gives connections to one of the databases that the queue knows
     */
    public static Outbox of(DataSource source) {
        Objects.requireNonNull(source, "source");
        return new Outbox(source, BodyCipher.none(), Names.DEFAULT);
    }

    /**
     * {@return the same queue, its content hidden}
     *
     * @param cipher the same for all nodes
     */
    public Outbox withCipher(BodyCipher cipher) {
        return new Outbox(source, cipher, names);
    }

    /**
     * {@return the same queue, its tables in that schema of the database, which is there already}
     *
     * @param schema its name as the database writes it
     */
    public Outbox withSchema(String schema) {
        return new Outbox(source, cipher, new Names(schema, names.prefix()));
    }

    /**
     * {@return the same queue, its tables named with that prefix in place of {@code sne_outbox_}: letters, figures and {@code _}, 40 at most}
     *
     * @param prefix in place of {@code sne_outbox_}
     */
    public Outbox withPrefix(String prefix) {
        return new Outbox(source, cipher, new Names(names.schema(), prefix));
    }

    /**
     * {@return the databases whose language the queue knows: {@code h2 postgresql mariadb mysql oracle sqlserver}} It was run on real servers of PostgreSQL 15
     * and 18, MariaDB 10.11 and H2;
     * what it says to Oracle and SQL Server was only run on H2, in its modes of these names; what it says to MySQL was not run.
     */
    public static List<String> databases() {
        return Dialect.names();
    }

    /**
     * {@return the statements that make the tables, for a database administrator: with the schema and the prefix of this queue} Once they were run, {@link
     * #migrate} finds nothing to do. The same
     * stand, under the names that nobody changed, in the files {@code ddl/<database>.sql} beside this class.
     *
     * @param database one of {@link #databases}; {@link IllegalArgumentException} otherwise
     */
    public String ddl(String database) {
        return Schema.script(Dialect.of(database), names);
    }

    /**
     * Creates or updates the tables; several nodes may call it at once.
     *
     * @return how many versions were applied
     */
    public int migrate() {
        return transaction("migration", Schema::migrate);
    }

    /**
     * Ends what a sender that was killed has left under way, so that the next one need not wait until its lease is over. Only where it is sure that nobody else sends from these tables, as from a file that this
     * process alone holds open; otherwise what another is sending would be sent beside it.
     *
     * @return how many there were
     */
    public int takeOver() {
        return transaction("reprise", Tables::endLeases);
    }

    /**
     * {@return what sends from this queue}
     *
     * @param client for the guichets of the messages
     */
    public OutboxSender sender(SneClient client) {
        return new OutboxSender(this, client);
    }

    /**
     * Stores something to be sent, in a transaction of its own.
     *
     * @param message what is to be sent
     * @return the identifier of the thing
     */
    public String enqueue(OutboxMessage message) {
        return enqueue(List.of(message)).get(0);
    }

    /**
     * Stores many things to be sent, all or none, in a transaction of its own: some ten thousand a second where a thousand are given at a time. Returns their
     * identifiers, in order.
     *
     * @param messages in the order in which they leave
     * @return the identifiers, in order
     */
    public List<String> enqueue(List<OutboxMessage> messages) {
        return transaction("dépôt", session -> Deposits.store(session, messages, cipher));
    }

    /**
     * Stores something to be sent in the editor's own transaction: it leaves if and only if the editor commits. Other deposits in the same dossier wait for
     * the end of that transaction. Returns its identifier.
     *
     * @param connection without auto-commit; {@link IllegalArgumentException} otherwise
     * @param message what is to be sent
     * @return the identifier of the thing
     */
    public String enqueue(Connection connection, OutboxMessage message) {
        return enqueue(connection, List.of(message)).get(0);
    }

    /**
     * {@return the same for many}
     *
     * @param connection in a transaction, which the caller commits
     * @param messages in the order in which they leave
     */
    public List<String> enqueue(Connection connection, List<OutboxMessage> messages) {
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalArgumentException("a connection without auto-commit expected");
            }
            return Deposits.store(session(connection), messages, cipher);
        } catch (SQLException e) {
            throw new OutboxException("dépôt", e);
        }
    }

    static boolean anyVersion(MessageKind kind) {
        return switch (kind) {
            case RENOUVELER, REACTIVER, ANNULER_RADIATION, DEPOSER_PIECE -> true;
            case ENREGISTRER, MODIFIER, RADIER, SEPARER, SUBSTITUER, ATTRIBUER -> false;
        };
    }

    /**
     * {@return where everything in a dossier stands, in order}
     *
     * @param dossier as it was given at the deposit
     */
    public List<MessageStatus> messages(String dossier) {
        return select("e.dossier = ? ORDER BY e.seq", dossier);
    }

    /**
     * {@return where one thing stands; empty if it is not there, or no longer}
     *
     * @param id as {@link #enqueue(OutboxMessage)} gave it
     */
    public Optional<MessageStatus> find(String id) {
        return select("e.id = ?", id).stream().findFirst();
    }

    /**
     * {@return what waits for the agent, refused or to be checked, oldest first}
     *
     * @param limit how many at most, from 1
     * @throws IllegalArgumentException for a limit below 1
     */
    public List<MessageStatus> waitingForAgent(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: 1 or more expected, not " + limit);
        }
        return withSession("lecture", session -> {
            String oldest = "e.state IN ('TO_CHECK', ?) ORDER BY e.finished_at, e.id ";
            return select(session, oldest + session.dialect().first(limit), MessageState.REFUSED.code());
        });
    }

    /** {@return how many there are in each state; every state is there} */
    public Map<MessageState, Long> counts() {
        return withSession("comptage", session -> {
            Map<MessageState, Long> counts = new EnumMap<>(MessageState.class);
            for (MessageState one : MessageState.values()) {
                counts.put(one, 0L);
            }
            String sql = "SELECT state, COUNT(*) FROM sne_outbox_message GROUP BY state";
            Tables.list(session, sql, row -> Map.entry(MessageState.of(row.getString(1)), row.getLong(2)))
                    .forEach(row -> counts.put(row.getKey(), row.getValue()));
            return counts;
        });
    }

    /** {@return how long the oldest message has waited to leave, by the clock of the database; empty if none waits} */
    public Optional<Duration> oldestWaiting() {
        return withSession("comptage", session -> {
            Instant now = Tables.now(session);
            String sql =
                    "SELECT MIN(created_at) AS oldest FROM sne_outbox_message WHERE state IN ('PENDING', 'SENDING')";
            return Tables.list(session, sql, row -> Optional.ofNullable(Tables.instant(session, row, "oldest")))
                    .get(0)
                    .map(oldest -> Duration.between(oldest, now));
        });
    }

    /**
     * {@return the numéro unique of a dossier; empty as long as it is not known}
     *
     * @param dossier as it was given at the deposit
     */
    public Optional<NumeroUnique> numero(String dossier) {
        String sql = "SELECT numero FROM sne_outbox_dossier WHERE dossier = ?";
        return withSession("lecture", session -> Optional.ofNullable(parseNumero(Tables.text(session, sql, dossier))));
    }

    /**
     * {@return the demande that waits; empty if it is not there, no longer, or not a demande}
     *
     * @param id as {@link #enqueue(OutboxMessage)} gave it
     */
    public Optional<Demande> demande(String id) {
        return withSession("lecture", session -> demande(session, id));
    }

    private Optional<Demande> demande(Session session, String id) throws SQLException {
        String sql = "SELECT body FROM sne_outbox_message WHERE id = ? AND kind IN ('ENREGISTRER', 'MODIFIER')";
        return Optional.ofNullable(Tables.first(session, sql, row -> row.getBytes(1), id))
                .map(hidden -> DemandeJson.read(cipher.decrypt(hidden)).demande());
    }

    /**
     * Replaces the content of something refused, and sends it again in its turn with a new key. Something to be checked was checked: nothing of it is at the
     * SNE.
     * Returns false if it is neither, or no longer.
     *
     * <pre>{@code outbox.correct(refus.id(), OutboxMessage.enregistrer(refus.dossier(), corrigee))}</pre>
     *
     * @param id as {@link #enqueue(OutboxMessage)} gave it
     * @param corrected of the same nature and the same dossier: the demande of another would be registered under this one
     * @return false if it is not refused, or no longer, or of another dossier
     */
    public boolean correct(String id, OutboxMessage corrected) {
        byte[] hidden = cipher.encrypt(corrected.body());
        return transaction("correction", session -> AgentDecisions.correct(session, id, corrected, hidden));
    }

    /**
     * Sends something refused again as it is, with a new key: the rights of the guichet were mended, or the demande was read again. Something to be checked was
     * checked: nothing of it is at the SNE. Returns false if it is neither, or no longer.
     *
     * @param id as {@link #enqueue(OutboxMessage)} gave it
     * @param etag mark of the version that the agent saw, null for the last one known here
     * @return false if it is not refused, or no longer
     */
    public boolean resend(String id, @Nullable String etag) {
        return transaction("renvoi", session -> AgentDecisions.resend(session, id, etag));
    }

    /**
     * Sends again, as they are, all the refused things that a filter keeps: the cause was mended for all of them. All or none: a failure leaves everything as
     * it was. What is
     * to be checked is not touched, since each needs somebody who looks. Returns how many will leave.
     *
     * <pre>{@code outbox.resendAll(RefusalFilter.ALL.withCode("ACCES_REFUSE").since(yesterday))}</pre>
     *
     * @param filter which of the refused things
     * @return how many leave again
     */
    public int resendAll(RefusalFilter filter) {
        return transaction("renvoi", session -> {
            int done = 0;
            for (MessageStatus one : refused(session, filter)) {
                done += AgentDecisions.resend(session, one.id(), null) ? 1 : 0;
            }
            return done;
        });
    }

    /**
     * Corrects all the refused demandes that a filter keeps ({@link MessageKind#ENREGISTRER}, {@link MessageKind#MODIFIER}), and sends them again, each in its
     * turn and with a new key.
     * All or none: if the correction throws, everything stays as it was. Returns how many were corrected.
     *
     * <pre>{@code outbox.correctAll(RefusalFilter.ALL.withCode("FORMULAIRE_INCONNU"), d -> d.toBuilder().formulaire("14069*05").build())}</pre>
     *
     * @param filter which of the refused things
     * @param correction what becomes of a demande; one that it gives back as it was stays refused
     * @return how many were corrected
     */
    public int correctAll(RefusalFilter filter, UnaryOperator<Demande> correction) {
        return transaction("correction", session -> {
            int done = 0;
            for (MessageStatus one : refused(session, filter)) {
                Demande before = demande(session, one.id()).orElse(null);
                Demande after = before == null ? null : correction.apply(before);
                if (after != null && !after.equals(before)) {
                    OutboxMessage corrected = one.kind() == MessageKind.MODIFIER
                            ? OutboxMessage.modifier(one.dossier(), after)
                            : OutboxMessage.enregistrer(one.dossier(), after);
                    byte[] hidden = cipher.encrypt(corrected.body());
                    done += AgentDecisions.correct(session, one.id(), corrected, hidden) ? 1 : 0;
                }
            }
            return done;
        });
    }

    /** In the order of their identifiers: two agents who change many at once take the rows in the same order. */
    private List<MessageStatus> refused(Session session, RefusalFilter filter) throws SQLException {
        return select(session, "e.state = ? ORDER BY e.id", MessageState.REFUSED.code()).stream()
                .filter(filter::keeps)
                .toList();
    }

    /**
     * The agent has looked, and something to be checked did arrive: its content is erased, what follows in the dossier goes on. Returns false if it is not to
     * be
     * checked, or no longer.
     *
     * @param id as {@link #enqueue(OutboxMessage)} gave it
     * @param numero the number that a registration or a separation was given, {@code null} is refused for these; null for anything else
     * @return false if it is not to be checked, or no longer
     */
    public boolean confirm(String id, @Nullable NumeroUnique numero) {
        return transaction("constat", session -> AgentDecisions.confirm(session, id, numero));
    }

    /**
     * Gives up something refused or to be checked: its content is erased, what follows in the dossier goes on.
     *
     * @param id as {@link #enqueue(OutboxMessage)} gave it
     * @return false if it is neither, or no longer
     */
    public boolean abandon(String id) {
        return transaction("abandon", session -> AgentDecisions.abandon(session, id));
    }

    /**
     * Erases all that is known of a dossier, sent or not.
     *
     * @param dossier as it was given at the deposit
     * @return false, and nothing erased, while something of it is on its way: call again
     */
    public boolean erase(String dossier) {
        return transaction("effacement", session -> Cleanup.erase(session, dossier));
    }

    /**
     * Removes what arrived or was given up that long ago or longer, and the dossiers that are left empty.
     *
     * @param age zero or more
     * @return how many things were removed
     * @throws IllegalArgumentException if the age is negative: what arrived a moment ago, with the number of its dossier, would be gone
     */
    public int purge(Duration age) {
        if (age.isNegative()) {
            throw new IllegalArgumentException("age: zero or more expected");
        }
        return transaction("purge", session -> Cleanup.purge(session, age));
    }

    private List<MessageStatus> select(String condition, String value) {
        return withSession("lecture", session -> select(session, condition, value));
    }

    private List<MessageStatus> select(Session session, String condition, String value) throws SQLException {
        return Tables.list(session, SELECT_STATUS + condition, row -> status(session, row), value);
    }

    private MessageStatus status(Session session, ResultSet row) throws SQLException {
        MessageState state = MessageState.of(row.getString("state"));
        Instant stored = Tables.instant(session, row, "created_at");
        return new MessageStatus(
                row.getString("id"),
                row.getString("dossier"),
                row.getLong("seq"),
                MessageKind.of(row.getString("kind")),
                state,
                row.getInt("attempts"),
                stored == null ? Instant.EPOCH : stored,
                state == MessageState.PENDING ? Tables.instant(session, row, "next_attempt_at") : null,
                Tables.instant(session, row, "finished_at"),
                row.getString("reason"),
                row.getObject("http_status", Integer.class),
                row.getString("recovery"),
                row.getString("request_id"),
                parseNumero(row.getString("numero")),
                anomalies(row.getBytes("anomalies")));
    }

    private List<Anomalie> anomalies(byte @Nullable [] hidden) {
        return hidden == null ? List.of() : AnomaliesJson.read(cipher.decrypt(hidden));
    }

    private static @Nullable NumeroUnique parseNumero(@Nullable String compact) {
        return compact == null ? null : NumeroUnique.tryParse(compact).valeur();
    }

    BodyCipher cipher() {
        return cipher;
    }

    /** Work on a connection. */
    interface Work<T> {
        T run(Session session) throws SQLException;
    }

    private Session session(Connection connection) throws SQLException {
        Session.Database known = database.get();
        if (known == null) {
            known = new Session.Database(Dialect.of(connection), names);
            database.set(known);
        }
        return new Session(connection, known);
    }

    <T> T withSession(String what, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.run(session(connection));
        } catch (SQLException e) {
            throw new OutboxException(what, e);
        }
    }

    <T> T transaction(String what, Work<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return once(what, work);
            } catch (OutboxException e) {
                if (!e.isTransient() || tries == TRIES || !apart(tries)) {
                    throw e;
                }
            }
        }
    }

    /** Those who met would meet again: each waits for a while of its own, up to a quarter of a second. Returns false if the thread is to stop. */
    private static boolean apart(int tries) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1L << Math.min(tries, 8)));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> T once(String what, Work<T> work) {
        return withSession(what, session -> {
            Connection connection = session.connection();
            boolean auto = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                T result = work.run(session);
                connection.commit();
                return result;
            } catch (Throwable e) {
                // Also an Error of the caller's own code: what follows would commit half of it.
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(auto);
            }
        });
    }
}
