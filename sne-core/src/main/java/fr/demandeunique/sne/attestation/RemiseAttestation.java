package fr.demandeunique.sne.attestation;

import fr.demandeunique.sne.cycle.DelaiAttestation;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How, by whom and when an attestation leaves: by the guichet at first; by national mail from a day of April 2017, which is
 * configuration; by e-mail for a demande wholly made or renewed on the public portal; none for a modification (bulletin SNE of
 * 21/02/2017, 3.2; R441-2-4; arrêté of 23/03/2015, annex 4). In any case within a month (L441-2-1).
 *
 * <pre>{@code RemiseAttestation.de(Evenement.CREATION, jour, jour, Origine.GUICHET, true, basculement) // Optional[Remise…]}</pre>
 */
public final class RemiseAttestation {
    private static final Historique EN_LIGNE = Reglement.versions("ATTESTATION_EN_LIGNE");

    private RemiseAttestation() {}

    /** What happened to the demande. */
    public enum Evenement {
        /** It was registered, also after a separation. */
        CREATION,
        /** It was renewed. */
        RENOUVELLEMENT,
        /** It was changed: no attestation. */
        MODIFICATION
    }

    /** Where it happened. */
    public enum Origine {
        /** At a guichet, in part at least. */
        GUICHET,
        /** Wholly on the public portal. */
        PORTAIL
    }

    /** How the attestation travels. */
    public enum Voie {
        /** Handed over or sent by the guichet. */
        GUICHET,
        /** Posted by the national level. */
        COURRIER_NATIONAL,
        /** Sent by e-mail by the system. */
        COURRIEL
    }

    /** Who delivers it (R441-2-4): since 14/05/2015 the system itself for what was filed online. */
    public enum Expediteur {
        /** The service that registered. */
        GUICHET,
        /** The national system, or the système particulier. */
        SYSTEME
    }

    /**
     * The day on which attestations began to be posted by the national level, on the territories of the SNE.
     *
     * @param premierJour that day, in April 2017 as announced; null while it is not known: guichets deliver
     */
    public record Basculement(@Nullable LocalDate premierJour) {
        private static final int QUINZAINE = 15;
        private static final Basculement PAR_DEFAUT = new Basculement(LocalDate.of(2017, 4, 1));

        /**
         * 01/04/2017, the first day of the announced month: a choice, until somebody knows the day of a territory.
         *
         * @return a configuration that begins on 01/04/2017
         */
        public static Basculement parDefaut() {
            return PAR_DEFAUT;
        }

        /**
         * Not known, or a territory that has its own système particulier.
         *
         * @return a configuration in which nothing is posted by the national level
         */
        public static Basculement aucun() {
            return new Basculement(null);
        }

        /** {@return the day by which guichets are to be told: a fortnight before} */
        public Optional<LocalDate> annonce() {
            return Optional.ofNullable(premierJour).map(day -> day.minusDays(QUINZAINE));
        }

        /**
         * {@return whether what happens that day is posted by the national level}
         *
         * @param jour the day on which the event is recorded
         */
        public boolean fait(LocalDate jour) {
            return premierJour != null && !jour.isBefore(premierJour);
        }
    }

    /**
     * The delivery of one attestation.
     *
     * <p>This class is immutable and thread-safe.
     *
     * @param type which attestation
     * @param voie how it travels
     * @param expediteur who delivers it
     * @param envoiLe the day it leaves: the same day at the guichet, the day after otherwise
     * @param auPlusTard last lawful day, one month after the dépôt; for a renewal, one month after it (interpretation)
     */
    public record Remise(
            TypeAttestation type, Voie voie, Expediteur expediteur, LocalDate envoiLe, LocalDate auPlusTard) {
        /** {@return whether it leaves after the last lawful day, as when a paper form was typed late} */
        public boolean tardive() {
            return envoiLe.isAfter(auPlusTard);
        }
    }

    /**
     * The delivery that an event calls for.
     *
     * @param evenement what happened
     * @param jour the day it happened in the register
     * @param dateDepot date de dépôt of the demande; that of reception, which may be before {@code jour}
     * @param origine where it happened
     * @param courriel whether an e-mail address of the applicant is known; without one the post serves (interpretation)
     * @param basculement when the national mail began
     * @return the delivery, empty for a modification
     */
    public static Optional<Remise> de(
            Evenement evenement,
            LocalDate jour,
            LocalDate dateDepot,
            Origine origine,
            boolean courriel,
            Basculement basculement) {
        if (evenement == Evenement.MODIFICATION) {
            return Optional.empty();
        }
        boolean renewal = evenement == Evenement.RENOUVELLEMENT;
        Voie voie = voie(jour, origine, courriel, basculement);
        boolean system = voie != Voie.GUICHET || (origine == Origine.PORTAIL && enLigne(jour));
        return Optional.of(new Remise(
                renewal ? TypeAttestation.RENOUVELLEMENT : TypeAttestation.ENREGISTREMENT,
                voie,
                system ? Expediteur.SYSTEME : Expediteur.GUICHET,
                voie == Voie.GUICHET ? jour : jour.plusDays(1),
                DelaiAttestation.de(renewal ? jour : dateDepot).auPlusTard()));
    }

    private static Voie voie(LocalDate jour, Origine origine, boolean courriel, Basculement basculement) {
        if (origine == Origine.PORTAIL && courriel && enLigne(jour)) {
            return Voie.COURRIEL;
        }
        return basculement.fait(jour) ? Voie.COURRIER_NATIONAL : Voie.GUICHET;
    }

    /** Since 14/05/2015 the text lets the system answer for what was filed online. */
    private static boolean enLigne(LocalDate jour) {
        return EN_LIGNE.vaut(jour);
    }
}
