package fr.demandeunique.sne.enregistrement;

import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.NaissancesPrevues;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PersonneEnGarde;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.nomenclature.LienParente;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many persons a demande is to house, for the size of the dwelling (not for the ceilings of resources, where visiting children
 * count otherwise).
 *
 * <p>Who counts: the demandeur, the conjoint or co-titulaires, minors (alternate custody and visits included), children under 21, and
 * persons of any age with a handicap. The demande does not say whether a child from 21 to 24 is a student, nor whether another adult
 * is attached to the household for tax: these may count, and so may the children to be born. Hence two numbers.
 *
 * <pre>{@code PersonnesALoger.de(demande, LocalDate.of(2015, 12, 21)).certaines()}</pre>
 *
 * <p>Sources: service-public.fr, fiche F10007 (07/10/2020); notice 51423 of form 14069*05, box G2.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param certaines persons who count beyond doubt
 * @param possibles these, and those who may count
 */
public record PersonnesALoger(int certaines, int possibles) {
    private static final int MAJORITE = 18;
    private static final int ENFANT_RATTACHE = 21;

    /** Nobody expects more children than this at once; a larger number is a slip of the keyboard. */
    private static final int NAISSANCES_MAX = 9;

    /**
     * Counts the persons of a demande on a day; an association ({@link PersonneMorale}) houses none of its own.
     *
     * @param demande of which titulaires, dependants, expected births and children in custody are counted
     * @param jour the day whose rules apply
     * @return the least and the most persons that the demande allows for
     */
    public static PersonnesALoger de(Demande demande, LocalDate jour) {
        int sure = certaines(demande, jour);
        return new PersonnesALoger(sure, possibles(demande));
    }

    /**
     * {@return whether the number that the demande states can be right}
     *
     * @param nombre what the demande states
     */
    public boolean admet(int nombre) {
        return nombre >= certaines && nombre <= possibles;
    }

    /**
     * {@return whether the size of the dwelling may take the profession into account (L441-1, from 01/10/2010): the demande is made as an
     * assistant maternel or familial (motif 16)} The landlord decides; the number of persons stays the same.
     *
     * @param demande with the professions of its titulaires
     * @param jour the day whose rules apply
     */
    public static boolean professionComptee(Demande demande, LocalDate jour) {
        return Reglement.regle("ASSISTANT_MATERNEL", jour).isPresent()
                && demande.motifs().stream().anyMatch(one -> one.code() == MotifDemande.ASSISTANT_MATERNEL);
    }

    static int certaines(Demande demande, LocalDate jour) {
        int count = demande.nombreTitulaires();
        List<PersonneACharge> aCharge = demande.personnesACharge();
        for (int i = 0; i < aCharge.size(); i++) {
            PersonneACharge one = aCharge.get(i);
            int limit = one.lienParente() == LienParente.ENFANT ? ENFANT_RATTACHE : MAJORITE;
            if (moinsDe(limit, one.dateNaissance(), jour) || handicap(demande, i)) {
                count++;
            }
        }
        List<PersonneEnGarde> enGarde = demande.personnesEnGarde();
        for (int i = 0; i < enGarde.size(); i++) {
            if (moinsDe(MAJORITE, enGarde.get(i).dateNaissance(), jour)) {
                count++;
            }
        }
        return count;
    }

    static int possibles(Demande demande) {
        return demande.nombreTitulaires()
                + demande.personnesACharge().size()
                + demande.personnesEnGarde().size()
                + naissances(demande.naissancesPrevues());
    }

    private static int naissances(@Nullable NaissancesPrevues prevues) {
        if (prevues == null) {
            return 0;
        }
        Integer number = prevues.nombre();
        return number == null ? 1 : Math.max(0, Math.min(NAISSANCES_MAX, number));
    }

    private static boolean handicap(Demande demande, int rang) {
        List<ComplementHandicap> handicaps = demande.handicaps();
        for (int i = 0; i < handicaps.size(); i++) {
            if (ControleHandicap.rang(handicaps.get(i).personne(), "personnesACharge/") == rang) {
                return true;
            }
        }
        return false;
    }

    /** Whether a person surely has not reached an age; no if the date of birth is unknown. Allocates nothing. */
    private static boolean moinsDe(int age, @Nullable DateNaissance naissance, LocalDate jour) {
        return naissance != null && naissance.ageMax(jour) < age;
    }
}
