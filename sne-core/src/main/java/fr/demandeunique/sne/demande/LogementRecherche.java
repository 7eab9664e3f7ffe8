package fr.demandeunique.sne.demande;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.CategorieLogementRecherche;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tab « Logement recherché ».
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param types sizes that would do
 * @param categorie flat, house or either, null if unknown
 * @param nombrePersonnes persons to house, null if unknown
 * @param communes INSEE codes, in order of preference
 * @param elargie whether the search may be widened, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record LogementRecherche(
        List<TypeLogement> types,
        @Nullable CategorieLogementRecherche categorie,
        @Nullable Integer nombrePersonnes,
        List<String> communes,
        @Nullable Boolean elargie,
        AutresMembres autres) {
    /** Copies the lists; a null where a value is due is a {@link NullPointerException} that names it. */
    public LogementRecherche {
        types = Arguments.list(types, "types");
        communes = Arguments.list(communes, "communes");
        Arguments.required(autres, "autres");
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_LogementRecherche_Builder()
                .types(List.of())
                .communes(List.of())
                .autres(AutresMembres.aucun());
    }
    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_LogementRecherche_Builder(this);
    }

    @Override
    public String toString() {
        return "LogementRecherche[…]";
    }
    /** Builds {@link LogementRecherche} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         * @param types sizes that would do
         */
        Builder types(List<TypeLogement> types);

        /**
         * {@return this builder}
         * @param categorie flat, house or either, null if unknown
         */
        Builder categorie(@Nullable CategorieLogementRecherche categorie);

        /**
         * {@return this builder}
         * @param nombrePersonnes persons to house, null if unknown
         */
        Builder nombrePersonnes(@Nullable Integer nombrePersonnes);

        /**
         * {@return this builder}
         * @param communes INSEE codes, in order of preference
         */
        Builder communes(List<String> communes);

        /**
         * {@return this builder}
         * @param elargie whether the search may be widened, null if unknown
         */
        Builder elargie(@Nullable Boolean elargie);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        LogementRecherche build();
    }
}
