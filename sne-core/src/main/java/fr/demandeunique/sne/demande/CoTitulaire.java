package fr.demandeunique.sne.demande;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import java.time.LocalDate;
import java.util.List;
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
        prenoms = Arguments.list(prenoms, "prenoms");
        telephones = Arguments.list(telephones, "telephones");
        revenusFiscaux = Arguments.list(revenusFiscaux, "revenusFiscaux");
        ressources = Arguments.list(ressources, "ressources");
        ressourcesVersees = Arguments.list(ressourcesVersees, "ressourcesVersees");
        Arguments.required(autres, "autres");
    }

    /** A builder with nothing filled. */
    public static Builder builder() {
        return new AutoBuilder_CoTitulaire_Builder()
                .prenoms(List.of())
                .telephones(List.of())
                .revenusFiscaux(List.of())
                .ressources(List.of())
                .ressourcesVersees(List.of())
                .autres(AutresMembres.aucun());
    }
    /** A builder that starts from this record; what it does not change stays. */
    public Builder toBuilder() {
        return new AutoBuilder_CoTitulaire_Builder(this);
    }

    @Override
    public String toString() {
        return "CoTitulaire[…]";
    }
    /** Builds {@link CoTitulaire} records; not thread-safe. */
    @AutoBuilder(ofClass = CoTitulaire.class)
    public interface Builder {
        Builder lien(@Nullable String lien);

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

        Builder situationProfessionnelle(@Nullable SituationProfessionnelle situationProfessionnelle);

        Builder revenusFiscaux(List<RevenuFiscal> revenusFiscaux);

        Builder ressources(List<Ressource> ressources);

        Builder ressourcesVersees(List<Ressource> ressourcesVersees);

        Builder autres(AutresMembres autres);

        /** The record as filled so far. */
        CoTitulaire build();
    }
}
