package fr.demandeunique.sne.cotation;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.MesureCotation;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One criterion of a grid: what it looks at, and the points that it gives.
 *
 * <p>What is yes or no gives its {@code points}. What is a number gives {@code points} for each {@code par}, a full one unless
 * {@code prorata}, or those of the {@code tranches} that hold it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code its name in the grid, once
 * @param libelle what the applicant reads, in French
 * @param libelleEn the same in English, null if the grid has none
 * @param mesure what it looks at
 * @param valeurs the codes that satisfy it: priorities of {@link fr.demandeunique.sne.dalo.Priorite} (none: all of them), reasons, kinds of
 *     housing, occupations, INSEE codes of communes (none: those of the territory); the name of a local fact
 * @param points what it gives, null with {@code tranches}
 * @param par size of a step of a number: 12 for each year of seniority; null for yes or no
 * @param prorata whether a part of a step counts too; null counts as false
 * @param maximum most points that it gives, null if there is no limit
 * @param tranches bands of a number, none with {@code points}
 * @param groupe group that it belongs to, null if none
 * @param autres members that this library does not know, kept for the way back
 */
public record CritereCotation(
        @Nullable String code,
        @Nullable String libelle,
        @Nullable String libelleEn,
        @Nullable MesureCotation mesure,
        List<String> valeurs,
        @Nullable BigDecimal points,
        @Nullable BigDecimal par,
        @Nullable Boolean prorata,
        @Nullable BigDecimal maximum,
        List<TrancheCotation> tranches,
        @Nullable String groupe,
        AutresMembres autres) {
    /** Copies the lists; a null where a value is due is a {@link NullPointerException} that names it. */
    public CritereCotation {
        valeurs = Arguments.list(valeurs, "valeurs");
        tranches = Arguments.list(tranches, "tranches");
        Arguments.required(autres, "autres");
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_CritereCotation_Builder()
                .valeurs(List.of())
                .tranches(List.of())
                .autres(AutresMembres.aucun());
    }

    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_CritereCotation_Builder(this);
    }

    /** Builds {@link CritereCotation} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         * @param code its name in the grid, once
         */
        Builder code(@Nullable String code);

        /**
         * {@return this builder}
         * @param libelle what the applicant reads, in French
         */
        Builder libelle(@Nullable String libelle);

        /**
         * {@return this builder}
         * @param libelleEn the same in English, null if the grid has none
         */
        Builder libelleEn(@Nullable String libelleEn);

        /**
         * {@return this builder}
         * @param mesure what it looks at
         */
        Builder mesure(@Nullable MesureCotation mesure);

        /**
         * {@return this builder}
         * @param valeurs the codes that satisfy it: priorities of {@link fr.demandeunique.sne.dalo.Priorite} (none: all of them), reasons, kinds of housing,
         * occupations, INSEE codes of communes (none: those of the territory); the name of a local fact
         */
        Builder valeurs(List<String> valeurs);

        /**
         * {@return this builder}
         * @param points what it gives, null with {@code tranches}
         */
        Builder points(@Nullable BigDecimal points);

        /**
         * {@return this builder}
         * @param par size of a step of a number: 12 for each year of seniority; null for yes or no
         */
        Builder par(@Nullable BigDecimal par);

        /**
         * {@return this builder}
         * @param prorata whether a part of a step counts too; null counts as false
         */
        Builder prorata(@Nullable Boolean prorata);

        /**
         * {@return this builder}
         * @param maximum most points that it gives, null if there is no limit
         */
        Builder maximum(@Nullable BigDecimal maximum);

        /**
         * {@return this builder}
         * @param tranches bands of a number, none with {@code points}
         */
        Builder tranches(List<TrancheCotation> tranches);

        /**
         * {@return this builder}
         * @param groupe group that it belongs to, null if none
         */
        Builder groupe(@Nullable String groupe);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        CritereCotation build();
    }
}
