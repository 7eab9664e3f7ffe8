package fr.demandeunique.sne.dossier;

import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One person to house, with what decides which pièces are hers.
 *
 * @param reference place in the demande, as the pièces write it: {@code demandeur}, {@code coTitulaires/0}
 * @param titulaire whether this person holds the demande
 */
record PersonneALoger(
        String reference,
        String role,
        String nom,
        @Nullable LocalDate naissance,
        boolean titulaire,
        @Nullable String nationalite,
        @Nullable String situationFamiliale,
        @Nullable String contrat,
        List<Ressource> ressources) {

    /** The demandeur, the co-titulaires, then the personnes à charge; nobody for a personne morale. */
    static List<PersonneALoger> de(Demande demande) {
        List<PersonneALoger> all = new ArrayList<>();
        Demandeur first = demande.demandeur();
        if (first != null) {
            all.add(new PersonneALoger(
                    "demandeur",
                    "Demandeur",
                    nom(first.prenoms(), first.nom(), first.nomNaissance()),
                    first.dateNaissance(),
                    true,
                    first.nationalite(),
                    first.situationFamiliale(),
                    contrat(first.situationProfessionnelle()),
                    first.ressources()));
        }
        for (int i = 0; i < demande.coTitulaires().size(); i++) {
            CoTitulaire one = demande.coTitulaires().get(i);
            all.add(new PersonneALoger(
                    "coTitulaires/" + i,
                    "Conjoint ou co-titulaire",
                    nom(one.prenoms(), one.nom(), one.nomNaissance()),
                    one.dateNaissance(),
                    true,
                    one.nationalite(),
                    one.situationFamiliale(),
                    contrat(one.situationProfessionnelle()),
                    one.ressources()));
        }
        for (int i = 0; i < demande.personnesACharge().size(); i++) {
            PersonneACharge one = demande.personnesACharge().get(i);
            all.add(new PersonneALoger(
                    "personnesACharge/" + i,
                    "Personne à charge",
                    nom(one.prenoms(), one.nom(), null),
                    one.dateNaissance(),
                    false,
                    null,
                    null,
                    null,
                    one.ressources()));
        }
        return all;
    }

    /** Whether the person has reached 18 on that day; unknown counts as adult for a titulaire only. */
    boolean majeure(LocalDate jour) {
        return naissance == null ? titulaire : !naissance.plusYears(18).isAfter(jour);
    }

    private static @Nullable String contrat(@Nullable SituationProfessionnelle situation) {
        return situation == null ? null : situation.contrat();
    }

    private static String nom(List<String> prenoms, @Nullable String nom, @Nullable String nomNaissance) {
        String usage = nom == null || nom.isBlank() ? nomNaissance : nom;
        return Stream.of(String.join(" ", prenoms), usage == null ? "" : usage)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return "PersonneALoger[" + reference + "]";
    }
}
