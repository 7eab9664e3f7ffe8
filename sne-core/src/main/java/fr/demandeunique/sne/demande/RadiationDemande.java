package fr.demandeunique.sne.demande;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why and when a demande was struck off.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param motif why, null if unknown
 * @param sousMotif required with {@link MotifRadiation#IRRECEVABILITE}, null with another motif or null if unknown
 * @param date day of the radiation, null if unknown
 * @param guichet guichet that struck it off, null for the system
 * @param ecritLe day of the written renunciation, null if none or unknown
 * @param avertiLe day of delivery of the warning (R441-2-8), null if none or unknown
 * @param commissionLe day on which the commission declared the demande irrecevable, null if none or unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record RadiationDemande(
        @Nullable MotifRadiation motif,
        @Nullable SousMotifRadiation sousMotif,
        @Nullable LocalDate date,
        @Nullable CodeGuichet guichet,
        @Nullable LocalDate ecritLe,
        @Nullable LocalDate avertiLe,
        @Nullable LocalDate commissionLe,
        AutresMembres autres) {

    /** A null where a value is due is a {@link NullPointerException} that names it. */
    public RadiationDemande {
        Arguments.required(autres, "autres");
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_RadiationDemande_Builder().autres(AutresMembres.aucun());
    }
    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_RadiationDemande_Builder(this);
    }

    @Override
    public String toString() {
        return "RadiationDemande[…]";
    }
    /** Builds {@link RadiationDemande} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         * @param motif why, null if unknown
         */
        Builder motif(@Nullable MotifRadiation motif);

        /**
         * {@return this builder}
         * @param sousMotif required with {@link MotifRadiation#IRRECEVABILITE}, null with another motif or null if unknown
         */
        Builder sousMotif(@Nullable SousMotifRadiation sousMotif);

        /**
         * {@return this builder}
         * @param date day of the radiation, null if unknown
         */
        Builder date(@Nullable LocalDate date);

        /**
         * {@return this builder}
         * @param guichet guichet that struck it off, null for the system
         */
        Builder guichet(@Nullable CodeGuichet guichet);

        /**
         * {@return this builder}
         * @param ecritLe day of the written renunciation, null if none or unknown
         */
        Builder ecritLe(@Nullable LocalDate ecritLe);

        /**
         * {@return this builder}
         * @param avertiLe day of delivery of the warning (R441-2-8), null if none or unknown
         */
        Builder avertiLe(@Nullable LocalDate avertiLe);

        /**
         * {@return this builder}
         * @param commissionLe day on which the commission declared the demande irrecevable, null if none or unknown
         */
        Builder commissionLe(@Nullable LocalDate commissionLe);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        RadiationDemande build();
    }
}
