package fr.demandeunique.sne.ressources;

import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.PersonneEnGarde;
import fr.demandeunique.sne.nomenclature.Coparentalite;
import fr.demandeunique.sne.personne.DateNaissance;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a household decides its category (arrêté of 29/07/1987, annex; service-public F10007).
 *
 * <p>A single person with dependants, a jeune ménage, or a household with a handicapped person stands one category above the number
 * of its persons; the three never add up. Above six the same holds person by person (interpretation).
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

    /**
     * What no text read settles.
     *
     * @param handicapDepuis first day on which handicap raises the category, null for never; the day is not known: by default the
     *     first year whose source says so
     * @param gardesComptees ways of sharing custody that count as dependants; none by default
     *     (notice of form *05), unless the child is on the tax notice
     */
    public record Regles(@Nullable LocalDate handicapDepuis, Set<Coparentalite> gardesComptees) {
        public Regles {
            gardesComptees = Set.copyOf(gardesComptees);
        }

        /** Handicap from 01/01/2020; children in custody do not count. */
        public static Regles parDefaut() {
            return new Regles(LocalDate.of(2020, 1, 1), Set.of());
        }
    }

    /**
     * The household of a demande on a day.
     *
     * @param jour day of the attribution: the ages are completed on it
     * @return empty for a personne morale and for a demande without a demandeur
     */
    public static Optional<Menage> de(Demande demande, LocalDate jour, Regles regles) {
        Demandeur demandeur = demande.demandeur();
        if (demandeur == null || demande.personneMorale() != null) {
            return Optional.empty();
        }
        int adultes = demande.nombreTitulaires();
        int charges = demande.personnesACharge().size();
        for (PersonneEnGarde one : demande.personnesEnGarde()) {
            if (one.coparentalite() != null && regles.gardesComptees.contains(one.coparentalite())) {
                charges++;
            }
        }
        boolean handicap = !demande.handicaps().isEmpty()
                && regles.handicapDepuis != null
                && !jour.isBefore(regles.handicapDepuis);
        return Optional.of(new Menage(
                adultes + charges,
                adultes == 1 && charges > 0,
                adultes == 2
                        && charges == 0
                        && jeune(demandeur, demande.coTitulaires().get(0), jour),
                handicap));
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

    /** The category, from 1; above 6 it counts the persons beyond six. */
    public int categorie() {
        return personnes + (seulAvecCharges || jeuneMenage || handicap ? 1 : 0);
    }
}
