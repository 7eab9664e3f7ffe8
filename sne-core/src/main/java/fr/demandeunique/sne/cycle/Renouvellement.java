package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renewal for one year from its own day; any guichet may do it; number and date de dépôt stay (R441-2-7). */
public final class Renouvellement {
    private static final LocalDate EN_LIGNE = LocalDate.of(2015, 5, 14);

    private Renouvellement() {}

    /**
     * How a renewal came in.
     *
     * @param guichet the guichet that receives it, {@link CodeGuichet#PORTAIL_GRAND_PUBLIC} online
     * @param actualise whether the applicant brought the information up to date, or confirmed it
     * @param sejourValideJusquau last day of the séjour title, null for those who need none
     */
    public record Reception(
            CodeGuichet guichet,
            boolean actualise,
            @Nullable LocalDate sejourValideJusquau) {}

    /**
     * Renews after checking how the renewal came in.
     *
     * @return refused without an update of the information; accepted with warnings for an online renewal before 14/05/2015, a missing
     *     copy of the identity paper, a séjour title that is over
     */
    public static Resultat<Demande> renouveler(Demande demande, Reception reception, LocalDate jour) {
        List<Anomalie> found = new ArrayList<>();
        if (!reception.actualise) {
            found.add(Anomalie.erreur("RENOUVELLEMENT_SANS_ACTUALISATION", "/renouvellements")
                    .selon("RENOUVELLEMENT_ACTUALISATION", jour));
        }
        if (CodeGuichet.PORTAIL_GRAND_PUBLIC.equals(reception.guichet) && jour.isBefore(EN_LIGNE)) {
            found.add(Anomalie.avertissement("RENOUVELLEMENT_EN_LIGNE", "/renouvellements")
                    .selon("RENOUVELLEMENT_GUICHET", jour));
        }
        if (demande.personneMorale() == null && demande.pieces().stream().noneMatch(one -> identite(one.code()))) {
            found.add(Anomalie.avertissement("RENOUVELLEMENT_IDENTITE", "/pieces")
                    .selon("RENOUVELLEMENT_IDENTITE", jour));
        }
        if (reception.sejourValideJusquau != null && jour.isAfter(reception.sejourValideJusquau)) {
            found.add(Anomalie.avertissement("RENOUVELLEMENT_SEJOUR", "/pieces").selon("RENOUVELLEMENT_SEJOUR", jour));
        }
        Resultat<Demande> done = renouveler(demande, reception.guichet, jour);
        return found.isEmpty()
                ? done
                : Resultat.selon(new Rapport(found).puis(new Rapport(done.anomalies())), done::orElseThrow);
    }

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

    private static boolean identite(@Nullable CodePiece code) {
        return code != null && (code.identite() || code.titreSejour());
    }
}
