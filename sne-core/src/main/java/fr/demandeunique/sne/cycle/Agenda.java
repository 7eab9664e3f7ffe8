package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What is to be done for a demande on a day, for a whole stock at night: the préavis, the radiations, the last days of reactivation, the attestations of the day after, the erasures.
 *
 * <pre>{@code Agenda.du(jour).taches(demande) // {PREAVIS=2016-11-17}}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Agenda {
    /** Something to be done. */
    public enum Tache {
        /** The préavis of the expiry, at the latest that day, and not sent yet (R441-2-7). */
        PREAVIS("Préavis d’échéance à envoyer", "Notice of expiry to be sent"),
        /** The radiation by the system for want of renewal (arrêté du 23/03/2015, annexe, 6.1). */
        RADIATION("Radiation faute de renouvellement", "Radiation for want of renewal"),
        /** The last day on which a demande struck off may be reactivated. */
        FIN_REACTIVATION("Dernier jour de la réactivation", "Last day of the reactivation"),
        /** The attestation of a registration or a renewal of the day before (bulletin SNE of 21/02/2017, 3.2). */
        ATTESTATION("Attestation à envoyer", "Attestation to be sent"),
        /** The erasure of the nominative data, one year after the radiation. */
        EFFACEMENT("Données nominatives à effacer", "Nominative data to be erased");

        private final String libelle;
        private final String anglais;

        Tache(String libelle, String anglais) {
            this.libelle = libelle;
            this.anglais = anglais;
        }

        /**
         * In French unless English is asked for.
         *
         * @param langue English for English, anything else for French
         * @return what to do, as one line
         */
        public String libelle(Locale langue) {
            return "en".equals(langue.getLanguage()) ? anglais : libelle;
        }
    }

    private final LocalDate jour;

    private Agenda(LocalDate jour) {
        this.jour = jour;
    }

    /**
     * {@return the agenda of a day}
     *
     * @param jour on which the agent works
     */
    public static Agenda du(LocalDate jour) {
        return new Agenda(jour);
    }

    /**
     * {@return what is to be done that day, each with its due day: that of the law, which is past for what is late} Never throws for bad data.
     *
     * @param demande of the stock
     */
    public Map<Tache, LocalDate> taches(Demande demande) {
        Map<Tache, LocalDate> found = new EnumMap<>(Tache.class);
        if (demande.radiation() != null || demande.etat() == EtatDemande.RADIEE) {
            radiee(demande, found);
        } else if (demande.numeroUnique() != null && demande.dateDepot() != null) {
            active(demande, found);
        }
        return found;
    }

    private void active(Demande demande, Map<Tache, LocalDate> found) {
        if (!(Calendrier.de(demande, jour) instanceof Resultat.Accepte<Calendrier> accepte)) {
            return;
        }
        Calendrier calendar = accepte.valeur();
        boolean sent = demande.preavis() != null && demande.preavis().premier(calendar.base(), jour) != null;
        if (!jour.isBefore(calendar.radiationSysteme())) {
            found.put(Tache.RADIATION, calendar.radiationSysteme());
        } else if (!sent && !jour.isBefore(calendar.preavisAuPlusTard())) {
            found.put(Tache.PREAVIS, calendar.preavisAuPlusTard());
        }
        if (calendar.base().equals(jour.minusDays(1))) {
            found.put(Tache.ATTESTATION, jour);
        }
    }

    private void radiee(Demande demande, Map<Tache, LocalDate> found) {
        Reactivation.possibleJusquau(demande)
                .filter(jour::equals)
                .ifPresent(last -> found.put(Tache.FIN_REACTIVATION, last));
        Demandeur asker = demande.demandeur();
        if (asker != null && asker.identite().nomCourant() != null) {
            Purge.conserveeJusquau(demande)
                    .filter(jour::isAfter)
                    .ifPresent(last -> found.put(Tache.EFFACEMENT, last.plusDays(1)));
        }
    }
}
