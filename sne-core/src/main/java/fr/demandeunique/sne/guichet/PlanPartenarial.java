package fr.demandeunique.sne.guichet;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;

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
    private static final Historique REGLE = Reglement.versions("PLAN_PARTENARIAL");
    private static final int DUREE = 6;
    private static final int BILAN = 3;
    private static final int PROROGATIONS = 2;

    /** A new plan; refused with {@code PLAN_AVANT_TEXTE} before 01/01/2016. */
    public static Resultat<PlanPartenarial> adopte(LocalDate debut) {
        return REGLE.vaut(debut)
                ? Resultat.accepte(new PlanPartenarial(debut, 0))
                : Resultat.refuse(Anomalie.erreur("PLAN_AVANT_TEXTE", "/debut"));
    }

    /** The day from which the balance is due: three years after the first. */
    public LocalDate bilan() {
        return debut.plusYears(BILAN);
    }

    /** The last day of the plan. */
    public LocalDate fin() {
        return debut.plusYears(DUREE + prorogations).minusDays(1);
    }

    /** One more year; refused with {@code PLAN_PROROGE_DEUX_FOIS}, and once the plan is over with {@code PLAN_ACHEVE}. */
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
