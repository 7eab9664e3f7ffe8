package fr.demandeunique.sne.enregistrement;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.personne.DateNaissance;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Beyond these bounds a slip of the keyboard is likelier than the truth. No text gives any of them: they are this library's own (interpretation), and whoever
 * has better ones gives them to {@link ControleDemande#controler(fr.demandeunique.sne.demande.Demande, LocalDate, Formulaires, Seuils)} and to {@code
 * qualite.Detecteur.le}.
 *
 * <pre>{@code Seuils.builder().loyerMax(new BigDecimal("8000")).build()}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param ageTitulaireMin least age of a demandeur or co-titulaire, in years; 16
 * @param ageMax greatest age of anybody, in years; 110
 * @param anneeRevenuMin first year that an income may be of; 1950
 * @param revenuMax most euros a year that a person declares; 300,000
 * @param ressourceMax most euros a month of one resource; 25,000
 * @param ressourceAnnuelle from how many euros a month a resource that is at least the income of a whole year is likelier that year's; 5,000
 * @param surfaceMin least square metres of a dwelling; 5
 * @param surfaceMax most square metres; 500
 * @param loyerMax most euros a month of rent; 5,000
 * @param occupantsMax most occupants of a dwelling; 20
 * @param naissancesMax most children expected at once; 4
 * @param joursGrossesse how many days ahead a birth can be; 285
 */
public record Seuils(
        int ageTitulaireMin,
        int ageMax,
        int anneeRevenuMin,
        BigDecimal revenuMax,
        BigDecimal ressourceMax,
        BigDecimal ressourceAnnuelle,
        BigDecimal surfaceMin,
        BigDecimal surfaceMax,
        BigDecimal loyerMax,
        int occupantsMax,
        int naissancesMax,
        int joursGrossesse) {

    /** A null where a value is due is a {@link NullPointerException} that names it. */
    public Seuils {
        Arguments.required(revenuMax, "revenuMax");
        Arguments.required(ressourceMax, "ressourceMax");
        Arguments.required(ressourceAnnuelle, "ressourceAnnuelle");
        Arguments.required(surfaceMin, "surfaceMin");
        Arguments.required(surfaceMax, "surfaceMax");
        Arguments.required(loyerMax, "loyerMax");
    }

    private static final Seuils USUELS = new AutoBuilder_Seuils_Builder()
            .ageTitulaireMin(16)
            .ageMax(110)
            .anneeRevenuMin(1950)
            .revenuMax(BigDecimal.valueOf(300_000))
            .ressourceMax(BigDecimal.valueOf(25_000))
            .ressourceAnnuelle(BigDecimal.valueOf(5_000))
            .surfaceMin(BigDecimal.valueOf(5))
            .surfaceMax(BigDecimal.valueOf(500))
            .loyerMax(BigDecimal.valueOf(5_000))
            .occupantsMax(20)
            .naissancesMax(4)
            .joursGrossesse(285)
            .build();

    /** {@return the bounds that are taken when nobody gives others} */
    public static Seuils usuels() {
        return USUELS;
    }

    /** {@return a builder that starts from the usual bounds} */
    public static Builder builder() {
        return USUELS.toBuilder();
    }

    /** {@return a builder that starts from these bounds} */
    public Builder toBuilder() {
        return new AutoBuilder_Seuils_Builder(this);
    }

    /**
     * {@return whether an age cannot be that of a titulaire: too young, too old, or not born yet} Allocates nothing.
     *
     * @param naissance complete or not; doubted only if every day that it may be is
     * @param jour the day of the check
     */
    public boolean ageTitulaireDouteux(DateNaissance naissance, LocalDate jour) {
        return naissance.ageMax(jour) < ageTitulaireMin || ageDouteux(naissance, jour);
    }

    /**
     * {@return whether nobody is that old} Allocates nothing.
     *
     * @param naissance complete or not; doubted only if every day that it may be is
     * @param jour the day of the check
     */
    public boolean ageDouteux(DateNaissance naissance, LocalDate jour) {
        // Of nearly everybody the first number already tells that they are not.
        return naissance.ageMax(jour) > ageMax && naissance.ageMin(jour) > ageMax;
    }

    /**
     * {@return whether an income of a year is negative or too large; not if it is unknown}
     *
     * @param montant euros, null if unknown
     */
    public boolean revenuDouteux(@Nullable BigDecimal montant) {
        return hors(montant, BigDecimal.ZERO, revenuMax);
    }

    /**
     * {@return whether a year cannot be that of an income known on that day}
     *
     * @param annee calendar year
     * @param jour the day of the check
     */
    public boolean anneeDouteuse(int annee, LocalDate jour) {
        return annee > jour.getYear() || annee < anneeRevenuMin;
    }

    /**
     * {@return whether a monthly resource is negative or too large; not if it is unknown}
     *
     * @param montant euros, null if unknown
     */
    public boolean ressourceDouteuse(@Nullable BigDecimal montant) {
        return hors(montant, BigDecimal.ZERO, ressourceMax);
    }

    static boolean hors(@Nullable BigDecimal value, BigDecimal least, BigDecimal most) {
        return value != null && (value.compareTo(least) < 0 || value.compareTo(most) > 0);
    }

    /** Builds {@link Seuils}; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         * @param ageTitulaireMin least age of a demandeur or co-titulaire, in years; 16
         */
        Builder ageTitulaireMin(int ageTitulaireMin);

        /**
         * {@return this builder}
         * @param ageMax greatest age of anybody, in years; 110
         */
        Builder ageMax(int ageMax);

        /**
         * {@return this builder}
         * @param anneeRevenuMin first year that an income may be of; 1950
         */
        Builder anneeRevenuMin(int anneeRevenuMin);

        /**
         * {@return this builder}
         * @param revenuMax most euros a year that a person declares; 300,000
         */
        Builder revenuMax(BigDecimal revenuMax);

        /**
         * {@return this builder}
         * @param ressourceMax most euros a month of one resource; 25,000
         */
        Builder ressourceMax(BigDecimal ressourceMax);

        /**
         * {@return this builder}
         * @param ressourceAnnuelle from how many euros a month a resource that is at least the income of a whole year is likelier that year's; 5,000
         */
        Builder ressourceAnnuelle(BigDecimal ressourceAnnuelle);

        /**
         * {@return this builder}
         * @param surfaceMin least square metres of a dwelling; 5
         */
        Builder surfaceMin(BigDecimal surfaceMin);

        /**
         * {@return this builder}
         * @param surfaceMax most square metres; 500
         */
        Builder surfaceMax(BigDecimal surfaceMax);

        /**
         * {@return this builder}
         * @param loyerMax most euros a month of rent; 5,000
         */
        Builder loyerMax(BigDecimal loyerMax);

        /**
         * {@return this builder}
         * @param occupantsMax most occupants of a dwelling; 20
         */
        Builder occupantsMax(int occupantsMax);

        /**
         * {@return this builder}
         * @param naissancesMax most children expected at once; 4
         */
        Builder naissancesMax(int naissancesMax);

        /**
         * {@return this builder}
         * @param joursGrossesse how many days ahead a birth can be; 285
         */
        Builder joursGrossesse(int joursGrossesse);

        /** {@return the bounds as filled so far} */
        Seuils build();
    }
}
