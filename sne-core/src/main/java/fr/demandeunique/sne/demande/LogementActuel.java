package fr.demandeunique.sne.demande;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.CategorieLogement;
import fr.demandeunique.sne.nomenclature.ModeleLogement;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import fr.demandeunique.sne.personne.Siren;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tab « Logement actuel ».
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param modeles how they are housed, several allowed
 * @param categorie flat or house, null if unknown
 * @param type its size, null if unknown
 * @param surface square metres, null if unknown
 * @param loyer euros a month, null if unknown
 * @param nombreOccupants persons who live there, null if unknown
 * @param proprietaire as given by the SNE, null if unknown
 * @param bailleur name of the landlord, null if unknown
 * @param sirenBailleur number of the landlord, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record LogementActuel(
        List<ModeleLogement> modeles,
        @Nullable CategorieLogement categorie,
        @Nullable TypeLogement type,
        @Nullable BigDecimal surface,
        @Nullable BigDecimal loyer,
        @Nullable Integer nombreOccupants,
        @Nullable String proprietaire,
        @Nullable String bailleur,
        @Nullable Siren sirenBailleur,
        AutresMembres autres) {
    /** Copies the list; a null where a value is due is a {@link NullPointerException} that names it. */
    public LogementActuel {
        modeles = Arguments.list(modeles, "modeles");
        Arguments.required(autres, "autres");
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_LogementActuel_Builder().modeles(List.of()).autres(AutresMembres.aucun());
    }
    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_LogementActuel_Builder(this);
    }

    @Override
    public String toString() {
        return "LogementActuel[…]";
    }
    /** Builds {@link LogementActuel} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         * @param modeles how they are housed, several allowed
         */
        Builder modeles(List<ModeleLogement> modeles);

        /**
         * {@return this builder}
         * @param categorie flat or house, null if unknown
         */
        Builder categorie(@Nullable CategorieLogement categorie);

        /**
         * {@return this builder}
         * @param type its size, null if unknown
         */
        Builder type(@Nullable TypeLogement type);

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
         * @param nombreOccupants persons who live there, null if unknown
         */
        Builder nombreOccupants(@Nullable Integer nombreOccupants);

        /**
         * {@return this builder}
         * @param proprietaire as given by the SNE, null if unknown
         */
        Builder proprietaire(@Nullable String proprietaire);

        /**
         * {@return this builder}
         * @param bailleur name of the landlord, null if unknown
         */
        Builder bailleur(@Nullable String bailleur);

        /**
         * {@return this builder}
         * @param sirenBailleur number of the landlord, null if unknown
         */
        Builder sirenBailleur(@Nullable Siren sirenBailleur);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        LogementActuel build();
    }
}
