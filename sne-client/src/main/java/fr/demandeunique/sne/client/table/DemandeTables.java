package fr.demandeunique.sne.client.table;

import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Confirmation;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.EnvoiPreavis;
import fr.demandeunique.sne.demande.InformationsDalo;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementAttribue;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.demande.RadiationAnnulee;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.AccordCollectif;
import fr.demandeunique.sne.nomenclature.AideTechnique;
import fr.demandeunique.sne.nomenclature.Booleen;
import fr.demandeunique.sne.nomenclature.CapaciteMarche;
import fr.demandeunique.sne.nomenclature.CategorieLogement;
import fr.demandeunique.sne.nomenclature.CategorieLogementRecherche;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.Contingent;
import fr.demandeunique.sne.nomenclature.EquipementHandicap;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.EtatHandicap;
import fr.demandeunique.sne.nomenclature.HandicapMoteur;
import fr.demandeunique.sne.nomenclature.HandicapSensoriel;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.nomenclature.ModeleLogement;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.OrigineDemande;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.nomenclature.StatutDalo;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import fr.demandeunique.sne.nomenclature.TypeLogementRpls;
import fr.demandeunique.sne.nomenclature.TypologieLogementDalo;
import fr.demandeunique.sne.nomenclature.Zus;

/** The tables of a demande and of its parts other than the persons. */
public final class DemandeTables {
    /** What the document of a demande says its format is. */
    public static final String FORMAT = "sne-demande/1";

    private DemandeTables() {}

    /** The table of {@link EnvoiPreavis}. */
    public static final RecordTable<EnvoiPreavis> ENVOI_PREAVIS = RecordTable.of(EnvoiPreavis::autres)
            .date("simple", EnvoiPreavis::simple)
            .date("accuseReception", EnvoiPreavis::accuseReception)
            .made(in -> new EnvoiPreavis(in.value(), in.value(), in.others()));

    /** The table of {@link RadiationDemande}. */
    public static final RecordTable<RadiationDemande> RADIATION_DEMANDE = RecordTable.of(RadiationDemande::autres)
            .code("motif", MotifRadiation.LISTE, RadiationDemande::motif)
            .code("sousMotif", SousMotifRadiation.LISTE, RadiationDemande::sousMotif)
            .date("date", RadiationDemande::date)
            .guichet("guichet", RadiationDemande::guichet)
            .date("ecritLe", RadiationDemande::ecritLe)
            .date("avertiLe", RadiationDemande::avertiLe)
            .date("commissionLe", RadiationDemande::commissionLe)
            .made(in -> new RadiationDemande(
                    in.value(), in.value(), in.value(), in.value(), in.value(), in.value(), in.value(), in.others()));

    /** The table of {@link LogementAttribue}. */
    public static final RecordTable<LogementAttribue> LOGEMENT_ATTRIBUE = RecordTable.of(LogementAttribue::autres)
            .record("adresse", PersonTables.ADRESSE, LogementAttribue::adresse)
            .code("type", TypeLogementRpls.LISTE, LogementAttribue::type)
            .amount("surface", LogementAttribue::surface)
            .amount("loyer", LogementAttribue::loyer)
            .code("zus", Zus.LISTE, LogementAttribue::zus)
            .text("financement", LogementAttribue::financement)
            .made(in -> new LogementAttribue(
                    in.value(), in.value(), in.value(), in.value(), in.value(), in.value(), in.others()));

    /** The table of {@link Attribution}. */
    public static final RecordTable<Attribution> ATTRIBUTION = RecordTable.of(Attribution::autres)
            .siren("siren", Attribution::siren)
            .date("dateBail", Attribution::dateBail)
            .yes("dejaLocataire", Attribution::dejaLocataire)
            .rpls("rpls", Attribution::rpls)
            .record("logement", LOGEMENT_ATTRIBUE, Attribution::logement)
            .code("contingent", Contingent.LISTE, Attribution::contingent)
            .code("accordCollectif", AccordCollectif.LISTE, Attribution::accordCollectif)
            .code("dalo", Booleen.LISTE, Attribution::dalo)
            .qpv("qpv", Attribution::qpv)
            .made(in -> new Attribution(
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.others()));

    /** The table of {@link RadiationAnnulee}. */
    public static final RecordTable<RadiationAnnulee> RADIATION_ANNULEE = RecordTable.of(RadiationAnnulee::autres)
            .record("radiation", RADIATION_DEMANDE, RadiationAnnulee::radiation)
            .record("attribution", ATTRIBUTION, RadiationAnnulee::attribution)
            .date("annuleeLe", RadiationAnnulee::annuleeLe)
            .guichet("guichet", RadiationAnnulee::guichet)
            .text("raison", RadiationAnnulee::raison)
            .made(in -> new RadiationAnnulee(in.value(), in.value(), in.value(), in.value(), in.value(), in.others()));

    /** The table of {@link LogementActuel}. */
    public static final RecordTable<LogementActuel> LOGEMENT_ACTUEL = RecordTable.of(LogementActuel::autres)
            .codes("modeles", ModeleLogement.LISTE, LogementActuel::modeles)
            .code("categorie", CategorieLogement.LISTE, LogementActuel::categorie)
            .code("type", TypeLogement.LISTE, LogementActuel::type)
            .amount("surface", LogementActuel::surface)
            .amount("loyer", LogementActuel::loyer)
            .integer("nombreOccupants", LogementActuel::nombreOccupants)
            .text("proprietaire", LogementActuel::proprietaire)
            .text("bailleur", LogementActuel::bailleur)
            .siren("sirenBailleur", LogementActuel::sirenBailleur)
            .made(in -> new LogementActuel(
                    in.list(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.others()));

    /** The table of {@link Motif}. */
    public static final RecordTable<Motif> MOTIF = RecordTable.of(Motif::autres)
            .code("code", MotifDemande.LISTE, Motif::code)
            .text("precision", Motif::precision)
            .made(in -> new Motif(in.value(), in.value(), in.others()));

    /** The table of {@link LogementRecherche}. */
    public static final RecordTable<LogementRecherche> LOGEMENT_RECHERCHE = RecordTable.of(LogementRecherche::autres)
            .codes("types", TypeLogement.LISTE, LogementRecherche::types)
            .code("categorie", CategorieLogementRecherche.LISTE, LogementRecherche::categorie)
            .integer("nombrePersonnes", LogementRecherche::nombrePersonnes)
            .texts("communes", LogementRecherche::communes)
            .yes("elargie", LogementRecherche::elargie)
            .made(in -> new LogementRecherche(in.list(), in.value(), in.value(), in.list(), in.value(), in.others()));

    /** The table of {@link ComplementHandicap}. */
    public static final RecordTable<ComplementHandicap> COMPLEMENT_HANDICAP = RecordTable.of(ComplementHandicap::autres)
            .text("personne", ComplementHandicap::personne)
            .code("etat", EtatHandicap.LISTE, ComplementHandicap::etat)
            .code("marche", CapaciteMarche.LISTE, ComplementHandicap::marche)
            .codes("moteur", HandicapMoteur.LISTE, ComplementHandicap::moteur)
            .codes("sensoriel", HandicapSensoriel.LISTE, ComplementHandicap::sensoriel)
            .codes("aides", AideTechnique.LISTE, ComplementHandicap::aides)
            .codes("equipements", EquipementHandicap.LISTE, ComplementHandicap::equipements)
            .made(in -> new ComplementHandicap(
                    in.value(), in.value(), in.value(), in.list(), in.list(), in.list(), in.list(), in.others()));

    /** The table of {@link InformationsDalo}. */
    public static final RecordTable<InformationsDalo> INFORMATIONS_DALO = RecordTable.of(InformationsDalo::autres)
            .code("statut", StatutDalo.LISTE, InformationsDalo::statut)
            .date("dateDecision", InformationsDalo::dateDecision)
            .yes("diagnosticSocial", InformationsDalo::diagnosticSocial)
            .yes("accompagnementSocial", InformationsDalo::accompagnementSocial)
            .code("typologie", TypologieLogementDalo.LISTE, InformationsDalo::typologie)
            .date("dateDerniereModification", InformationsDalo::dateDerniereModification)
            .made(in -> new InformationsDalo(
                    in.value(), in.value(), in.value(), in.value(), in.value(), in.value(), in.others()));

    /** The table of {@link PieceJustificative}. */
    public static final RecordTable<PieceJustificative> PIECE_JUSTIFICATIVE = RecordTable.of(PieceJustificative::autres)
            .text("id", PieceJustificative::id)
            .code("code", CodePiece.LISTE, PieceJustificative::code)
            .text("libelle", PieceJustificative::libelle)
            .text("personne", PieceJustificative::personne)
            .date("deposeeLe", PieceJustificative::deposeeLe)
            .date("finValidite", PieceJustificative::finValidite)
            .code("marque", MarquePiece.LISTE, PieceJustificative::marque)
            .made(in -> new PieceJustificative(
                    in.value(), in.value(), in.value(), in.value(), in.value(), in.value(), in.value(), in.others()));

    /** The table of {@link Confirmation}. */
    public static final RecordTable<Confirmation> CONFIRMATION = RecordTable.of(Confirmation::autres)
            .text("code", Confirmation::code)
            .text("chemin", Confirmation::chemin)
            .scalar("valeur", Confirmation::valeur)
            .date("le", Confirmation::le)
            .made(in -> new Confirmation(in.value(), in.value(), in.value(), in.value(), in.others()));

    /** The table of {@link Demande}. */
    public static final RecordTable<Demande> DEMANDE = RecordTable.of(Demande::autres)
            .format(FORMAT)
            .numero("numeroUnique", Demande::numeroUnique)
            .formerNumero("ancienNumero", Demande::ancienNumero)
            .code("etat", EtatDemande.LISTE, Demande::etat)
            .date("dateDepot", Demande::dateDepot)
            .date("debutValidite", Demande::debutValidite)
            .guichet("guichetCreation", Demande::guichetCreation)
            .guichet("guichetDerniereModification", Demande::guichetDerniereModification)
            .date("dateDerniereModification", Demande::dateDerniereModification)
            .text("versionDemande", Demande::versionDemande)
            .text("formulaire", Demande::formulaire)
            .code("origine", OrigineDemande.LISTE, Demande::origine)
            .dates("renouvellements", Demande::renouvellements)
            .record("preavis", ENVOI_PREAVIS, Demande::preavis)
            .record("radiation", RADIATION_DEMANDE, Demande::radiation)
            .records("radiationsAnnulees", RADIATION_ANNULEE, Demande::radiationsAnnulees)
            .record("attribution", ATTRIBUTION, Demande::attribution)
            .record("demandeur", PersonTables.DEMANDEUR, Demande::demandeur)
            .record("personneMorale", PersonTables.PERSONNE_MORALE, Demande::personneMorale)
            .records("coTitulaires", PersonTables.CO_TITULAIRE, Demande::coTitulaires)
            .records("personnesACharge", PersonTables.PERSONNE_A_CHARGE, Demande::personnesACharge)
            .record("naissancesPrevues", PersonTables.NAISSANCES_PREVUES, Demande::naissancesPrevues)
            .records("personnesEnGarde", PersonTables.PERSONNE_EN_GARDE, Demande::personnesEnGarde)
            .record("logementActuel", LOGEMENT_ACTUEL, Demande::logementActuel)
            .records("motifs", MOTIF, Demande::motifs)
            .record("logementRecherche", LOGEMENT_RECHERCHE, Demande::logementRecherche)
            .text("precisions", Demande::precisions)
            .records("handicaps", COMPLEMENT_HANDICAP, Demande::handicaps)
            .record("dalo", INFORMATIONS_DALO, Demande::dalo)
            .yes("copieNumerique", Demande::copieNumerique)
            .records("pieces", PIECE_JUSTIFICATIVE, Demande::pieces)
            .records("confirmations", CONFIRMATION, Demande::confirmations)
            .made(in -> new Demande(
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.list(),
                    in.value(),
                    in.value(),
                    in.list(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.list(),
                    in.list(),
                    in.value(),
                    in.list(),
                    in.value(),
                    in.list(),
                    in.value(),
                    in.value(),
                    in.list(),
                    in.value(),
                    in.value(),
                    in.list(),
                    in.list(),
                    in.others()));
}
