package fr.demandeunique.sne.dalo;

import fr.demandeunique.sne.reglement.Certitude;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Periode;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A délai anormalement long of one département for dwellings of some sizes (L441-1-4).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param departement INSEE code: {@code 75}, {@code 2A}, {@code 974}
 * @param piecesMin fewest rooms
 * @param piecesMax most rooms, null for no limit
 * @param duree how long, {@code P9Y} or {@code P30M}
 * @param periode the days on which it is in force, without a limit where none is known
 * @param certitude how sure it is
 * @param source where it was read
 */
public record DelaiAnormal(
        String departement,
        int piecesMin,
        @Nullable Integer piecesMax,
        Period duree,
        Periode periode,
        Certitude certitude,
        String source) {

    private static final Historique PUBLIC = Reglement.versions("DALO_DELAI_PUBLIC");

    /**
     * {@return first day on which the public and the applicants must have been told of this delay: that of its entry into force, and 31/12/2015
     * (R441-2-16) for an older one} Empty for a delay that ended before, which no text made public.
     */
    public Optional<LocalDate> publicDepuis() {
        LocalDate rule = PUBLIC.versions().get(0).du();
        LocalDate du = periode.du();
        LocalDate au = periode.au();
        if (au != null && au.isBefore(rule)) {
            return Optional.empty();
        }
        return Optional.of(du == null || du.isBefore(rule) ? rule : du);
    }

    /**
     * {@return whether the text makes this delay public on a day on which it is in force}
     *
     * @param jour the day of the question
     */
    public boolean publicLe(LocalDate jour) {
        return periode.contient(jour) && PUBLIC.vaut(jour);
    }

    boolean vaut(String where, int pieces, LocalDate jour) {
        return departement.equals(where)
                && pieces >= piecesMin
                && (piecesMax == null || pieces <= piecesMax)
                && periode.contient(jour);
    }
}
