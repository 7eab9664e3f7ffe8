package fr.demandeunique.sne.personne;

import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.RessourceVersee;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who holds a demande: the demandeur, a conjoint or co-titulaire. All of them declare the same things. */
public interface Titulaire extends Personne {
    /** Family situation, null if unknown. */
    @Nullable
    SituationFamiliale situationFamiliale();

    /** Phone numbers as typed. */
    List<String> telephones();

    /** E-mail address, null if unknown. */
    @Nullable
    String courriel();

    /** Tab « Situation prof. », null if unknown. */
    @Nullable
    SituationProfessionnelle situationProfessionnelle();

    /** Tab « Revenu fiscal »: taxable income by year. */
    List<RevenuFiscal> revenusFiscaux();

    /** Tab « Ressources mensuelles »: what is received each month. */
    List<Ressource<RessourceRecue>> ressources();

    /** {@return what is paid out each month (alimony)} */
    List<Ressource<RessourceVersee>> ressourcesVersees();

    /** What the builders of all titulaires share. */
    interface Builder<B> extends Personne.Builder<B> {
        B situationFamiliale(@Nullable SituationFamiliale situationFamiliale);

        B telephones(List<String> telephones);

        B courriel(@Nullable String courriel);

        B situationProfessionnelle(@Nullable SituationProfessionnelle situationProfessionnelle);

        B revenusFiscaux(List<RevenuFiscal> revenusFiscaux);

        B ressources(List<Ressource<RessourceRecue>> ressources);

        B ressourcesVersees(List<Ressource<RessourceVersee>> ressourcesVersees);
    }
}
