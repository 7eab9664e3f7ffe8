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

    /** The bounds that are taken when nobody gives others. */
    public static Seuils usuels() {
        return USUELS;
    }

    /** A builder that starts from the usual bounds. */
    public static Builder builder() {
        return USUELS.toBuilder();
    }

    /** A builder that starts from these bounds. */
    public Builder toBuilder() {
        return new AutoBuilder_Seuils_Builder(this);
    }

    /** Whether an age cannot be that of a titulaire: too young, too old, or not born yet. Allocates nothing. */
    public boolean ageTitulaireDouteux(DateNaissance naissance, LocalDate jour) {
        return naissance.ageMax(jour) < ageTitulaireMin || ageDouteux(naissance, jour);
    }

    /** Whether nobody is that old. Allocates nothing. */
    public boolean ageDouteux(DateNaissance naissance, LocalDate jour) {
        // Of nearly everybody the first number already tells that they are not.
        return naissance.ageMax(jour) > ageMax && naissance.ageMin(jour) > ageMax;
    }

    /** Whether an income of a year is negative or too large; not if it is unknown. */
    public boolean revenuDouteux(@Nullable BigDecimal montant) {
        return hors(montant, BigDecimal.ZERO, revenuMax);
    }

    /** Whether a year cannot be that of an income known on that day. */
    public boolean anneeDouteuse(int annee, LocalDate jour) {
        return annee > jour.getYear() || annee < anneeRevenuMin;
    }

    /** Whether a monthly resource is negative or too large; not if it is unknown. */
    public boolean ressourceDouteuse(@Nullable BigDecimal montant) {
        return hors(montant, BigDecimal.ZERO, ressourceMax);
    }

    static boolean hors(@Nullable BigDecimal value, BigDecimal least, BigDecimal most) {
        return value != null && (value.compareTo(least) < 0 || value.compareTo(most) > 0);
    }

    /** Builds {@link Seuils}; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        Builder ageTitulaireMin(int ageTitulaireMin);

        Builder ageMax(int ageMax);

        Builder anneeRevenuMin(int anneeRevenuMin);

        Builder revenuMax(BigDecimal revenuMax);

        Builder ressourceMax(BigDecimal ressourceMax);

        Builder ressourceAnnuelle(BigDecimal ressourceAnnuelle);

        Builder surfaceMin(BigDecimal surfaceMin);

        Builder surfaceMax(BigDecimal surfaceMax);

        Builder loyerMax(BigDecimal loyerMax);

        Builder occupantsMax(int occupantsMax);

        Builder naissancesMax(int naissancesMax);

        Builder joursGrossesse(int joursGrossesse);

        /** The bounds as filled so far. */
        Seuils build();
    }
}
