package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.RadiationAnnulee;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The checks that an operation finds a demande in the right state, and alive. */
final class Etats {
    private static final Historique ECHUE = Reglement.versions("DEMANDE_ECHUE");

    private Etats() {}

    /** Why an operation that needs an active demande cannot be done, null if it can. */
    static @Nullable Anomalie inactive(Demande demande, LocalDate jour) {
        return demande.etat() == EtatDemande.ACTIVE
                ? null
                : Anomalie.erreur("DEMANDE_NON_ACTIVE", "/etat").selon("RADIATION_MOTIFS", jour);
    }

    /**
     * What the age of an active demande has against an operation on a day: nothing while it is valid; a warning from its expiry to the day on
     * which the system strikes it off; from that day an error, with the way out.
     */
    static List<Anomalie> echue(Demande demande, LocalDate jour) {
        if (!ECHUE.vaut(jour) || !(Calendrier.de(demande, jour) instanceof Resultat.Accepte<Calendrier> accepte)) {
            return List.of();
        }
        Calendrier calendrier = accepte.valeur();
        if (!jour.isAfter(calendrier.expiration())) {
            return List.of();
        }
        LocalDate fin = finDeTolerance(demande, calendrier, jour);
        if (jour.isBefore(fin)) {
            return List.of(Anomalie.avertissement("DEMANDE_EXPIREE", "/renouvellements")
                    .avec("expiration", calendrier.expiration())
                    .avec("date", fin)
                    .selon("VALIDITE", jour));
        }
        boolean lost = jour.isAfter(calendrier.reactivationJusquau());
        return List.of(Anomalie.erreur(lost ? "DEMANDE_PERDUE" : "DEMANDE_A_RADIER", "/renouvellements")
                .avec("date", calendrier.radiationSysteme())
                .avec("limite", calendrier.reactivationJusquau())
                .selon("RADIATION_SYSTEME", jour));
    }

    /**
     * The first day on which a demande that was not renewed is no longer tolerated, as seen on a day: that of the radiation by the system, or, if a
     * radiation was undone since the expiry, a month after that (interpretation: it is to be renewed at once).
     */
    static LocalDate finDeTolerance(Demande demande, Calendrier calendrier, LocalDate jour) {
        LocalDate radiation = calendrier.radiationSysteme();
        return derniereAnnulation(demande, jour)
                .filter(one -> one.isAfter(calendrier.expiration()))
                .map(one -> one.plusMonths(1))
                .filter(one -> one.isAfter(radiation))
                .orElse(radiation);
    }

    /** The last day on which a radiation of the demande was undone, as seen on a day. */
    private static Optional<LocalDate> derniereAnnulation(Demande demande, LocalDate jour) {
        return demande.radiationsAnnulees().stream()
                .map(RadiationAnnulee::annuleeLe)
                .filter(Objects::nonNull)
                .filter(one -> !one.isAfter(jour))
                .max(LocalDate::compareTo);
    }
}
