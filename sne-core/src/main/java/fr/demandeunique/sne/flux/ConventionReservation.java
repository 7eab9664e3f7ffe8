package fr.demandeunique.sne.flux;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.NatureReservataire;
import fr.demandeunique.sne.personne.Siren;
import fr.demandeunique.sne.reglement.Periode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A convention of reservation between a landlord and a réservataire in a département (R441-5, from 22/02/2020): the reservation is a share of the
 * yearly flow of dwellings, on the whole social stock of the landlord there.
 *
 * <p>A convention may be incomplete, as a document may. {@link #controler} tells where it contradicts itself or the law, {@link #situation} where it
 * stands on a day and what is missing to be in order.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param bailleur SIREN of the landlord
 * @param nature what the réservataire is
 * @param reservataire SIREN of the réservataire, null for the State
 * @param nom its name, null if unknown
 * @param departement INSEE code, {@code 57}, {@code 974}
 * @param commune INSEE code of the commune at whose scale the convention of a commune is, from 23/02/2022; null for others
 * @param signeeLe day of the signature, null if it is not signed
 * @param du first day, null if no day limits the beginning
 * @param au last day, null if none does the end
 * @param enStock true for a convention on identified dwellings, still to be converted or out of the flow; null counts as false
 * @param stock social dwellings of the landlord in the département, or in the commune
 * @param exclusions dwellings of this stock that are out of the flow, in identified programmes
 * @param part share of the yearly flow, in per cent
 * @param partAgents of which for civil and military agents of the State, in per cent of the flow
 * @param annees the years of the convention
 * @param logements dwellings that were proposed to this réservataire
 * @param autres members that this library does not know, kept for the way back
 */
public record ConventionReservation(
        @Nullable Siren bailleur,
        @Nullable NatureReservataire nature,
        @Nullable Siren reservataire,
        @Nullable String nom,
        @Nullable String departement,
        @Nullable String commune,
        @Nullable LocalDate signeeLe,
        @Nullable LocalDate du,
        @Nullable LocalDate au,
        @Nullable Boolean enStock,
        @Nullable Integer stock,
        List<HorsDuFlux> exclusions,
        @Nullable BigDecimal part,
        @Nullable BigDecimal partAgents,
        List<AnneeFlux> annees,
        List<LogementPropose> logements,
        AutresMembres autres) {
    /** Copies the lists; a null where a value is due is a {@link NullPointerException} that names it. */
    public ConventionReservation {
        exclusions = Arguments.list(exclusions, "exclusions");
        annees = Arguments.list(annees, "annees");
        logements = Arguments.list(logements, "logements");
        Arguments.required(autres, "autres");
    }

    /**
     * {@return where the convention contradicts itself, or the law of a day: each fault with its path}
     *
     * @param jour the day of the question
     */
    public Rapport controler(LocalDate jour) {
        return ControleConvention.controler(this, jour);
    }

    /**
     * {@return where the convention stands on a day, and what is missing to be in order}
     *
     * @param jour the day of the question
     */
    public SituationConvention situation(LocalDate jour) {
        return SituationConvention.de(this, jour);
    }

    /**
     * {@return the flow of a year; empty where the convention does not hold the figures of that year, or no share}
     *
     * @param annee calendar year, {@code 2024}
     */
    public Optional<FluxAnnuel> flux(int annee) {
        return annees.stream()
                .filter(one -> one.annee() != null && one.annee() == annee)
                .findFirst()
                .flatMap(one -> FluxAnnuel.de(one, part));
    }

    /** {@return the stock that the flow is drawn from: without what is out of it; empty if the stock is unknown} */
    public Optional<Integer> stockConcerne() {
        return stock == null ? Optional.empty() : Optional.of(stock - HorsDuFlux.total(exclusions));
    }

    /**
     * {@return whether it holds on a day: signed, begun and not ended}
     *
     * @param jour the day of the question
     */
    public boolean vaut(LocalDate jour) {
        return signeeLe != null && !jour.isBefore(signeeLe) && new Periode(du, au).contient(jour);
    }

    /** The name of the réservataire, or else what it is. */
    String libelle() {
        return nom != null ? nom : nature == null ? "" : nature.code();
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_ConventionReservation_Builder()
                .exclusions(List.of())
                .annees(List.of())
                .logements(List.of())
                .autres(AutresMembres.aucun());
    }

    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_ConventionReservation_Builder(this);
    }

    /** Builds {@link ConventionReservation} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         * @param bailleur SIREN of the landlord
         */
        Builder bailleur(@Nullable Siren bailleur);

        /**
         * {@return this builder}
         * @param nature what the réservataire is
         */
        Builder nature(@Nullable NatureReservataire nature);

        /**
         * {@return this builder}
         * @param reservataire SIREN of the réservataire, null for the State
         */
        Builder reservataire(@Nullable Siren reservataire);

        /**
         * {@return this builder}
         * @param nom its name, null if unknown
         */
        Builder nom(@Nullable String nom);

        /**
         * {@return this builder}
         * @param departement INSEE code, {@code 57}, {@code 974}
         */
        Builder departement(@Nullable String departement);

        /**
         * {@return this builder}
         * @param commune INSEE code of the commune at whose scale the convention of a commune is, from 23/02/2022; null for others
         */
        Builder commune(@Nullable String commune);

        /**
         * {@return this builder}
         * @param signeeLe day of the signature, null if it is not signed
         */
        Builder signeeLe(@Nullable LocalDate signeeLe);

        /**
         * {@return this builder}
         * @param du first day, null if no day limits the beginning
         */
        Builder du(@Nullable LocalDate du);

        /**
         * {@return this builder}
         * @param au last day, null if none does the end
         */
        Builder au(@Nullable LocalDate au);

        /**
         * {@return this builder}
         * @param enStock true for a convention on identified dwellings, still to be converted or out of the flow; null counts as false
         */
        Builder enStock(@Nullable Boolean enStock);

        /**
         * {@return this builder}
         * @param stock social dwellings of the landlord in the département, or in the commune
         */
        Builder stock(@Nullable Integer stock);

        /**
         * {@return this builder}
         * @param exclusions dwellings of this stock that are out of the flow, in identified programmes
         */
        Builder exclusions(List<HorsDuFlux> exclusions);

        /**
         * {@return this builder}
         * @param part share of the yearly flow, in per cent
         */
        Builder part(@Nullable BigDecimal part);

        /**
         * {@return this builder}
         * @param partAgents of which for civil and military agents of the State, in per cent of the flow
         */
        Builder partAgents(@Nullable BigDecimal partAgents);

        /**
         * {@return this builder}
         * @param annees the years of the convention
         */
        Builder annees(List<AnneeFlux> annees);

        /**
         * {@return this builder}
         * @param logements dwellings that were proposed to this réservataire
         */
        Builder logements(List<LogementPropose> logements);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        ConventionReservation build();
    }
}
