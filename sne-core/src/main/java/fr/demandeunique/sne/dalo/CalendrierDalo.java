package fr.demandeunique.sne.dalo;

import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The delays of the DALO procedure, by the day on which each starts and by place (R441-15, R441-16-1, R441-18, L441-2-3-1).
 *
 * <p>Which départements have an agglomération of more than 300 000 inhabitants is said by the caller.
 *
 * <pre>{@code CalendrierDalo.decision(saisine, Lieu.METROPOLE) // three months later}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CalendrierDalo {
    private static final LocalDate FIN_TRANSITION = LocalDate.of(2014, 1, 1);
    private static final LocalDate FIN_TRANSITION_IDF = LocalDate.of(2015, 1, 1);
    private static final LocalDate TRANSITION_FOYER = LocalDate.of(2010, 4, 25);

    private CalendrierDalo() {}

    /** What of the place counts. */
    public enum Lieu {
        /** Elsewhere. */
        METROPOLE,
        /** A département with an agglomération, or a part of one, of more than 300 000 inhabitants. */
        GRANDE_AGGLOMERATION,
        /** Île-de-France. */
        ILE_DE_FRANCE,
        /** Overseas. */
        OUTRE_MER
    }

    /**
     * {@return last day of the decision of the commission on a demand for housing: three months, six overseas; six too for a seizure before 01/01/2014
     * in large agglomérations, before 01/01/2015 in Île-de-France}
     *
     * @param saisine day on which the commission received it complete
     * @param lieu what the delay of the place depends on
     */
    public static LocalDate decision(LocalDate saisine, Lieu lieu) {
        boolean six = switch (lieu) {
            case METROPOLE -> false;
            case OUTRE_MER -> true;
            case GRANDE_AGGLOMERATION -> saisine.isBefore(FIN_TRANSITION);
            case ILE_DE_FRANCE -> saisine.isBefore(FIN_TRANSITION_IDF);
        };
        return saisine.plusMonths(six ? 6 : 3);
    }

    /**
     * {@return last day of the préfet’s offer: three months after the decision, six overseas and in départements of large agglomérations, Île-de-France
     * included}
     *
     * @param decision day of the decision of the commission
     * @param lieu what the delay of the place depends on
     */
    public static LocalDate offre(LocalDate decision, Lieu lieu) {
        return decision.plusMonths(lieu == Lieu.METROPOLE ? 3 : 6);
    }

    /**
     * {@return last day of the decision of the commission on a demand for shelter (DAHO): six weeks}
     *
     * @param saisine day on which the commission received it complete
     */
    public static LocalDate decisionHebergement(LocalDate saisine) {
        return saisine.plusWeeks(6);
    }

    /**
     * {@return last day of the offer of shelter: six weeks, three months for a logement de transition or a foyer from 25/04/2010}
     *
     * @param decision day of the decision of the commission
     * @param transition the commission named a logement de transition, a logement-foyer or a résidence hôtelière
     */
    public static LocalDate offreHebergement(LocalDate decision, boolean transition) {
        return transition && !decision.isBefore(TRANSITION_FOYER) ? decision.plusMonths(3) : decision.plusWeeks(6);
    }

    /**
     * {@return the four months during which the applicant may go to the tribunal after the delay of the offer, last day included}
     *
     * @param finOffre last day of the préfet's offer
     */
    public static LocalDate recoursJusquau(LocalDate finOffre) {
        return finOffre.plusMonths(4);
    }

    /**
     * {@return first day on which the tribunal can be seized: the day after the offer was due}
     *
     * @param finOffre last day of the préfet's offer
     * @param delaiAnormal recognised for want of an offer within the délai anormalement long: only from 01/01/2012
     */
    public static Optional<LocalDate> recoursDes(LocalDate finOffre, boolean delaiAnormal) {
        LocalDate first = finOffre.plusDays(1);
        return delaiAnormal && Reglement.regle("DALO_JUGE_DELAI", first).isEmpty()
                ? Optional.empty()
                : Optional.of(first);
    }

    /**
     * {@return last day of the judgement: two months after the tribunal was seized}
     *
     * @param saisine day on which the tribunal was seized
     */
    public static LocalDate jugement(LocalDate saisine) {
        return saisine.plusMonths(2);
    }
}
