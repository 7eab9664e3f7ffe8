package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Renewal for one year from its own day; any guichet may do it; number and date de dépôt stay (R441-2-7). */
public final class Renouvellement {
    private Renouvellement() {}

    /**
     * Renews an active demande.
     *
     * <p>A renewal on the day of expiry is in time. After it, and until the end of the reactivation window, it is accepted with
     * the warning {@code RENOUVELLEMENT_TARDIF}: the system tolerates it.
     *
     * @param guichet the guichet that receives the renewal, not always the one that created the number
     * @param jour day of the renewal
     */
    public static Resultat<Demande> renouveler(Demande demande, CodeGuichet guichet, LocalDate jour) {
        Anomalie inactive = Etats.inactive(demande, jour);
        if (inactive != null) {
            return Resultat.refuse(inactive);
        }
        if (!(Calendrier.de(demande, null) instanceof Resultat.Accepte<Calendrier> accepte)) {
            return new Resultat.Refuse<>(Calendrier.de(demande, null).anomalies());
        }
        Calendrier calendrier = accepte.valeur();
        if (jour.isBefore(calendrier.base())) {
            return Resultat.refuse(Anomalie.erreur("RENOUVELLEMENT_ANTERIEUR", "/renouvellements")
                    .selon("VALIDITE", jour));
        }
        if (jour.isAfter(calendrier.reactivationJusquau())) {
            return Resultat.refuse(Anomalie.erreur("RENOUVELLEMENT_PERDU", "/renouvellements")
                    .avec("limite", calendrier.reactivationJusquau())
                    .selon("REACTIVATION", jour));
        }
        List<Anomalie> warnings = jour.isAfter(calendrier.expiration())
                ? List.of(Anomalie.avertissement("RENOUVELLEMENT_TARDIF", "/renouvellements")
                        .avec("expiration", calendrier.expiration())
                        .selon("RADIATION_SYSTEME", jour))
                : List.of();
        List<LocalDate> renouvellements = new ArrayList<>(demande.renouvellements());
        renouvellements.add(jour);
        return new Resultat.Accepte<>(
                demande.toBuilder()
                        .renouvellements(renouvellements)
                        .guichetDerniereModification(guichet)
                        .dateDerniereModification(jour)
                        .build(),
                warnings);
    }
}
