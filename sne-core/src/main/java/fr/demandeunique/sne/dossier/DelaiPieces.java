package fr.demandeunique.sne.dossier;

import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days that bind a service once it holds a pièce: fifteen to record it (R441-2-4-1), a year to keep the letter by which an
 * applicant gives up.
 *
 * <p>Fifteen days « after the deposit » end with the fifteenth; the applicant may go to the préfet from the sixteenth on
 * (interpretation: no text tells which).
 *
 * <pre>{@code DelaiPieces.dernierJour(LocalDate.of(2017, 2, 6)).orElseThrow() // 2017-02-21}</pre>
 */
public final class DelaiPieces {
    private static final int JOURS_ENREGISTREMENT = 15;
    private static final int ANNEES_COURRIER_ABANDON = 1;

    private DelaiPieces() {}

    /** Where a deposit stands. */
    public enum Etat {
        /** Recorded, or the law of that day knows no delay. */
        REGULIER,
        /** Not recorded yet, in time. */
        A_ENREGISTRER,
        /** Not recorded in time: the applicant may go to the préfet. */
        SAISINE_PREFET
    }

    /**
     * {@return last day to record a pièce deposited that day; empty before 31/12/2015, when no delay was written}
     *
     * @param deposeeLe day of the deposit
     */
    public static Optional<LocalDate> dernierJour(LocalDate deposeeLe) {
        return Reglement.regle("PIECES_QUINZE_JOURS", deposeeLe).map(regle -> deposeeLe.plusDays(JOURS_ENREGISTREMENT));
    }

    /**
     * {@return where a deposit stands on a day}
     *
     * @param deposeeLe day of the deposit
     * @param enregistreeLe day on which it was recorded in the system, null if it is not
     * @param jour the day of the question
     */
    public static Etat etat(LocalDate deposeeLe, @Nullable LocalDate enregistreeLe, LocalDate jour) {
        Optional<LocalDate> last = dernierJour(deposeeLe);
        if (last.isEmpty() || (enregistreeLe != null && !enregistreeLe.isAfter(jour))) {
            return Etat.REGULIER;
        }
        return jour.isAfter(last.get()) ? Etat.SAISINE_PREFET : Etat.A_ENREGISTRER;
    }

    /**
     * {@return last day on which the letter of renunciation is to be kept; no other paper need be kept once scanned} Empty for a letter received before
     * 31/12/2015, when there was no dossier unique.
     *
     * @param recuLe day on which the guichet received the letter
     */
    public static Optional<LocalDate> courrierAbandonJusquau(LocalDate recuLe) {
        return Reglement.regle("PIECES_COURRIER_ABANDON", recuLe)
                .map(regle -> recuLe.plusYears(ANNEES_COURRIER_ABANDON));
    }

    /**
     * {@return whether the NIR has to be blacked out on the copies kept: from 11/05/2017, when the register began to hold it}
     *
     * @param jour the day on which the copies are made
     */
    public static boolean nirAOcculter(LocalDate jour) {
        return Reglement.regle("PIECES_NIR_MASQUE", jour).isPresent();
    }
}
