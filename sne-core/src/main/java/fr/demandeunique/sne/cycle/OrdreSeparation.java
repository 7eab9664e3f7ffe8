package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.internal.Arguments;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a duplication after a separation stands on.
 *
 * <pre>{@code new OrdreSeparation(1, Auteur.GUICHET, jour, separation, "SAISINE_JAF", Decisive.DUPLICATION)}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param coTitulaire which co-titulaire leaves, counted from 1
 * @param auteur who duplicates: only a guichet may (bulletin of 21/02/2017, 4.2)
 * @param jour day of the duplication
 * @param separation day of the separation, null if unknown
 * @param preuve code of a {@link PreuveSeparation}, null if none was given
 * @param decisive which day decides whether the ancienneté passes to a concubin (27/03/2014)
 */
public record OrdreSeparation(
        int coTitulaire,
        Auteur auteur,
        LocalDate jour,
        @Nullable LocalDate separation,
        @Nullable String preuve,
        Decisive decisive) {
    /** Checks that nothing is missing. */
    public OrdreSeparation {
        Arguments.required(auteur, "auteur");
        Arguments.required(jour, "jour");
        Arguments.required(decisive, "decisive");
    }

    /** Which day the law of 27/03/2014 is asked about; no text says. */
    public enum Decisive {
        /** The day of the duplication (default of this library). */
        DUPLICATION,
        /** The day of the separation, that of the duplication if unknown. */
        SEPARATION
    }

    /** The day that decides. */
    LocalDate jourDecisif() {
        return decisive == Decisive.SEPARATION && separation != null ? separation : jour;
    }
}
