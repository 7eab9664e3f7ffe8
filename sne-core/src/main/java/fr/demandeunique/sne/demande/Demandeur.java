package fr.demandeunique.sne.demande;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tab « Demandeur »: who asks, with what only this person has (profession, income, resources).
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
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
 * @param adresse present address, null if unknown
 * @param adresseCourrier postal address if another, null if unknown
 * @param hebergeant who shelters the demandeur, null if unknown
 * @param situationProfessionnelle tab « Situation prof. », null if unknown
 * @param revenusFiscaux tab « Revenu fiscal »: taxable income by year
 * @param ressources tab « Ressources mensuelles »: what is received each month
 * @param ressourcesVersees what is paid out each month (alimony)
 * @param ressourcesPersonnesACharge what the dependants receive each month all together, where the document does not say who
 * @param ressourcesVerseesPersonnesACharge what they pay out each month all together
 * @param autres members that this library does not know, kept for the way back
 */
public record Demandeur(
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
        @Nullable Adresse adresse,
        @Nullable Adresse adresseCourrier,
        @Nullable String hebergeant,
        @Nullable SituationProfessionnelle situationProfessionnelle,
        List<RevenuFiscal> revenusFiscaux,
        List<Ressource> ressources,
        List<Ressource> ressourcesVersees,
        List<Ressource> ressourcesPersonnesACharge,
        List<Ressource> ressourcesVerseesPersonnesACharge,
        AutresMembres autres) {
    public Demandeur {
        prenoms = List.copyOf(prenoms);
        telephones = List.copyOf(telephones);
        revenusFiscaux = List.copyOf(revenusFiscaux);
        ressources = List.copyOf(ressources);
        ressourcesVersees = List.copyOf(ressourcesVersees);
        ressourcesPersonnesACharge = List.copyOf(ressourcesPersonnesACharge);
        ressourcesVerseesPersonnesACharge = List.copyOf(ressourcesVerseesPersonnesACharge);
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
        return "Demandeur[…]";
    }
    /** Builds {@link Demandeur} records; not thread-safe. */
    public static final class Builder {
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
        private @Nullable Adresse adresse;
        private @Nullable Adresse adresseCourrier;
        private @Nullable String hebergeant;
        private @Nullable SituationProfessionnelle situationProfessionnelle;
        private List<RevenuFiscal> revenusFiscaux = List.of();
        private List<Ressource> ressources = List.of();
        private List<Ressource> ressourcesVersees = List.of();
        private List<Ressource> ressourcesPersonnesACharge = List.of();
        private List<Ressource> ressourcesVerseesPersonnesACharge = List.of();
        private AutresMembres autres = AutresMembres.aucun();

        private Builder() {}

        private Builder(Demandeur from) {
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
            adresse = from.adresse;
            adresseCourrier = from.adresseCourrier;
            hebergeant = from.hebergeant;
            situationProfessionnelle = from.situationProfessionnelle;
            revenusFiscaux = from.revenusFiscaux;
            ressources = from.ressources;
            ressourcesVersees = from.ressourcesVersees;
            ressourcesPersonnesACharge = from.ressourcesPersonnesACharge;
            ressourcesVerseesPersonnesACharge = from.ressourcesVerseesPersonnesACharge;
            autres = from.autres;
        }
        /** @see Demandeur#civilite() */
        public Builder civilite(@Nullable String civilite) {
            this.civilite = civilite;
            return this;
        }
        /** @see Demandeur#nom() */
        public Builder nom(@Nullable String nom) {
            this.nom = nom;
            return this;
        }
        /** @see Demandeur#nomNaissance() */
        public Builder nomNaissance(@Nullable String nomNaissance) {
            this.nomNaissance = nomNaissance;
            return this;
        }
        /** @see Demandeur#prenoms() */
        public Builder prenoms(List<String> prenoms) {
            this.prenoms = Objects.requireNonNull(prenoms, "prenoms");
            return this;
        }
        /** @see Demandeur#dateNaissance() */
        public Builder dateNaissance(@Nullable LocalDate dateNaissance) {
            this.dateNaissance = dateNaissance;
            return this;
        }
        /** @see Demandeur#nationalite() */
        public Builder nationalite(@Nullable String nationalite) {
            this.nationalite = nationalite;
            return this;
        }
        /** @see Demandeur#nir() */
        public Builder nir(@Nullable String nir) {
            this.nir = nir;
            return this;
        }
        /** @see Demandeur#situationFamiliale() */
        public Builder situationFamiliale(@Nullable String situationFamiliale) {
            this.situationFamiliale = situationFamiliale;
            return this;
        }
        /** @see Demandeur#telephones() */
        public Builder telephones(List<String> telephones) {
            this.telephones = Objects.requireNonNull(telephones, "telephones");
            return this;
        }
        /** @see Demandeur#courriel() */
        public Builder courriel(@Nullable String courriel) {
            this.courriel = courriel;
            return this;
        }
        /** @see Demandeur#adresse() */
        public Builder adresse(@Nullable Adresse adresse) {
            this.adresse = adresse;
            return this;
        }
        /** @see Demandeur#adresseCourrier() */
        public Builder adresseCourrier(@Nullable Adresse adresseCourrier) {
            this.adresseCourrier = adresseCourrier;
            return this;
        }
        /** @see Demandeur#hebergeant() */
        public Builder hebergeant(@Nullable String hebergeant) {
            this.hebergeant = hebergeant;
            return this;
        }
        /** @see Demandeur#situationProfessionnelle() */
        public Builder situationProfessionnelle(@Nullable SituationProfessionnelle situationProfessionnelle) {
            this.situationProfessionnelle = situationProfessionnelle;
            return this;
        }
        /** @see Demandeur#revenusFiscaux() */
        public Builder revenusFiscaux(List<RevenuFiscal> revenusFiscaux) {
            this.revenusFiscaux = Objects.requireNonNull(revenusFiscaux, "revenusFiscaux");
            return this;
        }
        /** @see Demandeur#ressources() */
        public Builder ressources(List<Ressource> ressources) {
            this.ressources = Objects.requireNonNull(ressources, "ressources");
            return this;
        }
        /** @see Demandeur#ressourcesVersees() */
        public Builder ressourcesVersees(List<Ressource> ressourcesVersees) {
            this.ressourcesVersees = Objects.requireNonNull(ressourcesVersees, "ressourcesVersees");
            return this;
        }
        /** @see Demandeur#ressourcesPersonnesACharge() */
        public Builder ressourcesPersonnesACharge(List<Ressource> ressourcesPersonnesACharge) {
            this.ressourcesPersonnesACharge =
                    Objects.requireNonNull(ressourcesPersonnesACharge, "ressourcesPersonnesACharge");
            return this;
        }
        /** @see Demandeur#ressourcesVerseesPersonnesACharge() */
        public Builder ressourcesVerseesPersonnesACharge(List<Ressource> ressourcesVerseesPersonnesACharge) {
            this.ressourcesVerseesPersonnesACharge =
                    Objects.requireNonNull(ressourcesVerseesPersonnesACharge, "ressourcesVerseesPersonnesACharge");
            return this;
        }
        /** @see Demandeur#autres() */
        public Builder autres(AutresMembres autres) {
            this.autres = Objects.requireNonNull(autres, "autres");
            return this;
        }
        /** The record as filled so far. */
        public Demandeur build() {
            return new Demandeur(
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
                    adresse,
                    adresseCourrier,
                    hebergeant,
                    situationProfessionnelle,
                    revenusFiscaux,
                    ressources,
                    ressourcesVersees,
                    ressourcesPersonnesACharge,
                    ressourcesVerseesPersonnesACharge,
                    autres);
        }
    }
}
