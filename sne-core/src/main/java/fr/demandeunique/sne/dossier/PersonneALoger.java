package fr.demandeunique.sne.dossier;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PersonneEnGarde;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.nomenclature.TypeContratTravail;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Personne;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import fr.demandeunique.sne.personne.Titulaire;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person to house, with what decides which pièces are hers.
 *
 * @param reference place in the demande, as the pièces write it: {@code demandeur}, {@code coTitulaires/0}
 */
record PersonneALoger(String reference, Personne personne) {
    private static final int MAJORITE = 18;

    /** The demandeur, the co-titulaires, then the personnes à charge; nobody for a personne morale. */
    static List<PersonneALoger> de(Demande demande) {
        return demande.personnes().entrySet().stream()
                .filter(one -> !(one.getValue() instanceof PersonneEnGarde))
                .map(one -> new PersonneALoger(one.getKey(), one.getValue()))
                .toList();
    }

    String role() {
        if (demandeur()) {
            return "Demandeur";
        }
        return titulaire() ? "Conjoint ou co-titulaire" : "Personne à charge";
    }

    boolean demandeur() {
        return reference.equals("demandeur");
    }

    /** Whether this person holds the demande. */
    boolean titulaire() {
        return personne instanceof Titulaire;
    }

    @Nullable
    SituationFamiliale situationFamiliale() {
        return personne instanceof Titulaire one ? one.situationFamiliale() : null;
    }

    @Nullable
    TypeContratTravail contrat() {
        SituationProfessionnelle situation = personne instanceof Titulaire one ? one.situationProfessionnelle() : null;
        return situation == null ? null : situation.contrat();
    }

    List<Ressource<RessourceRecue>> ressources() {
        if (personne instanceof Titulaire one) {
            return one.ressources();
        }
        return personne instanceof PersonneACharge one ? one.ressources() : List.of();
    }

    /** Whether the person has reached 18 on that day; where it cannot be known, a titulaire counts as adult, nobody else. */
    boolean majeure(LocalDate jour) {
        DateNaissance naissance = personne.dateNaissance();
        if (naissance == null || naissance.ageMin(jour) < MAJORITE && naissance.ageMax(jour) >= MAJORITE) {
            return titulaire();
        }
        return naissance.ageMin(jour) >= MAJORITE;
    }

    @Override
    public String toString() {
        return "PersonneALoger[" + reference + "]";
    }
}
