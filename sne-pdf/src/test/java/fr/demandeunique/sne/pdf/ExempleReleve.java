package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.attestation.ReleveDemande;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.nomenclature.Civilite;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.nomenclature.Nationalite;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Nir;
import java.time.LocalDate;
import java.util.List;

/** Made-up demandes to be printed in the order of the form. */
final class ExempleReleve {
    static final LocalDate JOUR = LocalDate.of(2023, 5, 2);
    static final Nir NIR = Nir.parse("1800257463123");

    private ExempleReleve() {}

    static ReleveDemande ordinaire() {
        return couple("EXEMPLE", "Jean-Noël", "Rez-de-chaussée ou ascenseur.");
    }

    static ReleveDemande etrange() {
        return couple(
                ExempleDossier.NOMS.get(8) + " " + ExempleDossier.LONG,
                ExempleDossier.NOMS.get(3),
                "山 ".repeat(3) + ExempleDossier.LONG);
    }

    static ReleveDemande vide() {
        return ReleveDemande.de(Demande.builder().build(), JOUR).orElseThrow();
    }

    private static ReleveDemande couple(String nom, String prenom, String precisions) {
        Demande demande = Demande.builder()
                .numeroUnique(ExempleDossier.numero(73_903))
                .dateDepot(LocalDate.of(2015, 12, 17))
                .demandeur(Demandeur.builder()
                        .identite(one -> one.civilite(Civilite.MONSIEUR)
                                .nom(nom)
                                .prenoms(List.of(prenom))
                                .dateNaissance(DateNaissance.of(LocalDate.of(1980, 2, 29)))
                                .nationalite(Nationalite.FRANCAISE)
                                .nir(NIR))
                        .situationFamiliale(SituationFamiliale.MARIE)
                        .telephones(List.of("0612345678"))
                        .courriel("jean@exemple.test")
                        .adresse(Adresse.builder()
                                .numero("12")
                                .voie("rue de l’Œuvre")
                                .codePostal("57000")
                                .localite("METZ")
                                .build())
                        .build())
                .coTitulaires(List.of(CoTitulaire.builder()
                        .identite(one -> one.civilite(Civilite.MADAME).nom(nom).prenoms(List.of("Anaïs")))
                        .lien(LienDemandeur.CONJOINT)
                        .build()))
                .logementRecherche(LogementRecherche.builder()
                        .types(List.of(TypeLogement.of("T4")))
                        .nombrePersonnes(4)
                        .communes(List.of("57463", "57672"))
                        .elargie(true)
                        .build())
                .precisions(precisions)
                .build();
        return ReleveDemande.de(demande, JOUR).orElseThrow();
    }
}
