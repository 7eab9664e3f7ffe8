package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reactivation (« déradiation ») of a demande struck off for want of renewal or of an answer, at the request of the service that
 * received the renewal or the answer; number and ancienneté are kept (arrêté of 23/03/2015, annex 6.1 and 6.5).
 */
public final class Reactivation {
    /** After a radiation for want of an answer, the months during which the demande may come back. */
    private static final int MOIS_SANS_REPONSE = 5;

    private Reactivation() {}

    /** Reactivates a demande on a day inside its window, both ends included; it should be renewed at once. */
    public static Resultat<Demande> reactiver(Demande demande, CodeGuichet guichet, LocalDate jour) {
        RadiationDemande radiation = demande.radiation();
        if (!Etats.RADIEE.equals(demande.etat()) || radiation == null) {
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
                    .selon("REACTIVATION", jour));
        }
        return new Resultat.Accepte<>(
                demande.toBuilder()
                        .etat(Etats.ACTIVE)
                        .radiation(null)
                        .guichetDerniereModification(guichet)
                        .dateDerniereModification(jour)
                        .build(),
                List.of(Anomalie.avertissement("REACTIVATION_RENOUVELER", "/renouvellements")
                        .selon("REACTIVATION", jour)));
    }

    /** Last day of the window, null if this motif has none. */
    private static @Nullable LocalDate limite(Demande demande, RadiationDemande radiation) {
        if ("RADCON".equals(radiation.motif()) && radiation.date() != null) {
            return radiation.date().plusMonths(MOIS_SANS_REPONSE);
        }
        return "RADREN".equals(radiation.motif())
                        && Calendrier.de(demande, null) instanceof Resultat.Accepte<Calendrier> calendrier
                ? calendrier.valeur().reactivationJusquau()
                : null;
    }

    private static Resultat<Demande> refus(String code, String chemin, LocalDate jour) {
        return Resultat.refuse(Anomalie.erreur(code, chemin).selon("REACTIVATION", jour));
    }
}
