package fr.demandeunique.sne.modules;

import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.MotifDemande;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.Adresse;
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
                .origine("GUICHET")
                .demandeur(Demandeur.builder()
                        .civilite("1")
                        .nom("EXEMPLE")
                        .prenoms(List.of("Jean-Noël"))
                        .dateNaissance(LocalDate.of(1980, 2, 29))
                        .nationalite("1")
                        .situationFamiliale("M")
                        .adresse(Adresse.builder()
                                .numero("12")
                                .voie("rue de l’Œuvre")
                                .codePostal("57000")
                                .localite("METZ")
                                .commune("57463")
                                .build())
                        .build())
                .coTitulaires(List.of(CoTitulaire.builder()
                        .lien("M")
                        .civilite("2")
                        .nom("EXEMPLE")
                        .nomNaissance("MODÈLE")
                        .prenoms(List.of("Anaïs"))
                        .dateNaissance(LocalDate.of(1984, 7, 14))
                        .nationalite("1")
                        .situationFamiliale("M")
                        .build()))
                .logementActuel(LogementActuel.builder().modeles(List.of("LP")).build())
                .motifs(List.of(MotifDemande.builder().code("13").build()))
                .logementRecherche(LogementRecherche.builder()
                        .types(List.of("T2"))
                        .nombrePersonnes(2)
                        .communes(List.of("57463"))
                        .elargie(true)
                        .build())
                .pieces(List.of(PieceJustificative.builder()
                        .code("ID-FR")
                        .deposeeLe(DEPOT)
                        .build()))
                .build();
    }

    /** The same once the SNE has given it a number. */
    static Demande registered() {
        return couple().toBuilder().numeroUnique(NUMERO).etat("ACTIVE").build();
    }
}
