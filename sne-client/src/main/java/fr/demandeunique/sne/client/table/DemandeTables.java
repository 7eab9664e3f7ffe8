package fr.demandeunique.sne.client.table;

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
public final class DemandeTables {
    /** What the document of a demande says its format is. */
    public static final String FORMAT = "sne-demande/1";

    private DemandeTables() {}

    /** The table of {@link EnvoiPreavis}. */
    public static final RecordTable<EnvoiPreavis> ENVOI_PREAVIS = RecordTable.of(EnvoiPreavis::autres)
            .date("simple", EnvoiPreavis::simple)
            .date("accuseReception", EnvoiPreavis::accuseReception)
            .made(in -> new EnvoiPreavis(in.date(), in.date(), in.others()));

    /** The table of {@link RadiationDemande}. */
    public static final RecordTable<RadiationDemande> RADIATION_DEMANDE = RecordTable.of(RadiationDemande::autres)
            .text("motif", RadiationDemande::motif)
            .text("sousMotif", RadiationDemande::sousMotif)
            .date("date", RadiationDemande::date)
            .guichet("guichet", RadiationDemande::guichet)
            .made(in -> new RadiationDemande(in.text(), in.text(), in.date(), in.guichet(), in.others()));

    /** The table of {@link LogementAttribue}. */
    public static final RecordTable<LogementAttribue> LOGEMENT_ATTRIBUE = RecordTable.of(LogementAttribue::autres)
            .record("adresse", PersonTables.ADRESSE, LogementAttribue::adresse)
            .text("type", LogementAttribue::type)
            .amount("surface", LogementAttribue::surface)
            .amount("loyer", LogementAttribue::loyer)
            .text("zus", LogementAttribue::zus)
            .text("financement", LogementAttribue::financement)
            .made(in -> new LogementAttribue(
                    in.inner(), in.text(), in.amount(), in.amount(), in.text(), in.text(), in.others()));

    /** The table of {@link Attribution}. */
    public static final RecordTable<Attribution> ATTRIBUTION = RecordTable.of(Attribution::autres)
            .text("siren", Attribution::siren)
            .date("dateBail", Attribution::dateBail)
            .yes("dejaLocataire", Attribution::dejaLocataire)
            .text("rpls", Attribution::rpls)
            .record("logement", LOGEMENT_ATTRIBUE, Attribution::logement)
            .text("contingent", Attribution::contingent)
            .text("accordCollectif", Attribution::accordCollectif)
            .text("dalo", Attribution::dalo)
            .text("qpv", Attribution::qpv)
            .made(in -> new Attribution(
                    in.text(),
                    in.date(),
                    in.yes(),
                    in.text(),
                    in.inner(),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.others()));

    /** The table of {@link LogementActuel}. */
    public static final RecordTable<LogementActuel> LOGEMENT_ACTUEL = RecordTable.of(LogementActuel::autres)
            .texts("modeles", LogementActuel::modeles)
            .text("categorie", LogementActuel::categorie)
            .text("type", LogementActuel::type)
            .amount("surface", LogementActuel::surface)
            .amount("loyer", LogementActuel::loyer)
            .integer("nombreOccupants", LogementActuel::nombreOccupants)
            .text("proprietaire", LogementActuel::proprietaire)
            .text("bailleur", LogementActuel::bailleur)
            .text("sirenBailleur", LogementActuel::sirenBailleur)
            .made(in -> new LogementActuel(
                    in.list(),
                    in.text(),
                    in.text(),
                    in.amount(),
                    in.amount(),
                    in.integer(),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.others()));

    /** The table of {@link MotifDemande}. */
    public static final RecordTable<MotifDemande> MOTIF_DEMANDE = RecordTable.of(MotifDemande::autres)
            .text("code", MotifDemande::code)
            .text("precision", MotifDemande::precision)
            .made(in -> new MotifDemande(in.text(), in.text(), in.others()));

    /** The table of {@link LogementRecherche}. */
    public static final RecordTable<LogementRecherche> LOGEMENT_RECHERCHE = RecordTable.of(LogementRecherche::autres)
            .texts("types", LogementRecherche::types)
            .text("categorie", LogementRecherche::categorie)
            .integer("nombrePersonnes", LogementRecherche::nombrePersonnes)
            .texts("communes", LogementRecherche::communes)
            .yes("elargie", LogementRecherche::elargie)
            .made(in -> new LogementRecherche(in.list(), in.text(), in.integer(), in.list(), in.yes(), in.others()));

    /** The table of {@link ComplementHandicap}. */
    public static final RecordTable<ComplementHandicap> COMPLEMENT_HANDICAP = RecordTable.of(ComplementHandicap::autres)
            .text("personne", ComplementHandicap::personne)
            .text("etat", ComplementHandicap::etat)
            .text("marche", ComplementHandicap::marche)
            .texts("moteur", ComplementHandicap::moteur)
            .texts("sensoriel", ComplementHandicap::sensoriel)
            .texts("aides", ComplementHandicap::aides)
            .texts("equipements", ComplementHandicap::equipements)
            .made(in -> new ComplementHandicap(
                    in.text(), in.text(), in.text(), in.list(), in.list(), in.list(), in.list(), in.others()));

    /** The table of {@link StatutDalo}. */
    public static final RecordTable<StatutDalo> STATUT_DALO = RecordTable.of(StatutDalo::autres)
            .text("statut", StatutDalo::statut)
            .date("dateDecision", StatutDalo::dateDecision)
            .yes("diagnosticSocial", StatutDalo::diagnosticSocial)
            .yes("accompagnementSocial", StatutDalo::accompagnementSocial)
            .text("typologie", StatutDalo::typologie)
            .date("dateDerniereModification", StatutDalo::dateDerniereModification)
            .made(in -> new StatutDalo(in.text(), in.date(), in.yes(), in.yes(), in.text(), in.date(), in.others()));

    /** The table of {@link PieceJustificative}. */
    public static final RecordTable<PieceJustificative> PIECE_JUSTIFICATIVE = RecordTable.of(PieceJustificative::autres)
            .text("id", PieceJustificative::id)
            .text("code", PieceJustificative::code)
            .text("libelle", PieceJustificative::libelle)
            .text("personne", PieceJustificative::personne)
            .date("deposeeLe", PieceJustificative::deposeeLe)
            .date("finValidite", PieceJustificative::finValidite)
            .text("marque", PieceJustificative::marque)
            .made(in -> new PieceJustificative(
                    in.text(), in.text(), in.text(), in.text(), in.date(), in.date(), in.text(), in.others()));

    /** The table of {@link Demande}. */
    public static final RecordTable<Demande> DEMANDE = RecordTable.of(Demande::autres)
            .format(FORMAT)
            .numero("numeroUnique", Demande::numeroUnique)
            .formerNumero("ancienNumero", Demande::ancienNumero)
            .text("etat", Demande::etat)
            .date("dateDepot", Demande::dateDepot)
            .date("debutValidite", Demande::debutValidite)
            .guichet("guichetCreation", Demande::guichetCreation)
            .guichet("guichetDerniereModification", Demande::guichetDerniereModification)
            .date("dateDerniereModification", Demande::dateDerniereModification)
            .text("versionDemande", Demande::versionDemande)
            .text("formulaire", Demande::formulaire)
            .text("origine", Demande::origine)
            .dates("renouvellements", Demande::renouvellements)
            .record("preavis", ENVOI_PREAVIS, Demande::preavis)
            .record("radiation", RADIATION_DEMANDE, Demande::radiation)
            .record("attribution", ATTRIBUTION, Demande::attribution)
            .record("demandeur", PersonTables.DEMANDEUR, Demande::demandeur)
            .record("personneMorale", PersonTables.PERSONNE_MORALE, Demande::personneMorale)
            .records("coTitulaires", PersonTables.CO_TITULAIRE, Demande::coTitulaires)
            .records("personnesACharge", PersonTables.PERSONNE_A_CHARGE, Demande::personnesACharge)
            .record("naissancesPrevues", PersonTables.NAISSANCES_PREVUES, Demande::naissancesPrevues)
            .records("personnesEnGarde", PersonTables.PERSONNE_EN_GARDE, Demande::personnesEnGarde)
            .record("logementActuel", LOGEMENT_ACTUEL, Demande::logementActuel)
            .records("motifs", MOTIF_DEMANDE, Demande::motifs)
            .record("logementRecherche", LOGEMENT_RECHERCHE, Demande::logementRecherche)
            .text("precisions", Demande::precisions)
            .records("handicaps", COMPLEMENT_HANDICAP, Demande::handicaps)
            .record("dalo", STATUT_DALO, Demande::dalo)
            .yes("copieNumerique", Demande::copieNumerique)
            .records("pieces", PIECE_JUSTIFICATIVE, Demande::pieces)
            .made(in -> new Demande(
                    in.numero(),
                    in.formerNumero(),
                    in.text(),
                    in.date(),
                    in.date(),
                    in.guichet(),
                    in.guichet(),
                    in.date(),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.list(),
                    in.inner(),
                    in.inner(),
                    in.inner(),
                    in.inner(),
                    in.inner(),
                    in.list(),
                    in.list(),
                    in.inner(),
                    in.list(),
                    in.inner(),
                    in.list(),
                    in.inner(),
                    in.text(),
                    in.list(),
                    in.inner(),
                    in.yes(),
                    in.list(),
                    in.others()));
}
