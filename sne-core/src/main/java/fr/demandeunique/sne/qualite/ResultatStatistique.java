package fr.demandeunique.sne.qualite;

import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a period. Counts only: no personal data.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param debut first day
 * @param fin last day, included
 * @param territoire three characters, null for all
 * @param chiffres the four figures that the ministry publishes
 * @param repartitions one for each {@link Axe}, in their order
 */
public record ResultatStatistique(
        LocalDate debut,
        LocalDate fin,
        @Nullable String territoire,
        Chiffres chiffres,
        List<Repartition> repartitions) {
    /** Copies the list, which may hold no null. */
    public ResultatStatistique {
        repartitions = Arguments.list(repartitions, "repartitions");
    }

    /**
     * The four figures of the bulletin.
     *
     * @param actives active on the last day
     * @param enregistrees filed in the period
     * @param renouvelees renewed at least once in the period
     * @param attributions attributed in the period
     */
    public record Chiffres(long actives, long enregistrees, long renouvelees, long attributions) {}

    /**
     * {@return whether the breakdown by landlord counts as its yearly report (R*441-12): since 14/05/2015 what is recorded serves, for a period that
     * the text covers}
     */
    public boolean vautCompteRendu() {
        return Reglement.regle("STATISTIQUES_BAILLEUR", fin).isPresent();
    }

    /**
     * {@return the breakdown by one axis}
     *
     * @param axe by what to break down
     */
    public Repartition repartition(Axe axe) {
        return repartitions.get(axe.ordinal());
    }

    /**
     * {@return the same with the small counts of every breakdown hidden; the four figures stay}
     *
     * @param seuil the least count that may be shown; 11 is a usual one
     */
    public ResultatStatistique secret(long seuil) {
        return new ResultatStatistique(
                debut,
                fin,
                territoire,
                chiffres,
                repartitions.stream().map(one -> one.secrete(seuil)).toList());
    }
}
