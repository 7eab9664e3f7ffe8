package fr.demandeunique.sne.flux;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The flow of a year and what is due of it to a réservataire.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param annee the calendar year, such as 2024
 * @param liberes dwellings that came free or into service
 * @param soustraits of these, what does not count
 * @param assiette the flow: the difference
 * @param droits the share of the convention, in dwellings, two decimals
 * @param objectif the same in whole dwellings, the part of one left aside (interpretation: a share is a limit too)
 */
public record FluxAnnuel(int annee, int liberes, int soustraits, int assiette, BigDecimal droits, int objectif) {
    static Optional<FluxAnnuel> de(AnneeFlux annee, @Nullable BigDecimal part) {
        if (annee.annee() == null || annee.liberes() == null || part == null) {
            return Optional.empty();
        }
        int out = HorsDuFlux.total(annee.soustractions());
        int flow = Math.max(0, annee.liberes() - out);
        BigDecimal due = part.multiply(BigDecimal.valueOf(flow)).movePointLeft(2);
        return Optional.of(new FluxAnnuel(
                annee.annee(),
                annee.liberes(),
                out,
                flow,
                due.setScale(2, RoundingMode.HALF_UP),
                due.setScale(0, RoundingMode.DOWN).intValue()));
    }
}
