package fr.demandeunique.sne.guichet;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The days of a plan partenarial de gestion de la demande (R441-2-13 and R441-2-14, from 01/01/2016): six years, a balance after three, and
 * one more year, which may be renewed once.
 *
 * <pre>{@code PlanPartenarial.adopte(LocalDate.of(2017, 3, 1)).orElseThrow().fin() // 2023-02-28}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param debut first day
 * @param prorogations how many times it was extended by a year, 0 to 2
 */
public record PlanPartenarial(LocalDate debut, int prorogations) {
    /** Checks that nothing is missing. */
    public PlanPartenarial {
        Arguments.required(debut, "debut");
    }

    private static final Historique REGLE = Reglement.versions("PLAN_PARTENARIAL");
    private static final Historique TERRITOIRE = Reglement.versions("PLAN_TERRITOIRE");
    private static final Historique CONTENU = Reglement.versions("PLAN_CONTENU");
    private static final int OBJECTIFS = 3;
    private static final int DUREE = 6;
    private static final int BILAN = 3;
    private static final int PROROGATIONS = 2;

    /** Whose plan it is (R441-2-11); before 08/05/2017 only an EPCI has one. */
    public enum Porteur {
        /** An EPCI. */
        EPCI,
        /** The Ville de Paris, from 08/05/2017. */
        VILLE_DE_PARIS,
        /** An établissement public territorial of the métropole du Grand Paris, from 08/05/2017. */
        ETABLISSEMENT_PUBLIC_TERRITORIAL;

        /**
         * {@return whether the law of a day gives it a plan}
         *
         * @param jour the day whose text decides
         */
        public boolean admis(LocalDate jour) {
            return this == EPCI ? REGLE.vaut(jour) : TERRITOIRE.vaut(jour);
        }
    }

    /** What a plan says at least (R441-2-10, 1° to 7°, from 08/05/2017; the rest of the list was not read). */
    public enum Rubrique {
        /** 1° Registration and its guichets. */
        ENREGISTREMENT,
        /** 2° Within what delay the applicant is received. */
        DELAI_DE_RECEPTION,
        /** 3° Functions and calendar of the gestion partagée. */
        GESTION_PARTAGEE,
        /** 4° How the supply is qualified. */
        QUALIFICATION_DE_L_OFFRE,
        /** 5° Indicators of the waiting time by type and sector. */
        INDICATEURS_D_ATTENTE,
        /** 6° The information given by all in common. */
        INFORMATION_COMMUNE,
        /** 7° The service d’information et d’accueil. */
        SERVICE_D_ACCUEIL
    }

    /**
     * {@return what a plan of a day still has to say; nothing before 08/05/2017}
     *
     * @param dites what the plan says
     * @param jour the day whose text decides
     */
    public static Set<Rubrique> manquantes(Set<Rubrique> dites, LocalDate jour) {
        Set<Rubrique> missing = EnumSet.noneOf(Rubrique.class);
        if (CONTENU.vaut(jour)) {
            missing.addAll(EnumSet.allOf(Rubrique.class));
            missing.removeAll(dites);
        }
        return Collections.unmodifiableSet(missing);
    }

    /**
     * {@return the last day on which the préfet tells its objectives: three months after the délibération; empty before 08/05/2017}
     *
     * @param deliberation day on which the intercommunalité decided to make one
     */
    public static Optional<LocalDate> objectifsJusquau(LocalDate deliberation) {
        return TERRITOIRE.vaut(deliberation) ? Optional.of(deliberation.plusMonths(OBJECTIFS)) : Optional.empty();
    }

    /**
     * {@return a new plan; refused with {@code PLAN_AVANT_TEXTE} before 01/01/2016}
     *
     * @param debut first day of the plan
     */
    public static Resultat<PlanPartenarial> adopte(LocalDate debut) {
        return REGLE.vaut(debut)
                ? Resultat.accepte(new PlanPartenarial(debut, 0))
                : Resultat.refuse(Anomalie.erreur("PLAN_AVANT_TEXTE", "/debut"));
    }

    /** {@return the day from which the balance is due: three years after the first} */
    public LocalDate bilan() {
        return debut.plusYears(BILAN);
    }

    /** {@return the last day of the plan} */
    public LocalDate fin() {
        return debut.plusYears(DUREE + prorogations).minusDays(1);
    }

    /**
     * {@return one more year; refused with {@code PLAN_PROROGE_DEUX_FOIS}, and once the plan is over with {@code PLAN_ACHEVE}}
     *
     * @param jour day of the decision to prolong it
     */
    public Resultat<PlanPartenarial> proroger(LocalDate jour) {
        if (prorogations >= PROROGATIONS) {
            return refus("PLAN_PROROGE_DEUX_FOIS", jour);
        }
        return jour.isAfter(fin())
                ? refus("PLAN_ACHEVE", jour)
                : Resultat.accepte(new PlanPartenarial(debut, prorogations + 1));
    }

    private Resultat<PlanPartenarial> refus(String code, LocalDate jour) {
        return Resultat.refuse(
                Anomalie.erreur(code, "/prorogations").avec("fin", fin()).selon("PLAN_PARTENARIAL", jour));
    }
}
