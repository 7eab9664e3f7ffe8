package fr.demandeunique.sne.cotation;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a local criterion asks for, and that no demande holds.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param nom its name, as the criterion gives it
 * @param vrai whether it is so, for a criterion of yes or no
 * @param valeur how much, for a criterion of numbers
 * @param autres members that this library does not know, kept for the way back
 */
public record FaitLocal(
        @Nullable String nom,
        @Nullable Boolean vrai,
        @Nullable BigDecimal valeur,
        AutresMembres autres) {
    /** A null where a value is due is a {@link NullPointerException} that names it. */
    public FaitLocal {
        Arguments.required(autres, "autres");
    }

    /**
     * {@return a fact that is so}
     *
     * @param nom name by which the grid refers to the fact
     */
    public static FaitLocal vrai(String nom) {
        return new FaitLocal(nom, true, null, AutresMembres.aucun());
    }

    /**
     * {@return a fact that is a number}
     *
     * @param valeur what was measured or declared
     * @param nom name by which the grid refers to the fact
     */
    public static FaitLocal valeur(String nom, BigDecimal valeur) {
        return new FaitLocal(nom, null, valeur, AutresMembres.aucun());
    }

    @Override
    public String toString() {
        return "FaitLocal[" + nom + "]";
    }
}
