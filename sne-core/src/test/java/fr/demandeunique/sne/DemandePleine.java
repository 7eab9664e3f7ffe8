package fr.demandeunique.sne;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Confirmation;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.EnvoiPreavis;
import fr.demandeunique.sne.demande.InformationsDalo;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementAttribue;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.NaissancesPrevues;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PersonneEnGarde;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.demande.RadiationAnnulee;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.logement.CodeQpv;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.nomenclature.AccordCollectif;
import fr.demandeunique.sne.nomenclature.AideTechnique;
import fr.demandeunique.sne.nomenclature.Booleen;
import fr.demandeunique.sne.nomenclature.CapaciteMarche;
import fr.demandeunique.sne.nomenclature.CategorieLogement;
import fr.demandeunique.sne.nomenclature.CategorieLogementRecherche;
import fr.demandeunique.sne.nomenclature.Civilite;
import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.Contingent;
import fr.demandeunique.sne.nomenclature.Coparentalite;
import fr.demandeunique.sne.nomenclature.EquipementHandicap;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.EtatHandicap;
import fr.demandeunique.sne.nomenclature.HandicapMoteur;
import fr.demandeunique.sne.nomenclature.HandicapSensoriel;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.nomenclature.LienParente;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.nomenclature.ModeleLogement;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.Nationalite;
import fr.demandeunique.sne.nomenclature.OrigineDemande;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.RessourceVersee;
import fr.demandeunique.sne.nomenclature.Sexe;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.nomenclature.StatutDalo;
import fr.demandeunique.sne.nomenclature.TypeContratTravail;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import fr.demandeunique.sne.nomenclature.TypeLogementRpls;
import fr.demandeunique.sne.nomenclature.TypologieLogementDalo;
import fr.demandeunique.sne.nomenclature.Zus;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroAncien;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Nir;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.personne.Siren;
import fr.demandeunique.sne.personne.Siret;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A made-up demande in which every member holds something, no two the same: more than any real one. */
public final class DemandePleine {
    private DemandePleine() {}

    /** Every member of every tab; struck off, attributed and active all at once. */
    public static Demande demande() {
        return Demande.builder()
                .numeroUnique(Exemples.NUMERO)
                .ancienNumero(new NumeroAncien("57/2009/4321"))
                .etat(EtatDemande.ACTIVE)
                .dateDepot(Exemples.DEPOT)
                .debutValidite(LocalDate.of(2016, 1, 15))
                .guichetCreation(Exemples.MOSELIS)
                .guichetDerniereModification(CodeGuichet.parse("10692"))
                .dateDerniereModification(LocalDate.of(2016, 12, 6))
                .versionDemande("02.00")
                .formulaire("14069*02")
                .origine(OrigineDemande.PORTAIL)
                .renouvellements(List.of(LocalDate.of(2016, 12, 5)))
                .preavis(EnvoiPreavis.builder()
                        .simple(LocalDate.of(2016, 10, 3))
                        .accuseReception(LocalDate.of(2016, 10, 24))
                        .autres(autres("preavis"))
                        .build())
                .radiation(RadiationDemande.builder()
                        .motif(MotifRadiation.IRRECEVABILITE)
                        .sousMotif(SousMotifRadiation.of("I"))
                        .date(LocalDate.of(2017, 1, 9))
                        .guichet(CodeGuichet.parse("10693"))
                        .ecritLe(LocalDate.of(2016, 12, 7))
                        .avertiLe(LocalDate.of(2016, 12, 8))
                        .commissionLe(LocalDate.of(2016, 12, 1))
                        .autres(autres("radiation"))
                        .build())
                .radiationsAnnulees(List.of(RadiationAnnulee.builder()
                        .radiation(RadiationDemande.builder()
                                .motif(MotifRadiation.ATTRIBUTION)
                                .sousMotif(SousMotifRadiation.of("A"))
                                .date(LocalDate.of(2016, 11, 3))
                                .guichet(CodeGuichet.parse("10694"))
                                .ecritLe(LocalDate.of(2016, 10, 26))
                                .avertiLe(LocalDate.of(2016, 10, 27))
                                .commissionLe(LocalDate.of(2016, 10, 25))
                                .autres(autres("radiation annulée"))
                                .build())
                        .attribution(attribution())
                        .annuleeLe(LocalDate.of(2016, 11, 8))
                        .guichet(CodeGuichet.parse("10695"))
                        .raison("bail annulé")
                        .autres(autres("radiationsAnnulees"))
                        .build()))
                .attribution(attribution())
                .demandeur(demandeur())
                .personneMorale(personneMorale())
                .coTitulaires(List.of(conjoint(), colocataire()))
                .personnesACharge(List.of(enfant()))
                .naissancesPrevues(NaissancesPrevues.builder()
                        .nombre(2)
                        .date(LocalDate.of(2017, 4, 30))
                        .autres(autres("naissances"))
                        .build())
                .personnesEnGarde(List.of(PersonneEnGarde.builder()
                        .identite(i -> i.nom("GARDE")
                                .prenoms(List.of("Ulysse"))
                                .dateNaissance(DateNaissance.of(LocalDate.of(2007, 7, 17)))
                                .sexe(Sexe.MASCULIN))
                        .coparentalite(Coparentalite.DROIT_DE_VISITE)
                        .autres(autres("garde"))
                        .build()))
                .logementActuel(LogementActuel.builder()
                        .modeles(List.of(ModeleLogement.PARC_PRIVE, ModeleLogement.TITRE_GRATUIT))
                        .categorie(CategorieLogement.MAISON)
                        .type(TypeLogement.T3)
                        .surface(new BigDecimal("62.5"))
                        .loyer(new BigDecimal("612.40"))
                        .nombreOccupants(5)
                        .proprietaire("Propriétaire fictif")
                        .bailleur("Bailleur fictif")
                        .sirenBailleur(Siren.parse("404833048"))
                        .autres(autres("logement"))
                        .build())
                .motifs(List.of(Motif.builder()
                        .code(MotifDemande.LOGEMENT_TROP_CHER)
                        .precision("depuis la hausse")
                        .autres(autres("motif"))
                        .build()))
                .logementRecherche(LogementRecherche.builder()
                        .types(List.of(TypeLogement.T4, TypeLogement.T5))
                        .categorie(CategorieLogementRecherche.INDIFFERENT)
                        .nombrePersonnes(7)
                        .communes(List.of("57463", "57672"))
                        .elargie(true)
                        .autres(autres("recherche"))
                        .build())
                .precisions("Un jardin, si possible.")
                .handicaps(List.of(
                        handicap(),
                        handicap("coTitulaires/0", "3"),
                        handicap("coTitulaires/1", "1"),
                        handicap("personnesACharge/0", "4"),
                        handicap("un voisin", "3")))
                .dalo(InformationsDalo.builder()
                        .statut(StatutDalo.of("1"))
                        .dateDecision(LocalDate.of(2016, 6, 14))
                        .diagnosticSocial(true)
                        .accompagnementSocial(false)
                        .typologie(TypologieLogementDalo.of("T4"))
                        .dateDerniereModification(LocalDate.of(2016, 6, 20))
                        .autres(autres("dalo"))
                        .build())
                .copieNumerique(true)
                .pieces(List.of(PieceJustificative.builder()
                        .id("P-1")
                        .code(CodePiece.IDENTITE_FRANCAISE)
                        .libelle("Carte d’identité")
                        .personne("demandeur")
                        .deposeeLe(LocalDate.of(2015, 12, 18))
                        .finValidite(LocalDate.of(2025, 12, 18))
                        .marque(MarquePiece.of("NUMERISEE"))
                        .autres(autres("piece"))
                        .build()))
                .confirmations(List.of(Confirmation.builder()
                        .code("AGE_INVRAISEMBLABLE")
                        .chemin("/demandeur/dateNaissance")
                        .valeur("1904-07-14")
                        .le(LocalDate.of(2016, 6, 20))
                        .autres(autres("confirmation"))
                        .build()))
                .autres(autres("demande"))
                .build();
    }

    private static Demandeur demandeur() {
        return Demandeur.builder()
                .identite(i -> i.civilite(Civilite.MADAME)
                        .nom("EXEMPLE")
                        .nomNaissance("MODÈLE")
                        .prenoms(List.of("Anaïs", "Rose"))
                        .dateNaissance(DateNaissance.of(LocalDate.of(1984, 7, 14)))
                        .nationalite(Nationalite.FRANCAISE)
                        .nir(Nir.parse("2840775123456")))
                .situationFamiliale(SituationFamiliale.MARIE)
                .telephones(List.of("0387000001", "0600000001"))
                .courriel("anais@exemple.test")
                .adresse(adresse("12", "rue de l’Œuvre"))
                .adresseCourrier(adresse("14", "rue du Courrier"))
                .hebergeant("Hébergeant fictif")
                .situationProfessionnelle(profession("CDI", "Relieuse", "Atelier fictif"))
                .revenusFiscaux(List.of(revenu(2014, "15100")))
                .ressources(List.of(ressource(RessourceRecue.SALAIRE, "1480")))
                .ressourcesVersees(List.of(ressource(RessourceVersee.PENSION_ALIMENTAIRE, "120")))
                .ressourcesPersonnesACharge(List.of(ressource(RessourceRecue.ALLOCATIONS_FAMILIALES, "129.47")))
                .ressourcesVerseesPersonnesACharge(List.of(ressource(RessourceVersee.PENSION_ALIMENTAIRE, "35")))
                .autres(autres("demandeur"))
                .build();
    }

    private static CoTitulaire conjoint() {
        return CoTitulaire.builder()
                .lien(LienDemandeur.CONJOINT)
                .identite(i -> i.civilite(Civilite.MONSIEUR)
                        .nom("EXEMPLE")
                        .nomNaissance("PATRON")
                        .prenoms(List.of("Jean-Noël"))
                        .dateNaissance(DateNaissance.of(LocalDate.of(1980, 2, 29)))
                        .nationalite(Nationalite.UNION_EUROPEENNE)
                        .nir(Nir.parse("1800257463123")))
                .situationFamiliale(SituationFamiliale.MARIE)
                .telephones(List.of("0387000002"))
                .courriel("jean@exemple.test")
                .situationProfessionnelle(profession("CHO", "Facteur", "Poste fictive"))
                .revenusFiscaux(List.of(revenu(2013, "9800")))
                .ressources(List.of(ressource(RessourceRecue.CHOMAGE, "900.5")))
                .ressourcesVersees(List.of(ressource(RessourceVersee.PENSION_ALIMENTAIRE, "80")))
                .autres(autres("conjoint"))
                .build();
    }

    /** A second co-titulaire, of whom almost nothing is known. */
    private static CoTitulaire colocataire() {
        return CoTitulaire.builder()
                .lien(LienDemandeur.COLOCATAIRE)
                .identite(i -> i.nom("TIERS").prenoms(List.of("Zoé")))
                .build();
    }

    private static PersonneACharge enfant() {
        return PersonneACharge.builder()
                .identite(i -> i.nom("CHARGE")
                        .prenoms(List.of("Loïc", "Paul"))
                        .dateNaissance(DateNaissance.of(LocalDate.of(2013, 3, 3)))
                        .sexe(Sexe.MASCULIN))
                .lienParente(LienParente.ENFANT)
                .identite(i -> i.nir(Nir.parse("1130357123456")))
                .ressources(List.of(ressource(RessourceRecue.AEEH, "131.81")))
                .ressourcesVersees(List.of(ressource(RessourceVersee.PENSION_ALIMENTAIRE, "15")))
                .autres(autres("enfant"))
                .build();
    }

    private static PersonneMorale personneMorale() {
        return PersonneMorale.builder()
                .denomination("Association fictive")
                .siren(Siren.parse("732829320"))
                .siret(Siret.parse("73282932000074"))
                .representant("Représentant fictif")
                .telephones(List.of("0387000003"))
                .courriel("association@exemple.test")
                .adresse(adresse("3", "place de l’Association"))
                .autres(autres("morale"))
                .build();
    }

    private static Attribution attribution() {
        return Attribution.builder()
                .siren(Siren.parse("362521874"))
                .dateBail(LocalDate.of(2017, 2, 1))
                .dejaLocataire(false)
                .rpls(NumeroRpls.parse("AB12CD34EF"))
                .logement(LogementAttribue.builder()
                        .adresse(adresse("8", "avenue du Bail"))
                        .type(TypeLogementRpls.T4)
                        .surface(new BigDecimal("81.3"))
                        .loyer(new BigDecimal("498.2"))
                        .zus(Zus.of("N"))
                        .financement("PLUS")
                        .autres(autres("attribue"))
                        .build())
                .contingent(Contingent.of("1"))
                .accordCollectif(AccordCollectif.of("O"))
                .dalo(Booleen.of("N"))
                .qpv(CodeQpv.parse("QP057001"))
                .autres(autres("attribution"))
                .build();
    }

    private static ComplementHandicap handicap() {
        return ComplementHandicap.builder()
                .personne("demandeur")
                .etat(EtatHandicap.EVOLUTIF)
                .marche(CapaciteMarche.TROIS_MARCHES)
                .moteur(List.of(HandicapMoteur.MEMBRES_SUPERIEURS, HandicapMoteur.MEMBRES_INFERIEURS))
                .sensoriel(List.of(HandicapSensoriel.AUDITIF))
                .aides(List.of(AideTechnique.CANNE, AideTechnique.LIT_MEDICALISE))
                .equipements(List.of(EquipementHandicap.DOUCHE, EquipementHandicap.ASCENSEUR))
                .autres(autres("handicap"))
                .build();
    }

    private static ComplementHandicap handicap(String personne, String marche) {
        return ComplementHandicap.builder()
                .personne(personne)
                .marche(CapaciteMarche.of(marche))
                .build();
    }

    private static Adresse adresse(String numero, String voie) {
        return Adresse.builder()
                .numero(numero)
                .voie(voie)
                .complement("Bâtiment " + numero)
                .codePostal("570" + (10 + numero.length()))
                .commune("57463")
                .localite("METZ")
                .etranger(false)
                .pays("FRANCE")
                .autres(autres(voie))
                .build();
    }

    private static SituationProfessionnelle profession(String contrat, String profession, String employeur) {
        return SituationProfessionnelle.builder()
                .contrat(TypeContratTravail.of(contrat))
                .profession(profession)
                .employeur(employeur)
                .siret(Siret.parse("40483304800022"))
                .salariePrive(true)
                .chomageLong(false)
                .finContrat(LocalDate.of(2017, 9, 30))
                .etranger(false)
                .codePostal("57050")
                .commune("57672")
                .autres(autres(profession))
                .build();
    }

    private static RevenuFiscal revenu(int annee, String montant) {
        return RevenuFiscal.builder()
                .annee(annee)
                .montant(new BigDecimal(montant))
                .autres(autres("revenu"))
                .build();
    }

    private static <C extends Code<C>> Ressource<C> ressource(C code, String montant) {
        return Ressource.<C>builder()
                .code(code)
                .montant(new BigDecimal(montant))
                .autres(autres("ressource"))
                .build();
    }

    private static AutresMembres autres(String ou) {
        return new AutresMembres(Map.of("inconnu", ou));
    }
}
