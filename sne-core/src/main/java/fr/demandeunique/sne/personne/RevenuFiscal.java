package fr.demandeunique.sne.personne;

import fr.demandeunique.sne.controle.AutresMembres;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Taxable income of one year (revenu fiscal de référence).
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param annee year of the income, null if unknown
 * @param montant euros, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record RevenuFiscal(
        @Nullable Integer annee, @Nullable BigDecimal montant, AutresMembres autres) {

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
        return "RevenuFiscal[…]";
    }
    /** Builds {@link RevenuFiscal} records; not thread-safe. */
    public static final class Builder {
        private @Nullable Integer annee;
        private @Nullable BigDecimal montant;
        private AutresMembres autres = AutresMembres.aucun();

        private Builder() {}

        private Builder(RevenuFiscal from) {
            annee = from.annee;
            montant = from.montant;
            autres = from.autres;
        }
        /** @see RevenuFiscal#annee() */
        public Builder annee(@Nullable Integer annee) {
            this.annee = annee;
            return this;
        }
        /** @see RevenuFiscal#montant() */
        public Builder montant(@Nullable BigDecimal montant) {
            this.montant = montant;
            return this;
        }
        /** @see RevenuFiscal#autres() */
        public Builder autres(AutresMembres autres) {
            this.autres = Objects.requireNonNull(autres, "autres");
            return this;
        }
        /** The record as filled so far. */
        public RevenuFiscal build() {
            return new RevenuFiscal(annee, montant, autres);
        }
    }
}
