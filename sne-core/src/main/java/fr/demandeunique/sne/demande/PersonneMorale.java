package fr.demandeunique.sne.demande;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.personne.Adresse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An association that asks (L442-8-1): fills only identity, contact and the dwelling wanted.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param denomination name, null if unknown
 * @param siren 9 digits, null if unknown
 * @param siret 14 digits, null if unknown
 * @param representant who signs, null if unknown
 * @param telephones phone numbers as typed
 * @param courriel e-mail address, null if unknown
 * @param adresse address, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record PersonneMorale(
        @Nullable String denomination,
        @Nullable String siren,
        @Nullable String siret,
        @Nullable String representant,
        List<String> telephones,
        @Nullable String courriel,
        @Nullable Adresse adresse,
        AutresMembres autres) {
    public PersonneMorale {
        telephones = List.copyOf(telephones);
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
        return "PersonneMorale[…]";
    }
    /** Builds {@link PersonneMorale} records; not thread-safe. */
    public static final class Builder {
        private @Nullable String denomination;
        private @Nullable String siren;
        private @Nullable String siret;
        private @Nullable String representant;
        private List<String> telephones = List.of();
        private @Nullable String courriel;
        private @Nullable Adresse adresse;
        private AutresMembres autres = AutresMembres.aucun();

        private Builder() {}

        private Builder(PersonneMorale from) {
            denomination = from.denomination;
            siren = from.siren;
            siret = from.siret;
            representant = from.representant;
            telephones = from.telephones;
            courriel = from.courriel;
            adresse = from.adresse;
            autres = from.autres;
        }
        /** @see PersonneMorale#denomination() */
        public Builder denomination(@Nullable String denomination) {
            this.denomination = denomination;
            return this;
        }
        /** @see PersonneMorale#siren() */
        public Builder siren(@Nullable String siren) {
            this.siren = siren;
            return this;
        }
        /** @see PersonneMorale#siret() */
        public Builder siret(@Nullable String siret) {
            this.siret = siret;
            return this;
        }
        /** @see PersonneMorale#representant() */
        public Builder representant(@Nullable String representant) {
            this.representant = representant;
            return this;
        }
        /** @see PersonneMorale#telephones() */
        public Builder telephones(List<String> telephones) {
            this.telephones = Objects.requireNonNull(telephones, "telephones");
            return this;
        }
        /** @see PersonneMorale#courriel() */
        public Builder courriel(@Nullable String courriel) {
            this.courriel = courriel;
            return this;
        }
        /** @see PersonneMorale#adresse() */
        public Builder adresse(@Nullable Adresse adresse) {
            this.adresse = adresse;
            return this;
        }
        /** @see PersonneMorale#autres() */
        public Builder autres(AutresMembres autres) {
            this.autres = Objects.requireNonNull(autres, "autres");
            return this;
        }
        /** The record as filled so far. */
        public PersonneMorale build() {
            return new PersonneMorale(denomination, siren, siret, representant, telephones, courriel, adresse, autres);
        }
    }
}
