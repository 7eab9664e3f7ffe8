package fr.demandeunique.sne.demande;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why and when a demande was struck off.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param motif list motifRadiation: {@code RADATT RADABA RADCON RADIRR RADREN}, null if unknown
 * @param sousMotif {@code IRRSEJ} or {@code IRRRES} with {@code RADIRR}, null if unknown
 * @param date day of the radiation, null if unknown
 * @param guichet guichet that struck it off, null for the system
 * @param autres members that this library does not know, kept for the way back
 */
public record RadiationDemande(
        @Nullable String motif,
        @Nullable String sousMotif,
        @Nullable LocalDate date,
        @Nullable CodeGuichet guichet,
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
        return "RadiationDemande[…]";
    }
    /** Builds {@link RadiationDemande} records; not thread-safe. */
    public static final class Builder {
        private @Nullable String motif;
        private @Nullable String sousMotif;
        private @Nullable LocalDate date;
        private @Nullable CodeGuichet guichet;
        private AutresMembres autres = AutresMembres.aucun();

        private Builder() {}

        private Builder(RadiationDemande from) {
            motif = from.motif;
            sousMotif = from.sousMotif;
            date = from.date;
            guichet = from.guichet;
            autres = from.autres;
        }
        /** @see RadiationDemande#motif() */
        public Builder motif(@Nullable String motif) {
            this.motif = motif;
            return this;
        }
        /** @see RadiationDemande#sousMotif() */
        public Builder sousMotif(@Nullable String sousMotif) {
            this.sousMotif = sousMotif;
            return this;
        }
        /** @see RadiationDemande#date() */
        public Builder date(@Nullable LocalDate date) {
            this.date = date;
            return this;
        }
        /** @see RadiationDemande#guichet() */
        public Builder guichet(@Nullable CodeGuichet guichet) {
            this.guichet = guichet;
            return this;
        }
        /** @see RadiationDemande#autres() */
        public Builder autres(AutresMembres autres) {
            this.autres = Objects.requireNonNull(autres, "autres");
            return this;
        }
        /** The record as filled so far. */
        public RadiationDemande build() {
            return new RadiationDemande(motif, sousMotif, date, guichet, autres);
        }
    }
}
