package fr.demandeunique.sne.demande;

import fr.demandeunique.sne.controle.AutresMembres;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tab « Logement actuel ».
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param modeles list modeleLogement, several allowed
 * @param categorie {@code A} flat, {@code M} house, null if unknown
 * @param type list typeLogement, null if unknown
 * @param surface square metres, null if unknown
 * @param loyer euros a month, null if unknown
 * @param nombreOccupants persons who live there, null if unknown
 * @param proprietaire as given by the SNE, null if unknown
 * @param bailleur name of the landlord, null if unknown
 * @param sirenBailleur 9 digits, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record LogementActuel(
        List<String> modeles,
        @Nullable String categorie,
        @Nullable String type,
        @Nullable BigDecimal surface,
        @Nullable BigDecimal loyer,
        @Nullable Integer nombreOccupants,
        @Nullable String proprietaire,
        @Nullable String bailleur,
        @Nullable String sirenBailleur,
        AutresMembres autres) {
    public LogementActuel {
        modeles = List.copyOf(modeles);
    }

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
        return "LogementActuel[…]";
    }
    /** Builds {@link LogementActuel} records; not thread-safe. */
    public static final class Builder {
        private List<String> modeles = List.of();
        private @Nullable String categorie;
        private @Nullable String type;
        private @Nullable BigDecimal surface;
        private @Nullable BigDecimal loyer;
        private @Nullable Integer nombreOccupants;
        private @Nullable String proprietaire;
        private @Nullable String bailleur;
        private @Nullable String sirenBailleur;
        private AutresMembres autres = AutresMembres.aucun();

        private Builder() {}

        private Builder(LogementActuel from) {
            modeles = from.modeles;
            categorie = from.categorie;
            type = from.type;
            surface = from.surface;
            loyer = from.loyer;
            nombreOccupants = from.nombreOccupants;
            proprietaire = from.proprietaire;
            bailleur = from.bailleur;
            sirenBailleur = from.sirenBailleur;
            autres = from.autres;
        }
        /** @see LogementActuel#modeles() */
        public Builder modeles(List<String> modeles) {
            this.modeles = Objects.requireNonNull(modeles, "modeles");
            return this;
        }
        /** @see LogementActuel#categorie() */
        public Builder categorie(@Nullable String categorie) {
            this.categorie = categorie;
            return this;
        }
        /** @see LogementActuel#type() */
        public Builder type(@Nullable String type) {
            this.type = type;
            return this;
        }
        /** @see LogementActuel#surface() */
        public Builder surface(@Nullable BigDecimal surface) {
            this.surface = surface;
            return this;
        }
        /** @see LogementActuel#loyer() */
        public Builder loyer(@Nullable BigDecimal loyer) {
            this.loyer = loyer;
            return this;
        }
        /** @see LogementActuel#nombreOccupants() */
        public Builder nombreOccupants(@Nullable Integer nombreOccupants) {
            this.nombreOccupants = nombreOccupants;
            return this;
        }
        /** @see LogementActuel#proprietaire() */
        public Builder proprietaire(@Nullable String proprietaire) {
            this.proprietaire = proprietaire;
            return this;
        }
        /** @see LogementActuel#bailleur() */
        public Builder bailleur(@Nullable String bailleur) {
            this.bailleur = bailleur;
            return this;
        }
        /** @see LogementActuel#sirenBailleur() */
        public Builder sirenBailleur(@Nullable String sirenBailleur) {
            this.sirenBailleur = sirenBailleur;
            return this;
        }
        /** @see LogementActuel#autres() */
        public Builder autres(AutresMembres autres) {
            this.autres = Objects.requireNonNull(autres, "autres");
            return this;
        }
        /** The record as filled so far. */
        public LogementActuel build() {
            return new LogementActuel(
                    modeles,
                    categorie,
                    type,
                    surface,
                    loyer,
                    nombreOccupants,
                    proprietaire,
                    bailleur,
                    sirenBailleur,
                    autres);
        }
    }
}
