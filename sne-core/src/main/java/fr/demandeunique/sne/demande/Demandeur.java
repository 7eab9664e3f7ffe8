package fr.demandeunique.sne.demande;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import java.time.LocalDate;
import java.util.List;
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
        prenoms = Arguments.list(prenoms, "prenoms");
        telephones = Arguments.list(telephones, "telephones");
        revenusFiscaux = Arguments.list(revenusFiscaux, "revenusFiscaux");
        ressources = Arguments.list(ressources, "ressources");
        ressourcesVersees = Arguments.list(ressourcesVersees, "ressourcesVersees");
        ressourcesPersonnesACharge = Arguments.list(ressourcesPersonnesACharge, "ressourcesPersonnesACharge");
        ressourcesVerseesPersonnesACharge =
                Arguments.list(ressourcesVerseesPersonnesACharge, "ressourcesVerseesPersonnesACharge");
        Arguments.required(autres, "autres");
    }

    /** A builder with nothing filled. */
    public static Builder builder() {
        return new AutoBuilder_Demandeur_Builder()
                .prenoms(List.of())
                .telephones(List.of())
                .revenusFiscaux(List.of())
                .ressources(List.of())
                .ressourcesVersees(List.of())
                .ressourcesPersonnesACharge(List.of())
                .ressourcesVerseesPersonnesACharge(List.of())
                .autres(AutresMembres.aucun());
    }
    /** A builder that starts from this record; what it does not change stays. */
    public Builder toBuilder() {
        return new AutoBuilder_Demandeur_Builder(this);
    }

    @Override
    public String toString() {
        return "Demandeur[…]";
    }
    /** Builds {@link Demandeur} records; not thread-safe. */
    @AutoBuilder(ofClass = Demandeur.class)
    public interface Builder {
        Builder civilite(@Nullable String civilite);

        Builder nom(@Nullable String nom);

        Builder nomNaissance(@Nullable String nomNaissance);

        Builder prenoms(List<String> prenoms);

        Builder dateNaissance(@Nullable LocalDate dateNaissance);

        Builder nationalite(@Nullable String nationalite);

        Builder nir(@Nullable String nir);

        Builder situationFamiliale(@Nullable String situationFamiliale);

        Builder telephones(List<String> telephones);

        Builder courriel(@Nullable String courriel);

        Builder adresse(@Nullable Adresse adresse);

        Builder adresseCourrier(@Nullable Adresse adresseCourrier);

        Builder hebergeant(@Nullable String hebergeant);

        Builder situationProfessionnelle(@Nullable SituationProfessionnelle situationProfessionnelle);

        Builder revenusFiscaux(List<RevenuFiscal> revenusFiscaux);

        Builder ressources(List<Ressource> ressources);

        Builder ressourcesVersees(List<Ressource> ressourcesVersees);

        Builder ressourcesPersonnesACharge(List<Ressource> ressourcesPersonnesACharge);

        Builder ressourcesVerseesPersonnesACharge(List<Ressource> ressourcesVerseesPersonnesACharge);

        Builder autres(AutresMembres autres);

        /** The record as filled so far. */
        Demandeur build();
    }
}
