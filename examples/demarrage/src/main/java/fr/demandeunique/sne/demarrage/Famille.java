package fr.demandeunique.sne.demarrage;

import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.nomenclature.CategorieLogement;
import fr.demandeunique.sne.nomenclature.CategorieLogementRecherche;
import fr.demandeunique.sne.nomenclature.Civilite;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.nomenclature.LienParente;
import fr.demandeunique.sne.nomenclature.ModeleLogement;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.nomenclature.Nationalite;
import fr.demandeunique.sne.nomenclature.OrigineDemande;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.Sexe;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.nomenclature.TypeContratTravail;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A made-up family: what an agent would type for it. */
final class Famille {
    private static final LogementActuel LOGEMENT_ACTUEL = LogementActuel.builder()
            .modeles(List.of(ModeleLogement.PARC_PRIVE))
            .categorie(CategorieLogement.APPARTEMENT)
            .type(TypeLogement.T2)
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
                .origine(OrigineDemande.GUICHET)
                .demandeur(Demandeur.builder()
                        .identite(i -> i.civilite(Civilite.MONSIEUR)
                                .nom("EXEMPLE")
                                .nomNaissance("EXEMPLE")
                                .prenoms(List.of("Jean-Noël"))
                                .dateNaissance(DateNaissance.of(LocalDate.of(1980, 2, 29)))
                                .nationalite(Nationalite.FRANCAISE))
                        .situationFamiliale(SituationFamiliale.MARIE)
                        .telephones(List.of("0600000000"))
                        .adresse(adresse("12", "rue de l’Œuvre"))
                        .situationProfessionnelle(SituationProfessionnelle.builder()
                                .contrat(TypeContratTravail.CDI)
                                .profession("Ouvrier qualifié")
                                .employeur("Fonderie fictive")
                                .build())
                        .revenusFiscaux(List.of(RevenuFiscal.builder()
                                .annee(2014)
                                .montant(new BigDecimal("15100"))
                                .build()))
                        .ressources(List.of(
                                ressource(RessourceRecue.SALAIRE, "1480"),
                                ressource(RessourceRecue.ALLOCATIONS_FAMILIALES, "130")))
                        .build())
                .coTitulaires(List.of(CoTitulaire.builder()
                        .lien(LienDemandeur.CONJOINT)
                        .identite(i -> i.civilite(Civilite.MADAME)
                                .nom("EXEMPLE")
                                .nomNaissance("MODÈLE")
                                .prenoms(List.of("Anaïs"))
                                .dateNaissance(DateNaissance.of(LocalDate.of(1984, 7, 14)))
                                .nationalite(Nationalite.UNION_EUROPEENNE))
                        .situationFamiliale(SituationFamiliale.MARIE)
                        .situationProfessionnelle(SituationProfessionnelle.builder()
                                .contrat(TypeContratTravail.CDD)
                                .profession("Aide-soignante")
                                .build())
                        .ressources(List.of(ressource(RessourceRecue.SALAIRE, "910")))
                        .build()))
                .personnesACharge(List.of(enfant("Zoé", LocalDate.of(2009, 3, 3), Sexe.FEMININ), loic()))
                .logementActuel(LOGEMENT_ACTUEL)
                .motifs(List.of(
                        Motif.builder().code(MotifDemande.LOGEMENT_TROP_PETIT).build()))
                .logementRecherche(recherche(TypeLogement.T4, 4))
                .copieNumerique(true)
                .pieces(List.of(piece(CodePiece.IDENTITE_FRANCAISE, LocalDate.of(2015, 12, 17))))
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
                        .situationFamiliale(SituationFamiliale.SEPARE)
                        .adresse(adresse("3", "passage des Tilleuls"))
                        .build())
                .personnesACharge(List.of(loic()))
                .logementActuel(LogementActuel.builder()
                        .modeles(List.of(ModeleLogement.HOTEL))
                        .nombreOccupants(2)
                        .build())
                .motifs(List.of(Motif.builder().code(MotifDemande.SEPARATION).build()))
                .logementRecherche(recherche(TypeLogement.T3, 2))
                .pieces(List.of(piece(CodePiece.IDENTITE_UNION, LocalDate.of(2017, 2, 16))))
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
        return enfant("Loïc", LocalDate.of(2013, 11, 30), Sexe.MASCULIN);
    }

    private static PersonneACharge enfant(String prenom, LocalDate naissance, Sexe sexe) {
        return PersonneACharge.builder()
                .identite(i -> i.nom("EXEMPLE")
                        .prenoms(List.of(prenom))
                        .dateNaissance(DateNaissance.of(naissance))
                        .sexe(sexe))
                .lienParente(LienParente.ENFANT)
                .build();
    }

    private static Ressource<RessourceRecue> ressource(RessourceRecue code, String montant) {
        return Ressource.of(code, new BigDecimal(montant));
    }

    private static LogementRecherche recherche(TypeLogement type, int personnes) {
        return LogementRecherche.builder()
                .types(List.of(type))
                .categorie(CategorieLogementRecherche.INDIFFERENT)
                .nombrePersonnes(personnes)
                .communes(List.of("57463", "57480"))
                .elargie(true)
                .build();
    }

    private static PieceJustificative piece(CodePiece code, LocalDate depot) {
        return PieceJustificative.builder().code(code).deposeeLe(depot).build();
    }
}
