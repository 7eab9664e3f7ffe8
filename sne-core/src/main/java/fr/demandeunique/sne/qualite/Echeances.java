package fr.demandeunique.sne.qualite;

import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.demande.Demande;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of a whole stock on one day: instead of computing the dates of each demande, it knows beforehand which bases are too old,
 * so that a demande costs one comparison. {@link Calendrier} stays the only place where the dates are computed.
 */
final class Echeances {
    /** How far from the round date a base can be, for the months that have fewer days than others. */
    private static final int MARGE = 5;

    private final LocalDate jour;
    private final LocalDate expirees;
    private final LocalDate radiables;
    private final LocalDate preavisDus;

    Echeances(LocalDate jour) {
        this.jour = jour;
        this.expirees =
                derniere(jour.minusYears(1), calendar -> calendar.expiration().isBefore(jour));
        this.radiables = derniere(
                jour.minusMonths(13), calendar -> !calendar.radiationSysteme().isAfter(jour));
        this.preavisDus = derniere(
                jour.minusMonths(11), calendar -> calendar.preavisAuPlusTard().isBefore(jour));
    }

    /** The latest base of which this is true: true of each base before it, false of each after it. */
    private static LocalDate derniere(LocalDate near, Predicate<Calendrier> passed) {
        LocalDate base = near.plusDays(MARGE);
        while (!passed.test(calendrier(base))) {
            base = base.minusDays(1);
        }
        return base;
    }

    static Calendrier calendrier(LocalDate base) {
        return ((Resultat.Accepte<Calendrier>) Calendrier.de(base, null, List.of(), null)).valeur();
    }

    /** Day from which the year runs, as {@link Calendrier} has it; null without a date de dépôt. */
    @Nullable
    LocalDate base(Demande demande) {
        LocalDate last = null;
        List<LocalDate> renewals = demande.renouvellements();
        for (int i = 0; i < renewals.size(); i++) {
            LocalDate one = renewals.get(i);
            if (!one.isAfter(jour) && (last == null || one.isAfter(last))) {
                last = one;
            }
        }
        if (last != null) {
            return last;
        }
        return demande.debutValidite() != null ? demande.debutValidite() : demande.dateDepot();
    }

    boolean expiree(LocalDate base) {
        return !base.isAfter(expirees);
    }

    boolean radiable(LocalDate base) {
        return !base.isAfter(radiables);
    }

    boolean preavisDu(LocalDate base) {
        return !base.isAfter(preavisDus);
    }
}
