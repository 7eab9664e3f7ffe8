package fr.demandeunique.sne.personne;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.TypeContratTravail;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Tab « Situation prof. » of one person.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param contrat occupation, null if unknown
 * @param profession as typed, null if unknown
 * @param employeur name of the main employer, null if unknown
 * @param siret establishment where the person works, null if unknown
 * @param salariePrive employee of a private firm (form *05, D2 and D17), null if unknown
 * @param chomageLong out of work for more than one year (form *05, D14 and D29), null if unknown
 * @param finContrat end of the contract, or of the rights of the unemployed (form *05, D15 and D30), null if unknown
 * @param etranger works abroad, null if unknown
 * @param codePostal of the workplace, null if unknown
 * @param commune INSEE code of the workplace, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record SituationProfessionnelle(
        @Nullable TypeContratTravail contrat,
        @Nullable String profession,
        @Nullable String employeur,
        @Nullable Siret siret,
        @Nullable Boolean salariePrive,
        @Nullable Boolean chomageLong,
        @Nullable LocalDate finContrat,
        @Nullable Boolean etranger,
        @Nullable String codePostal,
        @Nullable String commune,
        AutresMembres autres) {

    /** A null where a value is due is a {@link NullPointerException} that names it. */
    public SituationProfessionnelle {
        Arguments.required(autres, "autres");
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_SituationProfessionnelle_Builder().autres(AutresMembres.aucun());
    }
    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_SituationProfessionnelle_Builder(this);
    }

    @Override
    public String toString() {
        return "SituationProfessionnelle[…]";
    }
    /** Builds {@link SituationProfessionnelle} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         * @param contrat occupation, null if unknown
         */
        Builder contrat(@Nullable TypeContratTravail contrat);

        /**
         * {@return this builder}
         * @param profession as typed, null if unknown
         */
        Builder profession(@Nullable String profession);

        /**
         * {@return this builder}
         * @param employeur name of the main employer, null if unknown
         */
        Builder employeur(@Nullable String employeur);

        /**
         * {@return this builder}
         * @param siret establishment where the person works, null if unknown
         */
        Builder siret(@Nullable Siret siret);

        /**
         * {@return this builder}
         * @param salariePrive employee of a private firm (form *05, D2 and D17), null if unknown
         */
        Builder salariePrive(@Nullable Boolean salariePrive);

        /**
         * {@return this builder}
         * @param chomageLong out of work for more than one year (form *05, D14 and D29), null if unknown
         */
        Builder chomageLong(@Nullable Boolean chomageLong);

        /**
         * {@return this builder}
         * @param finContrat end of the contract, or of the rights of the unemployed (form *05, D15 and D30), null if unknown
         */
        Builder finContrat(@Nullable LocalDate finContrat);

        /**
         * {@return this builder}
         * @param etranger works abroad, null if unknown
         */
        Builder etranger(@Nullable Boolean etranger);

        /**
         * {@return this builder}
         * @param codePostal of the workplace, null if unknown
         */
        Builder codePostal(@Nullable String codePostal);

        /**
         * {@return this builder}
         * @param commune INSEE code of the workplace, null if unknown
         */
        Builder commune(@Nullable String commune);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        SituationProfessionnelle build();
    }
}
