package fr.demandeunique.sne.personne;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * A postal address.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param numero number in the street, null if unknown
 * @param voie street, null if unknown
 * @param complement building, floor, foreign postcode, null if unknown
 * @param codePostal five digits in France, null if unknown
 * @param commune INSEE code of the commune ({@code 2A004} too), null if unknown
 * @param localite name of the place, as typed, null if unknown
 * @param etranger outside France, null if unknown
 * @param pays country, as typed, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record Adresse(
        @Nullable String numero,
        @Nullable String voie,
        @Nullable String complement,
        @Nullable String codePostal,
        @Nullable String commune,
        @Nullable String localite,
        @Nullable Boolean etranger,
        @Nullable String pays,
        AutresMembres autres) {

    public Adresse {
        Arguments.required(autres, "autres");
    }

    /** A builder with nothing filled. */
    public static Builder builder() {
        return new AutoBuilder_Adresse_Builder().autres(AutresMembres.aucun());
    }
    /** A builder that starts from this record; what it does not change stays. */
    public Builder toBuilder() {
        return new AutoBuilder_Adresse_Builder(this);
    }

    @Override
    public String toString() {
        return "Adresse[…]";
    }
    /** Builds {@link Adresse} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        Builder numero(@Nullable String numero);

        Builder voie(@Nullable String voie);

        Builder complement(@Nullable String complement);

        Builder codePostal(@Nullable String codePostal);

        Builder commune(@Nullable String commune);

        Builder localite(@Nullable String localite);

        Builder etranger(@Nullable Boolean etranger);

        Builder pays(@Nullable String pays);

        Builder autres(AutresMembres autres);

        /** The record as filled so far. */
        Adresse build();
    }
}
