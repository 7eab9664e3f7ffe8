package fr.demandeunique.sne.echange;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of the gestion partagée (L441-2-7 since 27/03/2014, R441-2-15 since 14/05/2015): recorded by its author as it occurs, with
 * its date, its author and the days on which it was edited.
 *
 * <pre>{@code EvenementPartage.enregistrer(Nature.DECISION_DALO, jour, "préfecture de la Moselle", null, jour)}</pre>
 *
 * <p>This class is immutable and thread-safe. {@link #toString} leaves the detail out.
 *
 * @param nature what happened
 * @param date when it happened
 * @param auteur the service that recorded it
 * @param detail what else there is to say, null if nothing
 * @param enregistreLe when it was recorded
 * @param editions the later edits, from the oldest
 */
public record EvenementPartage(
        Nature nature,
        LocalDate date,
        String auteur,
        @Nullable String detail,
        LocalDate enregistreLe,
        List<Edition> editions) {
    private static final Historique DISPOSITIF = Reglement.versions("GESTION_PARTAGEE");

    /** Copies the list, which may hold no null. */
    public EvenementPartage {
        Arguments.required(nature, "nature");
        Arguments.required(date, "date");
        Arguments.required(auteur, "auteur");
        Arguments.required(enregistreLe, "enregistreLe");
        editions = Arguments.list(editions, "editions");
    }

    /** What is recorded. The text goes on with the events of the treatment of the demande: {@link #TRAITEMENT}. */
    public enum Nature {
        /** A correction made from the pièces by an authorised service. */
        CORRECTION_SUR_PIECES,
        /** A favourable decision of the commission de médiation. */
        DECISION_DALO,
        /** An opinion of a local instance of the PDALHPD or of a partner. */
        AVIS_INSTANCE,
        /** A priority of L441-1 recognised by a holder of reservations or a landlord. */
        PRIORITE_RECONNUE,
        /** A contingent for which the applicant is eligible. */
        CONTINGENT_ELIGIBLE,
        /** What the applicant sent or changed (named by the text from 19/12/2019). */
        MODIFICATION_DU_DEMANDEUR,
        /** An opinion of the commission de coordination, of the accord collectif or of the commission of L441-1-5 (from 19/12/2019). */
        AVIS_COMMISSION,
        /** An event of the treatment of the demande: examination, visit, offer, refusal. */
        TRAITEMENT;

        private static final Historique EVENEMENTS = Reglement.versions("GESTION_PARTAGEE_EVENEMENTS");
        private static final LocalDate LISTE_DE_2019 = LocalDate.of(2019, 12, 19);

        /**
         * {@return whether the text of a day names it; what it does not name may be recorded all the same}
         *
         * @param jour the day whose text decides
         */
        public boolean nommee(LocalDate jour) {
            boolean later = this == MODIFICATION_DU_DEMANDEUR || this == AVIS_COMMISSION;
            return EVENEMENTS.vaut(jour) && !(later && jour.isBefore(LISTE_DE_2019));
        }
    }

    /**
     * One edit.
     *
     * @param date day of it
     * @param auteur the service that made it
     */
    public record Edition(LocalDate date, String auteur) {
        /** Checks that nothing is missing. */
        public Edition {
            Arguments.required(date, "date");
            Arguments.required(auteur, "auteur");
        }
    }

    /**
     * Records an event.
     *
     * @param nature what happened
     * @param date when it happened
     * @param auteur the service that records it
     * @param detail what else there is to say, null if nothing
     * @param jour day of the recording
     * @return the event, or {@code EVENEMENT_AVANT_DISPOSITIF} before 27 March 2014, {@code EVENEMENT_FUTUR}, {@code
     *     EVENEMENT_AUTEUR_ABSENT}
     */
    public static Resultat<EvenementPartage> enregistrer(
            Nature nature, LocalDate date, String auteur, @Nullable String detail, LocalDate jour) {
        List<Anomalie> anomalies = new ArrayList<>();
        if (!DISPOSITIF.vaut(jour)) {
            anomalies.add(Anomalie.erreur("EVENEMENT_AVANT_DISPOSITIF", "/enregistreLe"));
        }
        if (date.isAfter(jour)) {
            anomalies.add(erreur("EVENEMENT_FUTUR", "/date", jour));
        }
        if (auteur.isBlank()) {
            anomalies.add(erreur("EVENEMENT_AUTEUR_ABSENT", "/auteur", jour));
        }
        return Resultat.selon(
                new Rapport(anomalies),
                () -> new EvenementPartage(nature, date, auteur.strip(), detail, jour, List.of()));
    }

    /**
     * The same event with its detail edited; who and when are noted.
     *
     * @param nouveauDetail the new detail, null to take it away
     * @param par who edits it, as the system names agents
     * @param jour the day of the edition
     * @return the event, or {@code EVENEMENT_EDITION_ANTERIEURE} for a day before the recording or the last edit, {@code
     *     EVENEMENT_AUTEUR_ABSENT}
     */
    public Resultat<EvenementPartage> editer(@Nullable String nouveauDetail, String par, LocalDate jour) {
        LocalDate last = editions.isEmpty()
                ? enregistreLe
                : editions.get(editions.size() - 1).date();
        List<Anomalie> anomalies = new ArrayList<>();
        if (jour.isBefore(last)) {
            anomalies.add(erreur("EVENEMENT_EDITION_ANTERIEURE", "/editions", jour));
        }
        if (par.isBlank()) {
            anomalies.add(erreur("EVENEMENT_AUTEUR_ABSENT", "/editions", jour));
        }
        return Resultat.selon(new Rapport(anomalies), () -> {
            List<Edition> all = new ArrayList<>(editions);
            all.add(new Edition(jour, par.strip()));
            return new EvenementPartage(nature, date, auteur, nouveauDetail, enregistreLe, all);
        });
    }

    private static Anomalie erreur(String code, String chemin, LocalDate jour) {
        return Anomalie.erreur(code, chemin).selon("GESTION_PARTAGEE_EVENEMENTS", jour);
    }

    /** What and when, never the detail. */
    @Override
    public String toString() {
        return "EvenementPartage[" + nature + ", " + date + "]";
    }
}
