package fr.demandeunique.sne.demande;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.RessourceVersee;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.Identite;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import fr.demandeunique.sne.personne.Titulaire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tab « Demandeur »: who asks, with what only this person has (profession, income, resources).
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param identite who it is
 * @param situationFamiliale family situation, null if unknown
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
        Identite identite,
        @Nullable SituationFamiliale situationFamiliale,
        List<String> telephones,
        @Nullable String courriel,
        @Nullable Adresse adresse,
        @Nullable Adresse adresseCourrier,
        @Nullable String hebergeant,
        @Nullable SituationProfessionnelle situationProfessionnelle,
        List<RevenuFiscal> revenusFiscaux,
        List<Ressource<RessourceRecue>> ressources,
        List<Ressource<RessourceVersee>> ressourcesVersees,
        List<Ressource<RessourceRecue>> ressourcesPersonnesACharge,
        List<Ressource<RessourceVersee>> ressourcesVerseesPersonnesACharge,
        AutresMembres autres)
        implements Titulaire {
    /** Copies the lists; a null where a value is due is a {@link NullPointerException} that names it. */
    public Demandeur {
        Arguments.required(identite, "identite");
        telephones = Arguments.list(telephones, "telephones");
        revenusFiscaux = Arguments.list(revenusFiscaux, "revenusFiscaux");
        ressources = Arguments.list(ressources, "ressources");
        ressourcesVersees = Arguments.list(ressourcesVersees, "ressourcesVersees");
        ressourcesPersonnesACharge = Arguments.list(ressourcesPersonnesACharge, "ressourcesPersonnesACharge");
        ressourcesVerseesPersonnesACharge =
                Arguments.list(ressourcesVerseesPersonnesACharge, "ressourcesVerseesPersonnesACharge");
        Arguments.required(autres, "autres");
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_Demandeur_Builder()
                .identite(Identite.inconnue())
                .telephones(List.of())
                .revenusFiscaux(List.of())
                .ressources(List.of())
                .ressourcesVersees(List.of())
                .ressourcesPersonnesACharge(List.of())
                .ressourcesVerseesPersonnesACharge(List.of())
                .autres(AutresMembres.aucun());
    }
    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_Demandeur_Builder(this);
    }

    @Override
    public String toString() {
        return "Demandeur[…]";
    }
    /** Builds {@link Demandeur} records; not thread-safe. */
    @AutoBuilder
    public interface Builder extends Titulaire.Builder<Builder> {
        /**
         * {@return this builder}
         * @param adresse present address, null if unknown
         */
        Builder adresse(@Nullable Adresse adresse);

        /**
         * {@return this builder}
         * @param adresseCourrier postal address if another, null if unknown
         */
        Builder adresseCourrier(@Nullable Adresse adresseCourrier);

        /**
         * {@return this builder}
         * @param hebergeant who shelters the demandeur, null if unknown
         */
        Builder hebergeant(@Nullable String hebergeant);

        /**
         * {@return this builder}
         * @param ressourcesPersonnesACharge what the dependants receive each month all together, where the document does not say who
         */
        Builder ressourcesPersonnesACharge(List<Ressource<RessourceRecue>> ressourcesPersonnesACharge);

        /**
         * {@return this builder}
         * @param ressourcesVerseesPersonnesACharge what they pay out each month all together
         */
        Builder ressourcesVerseesPersonnesACharge(List<Ressource<RessourceVersee>> ressourcesVerseesPersonnesACharge);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        Demandeur build();
    }
}
