package fr.demandeunique.sne.client.json;

import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.EnvoiPreavis;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementAttribue;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.MotifDemande;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.demande.StatutDalo;

/** The tables of a demande and of its parts other than the persons. */
final class FormesDemande {
    private FormesDemande() {}

    static final Forme<EnvoiPreavis, EnvoiPreavis.Builder> ENVOI_PREAVIS = Forme.de(
                    EnvoiPreavis::builder,
                    EnvoiPreavis.Builder::build,
                    EnvoiPreavis::autres,
                    EnvoiPreavis.Builder::autres)
            .date("simple", EnvoiPreavis::simple, EnvoiPreavis.Builder::simple)
            .date("accuseReception", EnvoiPreavis::accuseReception, EnvoiPreavis.Builder::accuseReception);

    static final Forme<RadiationDemande, RadiationDemande.Builder> RADIATION_DEMANDE = Forme.de(
                    RadiationDemande::builder,
                    RadiationDemande.Builder::build,
                    RadiationDemande::autres,
                    RadiationDemande.Builder::autres)
            .texte("motif", RadiationDemande::motif, RadiationDemande.Builder::motif)
            .texte("sousMotif", RadiationDemande::sousMotif, RadiationDemande.Builder::sousMotif)
            .date("date", RadiationDemande::date, RadiationDemande.Builder::date)
            .guichet("guichet", RadiationDemande::guichet, RadiationDemande.Builder::guichet);

    static final Forme<LogementAttribue, LogementAttribue.Builder> LOGEMENT_ATTRIBUE = Forme.de(
                    LogementAttribue::builder,
                    LogementAttribue.Builder::build,
                    LogementAttribue::autres,
                    LogementAttribue.Builder::autres)
            .objet("adresse", FormesPersonnes.ADRESSE, LogementAttribue::adresse, LogementAttribue.Builder::adresse)
            .texte("type", LogementAttribue::type, LogementAttribue.Builder::type)
            .montant("surface", LogementAttribue::surface, LogementAttribue.Builder::surface)
            .montant("loyer", LogementAttribue::loyer, LogementAttribue.Builder::loyer)
            .texte("zus", LogementAttribue::zus, LogementAttribue.Builder::zus)
            .texte("financement", LogementAttribue::financement, LogementAttribue.Builder::financement);

    static final Forme<Attribution, Attribution.Builder> ATTRIBUTION = Forme.de(
                    Attribution::builder, Attribution.Builder::build, Attribution::autres, Attribution.Builder::autres)
            .texte("siren", Attribution::siren, Attribution.Builder::siren)
            .date("dateBail", Attribution::dateBail, Attribution.Builder::dateBail)
            .oui("dejaLocataire", Attribution::dejaLocataire, Attribution.Builder::dejaLocataire)
            .texte("rpls", Attribution::rpls, Attribution.Builder::rpls)
            .objet("logement", LOGEMENT_ATTRIBUE, Attribution::logement, Attribution.Builder::logement)
            .texte("contingent", Attribution::contingent, Attribution.Builder::contingent)
            .texte("accordCollectif", Attribution::accordCollectif, Attribution.Builder::accordCollectif)
            .texte("dalo", Attribution::dalo, Attribution.Builder::dalo)
            .texte("qpv", Attribution::qpv, Attribution.Builder::qpv);

    static final Forme<LogementActuel, LogementActuel.Builder> LOGEMENT_ACTUEL = Forme.de(
                    LogementActuel::builder,
                    LogementActuel.Builder::build,
                    LogementActuel::autres,
                    LogementActuel.Builder::autres)
            .textes("modeles", LogementActuel::modeles, LogementActuel.Builder::modeles)
            .texte("categorie", LogementActuel::categorie, LogementActuel.Builder::categorie)
            .texte("type", LogementActuel::type, LogementActuel.Builder::type)
            .montant("surface", LogementActuel::surface, LogementActuel.Builder::surface)
            .montant("loyer", LogementActuel::loyer, LogementActuel.Builder::loyer)
            .entier("nombreOccupants", LogementActuel::nombreOccupants, LogementActuel.Builder::nombreOccupants)
            .texte("proprietaire", LogementActuel::proprietaire, LogementActuel.Builder::proprietaire)
            .texte("bailleur", LogementActuel::bailleur, LogementActuel.Builder::bailleur)
            .texte("sirenBailleur", LogementActuel::sirenBailleur, LogementActuel.Builder::sirenBailleur);

    static final Forme<MotifDemande, MotifDemande.Builder> MOTIF_DEMANDE = Forme.de(
                    MotifDemande::builder,
                    MotifDemande.Builder::build,
                    MotifDemande::autres,
                    MotifDemande.Builder::autres)
            .texte("code", MotifDemande::code, MotifDemande.Builder::code)
            .texte("precision", MotifDemande::precision, MotifDemande.Builder::precision);

    static final Forme<LogementRecherche, LogementRecherche.Builder> LOGEMENT_RECHERCHE = Forme.de(
                    LogementRecherche::builder,
                    LogementRecherche.Builder::build,
                    LogementRecherche::autres,
                    LogementRecherche.Builder::autres)
            .textes("types", LogementRecherche::types, LogementRecherche.Builder::types)
            .texte("categorie", LogementRecherche::categorie, LogementRecherche.Builder::categorie)
            .entier("nombrePersonnes", LogementRecherche::nombrePersonnes, LogementRecherche.Builder::nombrePersonnes)
            .textes("communes", LogementRecherche::communes, LogementRecherche.Builder::communes)
            .oui("elargie", LogementRecherche::elargie, LogementRecherche.Builder::elargie);

    static final Forme<ComplementHandicap, ComplementHandicap.Builder> COMPLEMENT_HANDICAP = Forme.de(
                    ComplementHandicap::builder,
                    ComplementHandicap.Builder::build,
                    ComplementHandicap::autres,
                    ComplementHandicap.Builder::autres)
            .texte("personne", ComplementHandicap::personne, ComplementHandicap.Builder::personne)
            .texte("etat", ComplementHandicap::etat, ComplementHandicap.Builder::etat)
            .texte("marche", ComplementHandicap::marche, ComplementHandicap.Builder::marche)
            .textes("moteur", ComplementHandicap::moteur, ComplementHandicap.Builder::moteur)
            .textes("sensoriel", ComplementHandicap::sensoriel, ComplementHandicap.Builder::sensoriel)
            .textes("aides", ComplementHandicap::aides, ComplementHandicap.Builder::aides)
            .textes("equipements", ComplementHandicap::equipements, ComplementHandicap.Builder::equipements);

    static final Forme<StatutDalo, StatutDalo.Builder> STATUT_DALO = Forme.de(
                    StatutDalo::builder, StatutDalo.Builder::build, StatutDalo::autres, StatutDalo.Builder::autres)
            .texte("statut", StatutDalo::statut, StatutDalo.Builder::statut)
            .date("dateDecision", StatutDalo::dateDecision, StatutDalo.Builder::dateDecision)
            .oui("diagnosticSocial", StatutDalo::diagnosticSocial, StatutDalo.Builder::diagnosticSocial)
            .oui("accompagnementSocial", StatutDalo::accompagnementSocial, StatutDalo.Builder::accompagnementSocial)
            .texte("typologie", StatutDalo::typologie, StatutDalo.Builder::typologie)
            .date(
                    "dateDerniereModification",
                    StatutDalo::dateDerniereModification,
                    StatutDalo.Builder::dateDerniereModification);

    static final Forme<PieceJustificative, PieceJustificative.Builder> PIECE_JUSTIFICATIVE = Forme.de(
                    PieceJustificative::builder,
                    PieceJustificative.Builder::build,
                    PieceJustificative::autres,
                    PieceJustificative.Builder::autres)
            .texte("id", PieceJustificative::id, PieceJustificative.Builder::id)
            .texte("code", PieceJustificative::code, PieceJustificative.Builder::code)
            .texte("libelle", PieceJustificative::libelle, PieceJustificative.Builder::libelle)
            .texte("personne", PieceJustificative::personne, PieceJustificative.Builder::personne)
            .date("deposeeLe", PieceJustificative::deposeeLe, PieceJustificative.Builder::deposeeLe)
            .date("finValidite", PieceJustificative::finValidite, PieceJustificative.Builder::finValidite)
            .texte("marque", PieceJustificative::marque, PieceJustificative.Builder::marque);

    static final Forme<Demande, Demande.Builder> DEMANDE = Forme.de(
                    Demande::builder, Demande.Builder::build, Demande::autres, Demande.Builder::autres)
            .format(DemandeJson.FORMAT)
            .numero("numeroUnique", Demande::numeroUnique, Demande.Builder::numeroUnique)
            .ancien("ancienNumero", Demande::ancienNumero, Demande.Builder::ancienNumero)
            .texte("etat", Demande::etat, Demande.Builder::etat)
            .date("dateDepot", Demande::dateDepot, Demande.Builder::dateDepot)
            .date("debutValidite", Demande::debutValidite, Demande.Builder::debutValidite)
            .guichet("guichetCreation", Demande::guichetCreation, Demande.Builder::guichetCreation)
            .guichet(
                    "guichetDerniereModification",
                    Demande::guichetDerniereModification,
                    Demande.Builder::guichetDerniereModification)
            .date(
                    "dateDerniereModification",
                    Demande::dateDerniereModification,
                    Demande.Builder::dateDerniereModification)
            .texte("versionDemande", Demande::versionDemande, Demande.Builder::versionDemande)
            .texte("formulaire", Demande::formulaire, Demande.Builder::formulaire)
            .texte("origine", Demande::origine, Demande.Builder::origine)
            .dates("renouvellements", Demande::renouvellements, Demande.Builder::renouvellements)
            .objet("preavis", ENVOI_PREAVIS, Demande::preavis, Demande.Builder::preavis)
            .objet("radiation", RADIATION_DEMANDE, Demande::radiation, Demande.Builder::radiation)
            .objet("attribution", ATTRIBUTION, Demande::attribution, Demande.Builder::attribution)
            .objet("demandeur", FormesPersonnes.DEMANDEUR, Demande::demandeur, Demande.Builder::demandeur)
            .objet(
                    "personneMorale",
                    FormesPersonnes.PERSONNE_MORALE,
                    Demande::personneMorale,
                    Demande.Builder::personneMorale)
            .objets("coTitulaires", FormesPersonnes.CO_TITULAIRE, Demande::coTitulaires, Demande.Builder::coTitulaires)
            .objets(
                    "personnesACharge",
                    FormesPersonnes.PERSONNE_A_CHARGE,
                    Demande::personnesACharge,
                    Demande.Builder::personnesACharge)
            .objet(
                    "naissancesPrevues",
                    FormesPersonnes.NAISSANCES_PREVUES,
                    Demande::naissancesPrevues,
                    Demande.Builder::naissancesPrevues)
            .objets(
                    "personnesEnGarde",
                    FormesPersonnes.PERSONNE_EN_GARDE,
                    Demande::personnesEnGarde,
                    Demande.Builder::personnesEnGarde)
            .objet("logementActuel", LOGEMENT_ACTUEL, Demande::logementActuel, Demande.Builder::logementActuel)
            .objets("motifs", MOTIF_DEMANDE, Demande::motifs, Demande.Builder::motifs)
            .objet(
                    "logementRecherche",
                    LOGEMENT_RECHERCHE,
                    Demande::logementRecherche,
                    Demande.Builder::logementRecherche)
            .texte("precisions", Demande::precisions, Demande.Builder::precisions)
            .objets("handicaps", COMPLEMENT_HANDICAP, Demande::handicaps, Demande.Builder::handicaps)
            .objet("dalo", STATUT_DALO, Demande::dalo, Demande.Builder::dalo)
            .oui("copieNumerique", Demande::copieNumerique, Demande.Builder::copieNumerique)
            .objets("pieces", PIECE_JUSTIFICATIVE, Demande::pieces, Demande.Builder::pieces);
}
