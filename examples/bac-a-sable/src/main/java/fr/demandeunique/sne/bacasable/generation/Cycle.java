package fr.demandeunique.sne.bacasable.generation;

import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.demande.EnvoiPreavis;
import fr.demandeunique.sne.qualite.Indicateur;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dates of a made-up demande: as they should be on a day, or late in one way. */
record Cycle(
        LocalDate depot, List<LocalDate> renewals, @Nullable EnvoiPreavis notice, LocalDate modified) {

    /**
     * Dates of a demande that is still active on that day.
     *
     * @param years how often it was renewed
     * @param fault what is late, null if nothing is
     */
    static Cycle active(LocalDate day, int years, @Nullable Indicateur fault, Dice dice) {
        LocalDate base = base(day, fault, dice);
        var calendar = calendar(base);
        LocalDate notice = null;
        if (fault == Indicateur.PREAVIS_TARDIF) {
            notice = calendar.preavisAuPlusTard().plusDays(1 + dice.below(3));
        } else if (fault != Indicateur.PREAVIS_NON_ENVOYE
                && calendar.preavisAuPlusTard().isBefore(day)) {
            notice = calendar.preavisAuPlusTard().minusDays(1 + dice.below(20));
        }
        LocalDate modified = fault == Indicateur.RADIATION_EN_RETARD
                ? day.minusDays(10 + dice.below(80))
                : earlier(base.plusDays(dice.below(40)), fault == Indicateur.CONTACT_ANCIEN ? base : day);
        return dates(base, years, notice, modified, dice);
    }

    /** Dates of a demande that was struck off on a day for want of renewal, or before its time. */
    static Cycle ended(LocalDate end, boolean expired, int years, Dice dice) {
        if (!expired) {
            LocalDate base = end.minusDays(20 + dice.below(300));
            return dates(base, years, null, end, dice);
        }
        LocalDate base = end.minusMonths(13);
        while (calendar(base).radiationSysteme().isAfter(end)) {
            base = base.minusDays(1);
        }
        LocalDate notice = calendar(base).preavisAuPlusTard().minusDays(1 + dice.below(20));
        return dates(base, years, notice, end, dice);
    }

    private static LocalDate base(LocalDate day, @Nullable Indicateur fault, Dice dice) {
        if (fault == null) {
            return day.minusDays(dice.below(364));
        }
        return switch (fault) {
            case EXPIREE_ACTIVE -> day.minusMonths(12).minusDays(2 + dice.below(20));
            case RADIATION_EN_RETARD -> day.minusMonths(14).minusDays(dice.below(180));
            case CONTACT_ANCIEN -> day.minusMonths(15).minusDays(dice.below(180));
            default -> day.minusMonths(11).minusDays(8 + dice.below(16));
        };
    }

    private static Cycle dates(LocalDate base, int years, @Nullable LocalDate notice, LocalDate modified, Dice dice) {
        List<LocalDate> renewals = new ArrayList<>(years);
        LocalDate one = base;
        for (int i = 0; i < years; i++) {
            renewals.add(one);
            one = one.minusYears(1).plusDays(dice.below(28));
        }
        Collections.reverse(renewals);
        EnvoiPreavis sent = notice == null
                ? null
                : EnvoiPreavis.builder()
                        .simple(notice)
                        .accuseReception(dice.chance(3000) ? notice.plusDays(5) : null)
                        .build();
        return new Cycle(one, List.copyOf(renewals), sent, modified);
    }

    private static Calendrier calendar(LocalDate base) {
        return Calendrier.de(base, null, List.of(), null).orElseThrow();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
