package fr.demandeunique.sne.cotation;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.EffetRefus;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the plan makes of the refusal of a dwelling adapted to needs and capacities (R441-2-17, from 19/12/2019). Another refusal never changes
 * a score.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param effet what the refusal does to the score
 * @param points points of each refusal that counts, zero or below; only with {@link EffetRefus#POINTS}
 * @param rang from which refusal on, 1 for the first; null counts as 1
 * @param mois how many months a refusal counts, null for always
 * @param autres members that this library does not know, kept for the way back
 */
public record RefusCotation(
        @Nullable EffetRefus effet,
        @Nullable BigDecimal points,
        @Nullable Integer rang,
        @Nullable Integer mois,
        AutresMembres autres) {
    /** A null where a value is due is a {@link NullPointerException} that names it. */
    public RefusCotation {
        Arguments.required(autres, "autres");
    }

    /**
     * {@return each refusal takes off points, as long as the demande lives}
     *
     * @param points to take off for each refusal
     */
    public static RefusCotation points(BigDecimal points) {
        return new RefusCotation(EffetRefus.POINTS, points, null, null, AutresMembres.aucun());
    }
}
