package fr.demandeunique.sne.cotation;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Criteria that do not simply add up: only the best of them counts, or all of them up to a limit.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param nom its name, which the criteria give
 * @param cumul true if the criteria add up, false or null if the best one alone counts
 * @param maximum most points of the group, null if there is no limit
 * @param autres members that this library does not know, kept for the way back
 */
public record GroupeCotation(
        @Nullable String nom,
        @Nullable Boolean cumul,
        @Nullable BigDecimal maximum,
        AutresMembres autres) {
    /** A null where a value is due is a {@link NullPointerException} that names it. */
    public GroupeCotation {
        Arguments.required(autres, "autres");
    }

    /**
     * {@return a group of which only the best criterion counts}
     *
     * @param nom by which the criteria name their group
     */
    public static GroupeCotation meilleur(String nom) {
        return new GroupeCotation(nom, false, null, AutresMembres.aucun());
    }

    /**
     * {@return a group whose criteria add up to a limit}
     *
     * @param nom by which the criteria name their group
     * @param maximum the most that the group gives
     */
    public static GroupeCotation plafonne(String nom, BigDecimal maximum) {
        return new GroupeCotation(nom, true, maximum, AutresMembres.aucun());
    }
}
