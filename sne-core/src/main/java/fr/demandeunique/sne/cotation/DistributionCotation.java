package fr.demandeunique.sne.cotation;

import fr.demandeunique.sne.internal.Arguments;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the scores of analogous demandes are distributed (R441-2-17). Counts only: no personal data.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param effectifs the scores that occur, from the highest, each with its number of demandes
 */
public record DistributionCotation(List<Effectif> effectifs) {
    /** Copies the list, which may hold no null. */
    public DistributionCotation {
        effectifs = Arguments.list(effectifs, "effectifs");
    }

    /**
     * A score and how many demandes have it.
     *
     * @param points a score
     * @param nombre how many
     */
    public record Effectif(BigDecimal points, long nombre) {}

    static DistributionCotation de(Map<BigDecimal, Long> counts) {
        return new DistributionCotation(counts.entrySet().stream()
                .map(one -> new Effectif(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Effectif::points).reversed())
                .toList());
    }

    /** {@return how many demandes there are} */
    public long total() {
        return effectifs.stream().mapToLong(Effectif::nombre).sum();
    }

    /**
     * {@return the place of a score, 1 for the highest; demandes of one score share their place}
     *
     * @param points a score by the same grid
     */
    public long rang(BigDecimal points) {
        return 1
                + effectifs.stream()
                        .filter(one -> one.points().compareTo(points) > 0)
                        .mapToLong(Effectif::nombre)
                        .sum();
    }

    /** {@return the score that half of the demandes reach or exceed; empty if there are none} */
    public Optional<BigDecimal> mediane() {
        long half = (total() + 1) / 2;
        long seen = 0;
        for (Effectif one : effectifs) {
            seen += one.nombre();
            if (seen >= half) {
                return Optional.of(one.points());
            }
        }
        return Optional.empty();
    }
}
