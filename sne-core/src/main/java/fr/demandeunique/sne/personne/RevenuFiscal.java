package fr.demandeunique.sne.personne;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import java.math.BigDecimal;
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

    /** A null where a value is due is a {@link NullPointerException} that names it. */
    public RevenuFiscal {
        Arguments.required(autres, "autres");
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_RevenuFiscal_Builder().autres(AutresMembres.aucun());
    }
    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_RevenuFiscal_Builder(this);
    }

    @Override
    public String toString() {
        return "RevenuFiscal[…]";
    }
    /** Builds {@link RevenuFiscal} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         * @param annee year of the income, null if unknown
         */
        Builder annee(@Nullable Integer annee);

        /**
         * {@return this builder}
         * @param montant euros, null if unknown
         */
        Builder montant(@Nullable BigDecimal montant);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        RevenuFiscal build();
    }
}
