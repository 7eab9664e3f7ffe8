package fr.demandeunique.sne.demande;

import fr.demandeunique.sne.controle.AutresMembres;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A pièce of the dossier unique.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param id identifier in the register, null if unknown
 * @param code code of the list of pièces ({@code ID-FR}), null if unknown
 * @param libelle title, as typed, null if unknown
 * @param personne whose it is, null if unknown
 * @param deposeeLe day of the deposit, null if unknown
 * @param finValidite last day of validity written on the paper, null if it has none or it is unknown
 * @param marque {@code INEXPLOITABLE HORS_PERIMETRE OBSOLETE}, absent if none, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record PieceJustificative(
        @Nullable String id,
        @Nullable String code,
        @Nullable String libelle,
        @Nullable String personne,
        @Nullable LocalDate deposeeLe,
        @Nullable LocalDate finValidite,
        @Nullable String marque,
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
        return "PieceJustificative[…]";
    }
    /** Builds {@link PieceJustificative} records; not thread-safe. */
    public static final class Builder {
        private @Nullable String id;
        private @Nullable String code;
        private @Nullable String libelle;
        private @Nullable String personne;
        private @Nullable LocalDate deposeeLe;
        private @Nullable LocalDate finValidite;
        private @Nullable String marque;
        private AutresMembres autres = AutresMembres.aucun();

        private Builder() {}

        private Builder(PieceJustificative from) {
            id = from.id;
            code = from.code;
            libelle = from.libelle;
            personne = from.personne;
            deposeeLe = from.deposeeLe;
            finValidite = from.finValidite;
            marque = from.marque;
            autres = from.autres;
        }
        /** @see PieceJustificative#id() */
        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }
        /** @see PieceJustificative#code() */
        public Builder code(@Nullable String code) {
            this.code = code;
            return this;
        }
        /** @see PieceJustificative#libelle() */
        public Builder libelle(@Nullable String libelle) {
            this.libelle = libelle;
            return this;
        }
        /** @see PieceJustificative#personne() */
        public Builder personne(@Nullable String personne) {
            this.personne = personne;
            return this;
        }
        /** @see PieceJustificative#deposeeLe() */
        public Builder deposeeLe(@Nullable LocalDate deposeeLe) {
            this.deposeeLe = deposeeLe;
            return this;
        }
        /** @see PieceJustificative#finValidite() */
        public Builder finValidite(@Nullable LocalDate finValidite) {
            this.finValidite = finValidite;
            return this;
        }
        /** @see PieceJustificative#marque() */
        public Builder marque(@Nullable String marque) {
            this.marque = marque;
            return this;
        }
        /** @see PieceJustificative#autres() */
        public Builder autres(AutresMembres autres) {
            this.autres = Objects.requireNonNull(autres, "autres");
            return this;
        }
        /** The record as filled so far. */
        public PieceJustificative build() {
            return new PieceJustificative(id, code, libelle, personne, deposeeLe, finValidite, marque, autres);
        }
    }
}
