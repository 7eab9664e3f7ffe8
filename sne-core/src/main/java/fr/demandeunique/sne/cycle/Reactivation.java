package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reactivation (« déradiation ») of a demande struck off for want of renewal or of an answer, at the request of the service that
 * received the renewal or the answer; number and ancienneté are kept (arrêté of 23/03/2015, annex 6.1 and 6.5).
 *
 * <p>It is no right of the applicant, and gives back nothing of what was attributed to others in between (interpretation).
 *
 * <pre>{@code Reactivation.possibleJusquau(radiee) // 2017-06-17 for a dépôt of 17/12/2015 never renewed}</pre>
 */
public final class Reactivation {
    private Reactivation() {}

    /**
     * Reactivates a demande on a day inside its window, both ends included; it should be renewed at once. The demande keeps the trace of the
     * radiation. One that the system should have struck off, and did not yet, passes here too before it is renewed.
     *
     * @param demande struck off
     * @param guichet who reactivates
     * @param jour day of the reactivation
     * @return the demande active again, or why not
     */
    public static Resultat<Demande> reactiver(Demande demande, CodeGuichet guichet, LocalDate jour) {
        Arguments.required(demande, "demande");
        Arguments.required(guichet, "guichet");
        Arguments.required(jour, "jour");
        RadiationDemande radiation = demande.etat() == EtatDemande.RADIEE ? demande.radiation() : due(demande, jour);
        if (radiation == null) {
            return refus("REACTIVATION_DEMANDE_ACTIVE", "/etat", jour);
        }
        LocalDate limite = limite(demande, radiation);
        if (limite == null) {
            return refus("REACTIVATION_MOTIF", "/radiation/motif", jour);
        }
        if (radiation.date() != null && jour.isBefore(radiation.date())) {
            return refus("REACTIVATION_AVANT_RADIATION", "/radiation/date", jour);
        }
        if (jour.isAfter(limite)) {
            return Resultat.refuse(Anomalie.erreur("REACTIVATION_HORS_DELAI", "/radiation/date")
                    .avec("limite", limite)
                    .selon(
                            radiation.motif() == MotifRadiation.SANS_REPONSE
                                    ? "RADIATION_SANS_REPONSE"
                                    : "REACTIVATION",
                            jour));
        }
        return new Resultat.Accepte<>(
                AnnulationRadiation.retablir(demande, radiation, null, guichet, jour),
                List.of(Anomalie.avertissement("REACTIVATION_RENOUVELER", "/renouvellements")
                        .selon("REACTIVATION_RENOUVELER", jour)));
    }

    /** The radiation that an active demande should have had by then, null while it lives. */
    private static @Nullable RadiationDemande due(Demande demande, LocalDate jour) {
        boolean over = demande.etat() == EtatDemande.ACTIVE
                && Etats.echue(demande, jour).stream().anyMatch(one -> one.gravite() == Gravite.ERREUR);
        return over && Calendrier.de(demande, jour) instanceof Resultat.Accepte<Calendrier> calendrier
                ? RadiationDemande.builder()
                        .motif(MotifRadiation.NON_RENOUVELLEMENT)
                        .date(calendrier.valeur().radiationSysteme())
                        .build()
                : null;
    }

    /**
     * {@return last day on which a demande that was struck off can be reactivated, included; empty if it cannot}
     *
     * @param demande struck off
     */
    public static Optional<LocalDate> possibleJusquau(Demande demande) {
        Arguments.required(demande, "demande");
        return Optional.ofNullable(demande.radiation()).map(one -> limite(demande, one));
    }

    /** Last day of the window, null if this motif has none. */
    private static @Nullable LocalDate limite(Demande demande, RadiationDemande radiation) {
        if (radiation.motif() == MotifRadiation.NON_RENOUVELLEMENT) {
            return Calendrier.de(demande, null) instanceof Resultat.Accepte<Calendrier> calendrier
                    ? calendrier.valeur().reactivationJusquau()
                    : null;
        }
        LocalDate radiee = radiation.date();
        Integer months = radiee == null || radiation.motif() == null
                ? null
                : RegimeRadiation.de(radiation.motif(), radiee)
                        .map(RegimeRadiation::reactivation)
                        .orElse(null);
        return radiee == null || months == null ? null : radiee.plusMonths(months);
    }

    private static Resultat<Demande> refus(String code, String chemin, LocalDate jour) {
        return Resultat.refuse(Anomalie.erreur(code, chemin).selon("REACTIVATION", jour));
    }
}
