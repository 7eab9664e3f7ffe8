package fr.demandeunique.sne.personne;

import fr.demandeunique.sne.controle.AutresMembres;
import java.util.Objects;
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
        return "Adresse[…]";
    }
    /** Builds {@link Adresse} records; not thread-safe. */
    public static final class Builder {
        private @Nullable String numero;
        private @Nullable String voie;
        private @Nullable String complement;
        private @Nullable String codePostal;
        private @Nullable String commune;
        private @Nullable String localite;
        private @Nullable Boolean etranger;
        private @Nullable String pays;
        private AutresMembres autres = AutresMembres.aucun();

        private Builder() {}

        private Builder(Adresse from) {
            numero = from.numero;
            voie = from.voie;
            complement = from.complement;
            codePostal = from.codePostal;
            commune = from.commune;
            localite = from.localite;
            etranger = from.etranger;
            pays = from.pays;
            autres = from.autres;
        }
        /** @see Adresse#numero() */
        public Builder numero(@Nullable String numero) {
            this.numero = numero;
            return this;
        }
        /** @see Adresse#voie() */
        public Builder voie(@Nullable String voie) {
            this.voie = voie;
            return this;
        }
        /** @see Adresse#complement() */
        public Builder complement(@Nullable String complement) {
            this.complement = complement;
            return this;
        }
        /** @see Adresse#codePostal() */
        public Builder codePostal(@Nullable String codePostal) {
            this.codePostal = codePostal;
            return this;
        }
        /** @see Adresse#commune() */
        public Builder commune(@Nullable String commune) {
            this.commune = commune;
            return this;
        }
        /** @see Adresse#localite() */
        public Builder localite(@Nullable String localite) {
            this.localite = localite;
            return this;
        }
        /** @see Adresse#etranger() */
        public Builder etranger(@Nullable Boolean etranger) {
            this.etranger = etranger;
            return this;
        }
        /** @see Adresse#pays() */
        public Builder pays(@Nullable String pays) {
            this.pays = pays;
            return this;
        }
        /** @see Adresse#autres() */
        public Builder autres(AutresMembres autres) {
            this.autres = Objects.requireNonNull(autres, "autres");
            return this;
        }
        /** The record as filled so far. */
        public Adresse build() {
            return new Adresse(numero, voie, complement, codePostal, commune, localite, etranger, pays, autres);
        }
    }
}
