package fr.demandeunique.sne.personne;

import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.RessourceVersee;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who holds a demande: the demandeur, a conjoint or co-titulaire. All of them declare the same things. */
public interface Titulaire extends Personne {
    /** {@return family situation, null if unknown} */
    @Nullable
    SituationFamiliale situationFamiliale();

    /** {@return phone numbers as typed} */
    List<String> telephones();

    /** {@return e-mail address, null if unknown} */
    @Nullable
    String courriel();

    /** {@return tab « Situation prof. », null if unknown} */
    @Nullable
    SituationProfessionnelle situationProfessionnelle();

    /** {@return tab « Revenu fiscal »: taxable income by year} */
    List<RevenuFiscal> revenusFiscaux();

    /** {@return tab « Ressources mensuelles »: what is received each month} */
    List<Ressource<RessourceRecue>> ressources();

    /** {@return what is paid out each month (alimony)} */
    List<Ressource<RessourceVersee>> ressourcesVersees();

    /**
     * What the builders of all titulaires share.
     *
     * @param <B> the builder itself
     */
    interface Builder<B> extends Personne.Builder<B> {
        /**
         * {@return this builder}
         * @param situationFamiliale family situation, null if unknown
         */
        B situationFamiliale(@Nullable SituationFamiliale situationFamiliale);

        /**
         * {@return this builder}
         * @param telephones phone numbers as typed
         */
        B telephones(List<String> telephones);

        /**
         * {@return this builder}
         * @param courriel e-mail address, null if unknown
         */
        B courriel(@Nullable String courriel);

        /**
         * {@return this builder}
         * @param situationProfessionnelle tab « Situation prof. », null if unknown
         */
        B situationProfessionnelle(@Nullable SituationProfessionnelle situationProfessionnelle);

        /**
         * {@return this builder}
         * @param revenusFiscaux tab « Revenu fiscal »: taxable income by year
         */
        B revenusFiscaux(List<RevenuFiscal> revenusFiscaux);

        /**
         * {@return this builder}
         * @param ressources tab « Ressources mensuelles »: what is received each month
         */
        B ressources(List<Ressource<RessourceRecue>> ressources);

        /**
         * {@return this builder}
         * @param ressourcesVersees what is paid out each month
         */
        B ressourcesVersees(List<Ressource<RessourceVersee>> ressourcesVersees);
    }
}
