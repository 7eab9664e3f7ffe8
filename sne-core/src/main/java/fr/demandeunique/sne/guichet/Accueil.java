package fr.demandeunique.sne.guichet;

import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.Optional;

/**
 * By when an applicant who wishes it is received (L441-2-8 since 01/01/2016): within a month of the registration, two months in a zone
 * of more than 50 000 inhabitants.
 *
 * <pre>{@code Accueil.auPlusTard(LocalDate.of(2017, 2, 21), 12_000) // 2017-03-21}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Accueil {
    private static final Historique DELAI = Reglement.versions("ACCUEIL_DELAI");
    private static final int SEUIL_HABITANTS = 50_000;

    private Accueil() {}

    /**
     * {@return the last day to receive the applicant, empty for a registration before the rule}
     *
     * @param enregistrement day of the registration
     * @param habitants inhabitants of the zone
     */
    public static Optional<LocalDate> auPlusTard(LocalDate enregistrement, int habitants) {
        return DELAI.vaut(enregistrement)
                ? Optional.of(enregistrement.plusMonths(habitants > SEUIL_HABITANTS ? 2 : 1))
                : Optional.empty();
    }
}
