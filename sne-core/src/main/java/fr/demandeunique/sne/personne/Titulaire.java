package fr.demandeunique.sne.personne;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who holds a demande: the demandeur, a conjoint or co-titulaire. All of them declare the same things. */
public interface Titulaire extends Personne {
    /** List situationFamiliale: {@code C M D S P U V}, null if unknown. */
    @Nullable
    String situationFamiliale();

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
    List<Ressource> ressources();

    /** What is paid out each month (alimony). */
    List<Ressource> ressourcesVersees();

    /** What the builders of all titulaires share. */
    interface Builder<B> extends Personne.Builder<B> {
        B situationFamiliale(@Nullable String situationFamiliale);

        B telephones(List<String> telephones);

        B courriel(@Nullable String courriel);

        B situationProfessionnelle(@Nullable SituationProfessionnelle situationProfessionnelle);

        B revenusFiscaux(List<RevenuFiscal> revenusFiscaux);

        B ressources(List<Ressource> ressources);

        B ressourcesVersees(List<Ressource> ressourcesVersees);
    }
}
