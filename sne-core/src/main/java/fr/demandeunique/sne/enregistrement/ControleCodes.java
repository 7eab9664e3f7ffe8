package fr.demandeunique.sne.enregistrement;

import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.InformationsDalo;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PersonneEnGarde;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.RessourceVersee;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import fr.demandeunique.sne.personne.Titulaire;
import java.util.List;

/** Holds every coded field against its list; an unknown code is a warning, since the lists change with the forms. */
final class ControleCodes {
    private ControleCodes() {}

    static void controler(Demande demande, Constats constats) {
        for (int i = 0; i < demande.nombreTitulaires(); i++) {
            titulaire(constats.titulaire(demande, i), constats);
        }
        foyer(demande, constats);
        logements(demande, constats);
        List<ComplementHandicap> handicaps = demande.handicaps();
        for (int i = 0; i < handicaps.size(); i++) {
            constats.ici(Lieu.HANDICAPS, i);
            handicap(handicaps.get(i), constats);
        }
        constats.ici(Lieu.DEMANDE);
        dossier(demande, constats);
    }

    private static void titulaire(Titulaire one, Constats constats) {
        if (one instanceof CoTitulaire other) {
            constats.code(other.lien(), "/lien");
        }
        constats.code(one.civilite(), "/civilite");
        constats.code(one.nationalite(), "/nationalite");
        constats.code(one.situationFamiliale(), "/situationFamiliale");
        SituationProfessionnelle situation = one.situationProfessionnelle();
        if (situation != null) {
            constats.code(situation.contrat(), "/situationProfessionnelle/contrat");
        }
        ressources(one.ressources(), one.ressourcesVersees(), constats);
        if (one instanceof Demandeur demandeur) {
            ressources("/ressourcesPersonnesACharge/", demandeur.ressourcesPersonnesACharge(), constats);
            ressources("/ressourcesVerseesPersonnesACharge/", demandeur.ressourcesVerseesPersonnesACharge(), constats);
        }
    }

    private static void ressources(
            List<Ressource<RessourceRecue>> recues, List<Ressource<RessourceVersee>> versees, Constats constats) {
        ressources("/ressources/", recues, constats);
        ressources("/ressourcesVersees/", versees, constats);
    }

    /** The path is given whole: put together here it would cost an object for each code that is right. */
    private static void ressources(String chemin, List<? extends Ressource<?>> montants, Constats constats) {
        for (int i = 0; i < montants.size(); i++) {
            constats.code(montants.get(i).code(), chemin, i, "/code");
        }
    }

    private static void foyer(Demande demande, Constats constats) {
        List<PersonneACharge> aCharge = demande.personnesACharge();
        for (int i = 0; i < aCharge.size(); i++) {
            PersonneACharge one = aCharge.get(i);
            constats.ici(Lieu.PERSONNES_A_CHARGE, i);
            constats.code(one.sexe(), "/sexe");
            constats.code(one.lienParente(), "/lienParente");
            if (!one.ressources().isEmpty() || !one.ressourcesVersees().isEmpty()) {
                ressources(one.ressources(), one.ressourcesVersees(), constats);
            }
        }
        List<PersonneEnGarde> enGarde = demande.personnesEnGarde();
        for (int i = 0; i < enGarde.size(); i++) {
            PersonneEnGarde one = enGarde.get(i);
            constats.ici(Lieu.PERSONNES_EN_GARDE, i);
            constats.code(one.sexe(), "/sexe");
            constats.code(one.coparentalite(), "/coparentalite");
        }
    }

    private static void logements(Demande demande, Constats constats) {
        LogementActuel actuel = demande.logementActuel();
        if (actuel != null) {
            constats.ici(Lieu.LOGEMENT_ACTUEL);
            constats.codes(actuel.modeles(), "/modeles/");
            constats.code(actuel.categorie(), "/categorie");
            constats.code(actuel.type(), "/type");
        }
        LogementRecherche recherche = demande.logementRecherche();
        if (recherche != null) {
            constats.ici(Lieu.LOGEMENT_RECHERCHE);
            constats.codes(recherche.types(), "/types/");
            constats.code(recherche.categorie(), "/categorie");
        }
        constats.ici(Lieu.MOTIFS);
        List<Motif> motifs = demande.motifs();
        for (int i = 0; i < motifs.size(); i++) {
            constats.code(motifs.get(i).code(), "", i, "/code");
        }
    }

    private static void handicap(ComplementHandicap one, Constats constats) {
        constats.code(one.etat(), "/etat");
        constats.code(one.marche(), "/marche");
        constats.codes(one.moteur(), "/moteur/");
        constats.codes(one.sensoriel(), "/sensoriel/");
        constats.codes(one.aides(), "/aides/");
        constats.codes(one.equipements(), "/equipements/");
    }

    private static void dossier(Demande demande, Constats constats) {
        InformationsDalo dalo = demande.dalo();
        if (dalo != null) {
            constats.code(dalo.statut(), "/dalo/statut");
            constats.code(dalo.typologie(), "/dalo/typologie");
        }
        RadiationDemande radiation = demande.radiation();
        if (radiation != null) {
            constats.code(radiation.motif(), "/radiation/motif");
            constats.code(radiation.sousMotif(), "/radiation/sousMotif");
        }
        Attribution attribution = demande.attribution();
        if (attribution != null) {
            constats.code(attribution.contingent(), "/attribution/contingent");
            constats.code(attribution.accordCollectif(), "/attribution/accordCollectif");
        }
    }
}
