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
 * @param annee the year
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
    public AnneeFlux {
        soustractions = Arguments.list(soustractions, "soustractions");
        Arguments.required(autres, "autres");
    }

    /** A builder with nothing filled. */
    public static Builder builder() {
        return new AutoBuilder_AnneeFlux_Builder().soustractions(List.of()).autres(AutresMembres.aucun());
    }

    /** A builder that starts from this record; what it does not change stays. */
    public Builder toBuilder() {
        return new AutoBuilder_AnneeFlux_Builder(this);
    }

    /** Builds {@link AnneeFlux} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        Builder annee(@Nullable Integer annee);

        Builder liberes(@Nullable Integer liberes);

        Builder soustractions(List<HorsDuFlux> soustractions);

        Builder proposes(@Nullable Integer proposes);

        Builder attribues(@Nullable Integer attribues);

        Builder bilanLe(@Nullable LocalDate bilanLe);

        Builder autres(AutresMembres autres);

        /** The record as filled so far. */
        AnneeFlux build();
    }
}
