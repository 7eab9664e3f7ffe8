package fr.demandeunique.sne.client.depart;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.json.AnomaliesJson;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The queue of what leaves for the SNE, in tables of the editor's own database (tried on H2 and PostgreSQL; plain SQL but for {@code IF NOT EXISTS}).
 *
 * <pre>{@code
 * Depart depart = Depart.dans(dataSource);
 * depart.migrer();
 * depart.deposer(connexion, Envoi.enregistrer("D-2017-0042", demande)); // in the editor's own transaction
 * Expediteur expediteur = depart.expediteur(sne).demarrer(2);
 * }</pre>
 *
 * <p>What is stored leaves at least once, with one idempotency key: the SNE takes it once. A client of the SNE's own service, which knows no key, looks for what an
 * earlier attempt may have done before it sends again ({@link fr.demandeunique.sne.client.EcrituresNuu}); what nobody can tell waits for the agent, to be checked. Within a dossier it leaves in the order in which it was
 * stored; what is refused waits for the agent, and what follows waits too. Several nodes may send from the same tables.
 *
 * <p><b>What a commit is worth.</b> The queue loses nothing that its database keeps. H2 writes a commit up to half a second late unless its URL says
 * {@code WRITE_DELAY=0}: a process that is killed in between would forget what it has already sent.
 *
 * <p><b>Personal data.</b> The columns {@code corps} (the demande, the pièce) and {@code anomalies} hold personal data, encrypted if a {@link Chiffrement} is given.
 * Both are emptied as soon as the SNE has accepted, or the agent has given up. {@link #effacer} removes a dossier at once, {@link #purger} what is old. The
 * numéro unique and the editor's reference stay until then.
 *
 * <p>This class is immutable and thread-safe. Each method throws {@link DepartException} if the database fails.
 */
public final class Depart {
    private static final String SUIVI =
            "SELECT e.id, e.dossier, e.rang, e.nature, e.etat, e.essais, e.depose_le, e.prochain_essai,"
                    + " e.termine_le, e.motif, e.reprise, e.requete, e.anomalies, d.numero FROM sne_depart_envoi e"
                    + " JOIN sne_depart_dossier d ON d.dossier = e.dossier WHERE ";

    private final DataSource source;
    private final Chiffrement chiffrement;

    private Depart(DataSource source, Chiffrement chiffrement) {
        this.source = source;
        this.chiffrement = chiffrement;
    }

    /** The queue in this database; call {@link #migrer} once before anything else. */
    public static Depart dans(DataSource source) {
        return new Depart(source, Chiffrement.aucun());
    }

    /** The same queue, its content hidden. */
    public Depart chiffrer(Chiffrement chiffrement) {
        return new Depart(source, chiffrement);
    }

    /** Creates or updates the tables; several nodes may call it at once. Returns how many versions were applied. */
    public int migrer() {
        return avec("migration", Schema::migrer);
    }

    /** What sends from this queue. */
    public Expediteur expediteur(SneClient client) {
        return new Expediteur(this, client);
    }

    /** Stores something to be sent, in a transaction of its own. Returns its identifier. */
    public String deposer(Envoi envoi) {
        return transaction("dépôt", connection -> inserer(connection, envoi));
    }

    /**
     * Stores something to be sent in the editor's own transaction: it leaves if and only if the editor commits. Other deposits in the same dossier wait for
     * the end of that transaction. Returns its identifier.
     *
     * @param connection without auto-commit; {@link IllegalArgumentException} otherwise
     */
    public String deposer(Connection connection, Envoi envoi) {
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalArgumentException("a connection without auto-commit expected");
            }
            return inserer(connection, envoi);
        } catch (SQLException e) {
            throw new DepartException("dépôt", e);
        }
    }

    private String inserer(Connection connection, Envoi envoi) throws SQLException {
        String id = UUID.randomUUID().toString();
        Instant now = Tables.maintenant(connection);
        long rank = Tables.prendreRang(connection, envoi.dossier());
        if (rank == 1 || envoi.numero() != null) {
            Tables.ouvrir(connection, envoi.dossier(), now);
        }
        NumeroUnique numero = envoi.numero();
        Tables.connaitre(connection, envoi.dossier(), numero == null ? null : numero.compact(), envoi.version());
        var guichet = envoi.codeGuichet();
        Tables.executer(
                connection,
                "INSERT INTO sne_depart_envoi (id, dossier, rang, guichet, nature, cible, corps, cle, version_lue, etat, essais,"
                        + " depose_le, prochain_essai) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'A_ENVOYER', 0, ?, ?)",
                id,
                envoi.dossier(),
                rank,
                guichet == null ? null : guichet.code(),
                envoi.nature(),
                envoi.cible(),
                chiffrement.chiffrer(envoi.corps()),
                UUID.randomUUID().toString(),
                touteVersion(envoi.nature()) ? "*" : null,
                now,
                now);
        return id;
    }

    static boolean touteVersion(Nature nature) {
        return nature == Nature.RENOUVELER || nature == Nature.REACTIVER || nature == Nature.DEPOSER_PIECE;
    }

    /** Where everything in a dossier stands, in order. */
    public List<SuiviEnvoi> suivre(String dossier) {
        return lire("e.dossier = ? ORDER BY e.rang", dossier);
    }

    /** Where one thing stands; empty if it is not there, or no longer. */
    public Optional<SuiviEnvoi> lire(String id) {
        return lire("e.id = ?", id).stream().findFirst();
    }

    /** What waits for the agent, refused or to be checked, oldest first. */
    public List<SuiviEnvoi> refuses(int nombre) {
        return lire(
                "e.etat IN ('A_VERIFIER', ?) ORDER BY e.termine_le, e.id FETCH FIRST " + nombre + " ROWS ONLY",
                EtatEnvoi.REFUSE.name());
    }

    /** How many there are in each state; every state is there. */
    public Map<EtatEnvoi, Long> compter() {
        return avec("comptage", connection -> {
            Map<EtatEnvoi, Long> counts = new EnumMap<>(EtatEnvoi.class);
            for (EtatEnvoi one : EtatEnvoi.values()) {
                counts.put(one, 0L);
            }
            try (PreparedStatement statement =
                            connection.prepareStatement("SELECT etat, COUNT(*) FROM sne_depart_envoi GROUP BY etat");
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.put(EtatEnvoi.valueOf(rows.getString(1)), rows.getLong(2));
                }
            }
            return counts;
        });
    }

    /** The numéro unique of a dossier; empty as long as it is not known. */
    public Optional<NumeroUnique> numero(String dossier) {
        return avec("lecture", connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("SELECT numero FROM sne_depart_dossier WHERE dossier = ?")) {
                statement.setString(1, dossier);
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next() ? Optional.ofNullable(sens(rows.getString(1))) : Optional.<NumeroUnique>empty();
                }
            }
        });
    }

    /** The demande that waits; empty if it is not there, no longer, or not a demande. */
    public Optional<Demande> demande(String id) {
        return avec("lecture", connection -> demande(connection, id));
    }

    private Optional<Demande> demande(Connection connection, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT corps FROM sne_depart_envoi WHERE id = ? AND nature IN ('ENREGISTRER', 'MODIFIER')")) {
            statement.setString(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                byte[] hidden = rows.next() ? rows.getBytes(1) : null;
                return hidden == null
                        ? Optional.empty()
                        : Optional.ofNullable(
                                DemandeJson.read(chiffrement.dechiffrer(hidden)).demande());
            }
        }
    }

    /**
     * Replaces the content of something refused, and sends it again in its turn with a new key. Something to be checked was checked: nothing of it is at the SNE.
     * Returns false if it is neither, or no longer.
     *
     * <pre>{@code depart.corriger(refus.id(), Envoi.enregistrer(refus.dossier(), corrigee))}</pre>
     *
     * @param corrige of the same nature; its dossier plays no part
     */
    public boolean corriger(String id, Envoi corrige) {
        byte[] hidden = chiffrement.chiffrer(corrige.corps());
        return transaction("correction", connection -> DecisionAgent.corriger(connection, id, corrige, hidden));
    }

    /**
     * Sends something refused again as it is, with a new key: the rights of the guichet were mended, or the demande was read again. Something to be checked was
     * checked: nothing of it is at the SNE. Returns false if it is neither, or no longer.
     *
     * @param etag mark of the version that the agent saw, null for the last one known here
     */
    public boolean renvoyer(String id, @Nullable String etag) {
        return transaction("renvoi", connection -> DecisionAgent.renvoyer(connection, id, etag));
    }

    /**
     * Sends again, as they are, all the refused things that a filter keeps: the cause was mended for all of them. All or none: a failure leaves everything as it was. What is
     * to be checked is not touched, since each needs somebody who looks. Returns how many will leave.
     *
     * <pre>{@code depart.renvoyerTous(FiltreRefus.TOUS.code("AccesRefuse 403").depuis(hier))}</pre>
     */
    public int renvoyerTous(FiltreRefus filtre) {
        return transaction("renvoi", connection -> {
            int done = 0;
            for (SuiviEnvoi one : refuses(connection, filtre)) {
                done += DecisionAgent.renvoyer(connection, one.id(), null) ? 1 : 0;
            }
            return done;
        });
    }

    /**
     * Corrects all the refused demandes that a filter keeps ({@link Nature#ENREGISTRER}, {@link Nature#MODIFIER}), and sends them again, each in its turn and with a new key.
     * All or none: if the correction throws, everything stays as it was. Returns how many were corrected.
     *
     * <pre>{@code depart.corrigerTous(FiltreRefus.TOUS.code("FORMULAIRE_INCONNU"), d -> d.toBuilder().formulaire("14069*05").build())}</pre>
     *
     * @param correction what becomes of a demande; one that it gives back as it was stays refused
     */
    public int corrigerTous(FiltreRefus filtre, UnaryOperator<Demande> correction) {
        return transaction("correction", connection -> {
            int done = 0;
            for (SuiviEnvoi one : refuses(connection, filtre)) {
                Demande before = demande(connection, one.id()).orElse(null);
                Demande after = before == null ? null : correction.apply(before);
                if (after != null && !after.equals(before)) {
                    Envoi corrige = one.nature() == Nature.MODIFIER
                            ? Envoi.modifier(one.dossier(), after)
                            : Envoi.enregistrer(one.dossier(), after);
                    byte[] hidden = chiffrement.chiffrer(corrige.corps());
                    done += DecisionAgent.corriger(connection, one.id(), corrige, hidden) ? 1 : 0;
                }
            }
            return done;
        });
    }

    /** In the order of their identifiers: two agents who change many at once take the rows in the same order. */
    private List<SuiviEnvoi> refuses(Connection connection, FiltreRefus filtre) throws SQLException {
        return lire(connection, "e.etat = ? ORDER BY e.id", EtatEnvoi.REFUSE.name()).stream()
                .filter(filtre::retient)
                .toList();
    }

    /**
     * The agent has looked, and something to be checked did arrive: its content is erased, what follows in the dossier goes on. Returns false if it is not to be
     * checked, or no longer.
     *
     * @param numero the number that a registration or a separation was given, {@code null} is refused for these; null for anything else
     */
    public boolean constater(String id, @Nullable NumeroUnique numero) {
        return transaction("constat", connection -> DecisionAgent.constater(connection, id, numero));
    }

    /**
     * Gives up something refused or to be checked: its content is erased, what follows in the dossier goes on. Returns false if it is neither, or no longer.
     */
    public boolean abandonner(String id) {
        return transaction("abandon", connection -> DecisionAgent.abandonner(connection, id));
    }

    /**
     * Erases all that is known of a dossier, sent or not. Returns false, and erases nothing, while something of it is on its way: call again.
     */
    public boolean effacer(String dossier) {
        return transaction("effacement", connection -> Menage.effacer(connection, dossier));
    }

    /** Removes what arrived or was given up longer ago than that, and the dossiers that are left empty. Returns how many things were removed. */
    public int purger(Duration age) {
        return transaction("purge", connection -> Menage.purger(connection, age));
    }

    private List<SuiviEnvoi> lire(String condition, String value) {
        return avec("lecture", connection -> lire(connection, condition, value));
    }

    private List<SuiviEnvoi> lire(Connection connection, String condition, String value) throws SQLException {
        List<SuiviEnvoi> all = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SUIVI + condition)) {
            statement.setString(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(suivi(rows));
                }
            }
        }
        return all;
    }

    private SuiviEnvoi suivi(ResultSet row) throws SQLException {
        EtatEnvoi state = EtatEnvoi.valueOf(row.getString("etat"));
        Instant stored = Tables.instant(row, "depose_le");
        return new SuiviEnvoi(
                row.getString("id"),
                row.getString("dossier"),
                row.getLong("rang"),
                Nature.valueOf(row.getString("nature")),
                state,
                row.getInt("essais"),
                stored == null ? Instant.EPOCH : stored,
                state == EtatEnvoi.A_ENVOYER ? Tables.instant(row, "prochain_essai") : null,
                Tables.instant(row, "termine_le"),
                row.getString("motif"),
                row.getString("reprise"),
                row.getString("requete"),
                sens(row.getString("numero")),
                anomalies(row.getBytes("anomalies")));
    }

    private List<Anomalie> anomalies(byte @Nullable [] hidden) {
        return hidden == null ? List.of() : AnomaliesJson.read(chiffrement.dechiffrer(hidden));
    }

    private static @Nullable NumeroUnique sens(@Nullable String compact) {
        return compact == null ? null : NumeroUnique.tryParse(compact).numero();
    }

    Chiffrement chiffrement() {
        return chiffrement;
    }

    /** Work on a connection. */
    interface Travail<T> {
        T faire(Connection connection) throws SQLException;
    }

    <T> T avec(String what, Travail<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.faire(connection);
        } catch (SQLException e) {
            throw new DepartException(what, e);
        }
    }

    <T> T transaction(String what, Travail<T> work) {
        return avec(what, connection -> {
            boolean auto = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                T result = work.faire(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(auto);
            }
        });
    }
}
