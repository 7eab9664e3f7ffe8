package fr.demandeunique.sne.demande;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.RessourceVersee;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.personne.Identite;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import fr.demandeunique.sne.personne.Titulaire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tab « Conjoint ou co-titulaire »: a person who holds the demande with the demandeur.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param identite who it is
 * @param lien what they are to the demandeur, null if unknown
 * @param situationFamiliale family situation, null if unknown
 * @param telephones phone numbers as typed
 * @param courriel e-mail address, null if unknown
 * @param situationProfessionnelle tab « Situation prof. », null if unknown
 * @param revenusFiscaux tab « Revenu fiscal »: taxable income by year
 * @param ressources tab « Ressources mensuelles »: what is received each month
 * @param ressourcesVersees what is paid out each month (alimony)
 * @param autres members that this library does not know, kept for the way back
 */
public record CoTitulaire(
        Identite identite,
        @Nullable LienDemandeur lien,
        @Nullable SituationFamiliale situationFamiliale,
        List<String> telephones,
        @Nullable String courriel,
        @Nullable SituationProfessionnelle situationProfessionnelle,
        List<RevenuFiscal> revenusFiscaux,
        List<Ressource<RessourceRecue>> ressources,
        List<Ressource<RessourceVersee>> ressourcesVersees,
        AutresMembres autres)
        implements Titulaire {
    /** Copies the lists; a null where a value is due is a {@link NullPointerException} that names it. */
    public CoTitulaire {
        Arguments.required(identite, "identite");
        telephones = Arguments.list(telephones, "telephones");
        revenusFiscaux = Arguments.list(revenusFiscaux, "revenusFiscaux");
        ressources = Arguments.list(ressources, "ressources");
        ressourcesVersees = Arguments.list(ressourcesVersees, "ressourcesVersees");
        Arguments.required(autres, "autres");
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_CoTitulaire_Builder()
                .identite(Identite.inconnue())
                .telephones(List.of())
                .revenusFiscaux(List.of())
                .ressources(List.of())
                .ressourcesVersees(List.of())
                .autres(AutresMembres.aucun());
    }
    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_CoTitulaire_Builder(this);
    }

    @Override
    public String toString() {
        return "CoTitulaire[…]";
    }
    /** Builds {@link CoTitulaire} records; not thread-safe. */
    @AutoBuilder
    public interface Builder extends Titulaire.Builder<Builder> {
        /**
         * {@return this builder}
         * @param lien what they are to the demandeur, null if unknown
         */
        Builder lien(@Nullable LienDemandeur lien);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        CoTitulaire build();
    }
}
