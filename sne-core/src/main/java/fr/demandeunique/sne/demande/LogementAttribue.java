package fr.demandeunique.sne.demande;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.personne.Adresse;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Full description of an attributed dwelling.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param adresse where it is, null if unknown
 * @param type list typeLogementRPLS, null if unknown
 * @param surface square metres, null if unknown
 * @param loyer euros a month, null if unknown
 * @param zus list zus, null if unknown
 * @param financement {@code PLAI PLUS PLS}…, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record LogementAttribue(
        @Nullable Adresse adresse,
        @Nullable String type,
        @Nullable BigDecimal surface,
        @Nullable BigDecimal loyer,
        @Nullable String zus,
        @Nullable String financement,
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
        return "LogementAttribue[…]";
    }
    /** Builds {@link LogementAttribue} records; not thread-safe. */
    public static final class Builder {
        private @Nullable Adresse adresse;
        private @Nullable String type;
        private @Nullable BigDecimal surface;
        private @Nullable BigDecimal loyer;
        private @Nullable String zus;
        private @Nullable String financement;
        private AutresMembres autres = AutresMembres.aucun();

        private Builder() {}

        private Builder(LogementAttribue from) {
            adresse = from.adresse;
            type = from.type;
            surface = from.surface;
            loyer = from.loyer;
            zus = from.zus;
            financement = from.financement;
            autres = from.autres;
        }
        /** @see LogementAttribue#adresse() */
        public Builder adresse(@Nullable Adresse adresse) {
            this.adresse = adresse;
            return this;
        }
        /** @see LogementAttribue#type() */
        public Builder type(@Nullable String type) {
            this.type = type;
            return this;
        }
        /** @see LogementAttribue#surface() */
        public Builder surface(@Nullable BigDecimal surface) {
            this.surface = surface;
            return this;
        }
        /** @see LogementAttribue#loyer() */
        public Builder loyer(@Nullable BigDecimal loyer) {
            this.loyer = loyer;
            return this;
        }
        /** @see LogementAttribue#zus() */
        public Builder zus(@Nullable String zus) {
            this.zus = zus;
            return this;
        }
        /** @see LogementAttribue#financement() */
        public Builder financement(@Nullable String financement) {
            this.financement = financement;
            return this;
        }
        /** @see LogementAttribue#autres() */
        public Builder autres(AutresMembres autres) {
            this.autres = Objects.requireNonNull(autres, "autres");
            return this;
        }
        /** The record as filled so far. */
        public LogementAttribue build() {
            return new LogementAttribue(adresse, type, surface, loyer, zus, financement, autres);
        }
    }
}
