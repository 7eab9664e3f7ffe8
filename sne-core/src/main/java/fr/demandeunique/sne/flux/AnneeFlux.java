package fr.demandeunique.sne.flux;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A year of a convention.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param annee the calendar year, null if unknown
 * @param liberes dwellings of the landlord that came free or into service in the year
 * @param soustractions of these, what does not count in the flow
 * @param proposes dwellings proposed to this réservataire
 * @param attribues of these, those attributed
 * @param bilanLe day on which the bilan of the year was sent, null if it was not
 * @param autres members that this library does not know, kept for the way back
 */
public record AnneeFlux(
        @Nullable Integer annee,
        @Nullable Integer liberes,
        List<HorsDuFlux> soustractions,
        @Nullable Integer proposes,
        @Nullable Integer attribues,
        @Nullable LocalDate bilanLe,
        AutresMembres autres) {
    /** Copies the list; a null where a value is due is a {@link NullPointerException} that names it. */
    public AnneeFlux {
        soustractions = Arguments.list(soustractions, "soustractions");
        Arguments.required(autres, "autres");
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_AnneeFlux_Builder().soustractions(List.of()).autres(AutresMembres.aucun());
    }

    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_AnneeFlux_Builder(this);
    }

    /** Builds {@link AnneeFlux} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         * @param annee the calendar year, null if unknown
         */
        Builder annee(@Nullable Integer annee);

        /**
         * {@return this builder}
         * @param liberes dwellings of the landlord that came free or into service in the year
         */
        Builder liberes(@Nullable Integer liberes);

        /**
         * {@return this builder}
         * @param soustractions of these, what does not count in the flow
         */
        Builder soustractions(List<HorsDuFlux> soustractions);

        /**
         * {@return this builder}
         * @param proposes dwellings proposed to this réservataire
         */
        Builder proposes(@Nullable Integer proposes);

        /**
         * {@return this builder}
         * @param attribues of these, those attributed
         */
        Builder attribues(@Nullable Integer attribues);

        /**
         * {@return this builder}
         * @param bilanLe day on which the bilan of the year was sent, null if it was not
         */
        Builder bilanLe(@Nullable LocalDate bilanLe);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        AnneeFlux build();
    }
}
