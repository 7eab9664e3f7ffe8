package fr.demandeunique.sne.enregistrement;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.internal.Caracteres;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.NumeroAncien;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks a demande by the rules of one day: what registration refuses, what it lets through with a warning.
 *
 * <p>Only the identity or séjour paper may be required to register (R441-2-3); a missing rubric of R441-2-2 that the SNE's own
 * document does not require is a warning, because the applicant may complete it later. Whoever lives elsewhere than the communes asked
 * for, or earns more than the ceiling, is registered all the same: there is no check for it. {@link Controle#tous} lists the checks.
 * The préavis and the other delays of a registered demande are not looked at here: see {@code cycle.Preavis.controler}.
 *
 * <p>What hardly seems true (an age of 5 for a spouse, a postcode of another commune) is a warning too, one that an agent may confirm: {@link Confirmations}.
 * In a draft much is missing and nothing is wrong: {@link Avancement} tells the two apart, tab by tab.
 *
 * <p>The checks are straight code that allocates nothing for a demande without a fault but the object that gathers the anomalies; which
 * rule is behind a check, and on which days, is looked up only when there is something to report.
 *
 * <pre>{@code ControleDemande.controler(demande, LocalDate.of(2015, 12, 17)).conforme()}</pre>
 */
public final class ControleDemande {
    /** Before this day no interface carried the sub-motif: an irrecevabilité without one is read as it is; a test holds it to the rules. */
    static final LocalDate SOUS_MOTIF = LocalDate.of(2012, 9, 5);

    private ControleDemande() {}

    /**
     * Applies every rule in force that day; never throws for bad data.
     *
     * @param demande as typed or read
     * @param date the day whose rules apply
     * @return errors and warnings, each with its place in the demande
     */
    public static Rapport controler(Demande demande, LocalDate date) {
        return controler(demande, date, Formulaires.officiels());
    }

    /**
     * {@return the same with another calendar of the forms, for who knows the days that no public text gives}
     *
     * @param demande as typed or read
     * @param date the day whose rules apply
     * @param formulaires versions of the form Cerfa and their days
     */
    public static Rapport controler(Demande demande, LocalDate date, Formulaires formulaires) {
        return controler(demande, date, formulaires, Seuils.usuels());
    }

    /**
     * {@return the same with other bounds of what is plausible}
     *
     * @param demande as typed or read
     * @param date the day whose rules apply
     * @param formulaires versions of the form Cerfa and their days
     * @param seuils bounds outside which a value is doubted
     */
    public static Rapport controler(Demande demande, LocalDate date, Formulaires formulaires, Seuils seuils) {
        var constats = new Constats(demande, date);
        controler(demande, formulaires, seuils, constats);
        return constats.rapport();
    }

    /**
     * {@return whether every code of the demande is in its list, as its check would find; pièces aside: one of another code is outside of what may be
     * asked for, and counted as such}
     *
     * @param demande as typed or read
     * @param date the day of the question
     */
    public static boolean codesConnus(Demande demande, LocalDate date) {
        var constats = new Constats(demande, date);
        ControleCodes.horsPieces(demande, constats);
        return constats.rapport() == Rapport.vide();
    }

    static void controler(Demande demande, Formulaires formulaires, Seuils seuils, Constats constats) {
        LocalDate date = constats.date();
        dates(demande, date, constats);
        radiation(demande.radiation(), constats);
        numero(demande, constats);
        ControlePersonnes.controler(demande, constats);
        rubriques(demande, constats);
        ControleRecherche.controler(demande, formulaires, constats);
        motifs(demande, constats);
        ControleHandicap.controler(demande, constats);
        constats.ici(Lieu.DEMANDE);
        ControlePiece.controler(demande, constats);
        ControleFormulaire.controler(demande, formulaires, constats);
        ControleAttribution.controler(demande, constats);
        ControleCodes.controler(demande, constats);
        ControleTextes.controler(demande, constats);
        VraisemblancePersonnes.controler(demande, seuils, constats);
        VraisemblanceLogement.controler(demande, seuils, constats);
    }

    private static void dates(Demande demande, LocalDate date, Constats constats) {
        LocalDate depot = demande.dateDepot();
        if (depot == null) {
            constats.signaler("DATE_DEPOT_ABSENTE", "/dateDepot");
            return;
        }
        if (depot.isAfter(date)) {
            constats.signaler("DATE_DEPOT_FUTURE", "/dateDepot");
        }
        LocalDate debut = demande.debutValidite();
        if (debut != null && debut.isBefore(depot)) {
            constats.signaler("DEBUT_VALIDITE_AVANT_DEPOT", "/debutValidite");
        }
        List<LocalDate> renouvellements = demande.renouvellements();
        for (int i = 0; i < renouvellements.size(); i++) {
            if (renouvellements.get(i).isBefore(depot)) {
                constats.signaler("RENOUVELLEMENT_AVANT_DEPOT", "/renouvellements/", i, "");
            } else if (renouvellements.get(i).isAfter(date)) {
                constats.signaler("RENOUVELLEMENT_A_VENIR", "/renouvellements/", i, "");
            }
        }
    }

    private static void radiation(@Nullable RadiationDemande radiation, Constats constats) {
        if (radiation != null && radiation.sousMotif() == null && radiation.motif() == MotifRadiation.IRRECEVABILITE) {
            LocalDate day = radiation.date();
            constats.signaler(
                    day != null && day.isBefore(SOUS_MOTIF)
                            ? "RADIATION_SOUS_MOTIF_ANCIEN"
                            : "RADIATION_SOUS_MOTIF_ABSENT",
                    "/radiation/sousMotif");
        }
    }

    /** The number is never the authority on the date: a disagreement is only a warning, and none after a separation. */
    private static void numero(Demande demande, Constats constats) {
        LocalDate depot = demande.dateDepot();
        if (demande.ancienNumero() != null && depot != null && !NumeroAncien.delivre(depot)) {
            constats.signaler("NUMERO_ANCIEN_DEPOT", "/ancienNumero");
        }
        var numero = demande.numeroUnique();
        if (numero == null) {
            return;
        }
        if (depot != null && demande.debutValidite() == null && !numero.estDuMois(depot)) {
            constats.signaler("NUMERO_MOIS_DEPOT", "/numeroUnique");
        }
        var createur = demande.guichetCreation();
        if (createur != null && !numero.estDuGuichet(createur)) {
            constats.signaler("NUMERO_GUICHET_CREATION", "/guichetCreation");
        }
    }

    private static void rubriques(Demande demande, Constats constats) {
        Demandeur demandeur = demande.demandeur();
        if (demandeur == null || demande.personneMorale() != null) {
            return;
        }
        absent(demandeur.adresse() == null && demandeur.adresseCourrier() == null, "/demandeur/adresse", constats);
        absent(demandeur.situationFamiliale() == null, "/demandeur/situationFamiliale", constats);
        absent(demandeur.situationProfessionnelle() == null, "/demandeur/situationProfessionnelle", constats);
        absent(
                demandeur.ressources().isEmpty() && demandeur.revenusFiscaux().isEmpty(),
                "/demandeur/ressources",
                constats);
        absent(demande.logementActuel() == null, "/logementActuel", constats);
        absent(demande.motifs().isEmpty(), "/motifs", constats);
    }

    private static void absent(boolean absent, String chemin, Constats constats) {
        if (absent) {
            Anomalie anomalie = constats.anomalie("RUBRIQUE_ABSENTE", constats.chemin(chemin));
            constats.ajouter(anomalie == null ? null : anomalie.avec("rubrique", chemin.substring(1)));
        }
    }

    private static void motifs(Demande demande, Constats constats) {
        List<Motif> motifs = demande.motifs();
        for (int i = 0; i < motifs.size(); i++) {
            Motif motif = motifs.get(i);
            if (motif.code() == MotifDemande.AUTRE && Caracteres.vide(motif.precision())) {
                constats.signaler("MOTIF_PRECISION_ABSENTE", "/motifs/", i, "/precision");
            }
        }
    }
}
