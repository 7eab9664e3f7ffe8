package fr.demandeunique.sne.modules;

import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.nomenclature.Civilite;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.nomenclature.ModeleLogement;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.nomenclature.Nationalite;
import fr.demandeunique.sne.nomenclature.OrigineDemande;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.DateNaissance;
import java.time.LocalDate;
import java.util.List;

/** A made-up couple, made with the core alone. */
final class Household {
    static final LocalDate DEPOT = LocalDate.of(2015, 12, 17);
    static final NumeroUnique NUMERO = NumeroUnique.parse("057 1215 073903 10691");
    static final IdentiteGuichet GUICHET =
            new IdentiteGuichet(CodeGuichet.parse("10691"), "Guichet d’essai", List.of("57000 METZ"));

    private Household() {}

    /** What an agent types for them. */
    static Demande couple() {
        return Demande.builder()
                .dateDepot(DEPOT)
                .origine(OrigineDemande.GUICHET)
                .demandeur(Demandeur.builder()
                        .identite(one -> one.civilite(Civilite.MONSIEUR)
                                .nom("EXEMPLE")
                                .prenoms(List.of("Jean-Noël"))
                                .dateNaissance(DateNaissance.parse("1980-02-29"))
                                .nationalite(Nationalite.FRANCAISE))
                        .situationFamiliale(SituationFamiliale.MARIE)
                        .adresse(Adresse.builder()
                                .numero("12")
                                .voie("rue de l’Œuvre")
                                .codePostal("57000")
                                .localite("METZ")
                                .commune("57463")
                                .build())
                        .build())
                .coTitulaires(List.of(CoTitulaire.builder()
                        .lien(LienDemandeur.CONJOINT)
                        .identite(one -> one.civilite(Civilite.MADAME)
                                .nom("EXEMPLE")
                                .nomNaissance("MODÈLE")
                                .prenoms(List.of("Anaïs"))
                                .dateNaissance(DateNaissance.parse("1984-07-14"))
                                .nationalite(Nationalite.FRANCAISE))
                        .situationFamiliale(SituationFamiliale.MARIE)
                        .build()))
                .logementActuel(LogementActuel.builder()
                        .modeles(List.of(ModeleLogement.PARC_PRIVE))
                        .build())
                .motifs(List.of(
                        Motif.builder().code(MotifDemande.LOGEMENT_TROP_PETIT).build()))
                .logementRecherche(LogementRecherche.builder()
                        .types(List.of(TypeLogement.T2))
                        .nombrePersonnes(2)
                        .communes(List.of("57463"))
                        .elargie(true)
                        .build())
                .pieces(List.of(PieceJustificative.builder()
                        .code(CodePiece.IDENTITE_FRANCAISE)
                        .deposeeLe(DEPOT)
                        .build()))
                .build();
    }

    /** The same once the SNE has given it a number. */
    static Demande registered() {
        return couple().toBuilder()
                .numeroUnique(NUMERO)
                .etat(EtatDemande.ACTIVE)
                .build();
    }
}
