package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.RegimeRadiation.Information;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a radiation stands on: its author, the warning and its delay, the decision of the commission. */
final class FondementRadiation {
    private FondementRadiation() {}

    static List<Anomalie> controler(Demande demande, OrdreRadiation ordre, LocalDate jour) {
        RegimeRadiation motif = RegimeRadiation.de(ordre.motif(), jour).orElse(null);
        if (motif == null) {
            // Radiation itself refuses an unknown motif.
            return List.of();
        }
        List<Anomalie> anomalies = new ArrayList<>();
        auteur(motif, ordre, jour, anomalies);
        switch (motif.information()) {
            case ECRIT -> ecrit(ordre, jour, anomalies);
            case AVERTISSEMENT -> averti(motif, ordre, jour, anomalies);
            case PREAVIS -> preavis(demande, jour, anomalies);
            case AUCUNE -> {
                // Nothing is needed before an attribution.
            }
        }
        if (!motif.sousMotifs().isEmpty()) {
            commission(ordre, jour, anomalies);
        }
        return anomalies;
    }

    private static void auteur(RegimeRadiation motif, OrdreRadiation ordre, LocalDate jour, List<Anomalie> anomalies) {
        boolean organisme = ordre.organismeL3652()
                && motif.information() == Information.AUCUNE
                && ordre.auteur() == Auteur.GESTIONNAIRE
                && Reglement.regle("RADIATION_L365_2", jour).isPresent();
        if (!motif.auteurs().contains(ordre.auteur()) && !organisme) {
            anomalies.add(Anomalie.erreur("RADIATION_AUTEUR", "/radiation/guichet")
                    .avec("motif", motif.motif())
                    .selon("RADIATION_AUTEUR", jour));
        }
    }

    private static void ecrit(OrdreRadiation ordre, LocalDate jour, List<Anomalie> anomalies) {
        if (ordre.ecritLe() == null || ordre.ecritLe().isAfter(jour)) {
            anomalies.add(
                    Anomalie.erreur("RADIATION_ECRIT_ABSENT", "/radiation").selon("RADIATION_INFORMATION", jour));
        }
    }

    private static void averti(RegimeRadiation motif, OrdreRadiation ordre, LocalDate jour, List<Anomalie> anomalies) {
        LocalDate warned = ordre.avertiLe();
        if (warned == null) {
            anomalies.add(Anomalie.erreur("RADIATION_AVERTISSEMENT_ABSENT", "/radiation")
                    .selon("RADIATION_AVERTISSEMENT", jour));
            return;
        }
        if (jour.isBefore(warned.plusMonths(motif.delai()))) {
            anomalies.add(Anomalie.erreur("RADIATION_AVERTISSEMENT_DELAI", "/radiation/date")
                    .avec("date", warned.plusMonths(motif.delai()))
                    .selon("RADIATION_AVERTISSEMENT", jour));
        } else if (jour.isBefore(warned.plusMonths(motif.tolerance()))) {
            anomalies.add(Anomalie.avertissement("RADIATION_TOLERANCE", "/radiation/date")
                    .avec("date", warned.plusMonths(motif.tolerance()))
                    .selon("RADIATION_SANS_REPONSE", jour));
        }
        boolean otherSender = motif.sousMotifs().isEmpty()
                && ordre.expediteur() != null
                && !ordre.expediteur().equals(ordre.guichet());
        if (otherSender) {
            anomalies.add(Anomalie.erreur("RADIATION_EXPEDITEUR", "/radiation/guichet")
                    .selon("RADIATION_AUTEUR", jour));
        }
    }

    /** Without a préavis sent in time the delay of the applicant never ran out. */
    private static void preavis(Demande demande, LocalDate jour, List<Anomalie> anomalies) {
        if (Calendrier.de(demande, jour) instanceof Resultat.Accepte<Calendrier> calendrier
                && !Preavis.envoyeATemps(demande, calendrier.valeur())) {
            anomalies.add(Anomalie.erreur("RADIATION_SANS_PREAVIS", "/preavis").selon("PREAVIS", jour));
        }
    }

    private static void commission(OrdreRadiation ordre, LocalDate jour, List<Anomalie> anomalies) {
        LocalDate decided = ordre.commissionLe();
        if (decided == null || decided.isAfter(jour) || apres(decided, ordre.avertiLe())) {
            anomalies.add(Anomalie.erreur("RADIATION_COMMISSION", "/radiation").selon("IRRECEVABILITE", jour));
        }
    }

    private static boolean apres(LocalDate decided, @Nullable LocalDate warned) {
        return warned != null && decided.isAfter(warned);
    }
}
