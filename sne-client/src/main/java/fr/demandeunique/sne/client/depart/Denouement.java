package fr.demandeunique.sne.client.depart;

import fr.demandeunique.sne.client.SneException;
import fr.demandeunique.sne.client.depart.Traduction.Acquis;
import fr.demandeunique.sne.client.json.AnomaliesJson;
import fr.demandeunique.sne.controle.Anomalie;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
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
final class Denouement {
    private final Depart depart;

    Denouement(Depart depart) {
        this.depart = depart;
    }

    /**
     * The row is done, and its content erased, in the same transaction as what the answer tells of the dossier. Returns false if the number that was found belongs to
     * another dossier: nothing is done then.
     */
    boolean arriver(Ligne ligne, Acquis acquis, boolean sansCle) {
        return depart.transaction("fin d’envoi", connection -> {
            Instant now = Tables.maintenant(connection);
            String dossier = dossier(ligne);
            String numero = acquis.numero();
            boolean given = ligne.nature() == Nature.ENREGISTRER || ligne.nature() == Nature.SEPARER;
            if (sansCle && given && numero != null && !prendreNumero(connection, numero, dossier, acquis)) {
                return false;
            }
            int mine = Tables.executer(
                    connection,
                    "UPDATE sne_depart_envoi SET etat = 'ENVOYE', corps = NULL, anomalies = NULL, bail = NULL, bail_jusqua = NULL,"
                            + " tentative = NULL, tentative_le = NULL, reprise = ?, termine_le = ?, motif = NULL, requete = NULL"
                            + " WHERE id = ? AND bail = ?",
                    acquis.reprise(),
                    now,
                    ligne.id(),
                    ligne.bail());
            if (mine == 1) {
                if (!dossier.equals(ligne.dossier())) {
                    Tables.ouvrir(connection, dossier, now);
                }
                Tables.executer(
                        connection,
                        "UPDATE sne_depart_dossier SET numero = "
                                + (given ? "COALESCE(?, numero)" : "COALESCE(numero, ?)")
                                + ", etag = COALESCE(?, etag),"
                                + " registre = COALESCE(?, registre), modifie_le = ? WHERE dossier = ?",
                        numero,
                        acquis.etag(),
                        acquis.registre(),
                        now,
                        dossier);
            }
            return true;
        });
    }

    private static String dossier(Ligne ligne) {
        return ligne.nature() == Nature.SEPARER && ligne.cible() != null ? ligne.cible() : ligne.dossier();
    }

    /**
     * A number that was found belongs to the first dossier that says so. One that the SNE gave in its own answer is surely this dossier's: another that took it for its own
     * is wrong, and goes to the agent.
     */
    private static boolean prendreNumero(Connection connection, String numero, String dossier, Acquis acquis)
            throws SQLException {
        Tables.inserer(connection, "INSERT INTO sne_depart_numero (numero, dossier) VALUES (?, ?)", numero, dossier);
        String holder = Tables.texte(connection, "SELECT dossier FROM sne_depart_numero WHERE numero = ?", numero);
        if (acquis.retrouvee()) {
            String other = Tables.texte(
                    connection,
                    "SELECT MIN(dossier) FROM sne_depart_dossier WHERE numero = ? AND dossier <> ?",
                    numero,
                    dossier);
            return dossier.equals(holder) && other == null;
        }
        if (!dossier.equals(holder)) {
            Tables.executer(connection, "UPDATE sne_depart_numero SET dossier = ? WHERE numero = ?", dossier, numero);
            Tables.executer(
                    connection,
                    "UPDATE sne_depart_envoi SET etat = 'A_VERIFIER', motif = 'NUMERO_PARTAGE' WHERE etat = 'ENVOYE' AND reprise = ?"
                            + " AND (dossier = ? OR cible = ?)",
                    Traduction.RETROUVEE,
                    holder,
                    holder);
        }
        return true;
    }

    /** The SNE refuses: the agent corrects, or gives up. */
    void refuser(Ligne ligne, String motif, @Nullable SneException e) {
        rendre(ligne, EtatEnvoi.REFUSE, motif, e, Explications.de(e));
    }

    /** An earlier attempt may have had its effect, and nobody can tell: the agent looks at the SNE first. */
    void faireVerifier(Ligne ligne, String motif, @Nullable SneException e, List<Anomalie> anomalies) {
        rendre(ligne, EtatEnvoi.A_VERIFIER, motif, e, anomalies);
    }

    private void rendre(Ligne ligne, EtatEnvoi etat, String motif, @Nullable SneException e, List<Anomalie> anomalies) {
        byte[] hidden = depart.chiffrement()
                .chiffrer(AnomaliesJson.write(anomalies, Locale.FRENCH).getBytes(StandardCharsets.UTF_8));
        boolean doubt = etat == EtatEnvoi.A_VERIFIER || ligne.doute() != null;
        depart.transaction(
                "refus",
                connection -> Tables.executer(
                        connection,
                        "UPDATE sne_depart_envoi SET etat = ?, bail = NULL, bail_jusqua = NULL, termine_le = ?, motif = ?, requete = ?,"
                                + " anomalies = ?" + marque(doubt) + " WHERE id = ? AND bail = ?",
                        etat,
                        Tables.maintenant(connection),
                        motif,
                        e == null ? null : e.requete().orElse(null),
                        hidden,
                        ligne.id(),
                        ligne.bail()));
    }

    /**
     * Sent again after that time.
     *
     * @param effet what was sent may have had its effect
     */
    void remettre(Ligne ligne, SneException e, boolean effet, Duration wait) {
        boolean doubt = effet || ligne.doute() != null;
        boolean interrupted = Thread.interrupted();
        try {
            depart.transaction("remise", connection -> {
                Instant now = Tables.maintenant(connection);
                return Tables.executer(
                        connection,
                        "UPDATE sne_depart_envoi SET etat = 'A_ENVOYER', bail = NULL, bail_jusqua = NULL, prochain_essai = ?, motif = ?,"
                                + " requete = ?" + marque(doubt) + " WHERE id = ? AND bail = ?",
                        now.plus(wait),
                        e.getClass().getSimpleName() + " " + e.statut(),
                        e.requete().orElse(null),
                        ligne.id(),
                        ligne.bail());
            });
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String marque(boolean doubt) {
        return doubt ? "" : ", tentative = NULL, tentative_le = NULL";
    }
}
