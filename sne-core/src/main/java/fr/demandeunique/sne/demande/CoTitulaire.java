package fr.demandeunique.sne.demande;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tab « Conjoint ou co-titulaire »: a person who holds the demande with the demandeur.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param lien list lienDemandeur: {@code M} married, {@code P} pacsé, {@code C} concubin, {@code L} co-tenant, null if unknown
 * @param civilite list civilite: {@code 1} Monsieur, {@code 2} Madame, {@code 3} Mademoiselle (historic), null if unknown
 * @param nom usage name, null if unknown
 * @param nomNaissance name at birth, null if unknown
 * @param prenoms first names, in order
 * @param dateNaissance date of birth, null if unknown
 * @param nationalite list nationalite: {@code 1} French, {@code 2} EU, {@code 3} other, null if unknown
 * @param nir number of the répertoire, 15 characters; only from 08/05/2017 (décret 2017-834); never logged, null if unknown
 * @param situationFamiliale list situationFamiliale: {@code C M D S P U V}, null if unknown
 * @param telephones phone numbers as typed
 * @param courriel e-mail address, null if unknown
 * @param situationProfessionnelle tab « Situation prof. », null if unknown
 * @param revenusFiscaux tab « Revenu fiscal »: taxable income by year
 * @param ressources tab « Ressources mensuelles »: what is received each month
 * @param ressourcesVersees what is paid out each month (alimony)
 * @param autres members that this library does not know, kept for the way back
 */
public record CoTitulaire(
        @Nullable String lien,
        @Nullable String civilite,
        @Nullable String nom,
        @Nullable String nomNaissance,
        List<String> prenoms,
        @Nullable LocalDate dateNaissance,
        @Nullable String nationalite,
        @Nullable String nir,
        @Nullable String situationFamiliale,
        List<String> telephones,
        @Nullable String courriel,
        @Nullable SituationProfessionnelle situationProfessionnelle,
        List<RevenuFiscal> revenusFiscaux,
        List<Ressource> ressources,
        List<Ressource> ressourcesVersees,
        AutresMembres autres) {
    public CoTitulaire {
        prenoms = List.copyOf(prenoms);
        telephones = List.copyOf(telephones);
        revenusFiscaux = List.copyOf(revenusFiscaux);
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
        return "CoTitulaire[…]";
    }
    /** Builds {@link CoTitulaire} records; not thread-safe. */
    public static final class Builder {
        private @Nullable String lien;
        private @Nullable String civilite;
        private @Nullable String nom;
        private @Nullable String nomNaissance;
        private List<String> prenoms = List.of();
        private @Nullable LocalDate dateNaissance;
        private @Nullable String nationalite;
        private @Nullable String nir;
        private @Nullable String situationFamiliale;
        private List<String> telephones = List.of();
        private @Nullable String courriel;
        private @Nullable SituationProfessionnelle situationProfessionnelle;
        private List<RevenuFiscal> revenusFiscaux = List.of();
        private List<Ressource> ressources = List.of();
        private List<Ressource> ressourcesVersees = List.of();
        private AutresMembres autres = AutresMembres.aucun();

        private Builder() {}

        private Builder(CoTitulaire from) {
            lien = from.lien;
            civilite = from.civilite;
            nom = from.nom;
            nomNaissance = from.nomNaissance;
            prenoms = from.prenoms;
            dateNaissance = from.dateNaissance;
            nationalite = from.nationalite;
            nir = from.nir;
            situationFamiliale = from.situationFamiliale;
            telephones = from.telephones;
            courriel = from.courriel;
            situationProfessionnelle = from.situationProfessionnelle;
            revenusFiscaux = from.revenusFiscaux;
            ressources = from.ressources;
            ressourcesVersees = from.ressourcesVersees;
            autres = from.autres;
        }
        /** @see CoTitulaire#lien() */
        public Builder lien(@Nullable String lien) {
            this.lien = lien;
            return this;
        }
        /** @see CoTitulaire#civilite() */
        public Builder civilite(@Nullable String civilite) {
            this.civilite = civilite;
            return this;
        }
        /** @see CoTitulaire#nom() */
        public Builder nom(@Nullable String nom) {
            this.nom = nom;
            return this;
        }
        /** @see CoTitulaire#nomNaissance() */
        public Builder nomNaissance(@Nullable String nomNaissance) {
            this.nomNaissance = nomNaissance;
            return this;
        }
        /** @see CoTitulaire#prenoms() */
        public Builder prenoms(List<String> prenoms) {
            this.prenoms = Objects.requireNonNull(prenoms, "prenoms");
            return this;
        }
        /** @see CoTitulaire#dateNaissance() */
        public Builder dateNaissance(@Nullable LocalDate dateNaissance) {
            this.dateNaissance = dateNaissance;
            return this;
        }
        /** @see CoTitulaire#nationalite() */
        public Builder nationalite(@Nullable String nationalite) {
            this.nationalite = nationalite;
            return this;
        }
        /** @see CoTitulaire#nir() */
        public Builder nir(@Nullable String nir) {
            this.nir = nir;
            return this;
        }
        /** @see CoTitulaire#situationFamiliale() */
        public Builder situationFamiliale(@Nullable String situationFamiliale) {
            this.situationFamiliale = situationFamiliale;
            return this;
        }
        /** @see CoTitulaire#telephones() */
        public Builder telephones(List<String> telephones) {
            this.telephones = Objects.requireNonNull(telephones, "telephones");
            return this;
        }
        /** @see CoTitulaire#courriel() */
        public Builder courriel(@Nullable String courriel) {
            this.courriel = courriel;
            return this;
        }
        /** @see CoTitulaire#situationProfessionnelle() */
        public Builder situationProfessionnelle(@Nullable SituationProfessionnelle situationProfessionnelle) {
            this.situationProfessionnelle = situationProfessionnelle;
            return this;
        }
        /** @see CoTitulaire#revenusFiscaux() */
        public Builder revenusFiscaux(List<RevenuFiscal> revenusFiscaux) {
            this.revenusFiscaux = Objects.requireNonNull(revenusFiscaux, "revenusFiscaux");
            return this;
        }
        /** @see CoTitulaire#ressources() */
        public Builder ressources(List<Ressource> ressources) {
            this.ressources = Objects.requireNonNull(ressources, "ressources");
            return this;
        }
        /** @see CoTitulaire#ressourcesVersees() */
        public Builder ressourcesVersees(List<Ressource> ressourcesVersees) {
            this.ressourcesVersees = Objects.requireNonNull(ressourcesVersees, "ressourcesVersees");
            return this;
        }
        /** @see CoTitulaire#autres() */
        public Builder autres(AutresMembres autres) {
            this.autres = Objects.requireNonNull(autres, "autres");
            return this;
        }
        /** The record as filled so far. */
        public CoTitulaire build() {
            return new CoTitulaire(
                    lien,
                    civilite,
                    nom,
                    nomNaissance,
                    prenoms,
                    dateNaissance,
                    nationalite,
                    nir,
                    situationFamiliale,
                    telephones,
                    courriel,
                    situationProfessionnelle,
                    revenusFiscaux,
                    ressources,
                    ressourcesVersees,
                    autres);
        }
    }
}
