package fr.demandeunique.sne.demande;

import fr.demandeunique.sne.controle.AutresMembres;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * « Informations Delo » of the screen.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param statut list statutDalo: {@code NON ACTIF CADUC ACTREL}, null if unknown
 * @param dateDecision decision of the commission, null if unknown
 * @param diagnosticSocial diagnostic social prescrit, null if unknown
 * @param accompagnementSocial accompagnement social prescrit, null if unknown
 * @param typologie list typologieDalo, null if unknown
 * @param dateDerniereModification last change, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record StatutDalo(
        @Nullable String statut,
        @Nullable LocalDate dateDecision,
        @Nullable Boolean diagnosticSocial,
        @Nullable Boolean accompagnementSocial,
        @Nullable String typologie,
        @Nullable LocalDate dateDerniereModification,
        AutresMembres autres) {

    /** A builder with nothing filled. */
    public static Builder builder() {
        return new Builder();
    }
    /** A builder that starts from this record; what it does not change stays. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    @Override
    public String toString() {
        return "StatutDalo[…]";
    }
    /** Builds {@link StatutDalo} records; not thread-safe. */
    public static final class Builder {
        private @Nullable String statut;
        private @Nullable LocalDate dateDecision;
        private @Nullable Boolean diagnosticSocial;
        private @Nullable Boolean accompagnementSocial;
        private @Nullable String typologie;
        private @Nullable LocalDate dateDerniereModification;
        private AutresMembres autres = AutresMembres.aucun();

        private Builder() {}

        private Builder(StatutDalo from) {
            statut = from.statut;
            dateDecision = from.dateDecision;
            diagnosticSocial = from.diagnosticSocial;
            accompagnementSocial = from.accompagnementSocial;
            typologie = from.typologie;
            dateDerniereModification = from.dateDerniereModification;
            autres = from.autres;
        }
        /** @see StatutDalo#statut() */
        public Builder statut(@Nullable String statut) {
            this.statut = statut;
            return this;
        }
        /** @see StatutDalo#dateDecision() */
        public Builder dateDecision(@Nullable LocalDate dateDecision) {
            this.dateDecision = dateDecision;
            return this;
        }
        /** @see StatutDalo#diagnosticSocial() */
        public Builder diagnosticSocial(@Nullable Boolean diagnosticSocial) {
            this.diagnosticSocial = diagnosticSocial;
            return this;
        }
        /** @see StatutDalo#accompagnementSocial() */
        public Builder accompagnementSocial(@Nullable Boolean accompagnementSocial) {
            this.accompagnementSocial = accompagnementSocial;
            return this;
        }
        /** @see StatutDalo#typologie() */
        public Builder typologie(@Nullable String typologie) {
            this.typologie = typologie;
            return this;
        }
        /** @see StatutDalo#dateDerniereModification() */
        public Builder dateDerniereModification(@Nullable LocalDate dateDerniereModification) {
            this.dateDerniereModification = dateDerniereModification;
            return this;
        }
        /** @see StatutDalo#autres() */
        public Builder autres(AutresMembres autres) {
            this.autres = Objects.requireNonNull(autres, "autres");
            return this;
        }
        /** The record as filled so far. */
        public StatutDalo build() {
            return new StatutDalo(
                    statut,
                    dateDecision,
                    diagnosticSocial,
                    accompagnementSocial,
                    typologie,
                    dateDerniereModification,
                    autres);
        }
    }
}
