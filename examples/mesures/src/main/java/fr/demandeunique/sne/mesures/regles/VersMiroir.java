package fr.demandeunique.sne.mesures.regles;

import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Copies a demande into its mirror, before any clock runs. */
final class VersMiroir {
    private VersMiroir() {}

    static Miroir de(Demande demande) {
        LogementRecherche recherche = Objects.requireNonNull(demande.logementRecherche());
        var naissances = demande.naissancesPrevues();
        var dalo = demande.dalo();
        boolean cinq = "14069*05".equals(demande.formulaire());
        var morale = demande.personneMorale();
        var radiation = demande.radiation();
        var attribution = demande.attribution();
        return new Miroir(
                demande.dateDepot(),
                demande.debutValidite(),
                demande.renouvellements(),
                demande.numeroUnique(),
                demande.guichetCreation(),
                demande.formulaire(),
                demandeur(cinq, demande.demandeur()),
                demande.coTitulaires().stream().map(one -> conjoint(cinq, one)).toList(),
                demande.personnesACharge().stream()
                        .map(one -> new MiroirPersonnes.Personne(
                                one.dateNaissance(),
                                one.sexe(),
                                one.lienParente(),
                                one.nir(),
                                codes(one.ressources()),
                                codes(one.ressourcesVersees())))
                        .toList(),
                demande.personnesEnGarde().stream()
                        .map(one -> new MiroirPersonnes.Enfant(one.dateNaissance(), one.sexe(), one.coparentalite()))
                        .toList(),
                naissances == null || naissances.nombre() == null ? 0 : naissances.nombre(),
                actuel(cinq, demande.logementActuel()),
                demande.motifs().stream()
                        .map(one -> new Miroir.Motif(one.code(), one.precision()))
                        .toList(),
                new Miroir.Recherche(
                        recherche.types(),
                        recherche.categorie(),
                        recherche.nombrePersonnes(),
                        recherche.communes(),
                        recherche.elargie(),
                        cinq),
                demande.handicaps().stream()
                        .map(one -> new MiroirPersonnes.Complement(
                                one.personne(),
                                one.etat(),
                                one.marche(),
                                one.moteur(),
                                one.sensoriel(),
                                one.aides(),
                                one.equipements()))
                        .toList(),
                demande.pieces().stream()
                        .map(one -> new Miroir.Piece(one.code(), one.personne(), one.marque(), one.finValidite()))
                        .toList(),
                demande.demandeur() != null && demande.demandeur().adresseCourrier() != null,
                morale == null
                        ? null
                        : new MiroirPersonnes.Morale(morale.denomination(), cinq, morale.siret(), morale.siren()),
                radiation == null ? null : new Miroir.Radiee(radiation.motif(), radiation.sousMotif()),
                attribution == null
                        ? null
                        : new Miroir.Attribuee(attribution.contingent(), attribution.accordCollectif()),
                dalo == null ? null : dalo.statut(),
                dalo == null ? null : dalo.typologie());
    }

    private static Miroir.@Nullable Actuel actuel(boolean cinq, @Nullable LogementActuel actuel) {
        return actuel == null
                ? null
                : new Miroir.Actuel(
                        actuel.modeles(),
                        actuel.categorie(),
                        actuel.type(),
                        cinq,
                        actuel.nombreOccupants(),
                        actuel.sirenBailleur());
    }

    private static MiroirPersonnes.@Nullable Titulaire demandeur(boolean cinq, @Nullable Demandeur one) {
        return one == null
                ? null
                : titulaire(
                        cinq,
                        false,
                        null,
                        one.civilite(),
                        one.nom(),
                        one.nomNaissance(),
                        one.prenoms(),
                        one.dateNaissance(),
                        one.nationalite(),
                        one.nir(),
                        one.situationFamiliale(),
                        one.adresse() != null || one.adresseCourrier() != null,
                        one.situationProfessionnelle(),
                        one.revenusFiscaux(),
                        one.ressources(),
                        one.ressourcesVersees());
    }

    private static MiroirPersonnes.Titulaire conjoint(boolean cinq, CoTitulaire one) {
        return titulaire(
                cinq,
                true,
                one.lien(),
                one.civilite(),
                one.nom(),
                one.nomNaissance(),
                one.prenoms(),
                one.dateNaissance(),
                one.nationalite(),
                one.nir(),
                one.situationFamiliale(),
                false,
                one.situationProfessionnelle(),
                one.revenusFiscaux(),
                one.ressources(),
                one.ressourcesVersees());
    }

    private static MiroirPersonnes.Titulaire titulaire(
            boolean cinq,
            boolean conjoint,
            @Nullable String lien,
            @Nullable String civilite,
            @Nullable String nom,
            @Nullable String nomNaissance,
            List<String> prenoms,
            @Nullable LocalDate naissance,
            @Nullable String nationalite,
            @Nullable String nir,
            @Nullable String situationFamiliale,
            boolean adresse,
            @Nullable SituationProfessionnelle emploi,
            List<RevenuFiscal> revenus,
            List<Ressource> ressources,
            List<Ressource> versees) {
        return new MiroirPersonnes.Titulaire(
                cinq,
                conjoint,
                lien,
                civilite,
                nom,
                nomNaissance,
                prenoms,
                naissance,
                nationalite,
                nir,
                situationFamiliale,
                adresse,
                emploi != null,
                emploi == null ? null : emploi.contrat(),
                emploi == null ? null : emploi.siret(),
                emploi == null ? null : emploi.salariePrive(),
                emploi == null ? null : emploi.chomageLong(),
                emploi == null ? null : emploi.finContrat(),
                revenus.size(),
                codes(ressources),
                codes(versees));
    }

    private static List<String> codes(List<Ressource> ressources) {
        return ressources.stream().map(Ressource::code).toList();
    }
}
