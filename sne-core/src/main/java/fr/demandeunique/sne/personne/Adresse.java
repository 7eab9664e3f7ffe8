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

    /** A null where a value is due is a {@link NullPointerException} that names it. */
    public Adresse {
        Arguments.required(autres, "autres");
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_Adresse_Builder().autres(AutresMembres.aucun());
    }

    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_Adresse_Builder(this);
    }

    /** {@return whether it is said to be outside of France, by {@link #etranger} or by a country of another name} */
    public boolean horsDeFrance() {
        return Boolean.TRUE.equals(etranger)
                || pays != null && !pays.isBlank() && !pays.strip().equalsIgnoreCase("France");
    }

    @Override
    public String toString() {
        return "Adresse[…]";
    }

    /** Builds {@link Adresse} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         * @param numero number in the street, null if unknown
         */
        Builder numero(@Nullable String numero);

        /**
         * {@return this builder}
         * @param voie street, null if unknown
         */
        Builder voie(@Nullable String voie);

        /**
         * {@return this builder}
         * @param complement building, floor, foreign postcode, null if unknown
         */
        Builder complement(@Nullable String complement);

        /**
         * {@return this builder}
         * @param codePostal five digits in France, null if unknown
         */
        Builder codePostal(@Nullable String codePostal);

        /**
         * {@return this builder}
         * @param commune INSEE code of the commune ({@code 2A004} too), null if unknown
         */
        Builder commune(@Nullable String commune);

        /**
         * {@return this builder}
         * @param localite name of the place, as typed, null if unknown
         */
        Builder localite(@Nullable String localite);

        /**
         * {@return this builder}
         * @param etranger outside France, null if unknown
         */
        Builder etranger(@Nullable Boolean etranger);

        /**
         * {@return this builder}
         * @param pays country, as typed, null if unknown
         */
        Builder pays(@Nullable String pays);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        Adresse build();
    }
}
