package fr.demandeunique.sne.personne;

import fr.demandeunique.sne.controle.AutresMembres;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tab « Situation prof. » of one person.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param contrat list typeContratTravail, null if unknown
 * @param profession as typed, null if unknown
 * @param employeur name of the main employer, null if unknown
 * @param siret 14 digits, null if unknown
 * @param salariePrive employee of a private firm (form *05, D2 and D17), null if unknown
 * @param chomageLong out of work for more than one year (form *05, D14 and D29), null if unknown
 * @param finContrat end of the contract, or of the rights of the unemployed (form *05, D15 and D30), null if unknown
 * @param etranger works abroad, null if unknown
 * @param codePostal of the workplace, null if unknown
 * @param commune INSEE code of the workplace, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record SituationProfessionnelle(
        @Nullable String contrat,
        @Nullable String profession,
        @Nullable String employeur,
        @Nullable String siret,
        @Nullable Boolean salariePrive,
        @Nullable Boolean chomageLong,
        @Nullable LocalDate finContrat,
        @Nullable Boolean etranger,
        @Nullable String codePostal,
        @Nullable String commune,
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
        return "SituationProfessionnelle[…]";
    }
    /** Builds {@link SituationProfessionnelle} records; not thread-safe. */
    public static final class Builder {
        private @Nullable String contrat;
        private @Nullable String profession;
        private @Nullable String employeur;
        private @Nullable String siret;
        private @Nullable Boolean salariePrive;
        private @Nullable Boolean chomageLong;
        private @Nullable LocalDate finContrat;
        private @Nullable Boolean etranger;
        private @Nullable String codePostal;
        private @Nullable String commune;
        private AutresMembres autres = AutresMembres.aucun();

        private Builder() {}

        private Builder(SituationProfessionnelle from) {
            contrat = from.contrat;
            profession = from.profession;
            employeur = from.employeur;
            siret = from.siret;
            salariePrive = from.salariePrive;
            chomageLong = from.chomageLong;
            finContrat = from.finContrat;
            etranger = from.etranger;
            codePostal = from.codePostal;
            commune = from.commune;
            autres = from.autres;
        }
        /** @see SituationProfessionnelle#contrat() */
        public Builder contrat(@Nullable String contrat) {
            this.contrat = contrat;
            return this;
        }
        /** @see SituationProfessionnelle#profession() */
        public Builder profession(@Nullable String profession) {
            this.profession = profession;
            return this;
        }
        /** @see SituationProfessionnelle#employeur() */
        public Builder employeur(@Nullable String employeur) {
            this.employeur = employeur;
            return this;
        }
        /** @see SituationProfessionnelle#siret() */
        public Builder siret(@Nullable String siret) {
            this.siret = siret;
            return this;
        }
        /** @see SituationProfessionnelle#salariePrive() */
        public Builder salariePrive(@Nullable Boolean salariePrive) {
            this.salariePrive = salariePrive;
            return this;
        }
        /** @see SituationProfessionnelle#chomageLong() */
        public Builder chomageLong(@Nullable Boolean chomageLong) {
            this.chomageLong = chomageLong;
            return this;
        }
        /** @see SituationProfessionnelle#finContrat() */
        public Builder finContrat(@Nullable LocalDate finContrat) {
            this.finContrat = finContrat;
            return this;
        }
        /** @see SituationProfessionnelle#etranger() */
        public Builder etranger(@Nullable Boolean etranger) {
            this.etranger = etranger;
            return this;
        }
        /** @see SituationProfessionnelle#codePostal() */
        public Builder codePostal(@Nullable String codePostal) {
            this.codePostal = codePostal;
            return this;
        }
        /** @see SituationProfessionnelle#commune() */
        public Builder commune(@Nullable String commune) {
            this.commune = commune;
            return this;
        }
        /** @see SituationProfessionnelle#autres() */
        public Builder autres(AutresMembres autres) {
            this.autres = Objects.requireNonNull(autres, "autres");
            return this;
        }
        /** The record as filled so far. */
        public SituationProfessionnelle build() {
            return new SituationProfessionnelle(
                    contrat,
                    profession,
                    employeur,
                    siret,
                    salariePrive,
                    chomageLong,
                    finContrat,
                    etranger,
                    codePostal,
                    commune,
                    autres);
        }
    }
}
