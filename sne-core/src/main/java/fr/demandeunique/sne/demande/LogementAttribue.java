package fr.demandeunique.sne.demande;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.TypeLogementRpls;
import fr.demandeunique.sne.nomenclature.Zus;
import fr.demandeunique.sne.personne.Adresse;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Full description of an attributed dwelling.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param adresse where it is, null if unknown
 * @param type its size, as the RPLS counts, null if unknown
 * @param surface square metres, null if unknown
 * @param loyer euros a month, null if unknown
 * @param zus whether it is in a zone urbaine sensible, null if unknown
 * @param financement {@code PLAI PLUS PLS}…, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record LogementAttribue(
        @Nullable Adresse adresse,
        @Nullable TypeLogementRpls type,
        @Nullable BigDecimal surface,
        @Nullable BigDecimal loyer,
        @Nullable Zus zus,
        @Nullable String financement,
        AutresMembres autres) {

    /** A null where a value is due is a {@link NullPointerException} that names it. */
    public LogementAttribue {
        Arguments.required(autres, "autres");
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_LogementAttribue_Builder().autres(AutresMembres.aucun());
    }
    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_LogementAttribue_Builder(this);
    }

    @Override
    public String toString() {
        return "LogementAttribue[…]";
    }
    /** Builds {@link LogementAttribue} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         * @param adresse where it is, null if unknown
         */
        Builder adresse(@Nullable Adresse adresse);

        /**
         * {@return this builder}
         * @param type its size, as the RPLS counts, null if unknown
         */
        Builder type(@Nullable TypeLogementRpls type);

        /**
         * {@return this builder}
         * @param surface square metres, null if unknown
         */
        Builder surface(@Nullable BigDecimal surface);

        /**
         * {@return this builder}
         * @param loyer euros a month, null if unknown
         */
        Builder loyer(@Nullable BigDecimal loyer);

        /**
         * {@return this builder}
         * @param zus whether it is in a zone urbaine sensible, null if unknown
         */
        Builder zus(@Nullable Zus zus);

        /**
         * {@return this builder}
         * @param financement {@code PLAI PLUS PLS}…, null if unknown
         */
        Builder financement(@Nullable String financement);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        LogementAttribue build();
    }
}
