package fr.demandeunique.sne.demarrage;

import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.MotifDemande;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A made-up family: what an agent would type for it. */
final class Famille {
    private static final LogementActuel LOGEMENT_ACTUEL = LogementActuel.builder()
            .modeles(List.of("LP"))
            .categorie("A")
            .type("T2")
            .surface(new BigDecimal("41"))
            .loyer(new BigDecimal("520"))
            .nombreOccupants(4)
            .build();

    private Famille() {}

    /** The joint demande of a married couple with two children, filed on 17/12/2015. */
    static Demande couple() {
        return Demande.builder()
                .dateDepot(LocalDate.of(2015, 12, 17))
                .versionDemande("02.00")
                .formulaire("14069*02")
                .origine("GUICHET")
                .demandeur(Demandeur.builder()
                        .civilite("1")
                        .nom("EXEMPLE")
                        .nomNaissance("EXEMPLE")
                        .prenoms(List.of("Jean-Noël"))
                        .dateNaissance(LocalDate.of(1980, 2, 29))
                        .nationalite("1")
                        .situationFamiliale("M")
                        .telephones(List.of("0600000000"))
                        .adresse(adresse("12", "rue de l’Œuvre"))
                        .situationProfessionnelle(SituationProfessionnelle.builder()
                                .contrat("CDI")
                                .profession("Ouvrier qualifié")
                                .employeur("Fonderie fictive")
                                .build())
                        .revenusFiscaux(List.of(RevenuFiscal.builder()
                                .annee(2014)
                                .montant(new BigDecimal("15100"))
                                .build()))
                        .ressources(List.of(ressource("SAL", "1480"), ressource("AF", "130")))
                        .build())
                .coTitulaires(List.of(CoTitulaire.builder()
                        .lien("M")
                        .civilite("2")
                        .nom("EXEMPLE")
                        .nomNaissance("MODÈLE")
                        .prenoms(List.of("Anaïs"))
                        .dateNaissance(LocalDate.of(1984, 7, 14))
                        .nationalite("2")
                        .situationFamiliale("M")
                        .situationProfessionnelle(SituationProfessionnelle.builder()
                                .contrat("CDD")
                                .profession("Aide-soignante")
                                .build())
                        .ressources(List.of(ressource("SAL", "910")))
                        .build()))
                .personnesACharge(List.of(enfant("Zoé", LocalDate.of(2009, 3, 3), "F"), loic()))
                .logementActuel(LOGEMENT_ACTUEL)
                .motifs(List.of(MotifDemande.builder().code("13").build()))
                .logementRecherche(recherche("T4", 4))
                .copieNumerique(true)
                .pieces(List.of(piece("ID-FR", LocalDate.of(2015, 12, 17))))
                .build();
    }

    /** What the agent types in the duplicate for the partner who leaves. */
    static Demande completer(Demande duplicata) {
        Demandeur titulaire = duplicata.demandeur();
        if (titulaire == null) {
            throw new IllegalArgumentException("duplicata sans demandeur");
        }
        return duplicata.toBuilder()
                .demandeur(titulaire.toBuilder()
                        .situationFamiliale("S")
                        .adresse(adresse("3", "passage des Tilleuls"))
                        .build())
                .personnesACharge(List.of(loic()))
                .logementActuel(LogementActuel.builder()
                        .modeles(List.of("HOT"))
                        .nombreOccupants(2)
                        .build())
                .motifs(List.of(MotifDemande.builder().code("11").build()))
                .logementRecherche(recherche("T3", 2))
                .pieces(List.of(piece("ID-UE", LocalDate.of(2017, 2, 16))))
                .build();
    }

    private static Adresse adresse(String numero, String voie) {
        return Adresse.builder()
                .numero(numero)
                .voie(voie)
                .codePostal("57000")
                .localite("METZ")
                .commune("57463")
                .etranger(false)
                .build();
    }

    private static PersonneACharge loic() {
        return enfant("Loïc", LocalDate.of(2013, 11, 30), "M");
    }

    private static PersonneACharge enfant(String prenom, LocalDate naissance, String sexe) {
        return PersonneACharge.builder()
                .nom("EXEMPLE")
                .prenoms(List.of(prenom))
                .dateNaissance(naissance)
                .sexe(sexe)
                .lienParente("E")
                .build();
    }

    private static Ressource ressource(String code, String montant) {
        return Ressource.builder().code(code).montant(new BigDecimal(montant)).build();
    }

    private static LogementRecherche recherche(String type, int personnes) {
        return LogementRecherche.builder()
                .types(List.of(type))
                .categorie("I")
                .nombrePersonnes(personnes)
                .communes(List.of("57463", "57480"))
                .elargie(true)
                .build();
    }

    private static PieceJustificative piece(String code, LocalDate depot) {
        return PieceJustificative.builder().code(code).deposeeLe(depot).build();
    }
}
