package fr.demandeunique.sne.dalo;

import java.time.LocalDate;
import java.time.Period;

/** Cases in which the commission de médiation is seized without waiting (L441-2-3 II, R*441-14-1). */
public enum CasSansDelai {
    /** Without any housing. */
    SANS_LOGEMENT(Period.ZERO),
    /** Threatened with eviction, and no other housing offered. */
    EXPULSION(Period.ZERO),
    /** In premises unfit for habitation, insalubrious or dangerous. */
    INSALUBRE(Period.ZERO),
    /** In a shelter for more than 6 months. */
    HEBERGEMENT(Period.ofMonths(6)),
    /** In a logement de transition or foyer for more than 18 months. */
    TRANSITION(Period.ofMonths(18)),
    /** In an indecent or overcrowded dwelling, with a handicapped person or a minor child. */
    HANDICAP_OU_MINEUR(Period.ZERO);

    private final Period depuis;

    CasSansDelai(Period depuis) {
        this.depuis = depuis;
    }

    /** {@return how long the situation must have lasted; zero where it need not} */
    public Period depuis() {
        return depuis;
    }

    /**
     * {@return whether the case holds on a day: at once, or after more than 6 or 18 months}
     *
     * @param debut day on which the situation began
     * @param jour the day of the question
     */
    public boolean ouvre(LocalDate debut, LocalDate jour) {
        return depuis.isZero() ? !jour.isBefore(debut) : jour.isAfter(debut.plus(depuis));
    }
}
