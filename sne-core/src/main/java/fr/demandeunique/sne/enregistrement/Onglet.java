package fr.demandeunique.sne.enregistrement;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.personne.Identite;
import fr.demandeunique.sne.personne.Titulaire;
import java.util.function.Predicate;

/** The tabs of the SNE's screen in their order, and the pièces: where something may be filled. */
public enum Onglet {
    /** « Demande »: date, number, form, DALO, and what became of it. */
    DEMANDE(one -> one.dateDepot() != null
            || one.formulaire() != null
            || one.dalo() != null
            || one.attribution() != null
            || one.radiation() != null),
    /** « Demandeur »; for an association, who it is. */
    DEMANDEUR(one -> one.personneMorale() != null || one.demandeur() != null && commence(one.demandeur())),
    /** « Conjoint ou co-titulaire ». */
    CO_TITULAIRES(one -> !one.coTitulaires().isEmpty()),
    /** « Personnes à charge », with the children to be born and those in custody. */
    PERSONNES_A_CHARGE(one ->
            !one.personnesACharge().isEmpty() || !one.personnesEnGarde().isEmpty() || one.naissancesPrevues() != null),
    /** « Situation professionnelle ». */
    SITUATION_PROFESSIONNELLE(titulaire(one -> one.situationProfessionnelle() != null)),
    /** « Revenu fiscal ». */
    REVENU_FISCAL(titulaire(one -> !one.revenusFiscaux().isEmpty())),
    /** « Ressources mensuelles ». */
    RESSOURCES(titulaire(
            one -> !one.ressources().isEmpty() || !one.ressourcesVersees().isEmpty())),
    /** « Logement actuel ». */
    LOGEMENT_ACTUEL(one -> one.logementActuel() != null),
    /** « Motif demande ». */
    MOTIFS(one -> !one.motifs().isEmpty()),
    /** « Logement recherché ». */
    LOGEMENT_RECHERCHE(one -> one.logementRecherche() != null),
    /** « Précisions ». */
    PRECISIONS(one -> one.precisions() != null),
    /** « Complément handicap ». */
    HANDICAPS(one -> !one.handicaps().isEmpty()),
    /** « Gestion des échanges »: what the register writes of its exchanges, and whether a digital copy is wished for. */
    GESTION_ECHANGES(one -> one.copieNumerique() != null),
    /** The pièces of the dossier unique. */
    PIECES(one -> !one.pieces().isEmpty());

    private final Predicate<Demande> commence;

    Onglet(Predicate<Demande> commence) {
        this.commence = commence;
    }

    /**
     * {@return whether something is filled there}
     *
     * @param demande being typed
     */
    public boolean commence(Demande demande) {
        return commence.test(demande);
    }

    /**
     * {@return the tab of a place in a demande, by its JSON Pointer}
     *
     * @param chemin such as {@code /demandeur/nom}
     */
    public static Onglet de(String chemin) {
        String[] steps = chemin.split("/", -1);
        String first = steps.length > 1 ? steps[1] : "";
        return switch (first) {
            case "personneMorale" -> DEMANDEUR;
            case "personnesACharge", "personnesEnGarde", "naissancesPrevues" -> PERSONNES_A_CHARGE;
            case "logementActuel" -> LOGEMENT_ACTUEL;
            case "motifs" -> MOTIFS;
            case "logementRecherche" -> LOGEMENT_RECHERCHE;
            case "precisions" -> PRECISIONS;
            case "handicaps" -> HANDICAPS;
            case "copieNumerique",
                    "origine",
                    "versionDemande",
                    "guichetCreation",
                    "guichetDerniereModification",
                    "dateDerniereModification" -> GESTION_ECHANGES;
            case "pieces" -> PIECES;
            case "demandeur" -> personne(steps.length > 2 ? steps[2] : "", DEMANDEUR);
            case "coTitulaires" -> personne(steps.length > 3 ? steps[3] : "", CO_TITULAIRES);
            default -> DEMANDE;
        };
    }

    private static Onglet personne(String member, Onglet other) {
        if (member.startsWith("ressources")) {
            return RESSOURCES;
        }
        return switch (member) {
            case "situationProfessionnelle" -> SITUATION_PROFESSIONNELLE;
            case "revenusFiscaux" -> REVENU_FISCAL;
            default -> other;
        };
    }

    private static Predicate<Demande> titulaire(Predicate<Titulaire> filled) {
        return demande -> demande.titulaires().stream().anyMatch(filled);
    }

    /** Whether anything of the tab is filled: a demandeur may be there for their income alone. */
    private static boolean commence(Demandeur one) {
        return !one.identite().equals(Identite.inconnue())
                || one.situationFamiliale() != null
                || !one.telephones().isEmpty()
                || one.courriel() != null
                || one.adresse() != null
                || one.adresseCourrier() != null
                || one.hebergeant() != null
                || !one.autres().equals(AutresMembres.aucun());
    }
}
