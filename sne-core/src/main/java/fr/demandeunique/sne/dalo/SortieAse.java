package fr.demandeunique.sne.dalo;

import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The priority of care leavers (L441-1 m, from 09/02/2022): emancipated minors, and adults under 21, who were in the care of the aide
 * sociale à l’enfance before their majority, until three years after the last day of care.
 *
 * <pre>{@code new SortieAse(naissance, false, true, LocalDate.of(2021, 6, 30)).prioritaire(LocalDate.of(2024, 6, 30)) // true}</pre>
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param naissance day of birth
 * @param emancipe an emancipated minor
 * @param avantMajorite whether the care began before the majority
 * @param dernierJour last day of care, null while it lasts
 */
public record SortieAse(
        LocalDate naissance,
        boolean emancipe,
        boolean avantMajorite,
        @Nullable LocalDate dernierJour) {
    private static final Historique PRIORITES = Reglement.versions("PRIORITES");
    private static final LocalDate DEPUIS = LocalDate.of(2022, 2, 9);
    private static final int MAJORITE = 18;
    private static final int AGE = 21;
    private static final int ANS = 3;

    /**
     * {@return whether the priority holds on a day, the last one of the three years included}
     *
     * @param jour the day of the question
     */
    public boolean prioritaire(LocalDate jour) {
        LocalDate cared = dernierJour == null || dernierJour.isAfter(jour) ? jour : dernierJour;
        return !jour.isBefore(DEPUIS)
                && PRIORITES.vaut(jour)
                && avantMajorite
                && (emancipe || !jour.isBefore(naissance.plusYears(MAJORITE)))
                && cared.isBefore(naissance.plusYears(AGE))
                && !jour.isAfter(cared.plusYears(ANS));
    }

    @Override
    public String toString() {
        return "SortieAse[…]";
    }
}
