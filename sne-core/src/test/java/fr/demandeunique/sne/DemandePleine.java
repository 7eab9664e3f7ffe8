package fr.demandeunique.sne;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.EnvoiPreavis;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementAttribue;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.MotifDemande;
import fr.demandeunique.sne.demande.NaissancesPrevues;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PersonneEnGarde;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.demande.StatutDalo;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroAncien;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
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
                .etat("ACTIVE")
                .dateDepot(Exemples.DEPOT)
                .debutValidite(LocalDate.of(2016, 1, 15))
                .guichetCreation(Exemples.MOSELIS)
                .guichetDerniereModification(CodeGuichet.parse("10692"))
                .dateDerniereModification(LocalDate.of(2016, 12, 6))
                .versionDemande("02.00")
                .formulaire("14069*02")
                .origine("PORTAIL")
                .renouvellements(List.of(LocalDate.of(2016, 12, 5)))
                .preavis(EnvoiPreavis.builder()
                        .simple(LocalDate.of(2016, 10, 3))
                        .accuseReception(LocalDate.of(2016, 10, 24))
                        .autres(autres("preavis"))
                        .build())
                .radiation(RadiationDemande.builder()
                        .motif("RADIRR")
                        .sousMotif("I")
                        .date(LocalDate.of(2017, 1, 9))
                        .guichet(CodeGuichet.parse("10693"))
                        .autres(autres("radiation"))
                        .build())
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
                        .nom("GARDE")
                        .prenoms(List.of("Ulysse"))
                        .dateNaissance(LocalDate.of(2007, 7, 17))
                        .sexe("M")
                        .coparentalite("D")
                        .autres(autres("garde"))
                        .build()))
                .logementActuel(LogementActuel.builder()
                        .modeles(List.of("LP", "LTG"))
                        .categorie("M")
                        .type("T3")
                        .surface(new BigDecimal("62.5"))
                        .loyer(new BigDecimal("612.40"))
                        .nombreOccupants(5)
                        .proprietaire("Propriétaire fictif")
                        .bailleur("Bailleur fictif")
                        .sirenBailleur("404833048")
                        .autres(autres("logement"))
                        .build())
                .motifs(List.of(MotifDemande.builder()
                        .code("09")
                        .precision("depuis la hausse")
                        .autres(autres("motif"))
                        .build()))
                .logementRecherche(LogementRecherche.builder()
                        .types(List.of("T4", "T5"))
                        .categorie("I")
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
                .dalo(StatutDalo.builder()
                        .statut("1")
                        .dateDecision(LocalDate.of(2016, 6, 14))
                        .diagnosticSocial(true)
                        .accompagnementSocial(false)
                        .typologie("T4")
                        .dateDerniereModification(LocalDate.of(2016, 6, 20))
                        .autres(autres("dalo"))
                        .build())
                .copieNumerique(true)
                .pieces(List.of(PieceJustificative.builder()
                        .id("P-1")
                        .code("ID-FR")
                        .libelle("Carte d’identité")
                        .personne("demandeur")
                        .deposeeLe(LocalDate.of(2015, 12, 18))
                        .finValidite(LocalDate.of(2025, 12, 18))
                        .marque("NUMERISEE")
                        .autres(autres("piece"))
                        .build()))
                .autres(autres("demande"))
                .build();
    }

    private static Demandeur demandeur() {
        return Demandeur.builder()
                .civilite("2")
                .nom("EXEMPLE")
                .nomNaissance("MODÈLE")
                .prenoms(List.of("Anaïs", "Rose"))
                .dateNaissance(LocalDate.of(1984, 7, 14))
                .nationalite("1")
                .nir("284077512345612")
                .situationFamiliale("M")
                .telephones(List.of("0387000001", "0600000001"))
                .courriel("anais@exemple.test")
                .adresse(adresse("12", "rue de l’Œuvre"))
                .adresseCourrier(adresse("14", "rue du Courrier"))
                .hebergeant("Hébergeant fictif")
                .situationProfessionnelle(profession("CDI", "Relieuse", "Atelier fictif"))
                .revenusFiscaux(List.of(revenu(2014, "15100")))
                .ressources(List.of(ressource("SAL", "1480")))
                .ressourcesVersees(List.of(ressource("PAV", "120")))
                .ressourcesPersonnesACharge(List.of(ressource("AF", "129.47")))
                .ressourcesVerseesPersonnesACharge(List.of(ressource("PAV", "35")))
                .autres(autres("demandeur"))
                .build();
    }

    private static CoTitulaire conjoint() {
        return CoTitulaire.builder()
                .lien("M")
                .civilite("1")
                .nom("EXEMPLE")
                .nomNaissance("PATRON")
                .prenoms(List.of("Jean-Noël"))
                .dateNaissance(LocalDate.of(1980, 2, 29))
                .nationalite("2")
                .nir("180025746312307")
                .situationFamiliale("M")
                .telephones(List.of("0387000002"))
                .courriel("jean@exemple.test")
                .situationProfessionnelle(profession("CHO", "Facteur", "Poste fictive"))
                .revenusFiscaux(List.of(revenu(2013, "9800")))
                .ressources(List.of(ressource("CHO", "900.5")))
                .ressourcesVersees(List.of(ressource("PAV", "80")))
                .autres(autres("conjoint"))
                .build();
    }

    /** A second co-titulaire, of whom almost nothing is known. */
    private static CoTitulaire colocataire() {
        return CoTitulaire.builder()
                .lien("L")
                .nom("TIERS")
                .prenoms(List.of("Zoé"))
                .build();
    }

    private static PersonneACharge enfant() {
        return PersonneACharge.builder()
                .nom("CHARGE")
                .prenoms(List.of("Loïc", "Paul"))
                .dateNaissance(LocalDate.of(2013, 3, 3))
                .sexe("M")
                .lienParente("E")
                .nir("113035712345678")
                .ressources(List.of(ressource("AEEH", "131.81")))
                .ressourcesVersees(List.of(ressource("PAV", "15")))
                .autres(autres("enfant"))
                .build();
    }

    private static PersonneMorale personneMorale() {
        return PersonneMorale.builder()
                .denomination("Association fictive")
                .siren("732829320")
                .siret("73282932000074")
                .representant("Représentant fictif")
                .telephones(List.of("0387000003"))
                .courriel("association@exemple.test")
                .adresse(adresse("3", "place de l’Association"))
                .autres(autres("morale"))
                .build();
    }

    private static Attribution attribution() {
        return Attribution.builder()
                .siren("362521879")
                .dateBail(LocalDate.of(2017, 2, 1))
                .dejaLocataire(false)
                .rpls("AB12CD34EF")
                .logement(LogementAttribue.builder()
                        .adresse(adresse("8", "avenue du Bail"))
                        .type("T4")
                        .surface(new BigDecimal("81.3"))
                        .loyer(new BigDecimal("498.2"))
                        .zus("N")
                        .financement("PLUS")
                        .autres(autres("attribue"))
                        .build())
                .contingent("1")
                .accordCollectif("O")
                .dalo("N")
                .qpv("QP057001")
                .autres(autres("attribution"))
                .build();
    }

    private static ComplementHandicap handicap() {
        return ComplementHandicap.builder()
                .personne("demandeur")
                .etat("EVO")
                .marche("2")
                .moteur(List.of("MS", "MI"))
                .sensoriel(List.of("DA"))
                .aides(List.of("2", "7"))
                .equipements(List.of("3", "4"))
                .autres(autres("handicap"))
                .build();
    }

    private static ComplementHandicap handicap(String personne, String marche) {
        return ComplementHandicap.builder().personne(personne).marche(marche).build();
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
                .contrat(contrat)
                .profession(profession)
                .employeur(employeur)
                .siret("40483304800022")
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

    private static Ressource ressource(String code, String montant) {
        return Ressource.builder()
                .code(code)
                .montant(new BigDecimal(montant))
                .autres(autres("ressource"))
                .build();
    }

    private static AutresMembres autres(String ou) {
        return new AutresMembres(Map.of("inconnu", ou));
    }
}
