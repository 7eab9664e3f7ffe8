package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The penalty of the landlord that attributed a dwelling and did not strike the demande off as soon as the lease was signed (R441-2-8 a;
 * L441-2-1 from 27/03/2014): rule {@code RADIATION_SANCTION}.
 */
final class SanctionRadiation {
    private static final Historique SANCTION = Reglement.versions("RADIATION_SANCTION");

    private SanctionRadiation() {}

    /**
     * A warning if the demande is struck off, or would be, after the day of the lease.
     *
     * @param bail day of the lease, null if there is none
     * @param jour day on which it is struck off, or on which it still is not
     */
    static List<Anomalie> rappeler(@Nullable LocalDate bail, LocalDate jour) {
        return bail != null && bail.isBefore(jour) && SANCTION.vaut(jour)
                ? List.of(Anomalie.avertissement("RADIATION_SANCTION", "/attribution/dateBail")
                        .avec("bail", bail)
                        .selon("RADIATION_SANCTION", jour))
                : List.of();
    }
}
