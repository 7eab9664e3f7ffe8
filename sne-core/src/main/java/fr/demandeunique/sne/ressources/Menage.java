package fr.demandeunique.sne.ressources;

import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.PersonneEnGarde;
import fr.demandeunique.sne.nomenclature.Coparentalite;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Titulaire;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a household decides its category (arrêté of 29/07/1987, annex; L442-12; service-public F10007).
 *
 * <p>A single person with dependants, a jeune ménage, or a household with a handicapped person stands one category above the number
 * of its persons; the three never add up. Above six the same holds person by person (interpretation).
 *
 * <p>A child in garde alternée counts in both homes; one received by a droit de visite et d’hébergement counts from 25/11/2018. Handicap
 * raises the category from 01/01/2019, of a person who counts. Of a couple that separates, the one who asks counts alone from 27/03/2014.
 *
 * <pre>{@code new Menage(2, false, true, false).categorie() // 3}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param personnes how many persons, dependants included
 * @param seulAvecCharges one adult with at least one dependant
 * @param jeuneMenage a couple without dependants whose completed ages make 55 at most
 * @param handicap at least one handicapped person, on a day when this counts
 */
public record Menage(int personnes, boolean seulAvecCharges, boolean jeuneMenage, boolean handicap) {
    private static final int AGES_JEUNE_MENAGE = 55;
    private static final Historique SEPARATION = Reglement.versions("SEPARATION_RESSOURCES");

    /**
     * The days on which the law counts somebody, and what no text read settles.
     *
     * @param handicapDepuis first day on which handicap raises the category, null for never
     * @param gardesDepuis ways of sharing custody that count for a person, each with its first day
     * @param gardesACharge those of them that are dependants too, so that they raise a single person by a category: no text read says so of the
     *     droit de visite
     */
    public record Regles(
            @Nullable LocalDate handicapDepuis,
            Map<Coparentalite, LocalDate> gardesDepuis,
            Set<Coparentalite> gardesACharge) {
        /** Copies the sets, which may hold no null. */
        public Regles {
            gardesDepuis = Map.copyOf(gardesDepuis);
            gardesACharge = Set.copyOf(gardesACharge);
        }

        /** {@return the law: the days of the rules {@code PLAFOND_HANDICAP}, {@code PLAFOND_GARDE_ALTERNEE} and {@code PLAFOND_DROIT_DE_VISITE}} */
        public static Regles parDefaut() {
            return new Regles(
                    debut("PLAFOND_HANDICAP"),
                    Map.of(
                            Coparentalite.GARDE_ALTERNEE, debut("PLAFOND_GARDE_ALTERNEE"),
                            Coparentalite.DROIT_DE_VISITE, debut("PLAFOND_DROIT_DE_VISITE")),
                    Set.of(Coparentalite.GARDE_ALTERNEE));
        }

        private static LocalDate debut(String regle) {
            return Reglement.versions(regle).versions().get(0).du();
        }

        /**
         * {@return whether a child in this custody counts for a person on a day}
         *
         * @param garde how custody is shared, null if not shared
         * @param jour the day whose rules apply
         */
        public boolean compte(@Nullable Coparentalite garde, LocalDate jour) {
            LocalDate first = garde == null ? null : gardesDepuis.get(garde);
            return first != null && !jour.isBefore(first);
        }
    }

    /**
     * The household of a demande on a day.
     *
     * @param demande with its persons
     * @param jour day of the attribution: the ages are completed on it
     * @param regles what the caller decides where the law leaves a choice
     * @return empty for a personne morale and for a demande without a demandeur
     */
    public static Optional<Menage> de(Demande demande, LocalDate jour, Regles regles) {
        Demandeur demandeur = demande.demandeur();
        if (demandeur == null || demande.personneMorale() != null) {
            return Optional.empty();
        }
        List<Titulaire> adultes = titulaires(demande, jour);
        int charges = demande.personnesACharge().size();
        int personnes = adultes.size() + charges;
        Set<String> absents = new HashSet<>();
        for (int i = 0; i < demande.personnesEnGarde().size(); i++) {
            PersonneEnGarde one = demande.personnesEnGarde().get(i);
            if (regles.compte(one.coparentalite(), jour)) {
                personnes++;
                charges += regles.gardesACharge.contains(one.coparentalite()) ? 1 : 0;
            } else {
                absents.add("personnesEnGarde/" + i);
            }
        }
        for (int i = 0; i < demande.coTitulaires().size(); i++) {
            if (!adultes.contains(demande.coTitulaires().get(i))) {
                absents.add("coTitulaires/" + i);
            }
        }
        return Optional.of(new Menage(
                personnes,
                adultes.size() == 1 && charges > 0,
                personnes == 2 && adultes.size() == 2 && jeune(demandeur, (CoTitulaire) adultes.get(1), jour),
                handicap(demande, absents) && regles.handicapDepuis != null && !jour.isBefore(regles.handicapDepuis)));
    }

    /** Who holds the demande and counts: all, save the spouse or partner from whom the demandeur is separated (L441-1). */
    static List<Titulaire> titulaires(Demande demande, LocalDate jour) {
        SituationFamiliale situation =
                demande.demandeur() == null ? null : demande.demandeur().situationFamiliale();
        boolean separated = SEPARATION.vaut(jour)
                && (situation == SituationFamiliale.SEPARE || situation == SituationFamiliale.DIVORCE);
        return !separated
                ? demande.titulaires()
                : demande.titulaires().stream().filter(one -> !union(one)).toList();
    }

    /** Whether it is a spouse or a partner of a PACS, who has one tax notice with the demandeur. */
    static boolean union(Titulaire one) {
        return one instanceof CoTitulaire other
                && other.lien() != null
                && other.lien().union();
    }

    /** Somebody of the household: a complément of a person who does not count, or whom the demande does not know, raises nothing. */
    private static boolean handicap(Demande demande, Set<String> absents) {
        Set<String> known = demande.personnes().keySet();
        return demande.handicaps().stream()
                .map(ComplementHandicap::personne)
                .anyMatch(one -> one == null || known.contains(one) && !absents.contains(one));
    }

    private static boolean jeune(Demandeur demandeur, CoTitulaire conjoint, LocalDate jour) {
        DateNaissance one = demandeur.dateNaissance();
        DateNaissance other = conjoint.dateNaissance();
        return one != null
                && other != null
                && conjoint.lien() != null
                && conjoint.lien().couple()
                && age(one, jour) + age(other, jour) <= AGES_JEUNE_MENAGE;
    }

    /** The most that it can be: what raises a ceiling is to be known. */
    private static int age(DateNaissance naissance, LocalDate jour) {
        return Math.max(0, naissance.ageMax(jour));
    }

    /** {@return the category, from 1; above 6 it counts the persons beyond six} */
    public int categorie() {
        return personnes + (seulAvecCharges || jeuneMenage || handicap ? 1 : 0);
    }
}
