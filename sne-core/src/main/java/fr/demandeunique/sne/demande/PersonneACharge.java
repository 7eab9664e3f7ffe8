package fr.demandeunique.sne.demande;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.personne.Ressource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tab « Personnes à charge »: a dependant who is to be housed.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param nom name, null if unknown
 * @param prenoms first names
 * @param dateNaissance date of birth, null if unknown
 * @param sexe {@code M} or {@code F}, null if unknown
 * @param lienParente list lienParente: {@code P} parent, {@code E} child, {@code A} other, null if unknown
 * @param nir see {@link Demandeur#nir}, null if unknown
 * @param ressources tab « Ressources mensuelles »: what is received each month
 * @param ressourcesVersees what is paid out each month (alimony)
 * @param autres members that this library does not know, kept for the way back
 */
public record PersonneACharge(
        @Nullable String nom,
        List<String> prenoms,
        @Nullable LocalDate dateNaissance,
        @Nullable String sexe,
        @Nullable String lienParente,
        @Nullable String nir,
        List<Ressource> ressources,
        List<Ressource> ressourcesVersees,
        AutresMembres autres) {
    public PersonneACharge {
        prenoms = List.copyOf(prenoms);
        ressources = List.copyOf(ressources);
        ressourcesVersees = List.copyOf(ressourcesVersees);
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
        return "PersonneACharge[…]";
    }
    /** Builds {@link PersonneACharge} records; not thread-safe. */
    public static final class Builder {
        private @Nullable String nom;
        private List<String> prenoms = List.of();
        private @Nullable LocalDate dateNaissance;
        private @Nullable String sexe;
        private @Nullable String lienParente;
        private @Nullable String nir;
        private List<Ressource> ressources = List.of();
        private List<Ressource> ressourcesVersees = List.of();
        private AutresMembres autres = AutresMembres.aucun();

        private Builder() {}

        private Builder(PersonneACharge from) {
            nom = from.nom;
            prenoms = from.prenoms;
            dateNaissance = from.dateNaissance;
            sexe = from.sexe;
            lienParente = from.lienParente;
            nir = from.nir;
            ressources = from.ressources;
            ressourcesVersees = from.ressourcesVersees;
            autres = from.autres;
        }
        /** @see PersonneACharge#nom() */
        public Builder nom(@Nullable String nom) {
            this.nom = nom;
            return this;
        }
        /** @see PersonneACharge#prenoms() */
        public Builder prenoms(List<String> prenoms) {
            this.prenoms = Objects.requireNonNull(prenoms, "prenoms");
            return this;
        }
        /** @see PersonneACharge#dateNaissance() */
        public Builder dateNaissance(@Nullable LocalDate dateNaissance) {
            this.dateNaissance = dateNaissance;
            return this;
        }
        /** @see PersonneACharge#sexe() */
        public Builder sexe(@Nullable String sexe) {
            this.sexe = sexe;
            return this;
        }
        /** @see PersonneACharge#lienParente() */
        public Builder lienParente(@Nullable String lienParente) {
            this.lienParente = lienParente;
            return this;
        }
        /** @see PersonneACharge#nir() */
        public Builder nir(@Nullable String nir) {
            this.nir = nir;
            return this;
        }
        /** @see PersonneACharge#ressources() */
        public Builder ressources(List<Ressource> ressources) {
            this.ressources = Objects.requireNonNull(ressources, "ressources");
            return this;
        }
        /** @see PersonneACharge#ressourcesVersees() */
        public Builder ressourcesVersees(List<Ressource> ressourcesVersees) {
            this.ressourcesVersees = Objects.requireNonNull(ressourcesVersees, "ressourcesVersees");
            return this;
        }
        /** @see PersonneACharge#autres() */
        public Builder autres(AutresMembres autres) {
            this.autres = Objects.requireNonNull(autres, "autres");
            return this;
        }
        /** The record as filled so far. */
        public PersonneACharge build() {
            return new PersonneACharge(
                    nom, prenoms, dateNaissance, sexe, lienParente, nir, ressources, ressourcesVersees, autres);
        }
    }
}
