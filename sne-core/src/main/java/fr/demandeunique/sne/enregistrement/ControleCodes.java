package fr.demandeunique.sne.enregistrement;

import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PersonneEnGarde;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.demande.InformationsDalo;
import fr.demandeunique.sne.nomenclature.Nomenclature;
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
            constats.code(Nomenclature.LIEN_DEMANDEUR, other.lien(), "/lien");
        }
        constats.code(Nomenclature.CIVILITE, one.civilite(), "/civilite");
        constats.code(Nomenclature.NATIONALITE, one.nationalite(), "/nationalite");
        constats.code(Nomenclature.SITUATION_FAMILIALE, one.situationFamiliale(), "/situationFamiliale");
        SituationProfessionnelle situation = one.situationProfessionnelle();
        if (situation != null) {
            constats.code(Nomenclature.TYPE_CONTRAT_TRAVAIL, situation.contrat(), "/situationProfessionnelle/contrat");
        }
        ressources(one.ressources(), one.ressourcesVersees(), constats);
        if (one instanceof Demandeur demandeur) {
            ressources(
                    "/ressourcesPersonnesACharge/",
                    demandeur.ressourcesPersonnesACharge(),
                    Nomenclature.RESSOURCE_RECUE,
                    constats);
            ressources(
                    "/ressourcesVerseesPersonnesACharge/",
                    demandeur.ressourcesVerseesPersonnesACharge(),
                    Nomenclature.RESSOURCE_VERSEE,
                    constats);
        }
    }

    private static void ressources(List<Ressource> recues, List<Ressource> versees, Constats constats) {
        ressources("/ressources/", recues, Nomenclature.RESSOURCE_RECUE, constats);
        ressources("/ressourcesVersees/", versees, Nomenclature.RESSOURCE_VERSEE, constats);
    }

    /** The path is given whole: put together here it would cost an object for each code that is right. */
    private static void ressources(String chemin, List<Ressource> montants, Nomenclature liste, Constats constats) {
        for (int i = 0; i < montants.size(); i++) {
            constats.code(liste, montants.get(i).code(), chemin, i, "/code");
        }
    }

    private static void foyer(Demande demande, Constats constats) {
        List<PersonneACharge> aCharge = demande.personnesACharge();
        for (int i = 0; i < aCharge.size(); i++) {
            PersonneACharge one = aCharge.get(i);
            constats.ici(Lieu.PERSONNES_A_CHARGE, i);
            constats.code(Nomenclature.SEXE, one.sexe(), "/sexe");
            constats.code(Nomenclature.LIEN_PARENTE, one.lienParente(), "/lienParente");
            if (!one.ressources().isEmpty() || !one.ressourcesVersees().isEmpty()) {
                ressources(one.ressources(), one.ressourcesVersees(), constats);
            }
        }
        List<PersonneEnGarde> enGarde = demande.personnesEnGarde();
        for (int i = 0; i < enGarde.size(); i++) {
            PersonneEnGarde one = enGarde.get(i);
            constats.ici(Lieu.PERSONNES_EN_GARDE, i);
            constats.code(Nomenclature.SEXE, one.sexe(), "/sexe");
            constats.code(Nomenclature.COPARENTALITE, one.coparentalite(), "/coparentalite");
        }
    }

    private static void logements(Demande demande, Constats constats) {
        LogementActuel actuel = demande.logementActuel();
        if (actuel != null) {
            constats.ici(Lieu.LOGEMENT_ACTUEL);
            constats.codes(Nomenclature.MODELE_LOGEMENT, actuel.modeles(), "/modeles/");
            constats.code(Nomenclature.CATEGORIE_LOGEMENT, actuel.categorie(), "/categorie");
            constats.code(Nomenclature.TYPE_LOGEMENT, actuel.type(), "/type");
        }
        LogementRecherche recherche = demande.logementRecherche();
        if (recherche != null) {
            constats.ici(Lieu.LOGEMENT_RECHERCHE);
            constats.codes(Nomenclature.TYPE_LOGEMENT, recherche.types(), "/types/");
            constats.code(Nomenclature.CATEGORIE_LOGEMENT_RECHERCHE, recherche.categorie(), "/categorie");
        }
        constats.ici(Lieu.MOTIFS);
        List<Motif> motifs = demande.motifs();
        for (int i = 0; i < motifs.size(); i++) {
            constats.code(Nomenclature.MOTIF_DEMANDE, motifs.get(i).code(), "", i, "/code");
        }
    }

    private static void handicap(ComplementHandicap one, Constats constats) {
        constats.code(Nomenclature.ETAT_HANDICAP, one.etat(), "/etat");
        constats.code(Nomenclature.CAPACITE_MARCHE, one.marche(), "/marche");
        constats.codes(Nomenclature.HANDICAP_MOTEUR, one.moteur(), "/moteur/");
        constats.codes(Nomenclature.HANDICAP_SENSORIEL, one.sensoriel(), "/sensoriel/");
        constats.codes(Nomenclature.AIDE_TECHNIQUE, one.aides(), "/aides/");
        constats.codes(Nomenclature.EQUIPEMENT_HANDICAP, one.equipements(), "/equipements/");
    }

    private static void dossier(Demande demande, Constats constats) {
        InformationsDalo dalo = demande.dalo();
        if (dalo != null) {
            constats.code(Nomenclature.STATUT_DALO, dalo.statut(), "/dalo/statut");
            constats.code(Nomenclature.TYPOLOGIE_LOGEMENT_DALO, dalo.typologie(), "/dalo/typologie");
        }
        RadiationDemande radiation = demande.radiation();
        if (radiation != null) {
            constats.code(Nomenclature.MOTIF_RADIATION, radiation.motif(), "/radiation/motif");
            constats.code(Nomenclature.SOUS_MOTIF_RADIATION, radiation.sousMotif(), "/radiation/sousMotif");
        }
        Attribution attribution = demande.attribution();
        if (attribution != null) {
            constats.code(Nomenclature.CONTINGENT, attribution.contingent(), "/attribution/contingent");
            constats.code(Nomenclature.ACCORD_COLLECTIF, attribution.accordCollectif(), "/attribution/accordCollectif");
        }
    }
}
