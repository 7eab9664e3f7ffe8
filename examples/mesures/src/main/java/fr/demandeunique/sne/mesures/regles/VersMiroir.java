package fr.demandeunique.sne.mesures.regles;

import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.mesures.regles.MiroirVraisemblance.Adresse;
import fr.demandeunique.sne.mesures.regles.MiroirVraisemblance.Naissances;
import fr.demandeunique.sne.mesures.regles.MiroirVraisemblance.Recue;
import fr.demandeunique.sne.mesures.regles.MiroirVraisemblance.Revenu;
import fr.demandeunique.sne.mesures.regles.MiroirVraisemblance.Versee;
import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.RessourceVersee;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Nir;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import fr.demandeunique.sne.personne.Titulaire;
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
                                one.nom(),
                                one.nomNaissance(),
                                one.prenoms(),
                                jour(one.dateNaissance()),
                                code(one.sexe()),
                                code(one.lienParente()),
                                numero(one.nir()),
                                recues(one.ressources()),
                                versees(one.ressourcesVersees())))
                        .toList(),
                demande.personnesEnGarde().stream()
                        .map(one -> new MiroirPersonnes.Enfant(
                                one.nom(),
                                one.nomNaissance(),
                                one.prenoms(),
                                jour(one.dateNaissance()),
                                code(one.sexe()),
                                code(one.coparentalite())))
                        .toList(),
                naissances == null || naissances.nombre() == null ? 0 : naissances.nombre(),
                naissances == null ? null : new Naissances(naissances.nombre(), naissances.date()),
                actuel(cinq, demande.logementActuel()),
                demande.motifs().stream()
                        .map(one -> new Miroir.Motif(code(one.code()), one.precision()))
                        .toList(),
                new Miroir.Recherche(
                        codes(recherche.types()),
                        code(recherche.categorie()),
                        recherche.nombrePersonnes(),
                        recherche.communes(),
                        recherche.elargie(),
                        cinq),
                demande.handicaps().stream()
                        .map(one -> new MiroirPersonnes.Complement(
                                one.personne(),
                                code(one.etat()),
                                code(one.marche()),
                                codes(one.moteur()),
                                codes(one.sensoriel()),
                                codes(one.aides()),
                                codes(one.equipements())))
                        .toList(),
                demande.pieces().stream()
                        .map(one -> new Miroir.Piece(
                                code(one.code()), one.personne(), code(one.marque()), one.finValidite()))
                        .toList(),
                demande.demandeur() != null && demande.demandeur().adresseCourrier() != null,
                morale == null ? null : new MiroirPersonnes.Morale(morale.denomination()),
                radiation == null ? null : new Miroir.Radiee(code(radiation.motif()), code(radiation.sousMotif())),
                attribution == null
                        ? null
                        : new Miroir.Attribuee(code(attribution.contingent()), code(attribution.accordCollectif())),
                demande.precisions(),
                dalo == null ? null : code(dalo.statut()),
                dalo == null ? null : code(dalo.typologie()));
    }

    private static Miroir.@Nullable Actuel actuel(boolean cinq, @Nullable LogementActuel actuel) {
        return actuel == null
                ? null
                : new Miroir.Actuel(
                        codes(actuel.modeles()),
                        code(actuel.categorie()),
                        code(actuel.type()),
                        cinq,
                        actuel.surface(),
                        actuel.loyer(),
                        actuel.nombreOccupants(),
                        actuel.proprietaire(),
                        actuel.bailleur());
    }

    private static MiroirPersonnes.@Nullable Titulaire demandeur(boolean cinq, @Nullable Demandeur one) {
        return one == null
                ? null
                : titulaire(cinq, false, null, one.adresse() != null || one.adresseCourrier() != null, one);
    }

    private static MiroirPersonnes.Titulaire conjoint(boolean cinq, CoTitulaire one) {
        return titulaire(cinq, true, code(one.lien()), false, one);
    }

    private static MiroirPersonnes.Titulaire titulaire(
            boolean cinq, boolean conjoint, @Nullable String lien, boolean adresse, Titulaire one) {
        SituationProfessionnelle emploi = one.situationProfessionnelle();
        return new MiroirPersonnes.Titulaire(
                cinq,
                conjoint,
                lien,
                code(one.civilite()),
                one.nom(),
                one.nomNaissance(),
                one.prenoms(),
                jour(one.dateNaissance()),
                code(one.nationalite()),
                numero(one.nir()),
                code(one.situationFamiliale()),
                adresse,
                one instanceof Demandeur first ? adresse(first.adresse()) : null,
                one instanceof Demandeur first ? adresse(first.adresseCourrier()) : null,
                one.telephones(),
                one.courriel(),
                emploi != null,
                emploi == null ? null : emploi.profession(),
                emploi == null ? null : emploi.employeur(),
                emploi == null ? null : code(emploi.contrat()),
                emploi == null || emploi.siret() == null ? null : emploi.siret().numero(),
                emploi == null ? null : emploi.salariePrive(),
                emploi == null ? null : emploi.chomageLong(),
                emploi == null ? null : emploi.finContrat(),
                one.revenusFiscaux().stream()
                        .map(each -> new Revenu(each.annee(), each.montant()))
                        .toList(),
                recues(one.ressources()),
                versees(one.ressourcesVersees()));
    }

    private static @Nullable String numero(@Nullable Nir nir) {
        return nir == null ? null : nir.numero();
    }

    private static @Nullable String code(@Nullable Code<?> code) {
        return code == null ? null : code.code();
    }

    private static List<String> codes(List<? extends Code<?>> codes) {
        return codes.stream().map(Code::code).toList();
    }

    private static List<Recue> recues(List<Ressource<RessourceRecue>> ressources) {
        return ressources.stream()
                .map(one -> new Recue(code(one.code()), one.montant()))
                .toList();
    }

    private static List<Versee> versees(List<Ressource<RessourceVersee>> ressources) {
        return ressources.stream()
                .map(one -> new Versee(code(one.code()), one.montant()))
                .toList();
    }

    private static @Nullable Adresse adresse(fr.demandeunique.sne.personne.@Nullable Adresse one) {
        return one == null
                ? null
                : new Adresse(
                        one.numero(),
                        one.voie(),
                        one.complement(),
                        one.codePostal(),
                        one.localite(),
                        one.pays(),
                        one.commune());
    }

    private static @Nullable LocalDate jour(@Nullable DateNaissance naissance) {
        return naissance == null ? null : naissance.jour().orElseThrow();
    }
}
