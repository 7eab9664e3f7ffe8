package fr.demandeunique.sne.flux;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.TypeLogementRpls;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dwelling that was proposed to a réservataire, with what the bilan breaks down by (R441-5-1).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param proposeLe day of the proposal
 * @param attribueLe day of the attribution to a candidate of this réservataire, null if there was none
 * @param type size, null if unknown
 * @param financement as the landlord names it, null if unknown
 * @param qpv whether it is in a quartier prioritaire, null if unknown
 * @param commune INSEE code, null if unknown
 * @param construction year of building, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record LogementPropose(
        @Nullable LocalDate proposeLe,
        @Nullable LocalDate attribueLe,
        @Nullable TypeLogementRpls type,
        @Nullable String financement,
        @Nullable Boolean qpv,
        @Nullable String commune,
        @Nullable Integer construction,
        AutresMembres autres) {
    /** A null where a value is due is a {@link NullPointerException} that names it. */
    public LogementPropose {
        Arguments.required(autres, "autres");
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_LogementPropose_Builder().autres(AutresMembres.aucun());
    }

    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_LogementPropose_Builder(this);
    }

    /** Builds {@link LogementPropose} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         * @param proposeLe day of the proposal
         */
        Builder proposeLe(@Nullable LocalDate proposeLe);

        /**
         * {@return this builder}
         * @param attribueLe day of the attribution to a candidate of this réservataire, null if there was none
         */
        Builder attribueLe(@Nullable LocalDate attribueLe);

        /**
         * {@return this builder}
         * @param type size, null if unknown
         */
        Builder type(@Nullable TypeLogementRpls type);

        /**
         * {@return this builder}
         * @param financement as the landlord names it, null if unknown
         */
        Builder financement(@Nullable String financement);

        /**
         * {@return this builder}
         * @param qpv whether it is in a quartier prioritaire, null if unknown
         */
        Builder qpv(@Nullable Boolean qpv);

        /**
         * {@return this builder}
         * @param commune INSEE code, null if unknown
         */
        Builder commune(@Nullable String commune);

        /**
         * {@return this builder}
         * @param construction year of building, null if unknown
         */
        Builder construction(@Nullable Integer construction);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        LogementPropose build();
    }
}
