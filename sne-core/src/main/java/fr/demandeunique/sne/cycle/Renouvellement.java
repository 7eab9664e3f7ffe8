package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.internal.Arguments;
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
            @Nullable LocalDate sejourValideJusquau) {
        /** Checks that nothing is missing. */
        public Reception {
            Arguments.required(guichet, "guichet");
        }
    }

    /**
     * Renews after checking how the renewal came in.
     *
     * @param demande as the register holds it
     * @param reception how and when the renewal came in
     * @param jour day on which it is recorded
     * @return refused without an update of the information; accepted with warnings for an online renewal before 14/05/2015, a missing
     *     copy of the identity paper, a séjour title that is over
     */
    public static Resultat<Demande> renouveler(Demande demande, Reception reception, LocalDate jour) {
        Arguments.required(demande, "demande");
        Arguments.required(reception, "reception");
        Arguments.required(jour, "jour");
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
     * Renews an active demande on the day of the renewal: {@link #renouveler(Demande, CodeGuichet, LocalDate, LocalDate)}.
     *
     * @param demande as the register holds it
     * @param guichet who renews
     * @param jour day on which the renewal was received, and recorded
     * @return the demande valid for another year from the day of receipt, or why not
     */
    public static Resultat<Demande> renouveler(Demande demande, CodeGuichet guichet, LocalDate jour) {
        Arguments.required(jour, "jour");
        return renouveler(demande, guichet, jour, jour);
    }

    /**
     * Renews an active demande.
     *
     * <p>A renewal on the day of expiry is in time. After it, and until the day on which the system strikes off, it is accepted with the warning
     * {@code RENOUVELLEMENT_TARDIF}: the system tolerates it. From that day it passes through {@link Reactivation} first, while the window is open.
     * A second renewal on one day changes nothing, and is told by {@code RENOUVELLEMENT_DEJA_FAIT}.
     *
     * @param demande as the register holds it
     * @param guichet the guichet that receives the renewal, not always the one that created the number
     * @param recuLe day of the renewal: a year runs from it
     * @param jour day on which it is recorded; a renewal to come is refused
     * @return the demande valid for another year from the day of receipt, or why not
     */
    public static Resultat<Demande> renouveler(Demande demande, CodeGuichet guichet, LocalDate recuLe, LocalDate jour) {
        Arguments.required(demande, "demande");
        Arguments.required(guichet, "guichet");
        Arguments.required(recuLe, "recuLe");
        Arguments.required(jour, "jour");
        Anomalie inactive = Etats.inactive(demande, jour);
        if (inactive != null) {
            return Resultat.refuse(inactive);
        }
        if (!(Calendrier.de(demande, null) instanceof Resultat.Accepte<Calendrier> accepte)) {
            return new Resultat.Refuse<>(Calendrier.de(demande, null).anomalies());
        }
        Calendrier calendrier = accepte.valeur();
        boolean twice = demande.renouvellements().contains(recuLe);
        Anomalie stop = twice ? null : obstacle(demande, calendrier, recuLe, jour);
        if (stop != null) {
            return Resultat.refuse(stop);
        }
        List<LocalDate> renouvellements = new ArrayList<>(demande.renouvellements());
        List<Anomalie> warnings = new ArrayList<>();
        if (twice) {
            warnings.add(anomalie(Gravite.AVERTISSEMENT, "RENOUVELLEMENT_DEJA_FAIT", "VALIDITE", jour));
        } else {
            renouvellements.add(recuLe);
            if (recuLe.isAfter(calendrier.expiration())) {
                warnings.add(anomalie(Gravite.AVERTISSEMENT, "RENOUVELLEMENT_TARDIF", "RADIATION_SYSTEME", jour)
                        .avec("expiration", calendrier.expiration()));
            }
        }
        return new Resultat.Accepte<>(
                demande.toBuilder()
                        .renouvellements(renouvellements)
                        .guichetDerniereModification(guichet)
                        .dateDerniereModification(jour)
                        .build(),
                warnings);
    }

    /** Why a renewal of that day cannot be recorded, null if it can. */
    private static @Nullable Anomalie obstacle(
            Demande demande, Calendrier calendrier, LocalDate recuLe, LocalDate jour) {
        if (recuLe.isAfter(jour)) {
            return anomalie(Gravite.ERREUR, "RENOUVELLEMENT_FUTUR", "VALIDITE", jour);
        }
        if (recuLe.isBefore(calendrier.base())) {
            return anomalie(Gravite.ERREUR, "RENOUVELLEMENT_ANTERIEUR", "VALIDITE", jour);
        }
        if (recuLe.isBefore(Etats.finDeTolerance(demande, calendrier, jour))) {
            return null;
        }
        boolean lost = recuLe.isAfter(calendrier.reactivationJusquau());
        return anomalie(
                        Gravite.ERREUR,
                        lost ? "RENOUVELLEMENT_PERDU" : "RENOUVELLEMENT_REACTIVER",
                        lost ? "REACTIVATION" : "RADIATION_SYSTEME",
                        jour)
                .avec("date", calendrier.radiationSysteme())
                .avec("limite", calendrier.reactivationJusquau());
    }

    private static Anomalie anomalie(Gravite gravite, String code, String regle, LocalDate jour) {
        Anomalie found = gravite == Gravite.ERREUR
                ? Anomalie.erreur(code, "/renouvellements")
                : Anomalie.avertissement(code, "/renouvellements");
        return found.selon(regle, jour);
    }

    private static boolean identite(@Nullable CodePiece code) {
        return code != null && (code.identite() || code.titreSejour());
    }
}
