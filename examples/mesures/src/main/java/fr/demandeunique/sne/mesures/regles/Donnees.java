package fr.demandeunique.sne.mesures.regles;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.MotifDemande;
import fr.demandeunique.sne.demande.NaissancesPrevues;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PersonneEnGarde;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.demande.StatutDalo;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.Adresse;
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
        persons.add(parent("Aïeul", "180022A46312363"));
        persons.add(parent("Aïeule", "180022B46312390"));
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
                                        .ressourcesVersees(List.of(ressource("PAV", 150)))
                                        .build())
                .personnesACharge(persons)
                .naissancesPrevues(null)
                .personnesEnGarde(List.of())
                .handicaps(handicaps)
                .logementActuel(LogementActuel.builder()
                        .modeles(List.of("LP", "CP"))
                        .categorie("A")
                        .type("T3")
                        .surface(new BigDecimal("61"))
                        .loyer(new BigDecimal("720"))
                        .nombreOccupants(9)
                        .build())
                .motifs(List.of(motif("13", null), motif("07", null), motif("23", "Escalier dangereux")))
                .logementRecherche(LogementRecherche.builder()
                        .types(List.of("T5", "T6P"))
                        .categorie("I")
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
                .etat("ACTIVE")
                .dateDepot(DEPOT)
                .guichetCreation(CodeGuichet.parse("10691"))
                .guichetDerniereModification(CodeGuichet.parse("10691"))
                .dateDerniereModification(LocalDate.of(2018, 12, 21))
                .versionDemande("02.00")
                .formulaire("14069*03")
                .origine("GUICHET")
                .demandeur(demandeur())
                .coTitulaires(List.of(conjoint()))
                .personnesACharge(
                        List.of(enfant("Zoé", LocalDate.of(2009, 3, 3)), enfant("Loïc", LocalDate.of(2013, 11, 30))))
                .naissancesPrevues(new NaissancesPrevues(1, LocalDate.of(2019, 5, 20), AutresMembres.aucun()))
                .personnesEnGarde(List.of(PersonneEnGarde.builder()
                        .dateNaissance(LocalDate.of(2007, 1, 9))
                        .sexe("M")
                        .coparentalite("G")
                        .build()))
                .logementActuel(LogementActuel.builder()
                        .modeles(List.of("LP"))
                        .categorie("A")
                        .type("T2")
                        .surface(new BigDecimal("41"))
                        .loyer(new BigDecimal("520"))
                        .nombreOccupants(4)
                        .build())
                .motifs(List.of(motif("13", null), motif("23", "Escalier dangereux")))
                .logementRecherche(LogementRecherche.builder()
                        .types(List.of("T4", "T5"))
                        .categorie("I")
                        .nombrePersonnes(5)
                        .communes(List.of("57463", "57480"))
                        .elargie(true)
                        .build())
                .precisions("Proximité de l’école souhaitée")
                .handicaps(List.of(handicap("demandeur")))
                .dalo(StatutDalo.builder().statut("NON").build())
                .copieNumerique(true)
                .pieces(List.of(piece("ID-FR")));
    }

    private static Demandeur demandeur() {
        return Demandeur.builder()
                .civilite("1")
                .nom("EXEMPLE")
                .nomNaissance("EXEMPLE")
                .prenoms(List.of("Jean-Noël"))
                .dateNaissance(LocalDate.of(1980, 2, 29))
                .nationalite("1")
                .nir("180025746312307")
                .situationFamiliale("M")
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
                .lien("M")
                .civilite("2")
                .nom("EXEMPLE")
                .nomNaissance("MODÈLE")
                .prenoms(List.of("Anaïs"))
                .dateNaissance(LocalDate.of(1984, 7, 14))
                .nationalite("2")
                .nir("180025746312307")
                .situationFamiliale("M")
                .situationProfessionnelle(emploi("CDD", "Aide-soignante"))
                .revenusFiscaux(List.of(revenu(2017, 9300)))
                .ressources(List.of(ressource("SAL", 910)))
                .build();
    }

    private static SituationProfessionnelle emploi(String contrat, String profession) {
        return SituationProfessionnelle.builder()
                .contrat(contrat)
                .profession(profession)
                .build();
    }

    private static PersonneACharge enfant(String prenom, LocalDate naissance) {
        return PersonneACharge.builder()
                .nom("EXEMPLE")
                .prenoms(List.of(prenom))
                .dateNaissance(naissance)
                .sexe("F")
                .lienParente("E")
                .build();
    }

    private static PersonneACharge parent(String prenom, String nir) {
        return enfant(prenom, LocalDate.of(1950, 5, 5)).toBuilder()
                .lienParente("P")
                .nir(nir)
                .build();
    }

    private static ComplementHandicap handicap(String personne) {
        return ComplementHandicap.builder()
                .personne(personne)
                .etat("STA")
                .marche("3")
                .moteur(List.of("MI"))
                .aides(List.of("2"))
                .equipements(List.of("4"))
                .build();
    }

    private static MotifDemande motif(String code, @org.jspecify.annotations.Nullable String precision) {
        return MotifDemande.builder().code(code).precision(precision).build();
    }

    private static RevenuFiscal revenu(int annee, int montant) {
        return new RevenuFiscal(annee, BigDecimal.valueOf(montant), AutresMembres.aucun());
    }

    private static Ressource ressource(String code, int montant) {
        return new Ressource(code, BigDecimal.valueOf(montant), AutresMembres.aucun());
    }

    private static PieceJustificative piece(String code) {
        return PieceJustificative.builder().code(code).deposeeLe(DEPOT).build();
    }
}
