package fr.demandeunique.sne.echange;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a guichet's own software speaks to the SNE. The last day of the asynchronous mode was 30 December 2017 (bulletin of 21/02/2017,
 * 3.3).
 *
 * <pre>{@code ModeEchange.ASYNCHRONE.controler(Fonction.DEMANDES, LocalDate.of(2017, 12, 31)).conforme() // false}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public enum ModeEchange {
    /** Direct connection, by web service: the number comes at once. */
    SYNCHRONE,
    /** A file by mail, answered within the day; closed from 31 December 2017 on. */
    ASYNCHRONE;

    private static final Historique MODES = Reglement.versions("ECHANGE_MODES");
    private static final LocalDate FIN_ASYNCHRONE = MODES.versions().get(1).du();
    private static final Historique REPONSE = Reglement.versions("ECHANGE_REPONSE");
    private static final Historique FICHIER_PARTAGE = Reglement.versions("ECHANGE_FICHIER_PARTAGE");

    /** What is exchanged. */
    public enum Fonction {
        /** Creations, modifications, renewals, radiations. */
        DEMANDES,
        /** What other guichets did, brought to the software of this one: it stays when the asynchronous mode ends. */
        DISPATCHING,
        /** Pièces justificatives: made for a direct connection only. */
        DOSSIER_UNIQUE,
        /** Events of the gestion partagée: made for a direct connection only. */
        GESTION_PARTAGEE;

        /** {@return true if this was only ever possible by a direct connection} */
        public boolean connexionDirecteSeule() {
            return this == DOSSIER_UNIQUE || this == GESTION_PARTAGEE;
        }
    }

    /** {@return first day without asynchronous exchange, 31 December 2017} */
    public static LocalDate finAsynchrone() {
        return FIN_ASYNCHRONE;
    }

    /**
     * Tells whether something may be exchanged in this mode on a day.
     *
     * @param fonction what is to be exchanged
     * @param date the day of the exchange
     * @return nothing, or {@code ECHANGE_AVANT_OUVERTURE} before 28 March 2011, {@code ECHANGE_CONNEXION_DIRECTE}, {@code
     *     ECHANGE_ASYNCHRONE_FINI}
     */
    public Rapport controler(Fonction fonction, LocalDate date) {
        if (!MODES.vaut(date)) {
            return refus("ECHANGE_AVANT_OUVERTURE", "ECHANGE_MODES", date);
        }
        if (this == SYNCHRONE || fonction == Fonction.DISPATCHING) {
            return Rapport.vide();
        }
        if (fonction.connexionDirecteSeule()) {
            return refus("ECHANGE_CONNEXION_DIRECTE", "ECHANGE_CONNEXION_DIRECTE", date);
        }
        return date.isBefore(FIN_ASYNCHRONE) ? Rapport.vide() : refus("ECHANGE_ASYNCHRONE_FINI", "ECHANGE_MODES", date);
    }

    /**
     * {@return the same in a territory with a shared file (système particulier), where only the asynchronous mode was open: another one gives
     * the warning {@code ECHANGE_FICHIER_PARTAGE} as long as that lasted}
     *
     * @param fonction what is to be exchanged
     * @param date the day of the exchange
     */
    public Rapport controlerFichierPartage(Fonction fonction, LocalDate date) {
        Rapport rapport = controler(fonction, date);
        if (this == ASYNCHRONE || fonction.connexionDirecteSeule() || !FICHIER_PARTAGE.vaut(date)) {
            return rapport;
        }
        List<Anomalie> all = new ArrayList<>(rapport.anomalies());
        all.add(Anomalie.avertissement("ECHANGE_FICHIER_PARTAGE", "").selon("ECHANGE_FICHIER_PARTAGE", date));
        return new Rapport(all);
    }

    /**
     * {@return how long the answer may take (circulaire of 03/01/2011): none for the web service, the day for a file} Empty while the mode is not
     * open, and for a file from 31 December 2017 on.
     *
     * @param envoi the day on which the file left
     */
    public Optional<Duration> delaiReponse(LocalDate envoi) {
        if (this == SYNCHRONE) {
            return MODES.vaut(envoi) ? Optional.of(Duration.ZERO) : Optional.empty();
        }
        return REPONSE.vaut(envoi) ? Optional.of(Duration.ofDays(1)) : Optional.empty();
    }

    private static Rapport refus(String code, String regle, LocalDate date) {
        return new Rapport(List.of(Anomalie.erreur(code, "").selon(regle, date)));
    }
}
