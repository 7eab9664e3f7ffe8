package fr.demandeunique.sne.demande;

import fr.demandeunique.sne.controle.AutresMembres;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A child in shared or visiting custody.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param nom name, null if unknown
 * @param prenoms first names
 * @param dateNaissance date of birth, null if unknown
 * @param sexe {@code M} or {@code F}, null if unknown
 * @param coparentalite {@code G} shared custody, {@code D} visits, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record PersonneEnGarde(
        @Nullable String nom,
        List<String> prenoms,
        @Nullable LocalDate dateNaissance,
        @Nullable String sexe,
        @Nullable String coparentalite,
        AutresMembres autres) {
    public PersonneEnGarde {
        prenoms = List.copyOf(prenoms);
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
        return "PersonneEnGarde[…]";
    }
    /** Builds {@link PersonneEnGarde} records; not thread-safe. */
    public static final class Builder {
        private @Nullable String nom;
        private List<String> prenoms = List.of();
        private @Nullable LocalDate dateNaissance;
        private @Nullable String sexe;
        private @Nullable String coparentalite;
        private AutresMembres autres = AutresMembres.aucun();

        private Builder() {}

        private Builder(PersonneEnGarde from) {
            nom = from.nom;
            prenoms = from.prenoms;
            dateNaissance = from.dateNaissance;
            sexe = from.sexe;
            coparentalite = from.coparentalite;
            autres = from.autres;
        }
        /** @see PersonneEnGarde#nom() */
        public Builder nom(@Nullable String nom) {
            this.nom = nom;
            return this;
        }
        /** @see PersonneEnGarde#prenoms() */
        public Builder prenoms(List<String> prenoms) {
            this.prenoms = Objects.requireNonNull(prenoms, "prenoms");
            return this;
        }
        /** @see PersonneEnGarde#dateNaissance() */
        public Builder dateNaissance(@Nullable LocalDate dateNaissance) {
            this.dateNaissance = dateNaissance;
            return this;
        }
        /** @see PersonneEnGarde#sexe() */
        public Builder sexe(@Nullable String sexe) {
            this.sexe = sexe;
            return this;
        }
        /** @see PersonneEnGarde#coparentalite() */
        public Builder coparentalite(@Nullable String coparentalite) {
            this.coparentalite = coparentalite;
            return this;
        }
        /** @see PersonneEnGarde#autres() */
        public Builder autres(AutresMembres autres) {
            this.autres = Objects.requireNonNull(autres, "autres");
            return this;
        }
        /** The record as filled so far. */
        public PersonneEnGarde build() {
            return new PersonneEnGarde(nom, prenoms, dateNaissance, sexe, coparentalite, autres);
        }
    }
}
