package fr.demandeunique.sne.cotation;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A band of a number, and the points that it gives.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param de least value, included; null if there is none
 * @param a upper end, excluded; null if there is none
 * @param points what the band gives
 * @param autres members that this library does not know, kept for the way back
 */
public record TrancheCotation(
        @Nullable BigDecimal de,
        @Nullable BigDecimal a,
        @Nullable BigDecimal points,
        AutresMembres autres) {
    /** A null where a value is due is a {@link NullPointerException} that names it. */
    public TrancheCotation {
        Arguments.required(autres, "autres");
    }

    /**
     * {@return a band of a number; null for an end that is open}
     *
     * @param de lower end, included
     * @param a upper end, excluded
     * @param points what the band gives
     */
    public static TrancheCotation of(@Nullable BigDecimal de, @Nullable BigDecimal a, BigDecimal points) {
        return new TrancheCotation(de, a, points, AutresMembres.aucun());
    }

    /**
     * {@return whether it holds a value}
     *
     * @param valeur the fact that the criterion measures
     */
    public boolean contient(BigDecimal valeur) {
        return (de == null || valeur.compareTo(de) >= 0) && (a == null || valeur.compareTo(a) < 0);
    }
}
