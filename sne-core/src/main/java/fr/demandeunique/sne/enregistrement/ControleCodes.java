package fr.demandeunique.sne.enregistrement;

import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.InformationsDalo;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementAttribue;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PersonneEnGarde;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.demande.RadiationAnnulee;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.RessourceVersee;
import fr.demandeunique.sne.personne.Identite;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import fr.demandeunique.sne.personne.Titulaire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds every coded field against its list; an unknown code is a warning, since the lists change with the forms. */
final class ControleCodes {
    private ControleCodes() {}

    static void controler(Demande demande, Constats constats) {
        horsPieces(demande, constats);
        constats.ici(Lieu.DEMANDE);
        pieces(demande.pieces(), constats);
    }

    static void horsPieces(Demande demande, Constats constats) {
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
        identite(one.identite(), constats);
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

    private static void identite(Identite one, Constats constats) {
        constats.code(one.civilite(), "/civilite");
        constats.code(one.sexe(), "/sexe");
        constats.code(one.nationalite(), "/nationalite");
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
            identite(one.identite(), constats);
            constats.code(one.lienParente(), "/lienParente");
            if (!one.ressources().isEmpty() || !one.ressourcesVersees().isEmpty()) {
                ressources(one.ressources(), one.ressourcesVersees(), constats);
            }
        }
        List<PersonneEnGarde> enGarde = demande.personnesEnGarde();
        for (int i = 0; i < enGarde.size(); i++) {
            PersonneEnGarde one = enGarde.get(i);
            constats.ici(Lieu.PERSONNES_EN_GARDE, i);
            identite(one.identite(), constats);
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
        constats.code(demande.etat(), "/etat");
        constats.code(demande.origine(), "/origine");
        InformationsDalo dalo = demande.dalo();
        if (dalo != null) {
            constats.code(dalo.statut(), "/dalo/statut");
            constats.code(dalo.typologie(), "/dalo/typologie");
        }
        fin(demande.radiation(), demande.attribution(), constats);
        List<RadiationAnnulee> annulees = demande.radiationsAnnulees();
        for (int i = 0; i < annulees.size(); i++) {
            constats.ici(Lieu.RADIATIONS_ANNULEES, i);
            fin(annulees.get(i).radiation(), annulees.get(i).attribution(), constats);
        }
    }

    private static void pieces(List<PieceJustificative> pieces, Constats constats) {
        for (int i = 0; i < pieces.size(); i++) {
            CodePiece code = pieces.get(i).code();
            if (code != null && !code.titreSejour()) { // which may be more exact than the list
                constats.code(code, "/pieces/", i, "/code");
            }
            constats.code(pieces.get(i).marque(), "/pieces/", i, "/marque");
        }
    }

    /** How a demande ends, or had ended. */
    private static void fin(
            @Nullable RadiationDemande radiation, @Nullable Attribution attribution, Constats constats) {
        if (radiation != null) {
            constats.code(radiation.motif(), "/radiation/motif");
            constats.code(radiation.sousMotif(), "/radiation/sousMotif");
        }
        if (attribution != null) {
            constats.code(attribution.contingent(), "/attribution/contingent");
            constats.code(attribution.accordCollectif(), "/attribution/accordCollectif");
            constats.code(attribution.dalo(), "/attribution/dalo");
            LogementAttribue logement = attribution.logement();
            if (logement != null) {
                constats.code(logement.type(), "/attribution/logement/type");
                constats.code(logement.zus(), "/attribution/logement/zus");
            }
        }
    }
}
