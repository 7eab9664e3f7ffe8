package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.reglement.Regle;
import fr.demandeunique.sne.reglement.Reglement;
import fr.demandeunique.sne.reglement.SourceJuridique;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dates that follow from a dépôt and its renewals (R441-2-7, R441-2-8; arrêté of 23/03/2015, annex 6.1).
 *
 * <p>Validity runs one year from the base: the last renewal, else the start of validity of a demande born of a separation, else
 * the date de dépôt. A renewal counts from its own day, also when it comes early. Months are added as java.time does: 31 August
 * plus six months is 28 or 29 February. Only for a base of 29 February do « expiry + 1 month » and « base + 13 months » differ; the
 * later day is taken, in favour of the applicant.
 *
 * <pre>{@code Calendrier.de(LocalDate.of(2015, 12, 17), null, List.of(), null).orElseThrow().expiration() // 2016-12-17}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param depot date de dépôt
 * @param dernierRenouvellement last renewal taken into account, null if none
 * @param base day from which the year runs
 * @param expiration last day of validity, « date du prochain renouvellement » of the screen
 * @param preavisAuPlusTard latest lawful day of the préavis
 * @param radiationSysteme day on which the system strikes off a demande that was not renewed
 * @param reactivationJusquau last day of a reactivation, included
 */
public record Calendrier(
        LocalDate depot,
        @Nullable LocalDate dernierRenouvellement,
        LocalDate base,
        LocalDate expiration,
        LocalDate preavisAuPlusTard,
        LocalDate radiationSysteme,
        LocalDate reactivationJusquau) {

    /**
     * Computes the calendar as seen on a day.
     *
     * @param depot date de dépôt
     * @param debutValidite start of validity of a demande born of a separation, else null
     * @param renouvellements days of the renewals, in any order
     * @param au renewals after this day are left out; null to count all
     * @return the calendar, or a refusal {@code DEBUT_VALIDITE_AVANT_DEPOT} or {@code RENOUVELLEMENT_AVANT_DEPOT}
     */
    public static Resultat<Calendrier> de(
            LocalDate depot,
            @Nullable LocalDate debutValidite,
            List<LocalDate> renouvellements,
            @Nullable LocalDate au) {
        Arguments.required(depot, "depot");
        renouvellements = Arguments.list(renouvellements, "renouvellements");
        if (debutValidite != null && debutValidite.isBefore(depot)) {
            return Resultat.refuse(Anomalie.erreur("DEBUT_VALIDITE_AVANT_DEPOT", "/debutValidite")
                    .selon("VALIDITE", depot));
        }
        for (int i = 0; i < renouvellements.size(); i++) {
            if (renouvellements.get(i).isBefore(depot)) {
                return Resultat.refuse(Anomalie.erreur("RENOUVELLEMENT_AVANT_DEPOT", "/renouvellements/" + i)
                        .selon("VALIDITE", depot));
            }
        }
        LocalDate dernier = renouvellements.stream()
                .filter(day -> au == null || !day.isAfter(au))
                .max(LocalDate::compareTo)
                .orElse(null);
        LocalDate base = dernier != null ? dernier : debutValidite != null ? debutValidite : depot;
        LocalDate expiration = base.plusYears(1);
        return Resultat.accepte(new Calendrier(
                depot,
                dernier,
                base,
                expiration,
                expiration.minusMonths(1),
                later(expiration.plusMonths(1), base.plusMonths(13)),
                later(expiration.plusMonths(6), base.plusMonths(18))));
    }

    /**
     * {@return the calendar of a demande; refused with {@code DATE_DEPOT_ABSENTE} if it has no date de dépôt}
     *
     * @param demande with its dates
     * @param au the last day whose renewals count, null for all
     */
    public static Resultat<Calendrier> de(Demande demande, @Nullable LocalDate au) {
        Arguments.required(demande, "demande");
        LocalDate depot = demande.dateDepot();
        return depot == null
                ? Resultat.refuse(Anomalie.erreur("DATE_DEPOT_ABSENTE", "/dateDepot"))
                : de(depot, demande.debutValidite(), demande.renouvellements(), au);
    }

    /**
     * {@return where the demande stands on that day, if nothing else happens to it}
     *
     * @param jour the day of the question
     */
    public EtatValidite etat(LocalDate jour) {
        Arguments.required(jour, "jour");
        if (jour.isBefore(preavisAuPlusTard)) {
            return EtatValidite.VALIDE;
        }
        if (!jour.isAfter(expiration)) {
            return EtatValidite.PREAVIS;
        }
        if (jour.isBefore(radiationSysteme)) {
            return EtatValidite.EXPIREE;
        }
        return jour.isAfter(reactivationJusquau) ? EtatValidite.PERDUE : EtatValidite.REACTIVABLE;
    }

    /**
     * {@return where each date is written, in the law of that day}
     *
     * @param jour the day whose law is asked
     */
    public List<SourceJuridique> sources(LocalDate jour) {
        return Stream.of("VALIDITE", "PREAVIS", "RADIATION_SYSTEME", "REACTIVATION")
                .map(code -> Reglement.regle(code, jour))
                .flatMap(Optional::stream)
                .map(Regle::source)
                .distinct()
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
