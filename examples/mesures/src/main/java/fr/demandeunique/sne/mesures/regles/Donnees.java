package fr.demandeunique.sne.mesures.regles;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.InformationsDalo;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.NaissancesPrevues;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PersonneEnGarde;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.nomenclature.AideTechnique;
import fr.demandeunique.sne.nomenclature.CapaciteMarche;
import fr.demandeunique.sne.nomenclature.CategorieLogement;
import fr.demandeunique.sne.nomenclature.CategorieLogementRecherche;
import fr.demandeunique.sne.nomenclature.Civilite;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.Coparentalite;
import fr.demandeunique.sne.nomenclature.EquipementHandicap;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.EtatHandicap;
import fr.demandeunique.sne.nomenclature.HandicapMoteur;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.nomenclature.LienParente;
import fr.demandeunique.sne.nomenclature.ModeleLogement;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.nomenclature.Nationalite;
import fr.demandeunique.sne.nomenclature.OrigineDemande;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.RessourceVersee;
import fr.demandeunique.sne.nomenclature.Sexe;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.nomenclature.StatutDalo;
import fr.demandeunique.sne.nomenclature.TypeContratTravail;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Nir;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Made-up demandes: as rich as the example of the JSON contract, and a larger one of nine persons and eight communes. */
final class Donnees {
    /** The day of the check: the NIR is asked for, forms *02 and *03 are in use. */
    static final LocalDate JOUR = LocalDate.of(2019, 3, 4);

    private static final LocalDate DEPOT = LocalDate.of(2018, 12, 17);

    private Donnees() {}

    /** A couple, two children, one to be born, one in alternate custody, a complément handicap: nothing is wrong. */
    static Demande exemple() {
        return base().build();
    }

    /** Three more children, two relatives with a handicap, eight communes, more resources and papers: nothing is wrong. */
    static Demande grande() {
        List<PersonneACharge> persons = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            persons.add(enfant("Enfant" + i, LocalDate.of(2005 + 2 * i, 3, 3)));
        }
        persons.add(parent("Aïeul", "250052A46312376"));
        persons.add(parent("Aïeule", "250052B46312306"));
        Demandeur demandeur = base().build().demandeur();
        List<ComplementHandicap> handicaps =
                List.of(handicap("demandeur"), handicap("personnesACharge/5"), handicap("personnesACharge/6"));
        return base().demandeur(
                        demandeur == null
                                ? null
                                : demandeur.toBuilder()
                                        .ressources(List.of(
                                                ressource("SAL", 1480),
                                                ressource("AF", 410),
                                                ressource("AUT", 120),
                                                ressource("AEEH", 130)))
                                        .ressourcesVersees(List.of(
                                                Ressource.of(RessourceVersee.of("PAV"), BigDecimal.valueOf(150))))
                                        .build())
                .personnesACharge(persons)
                .naissancesPrevues(null)
                .personnesEnGarde(List.of())
                .handicaps(handicaps)
                .logementActuel(LogementActuel.builder()
                        .modeles(List.of(ModeleLogement.of("LP"), ModeleLogement.of("CP")))
                        .categorie(CategorieLogement.of("A"))
                        .type(TypeLogement.of("T3"))
                        .surface(new BigDecimal("61"))
                        .loyer(new BigDecimal("720"))
                        .nombreOccupants(9)
                        .build())
                .motifs(List.of(motif("13", null), motif("07", null), motif("23", "Escalier dangereux")))
                .logementRecherche(LogementRecherche.builder()
                        .types(List.of(TypeLogement.of("T5"), TypeLogement.of("T6P")))
                        .categorie(CategorieLogementRecherche.of("I"))
                        .nombrePersonnes(9)
                        .communes(List.of("57463", "57480", "57672", "57306", "57221", "57630", "57660", "57019"))
                        .elargie(true)
                        .build())
                .pieces(List.of(piece("RFR"), piece("MAR"), piece("FAM-1"), piece("RES-1"), piece("ID-FR")))
                .build();
    }

    private static Demande.Builder base() {
        return Demande.builder()
                .numeroUnique(NumeroUnique.parse("057121807390310691"))
                .etat(EtatDemande.ACTIVE)
                .dateDepot(DEPOT)
                .guichetCreation(CodeGuichet.parse("10691"))
                .guichetDerniereModification(CodeGuichet.parse("10691"))
                .dateDerniereModification(LocalDate.of(2018, 12, 21))
                .versionDemande("02.00")
                .formulaire("14069*03")
                .origine(OrigineDemande.GUICHET)
                .demandeur(demandeur())
                .coTitulaires(List.of(conjoint()))
                .personnesACharge(
                        List.of(enfant("Zoé", LocalDate.of(2009, 3, 3)), enfant("Loïc", LocalDate.of(2013, 11, 30))))
                .naissancesPrevues(new NaissancesPrevues(1, LocalDate.of(2019, 5, 20), AutresMembres.aucun()))
                .personnesEnGarde(List.of(PersonneEnGarde.builder()
                        .identite(one -> one.dateNaissance(DateNaissance.of(LocalDate.of(2007, 1, 9)))
                                .sexe(Sexe.MASCULIN))
                        .coparentalite(Coparentalite.of("G"))
                        .build()))
                .logementActuel(LogementActuel.builder()
                        .modeles(List.of(ModeleLogement.of("LP")))
                        .categorie(CategorieLogement.of("A"))
                        .type(TypeLogement.of("T2"))
                        .surface(new BigDecimal("41"))
                        .loyer(new BigDecimal("520"))
                        .nombreOccupants(4)
                        .build())
                .motifs(List.of(motif("13", null), motif("23", "Escalier dangereux")))
                .logementRecherche(LogementRecherche.builder()
                        .types(List.of(TypeLogement.of("T4"), TypeLogement.of("T5")))
                        .categorie(CategorieLogementRecherche.of("I"))
                        .nombrePersonnes(5)
                        .communes(List.of("57463", "57480"))
                        .elargie(true)
                        .build())
                .precisions("Proximité de l’école souhaitée")
                .handicaps(List.of(handicap("demandeur")))
                .dalo(InformationsDalo.builder().statut(StatutDalo.NON).build())
                .copieNumerique(true)
                .pieces(List.of(piece("ID-FR")));
    }

    private static Demandeur demandeur() {
        return Demandeur.builder()
                .identite(one -> one.civilite(Civilite.MONSIEUR)
                        .nom("EXEMPLE")
                        .nomNaissance("EXEMPLE")
                        .prenoms(List.of("Jean-Noël"))
                        .dateNaissance(DateNaissance.of(LocalDate.of(1980, 2, 29)))
                        .nationalite(Nationalite.FRANCAISE)
                        .nir(Nir.parse("180025746312307")))
                .situationFamiliale(SituationFamiliale.MARIE)
                .telephones(List.of("0600000000"))
                .courriel("jn.exemple@exemple.fr")
                .adresse(Adresse.builder()
                        .numero("12")
                        .voie("rue de l’Œuvre")
                        .codePostal("57000")
                        .commune("57463")
                        .etranger(false)
                        .build())
                .situationProfessionnelle(emploi("CDI", "Ouvrier qualifié"))
                .revenusFiscaux(List.of(revenu(2016, 14200), revenu(2017, 15100)))
                .ressources(List.of(ressource("SAL", 1480), ressource("AF", 130)))
                .build();
    }

    private static CoTitulaire conjoint() {
        return CoTitulaire.builder()
                .lien(LienDemandeur.CONJOINT)
                .identite(one -> one.civilite(Civilite.MADAME)
                        .nom("EXEMPLE")
                        .nomNaissance("MODÈLE")
                        .prenoms(List.of("Anaïs"))
                        .dateNaissance(DateNaissance.of(LocalDate.of(1984, 7, 14)))
                        .nationalite(Nationalite.UNION_EUROPEENNE)
                        .nir(Nir.parse("284075746312335")))
                .situationFamiliale(SituationFamiliale.MARIE)
                .situationProfessionnelle(emploi("CDD", "Aide-soignante"))
                .revenusFiscaux(List.of(revenu(2017, 9300)))
                .ressources(List.of(ressource("SAL", 910)))
                .build();
    }

    private static SituationProfessionnelle emploi(String contrat, String profession) {
        return SituationProfessionnelle.builder()
                .contrat(TypeContratTravail.of(contrat))
                .profession(profession)
                .build();
    }

    private static PersonneACharge enfant(String prenom, LocalDate naissance) {
        return PersonneACharge.builder()
                .identite(one -> one.nom("EXEMPLE")
                        .prenoms(List.of(prenom))
                        .dateNaissance(DateNaissance.of(naissance))
                        .sexe(Sexe.FEMININ))
                .lienParente(LienParente.of("E"))
                .build();
    }

    private static PersonneACharge parent(String prenom, String nir) {
        return enfant(prenom, LocalDate.of(1950, 5, 5)).toBuilder()
                .lienParente(LienParente.of("P"))
                .identite(one -> one.nir(Nir.parse(nir)))
                .build();
    }

    private static ComplementHandicap handicap(String personne) {
        return ComplementHandicap.builder()
                .personne(personne)
                .etat(EtatHandicap.of("STA"))
                .marche(CapaciteMarche.of("3"))
                .moteur(List.of(HandicapMoteur.of("MI")))
                .aides(List.of(AideTechnique.of("2")))
                .equipements(List.of(EquipementHandicap.of("4")))
                .build();
    }

    private static Motif motif(String code, @org.jspecify.annotations.Nullable String precision) {
        return Motif.builder().code(MotifDemande.of(code)).precision(precision).build();
    }

    private static RevenuFiscal revenu(int annee, int montant) {
        return new RevenuFiscal(annee, BigDecimal.valueOf(montant), AutresMembres.aucun());
    }

    private static Ressource<RessourceRecue> ressource(String code, int montant) {
        return Ressource.of(RessourceRecue.of(code), BigDecimal.valueOf(montant));
    }

    private static PieceJustificative piece(String code) {
        return PieceJustificative.builder()
                .code(CodePiece.of(code))
                .deposeeLe(DEPOT)
                .build();
    }
}
