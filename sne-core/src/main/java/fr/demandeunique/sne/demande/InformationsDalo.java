package fr.demandeunique.sne.demande;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.StatutDalo;
import fr.demandeunique.sne.nomenclature.TypologieLogementDalo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * « Informations Delo » of the screen.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param statut where the procedure stands, null if unknown
 * @param dateDecision decision of the commission, null if unknown
 * @param diagnosticSocial diagnostic social prescrit, null if unknown
 * @param accompagnementSocial accompagnement social prescrit, null if unknown
 * @param typologie dwelling that the commission had in mind, null if unknown
 * @param dateDerniereModification last change, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record InformationsDalo(
        @Nullable StatutDalo statut,
        @Nullable LocalDate dateDecision,
        @Nullable Boolean diagnosticSocial,
        @Nullable Boolean accompagnementSocial,
        @Nullable TypologieLogementDalo typologie,
        @Nullable LocalDate dateDerniereModification,
        AutresMembres autres) {

    /** A null where a value is due is a {@link NullPointerException} that names it. */
    public InformationsDalo {
        Arguments.required(autres, "autres");
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_InformationsDalo_Builder().autres(AutresMembres.aucun());
    }
    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_InformationsDalo_Builder(this);
    }

    @Override
    public String toString() {
        return "InformationsDalo[…]";
    }
    /** Builds {@link InformationsDalo} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         * @param statut where the procedure stands, null if unknown
         */
        Builder statut(@Nullable StatutDalo statut);

        /**
         * {@return this builder}
         * @param dateDecision decision of the commission, null if unknown
         */
        Builder dateDecision(@Nullable LocalDate dateDecision);

        /**
         * {@return this builder}
         * @param diagnosticSocial diagnostic social prescrit, null if unknown
         */
        Builder diagnosticSocial(@Nullable Boolean diagnosticSocial);

        /**
         * {@return this builder}
         * @param accompagnementSocial accompagnement social prescrit, null if unknown
         */
        Builder accompagnementSocial(@Nullable Boolean accompagnementSocial);

        /**
         * {@return this builder}
         * @param typologie dwelling that the commission had in mind, null if unknown
         */
        Builder typologie(@Nullable TypologieLogementDalo typologie);

        /**
         * {@return this builder}
         * @param dateDerniereModification last change, null if unknown
         */
        Builder dateDerniereModification(@Nullable LocalDate dateDerniereModification);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        InformationsDalo build();
    }
}
