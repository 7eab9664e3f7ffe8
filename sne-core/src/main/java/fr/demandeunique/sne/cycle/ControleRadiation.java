package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the radiation that a demande carries, by the law of the day of that radiation (R441-2-8), and whether its data should be
 * erased by now. Warnings only: what is done is done, but somebody must look at it.
 *
 * <pre>{@code ControleRadiation.controler(demande, LocalDate.of(2018, 1, 18)).anomalies() // PURGE_DUE}</pre>
 */
public final class ControleRadiation {
    private static final LocalDate BAIL_SIGNE = LocalDate.of(2017, 5, 8);
    private static final Historique CONSERVATION = Reglement.versions("CONSERVATION");

    private ControleRadiation() {}

    /**
     * Checks, as seen on a day, also whether a demande is still active though a lease is signed. Never throws.
     *
     * @param demande struck off or not
     * @param jour the day of the check
     * @return what is wrong with the radiation, each with its place
     */
    public static Rapport controler(Demande demande, LocalDate jour) {
        RadiationDemande radiation = demande.radiation();
        boolean radiee = demande.etat() == EtatDemande.RADIEE;
        if (radiation == null) {
            return new Rapport(
                    radiee
                            ? List.of(avertissement("RADIATION_ABSENTE", "", "RADIATION_MOTIFS", jour))
                            : SanctionRadiation.rappeler(bail(demande), jour));
        }
        List<Anomalie> found = new ArrayList<>();
        MotifRadiation motif = radiation.motif();
        if (demande.etat() == EtatDemande.ACTIVE) {
            if (motif != MotifRadiation.DERADIATION) {
                found.add(avertissement("RADIATION_SUR_ACTIVE", "", "RADIATION_MOTIFS", jour));
            }
            return new Rapport(found);
        }
        if (motif == null || motif == MotifRadiation.DERADIATION) {
            found.add(avertissement("RADIATION_MOTIF_ABSENT", "/motif", "RADIATION_MOTIFS", jour));
        }
        LocalDate date = radiation.date();
        if (date == null) {
            found.add(avertissement("RADIATION_DATE_ABSENTE", "/date", "CONSERVATION", jour));
            return new Rapport(found);
        }
        jours(demande, date, jour, found);
        // What the applicant wrote or was told is not in the document; an unknown code is reported with the codes.
        if (motif == MotifRadiation.ATTRIBUTION) {
            attribuee(demande, date, found);
        } else if (motif == MotifRadiation.NON_RENOUVELLEMENT) {
            nonRenouvelee(demande, date, found);
        }
        purge(demande, jour, found);
        return new Rapport(found);
    }

    private static void jours(Demande demande, LocalDate date, LocalDate jour, List<Anomalie> found) {
        if (date.isAfter(jour)) {
            found.add(avertissement("RADIATION_FUTURE", "/date", "RADIATION_MOTIFS", jour));
        }
        if (demande.dateDepot() != null && date.isBefore(demande.dateDepot())) {
            found.add(avertissement("RADIATION_AVANT_DEPOT", "/date", "RADIATION_MOTIFS", date));
        }
    }

    /** An attribution strikes off on the day of the lease; since 08/05/2017 there is none without a lease. */
    private static void attribuee(Demande demande, LocalDate date, List<Anomalie> found) {
        LocalDate bail = bail(demande);
        if (bail != null && !bail.equals(date)) {
            found.add(avertissement("RADIATION_JOUR_BAIL", "/date", "RADIATION_BAIL", date)
                    .avec("bail", bail));
            found.addAll(SanctionRadiation.rappeler(bail, date));
        } else if (demande.attribution() == null && !date.isBefore(BAIL_SIGNE)) {
            found.add(avertissement("RADIATION_SANS_BAIL", "", "RADIATION_BAIL", date));
        }
    }

    private static @Nullable LocalDate bail(Demande demande) {
        Attribution attribution = demande.attribution();
        return attribution == null ? null : attribution.dateBail();
    }

    private static void nonRenouvelee(Demande demande, LocalDate date, List<Anomalie> found) {
        if (!(Calendrier.de(demande, date) instanceof Resultat.Accepte<Calendrier> accepte)) {
            return;
        }
        Calendrier calendrier = accepte.valeur();
        if (date.isBefore(calendrier.radiationSysteme())) {
            found.add(avertissement("RADIATION_TROP_TOT", "/date", "RADIATION_SYSTEME", date)
                    .avec("date", calendrier.radiationSysteme()));
        }
        // A document without the dates of its préavis says nothing about them.
        if (demande.preavis() != null && !Preavis.envoyeATemps(demande, calendrier)) {
            found.add(avertissement("RADIATION_SANS_PREAVIS", "", "PREAVIS", date));
        }
    }

    private static void purge(Demande demande, LocalDate jour, List<Anomalie> found) {
        boolean nominative = demande.demandeur() != null || demande.personneMorale() != null;
        Purge.conserveeJusquau(demande)
                .filter(limite -> nominative && jour.isAfter(limite) && CONSERVATION.vaut(jour))
                .ifPresent(limite -> found.add(avertissement("PURGE_DUE", "/date", "CONSERVATION", jour)
                        .avec("date", limite)));
    }

    private static Anomalie avertissement(String code, String suite, String regle, LocalDate date) {
        return Anomalie.avertissement(code, "/radiation" + suite).selon(regle, date);
    }
}
