package fr.demandeunique.sne.demande;

import fr.demandeunique.sne.nomenclature.Nomenclature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds every coded field against its list; an unknown code is a warning, since the lists change with the forms. */
final class ControleCodes {
    private ControleCodes() {}

    static void controler(Demande demande, Constats constats) {
        Demandeur demandeur = demande.demandeur();
        if (demandeur != null) {
            personne(
                    demandeur.civilite(),
                    demandeur.nationalite(),
                    demandeur.situationFamiliale(),
                    "/demandeur",
                    constats);
            contrat(demandeur.situationProfessionnelle(), "/demandeur", constats);
            ressources(demandeur.ressources(), demandeur.ressourcesVersees(), "/demandeur", constats);
        }
        for (int i = 0; i < demande.coTitulaires().size(); i++) {
            CoTitulaire one = demande.coTitulaires().get(i);
            String chemin = "/coTitulaires/" + i;
            constats.code(Nomenclature.LIEN_DEMANDEUR, one.lien(), chemin + "/lien");
            personne(one.civilite(), one.nationalite(), one.situationFamiliale(), chemin, constats);
            contrat(one.situationProfessionnelle(), chemin, constats);
            ressources(one.ressources(), one.ressourcesVersees(), chemin, constats);
        }
        foyer(demande, constats);
        logements(demande, constats);
        for (int i = 0; i < demande.motifs().size(); i++) {
            constats.code(Nomenclature.MOTIF_DEMANDE, demande.motifs().get(i).code(), "/motifs/" + i + "/code");
        }
        for (int i = 0; i < demande.handicaps().size(); i++) {
            handicap(demande.handicaps().get(i), "/handicaps/" + i, constats);
        }
        dossier(demande, constats);
    }

    private static void personne(
            @Nullable String civilite,
            @Nullable String nationalite,
            @Nullable String situationFamiliale,
            String chemin,
            Constats constats) {
        constats.code(Nomenclature.CIVILITE, civilite, chemin + "/civilite");
        constats.code(Nomenclature.NATIONALITE, nationalite, chemin + "/nationalite");
        constats.code(Nomenclature.SITUATION_FAMILIALE, situationFamiliale, chemin + "/situationFamiliale");
    }

    private static void contrat(@Nullable SituationProfessionnelle situation, String chemin, Constats constats) {
        if (situation != null) {
            constats.code(
                    Nomenclature.TYPE_CONTRAT_TRAVAIL,
                    situation.contrat(),
                    chemin + "/situationProfessionnelle/contrat");
        }
    }

    private static void ressources(List<Ressource> recues, List<Ressource> versees, String chemin, Constats constats) {
        for (int i = 0; i < recues.size(); i++) {
            constats.code(Nomenclature.RESSOURCE_RECUE, recues.get(i).code(), chemin + "/ressources/" + i + "/code");
        }
        for (int i = 0; i < versees.size(); i++) {
            constats.code(
                    Nomenclature.RESSOURCE_VERSEE, versees.get(i).code(), chemin + "/ressourcesVersees/" + i + "/code");
        }
    }

    private static void foyer(Demande demande, Constats constats) {
        for (int i = 0; i < demande.personnesACharge().size(); i++) {
            PersonneACharge one = demande.personnesACharge().get(i);
            String chemin = "/personnesACharge/" + i;
            constats.code(Nomenclature.SEXE, one.sexe(), chemin + "/sexe");
            constats.code(Nomenclature.LIEN_PARENTE, one.lienParente(), chemin + "/lienParente");
            ressources(one.ressources(), one.ressourcesVersees(), chemin, constats);
        }
        for (int i = 0; i < demande.personnesEnGarde().size(); i++) {
            PersonneEnGarde one = demande.personnesEnGarde().get(i);
            constats.code(Nomenclature.SEXE, one.sexe(), "/personnesEnGarde/" + i + "/sexe");
            constats.code(Nomenclature.COPARENTALITE, one.coparentalite(), "/personnesEnGarde/" + i + "/coparentalite");
        }
    }

    private static void logements(Demande demande, Constats constats) {
        LogementActuel actuel = demande.logementActuel();
        if (actuel != null) {
            constats.codes(Nomenclature.MODELE_LOGEMENT, actuel.modeles(), "/logementActuel/modeles");
            constats.code(Nomenclature.CATEGORIE_LOGEMENT, actuel.categorie(), "/logementActuel/categorie");
            constats.code(Nomenclature.TYPE_LOGEMENT, actuel.type(), "/logementActuel/type");
        }
        LogementRecherche recherche = demande.logementRecherche();
        if (recherche != null) {
            constats.codes(Nomenclature.TYPE_LOGEMENT, recherche.types(), "/logementRecherche/types");
            constats.code(
                    Nomenclature.CATEGORIE_LOGEMENT_RECHERCHE, recherche.categorie(), "/logementRecherche/categorie");
        }
    }

    private static void handicap(ComplementHandicap one, String chemin, Constats constats) {
        constats.code(Nomenclature.ETAT_HANDICAP, one.etat(), chemin + "/etat");
        constats.code(Nomenclature.CAPACITE_MARCHE, one.marche(), chemin + "/marche");
        constats.codes(Nomenclature.HANDICAP_MOTEUR, one.moteur(), chemin + "/moteur");
        constats.codes(Nomenclature.HANDICAP_SENSORIEL, one.sensoriel(), chemin + "/sensoriel");
        constats.codes(Nomenclature.AIDE_TECHNIQUE, one.aides(), chemin + "/aides");
        constats.codes(Nomenclature.EQUIPEMENT_HANDICAP, one.equipements(), chemin + "/equipements");
    }

    private static void dossier(Demande demande, Constats constats) {
        StatutDalo dalo = demande.dalo();
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
