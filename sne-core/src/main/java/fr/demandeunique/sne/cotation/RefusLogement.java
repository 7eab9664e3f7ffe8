package fr.demandeunique.sne.cotation;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dwelling that the applicant refused.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param date day of the refusal
 * @param adapte whether the dwelling was adapted to needs and capacities; null, nobody said: the refusal then changes nothing
 * @param legitime whether the refusal has a reason that the plan excuses; null counts as false
 * @param autres members that this library does not know, kept for the way back
 */
public record RefusLogement(
        @Nullable LocalDate date,
        @Nullable Boolean adapte,
        @Nullable Boolean legitime,
        AutresMembres autres) {
    /** A null where a value is due is a {@link NullPointerException} that names it. */
    public RefusLogement {
        Arguments.required(autres, "autres");
    }

    /**
     * {@return the refusal of an adapted dwelling, without a reason that the plan excuses}
     *
     * @param date day of the refusal
     */
    public static RefusLogement adapte(LocalDate date) {
        return new RefusLogement(date, true, false, AutresMembres.aucun());
    }
}
