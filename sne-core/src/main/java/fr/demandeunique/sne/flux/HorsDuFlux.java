package fr.demandeunique.sne.flux;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.HorsFlux;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dwellings that are not in the flow, and why (R441-5): of a stock, those of identified programmes for national defence, internal security and,
 * from 23/02/2022, public health establishments; of the flow of a year, those needed for transfers, rehousing and sales.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param motif why the dwelling is taken out
 * @param nombre how many
 * @param programme the programme that identifies them, null if none
 * @param autres members that this library does not know, kept for the way back
 */
public record HorsDuFlux(
        @Nullable HorsFlux motif,
        @Nullable Integer nombre,
        @Nullable String programme,
        AutresMembres autres) {
    private static final Set<HorsFlux> DU_STOCK = Set.of(HorsFlux.DEFENSE_SECURITE, HorsFlux.SANTE);
    private static final LocalDate SANTE_DEPUIS = LocalDate.of(2022, 2, 23);

    /** A null where a value is due is a {@link NullPointerException} that names it. */
    public HorsDuFlux {
        Arguments.required(autres, "autres");
    }

    /**
     * So many dwellings, without a programme.
     *
     * @param motif why they are not proposed
     * @param nombre how many dwellings
     * @return the line, with nothing else filled
     */
    public static HorsDuFlux of(HorsFlux motif, int nombre) {
        return new HorsDuFlux(motif, nombre, null, AutresMembres.aucun());
    }

    /**
     * {@return whether such dwellings are out of the stock on a day}
     *
     * @param motif why they are not proposed
     * @param jour the day whose text decides
     */
    public static boolean duStock(HorsFlux motif, LocalDate jour) {
        return DU_STOCK.contains(motif) && (motif != HorsFlux.SANTE || !jour.isBefore(SANTE_DEPUIS));
    }

    /**
     * {@return whether such dwellings do not count in the flow of a year}
     *
     * @param motif why they are not proposed
     */
    public static boolean duFlux(HorsFlux motif) {
        return motif.connu() && !DU_STOCK.contains(motif);
    }

    static int total(List<HorsDuFlux> all) {
        return all.stream()
                .map(HorsDuFlux::nombre)
                .filter(one -> one != null && one > 0)
                .mapToInt(Integer::intValue)
                .sum();
    }
}
