package fr.demandeunique.sne.modules;

import fr.demandeunique.sne.commune.Commune;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.cycle.PreuveSeparation;
import fr.demandeunique.sne.cycle.RegimeRadiation;
import fr.demandeunique.sne.dalo.DelaisDalo;
import fr.demandeunique.sne.dalo.Priorite;
import fr.demandeunique.sne.dossier.ListePieces;
import fr.demandeunique.sne.dossier.Prestataire;
import fr.demandeunique.sne.doublons.Doublons;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import fr.demandeunique.sne.enregistrement.FormulaireCerfa;
import fr.demandeunique.sne.enregistrement.ListeTitresSejour;
import fr.demandeunique.sne.guichet.Departement;
import fr.demandeunique.sne.guichet.FaitGuichet;
import fr.demandeunique.sne.guichet.HabilitationGuichet;
import fr.demandeunique.sne.guichet.QualiteGuichet;
import fr.demandeunique.sne.logement.ContingentRpls;
import fr.demandeunique.sne.modules.Programs.Said;
import fr.demandeunique.sne.nomenclature.Civilite;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.qualite.Detecteur;
import fr.demandeunique.sne.qualite.Indicateur;
import fr.demandeunique.sne.qualite.Statistiques;
import fr.demandeunique.sne.reglement.Reglement;
import fr.demandeunique.sne.ressources.Financement;
import fr.demandeunique.sne.ressources.Plafonds;
import fr.demandeunique.sne.ressources.Zone;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the rules know: numbers, guichets, lists, checks, calendars, quality. */
final class Core {
    private Core() {}

    static void run(Said said) {
        LocalDate day = LocalDate.of(2017, 2, 21);
        said.that("numéro", Household.NUMERO.affichage() + ", " + Household.NUMERO);
        said.that(
                "refused numéro", NumeroUnique.tryParse("057 1315 073903 10691").position());
        said.that("territoire", Household.NUMERO.territoire().orElseThrow().libelle());
        said.that("guichet", CodeGuichet.parse("10691").code());
        said.that("département", Departement.de("57").orElseThrow().nom());
        said.that("commune", Commune.deCodePostal("57000").get(0).nom());
        var refused = HabilitationGuichet.peutEnregistrer(
                QualiteGuichet.EMPLOYEUR, Set.of(FaitGuichet.CONVENTION), LocalDate.of(2017, 12, 30));
        said.that("habilitation", refused.anomalies().get(0).code());
        said.that("libellé", Civilite.of("2").libelle());
        said.that("contingent", ContingentRpls.tous().size());

        said.that(
                "conforme",
                ControleDemande.controler(Household.couple(), Household.DEPOT).conforme());
        var anomalie = ControleDemande.controler(
                        Household.couple().toBuilder().pieces(List.of()).build(), day)
                .anomalies()
                .get(0);
        said.that("anomalie", anomalie.code() + " " + anomalie.message(Locale.FRENCH));
        said.that("anomaly", anomalie.message(Locale.ENGLISH));
        said.that("formulaire", FormulaireCerfa.utilisables(day).get(0).code());
        said.that("titres", ListeTitresSejour.toutes().size());

        var calendrier = Calendrier.de(Household.registered(), null).orElseThrow();
        said.that("expiration", calendrier.expiration() + " " + calendrier.etat(day));
        said.that(
                "règle", Reglement.regle("VALIDITE", day).orElseThrow().source().citation());
        said.that("motif", RegimeRadiation.tous(day).get(0).libelle());
        said.that("preuve", PreuveSeparation.pour(LienDemandeur.CONJOINT).get(0).code());

        said.that("plafond", Plafonds.plafond(Financement.PLUS, Zone.AUTRES_REGIONS, 2017, 2));
        said.that("délais", !DelaisDalo.connus().equals(DelaisDalo.aucun()));
        said.that("priorité", Priorite.enVigueur(day).size());
        said.that("pièces", ListePieces.le(day).pieces().size());
        said.that("prestataire", Prestataire.tous().size());

        said.that(
                "doublons",
                Doublons.parmi(List.of(Household.registered()))
                        .chercher(Household.couple())
                        .size());
        said.that("alertes", Detecteur.le(day).indicateurs(Household.registered()));
        said.that("indicateur", Indicateur.DOUBLON_SUSPECT.libelle());
        var statistiques = new Statistiques(2015);
        statistiques.ajouter(Household.registered());
        said.that("statistiques", statistiques.resultat().getClass().getSimpleName());
    }
}
