package fr.demandeunique.sne;

import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.nomenclature.Civilite;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.nomenclature.LienParente;
import fr.demandeunique.sne.nomenclature.ModeleLogement;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.nomenclature.Nationalite;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.Sexe;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.nomenclature.TypeContratTravail;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Made-up demandes for the tests. */
public final class Exemples {
    public static final CodeGuichet MOSELIS = CodeGuichet.parse("10691");
    public static final NumeroUnique NUMERO = NumeroUnique.parse("057 1215 073903 10691");
    public static final LocalDate DEPOT = LocalDate.of(2015, 12, 17);

    private Exemples() {}

    /** A married couple with two children, as typed, not registered yet. */
    public static Demande couple() {
        return Demande.builder()
                .dateDepot(DEPOT)
                .demandeur(Demandeur.builder()
                        .identite(i -> i.civilite(Civilite.MONSIEUR)
                                .nom("EXEMPLE")
                                .nomNaissance("EXEMPLE")
                                .prenoms(List.of("Jean-Noël"))
                                .dateNaissance(DateNaissance.of(LocalDate.of(1980, 2, 29)))
                                .nationalite(Nationalite.FRANCAISE))
                        .situationFamiliale(SituationFamiliale.MARIE)
                        .adresse(Adresse.builder()
                                .numero("12")
                                .voie("rue de l’Œuvre")
                                .codePostal("57000")
                                .localite("METZ")
                                .commune("57463")
                                .build())
                        .situationProfessionnelle(SituationProfessionnelle.builder()
                                .contrat(TypeContratTravail.CDI)
                                .build())
                        .revenusFiscaux(List.of(new RevenuFiscal(
                                2014, new BigDecimal("15100"), fr.demandeunique.sne.controle.AutresMembres.aucun())))
                        .ressources(List.of(Ressource.of(RessourceRecue.SALAIRE, new BigDecimal("1480"))))
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
                        .build()))
                .personnesACharge(List.of(enfant("Zoé", 2009), enfant("Loïc", 2013)))
                .logementActuel(LogementActuel.builder()
                        .modeles(List.of(ModeleLogement.PARC_PRIVE))
                        .build())
                .motifs(List.of(
                        Motif.builder().code(MotifDemande.LOGEMENT_TROP_PETIT).build()))
                .logementRecherche(LogementRecherche.builder()
                        .types(List.of(TypeLogement.T4))
                        .communes(List.of("57463"))
                        .nombrePersonnes(4)
                        .elargie(true)
                        .build())
                .pieces(List.of(PieceJustificative.builder()
                        .code(CodePiece.IDENTITE_FRANCAISE)
                        .deposeeLe(DEPOT)
                        .build()))
                .build();
    }

    /** The same, registered on 21/12/2015. */
    public static Demande active() {
        return couple().toBuilder()
                .numeroUnique(NUMERO)
                .etat(EtatDemande.ACTIVE)
                .guichetCreation(MOSELIS)
                .guichetDerniereModification(MOSELIS)
                .dateDerniereModification(LocalDate.of(2015, 12, 21))
                .build();
    }

    private static PersonneACharge enfant(String prenom, int annee) {
        return PersonneACharge.builder()
                .identite(i -> i.nom("EXEMPLE")
                        .prenoms(List.of(prenom))
                        .dateNaissance(DateNaissance.of(LocalDate.of(annee, 3, 3)))
                        .sexe(Sexe.FEMININ))
                .lienParente(LienParente.ENFANT)
                .build();
    }
}
