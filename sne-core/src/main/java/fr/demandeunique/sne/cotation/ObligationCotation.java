package fr.demandeunique.sne.cotation;

import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether demandes must be scored (L441-2-8; loi ELAN, article 111): free from 2016, compulsory from 25/11/2018 in the établissements publics
 * concerned, with a last day that was put off twice.
 *
 * <pre>{@code ObligationCotation.de(true, LocalDate.of(2021, 9, 1)) // A_METTRE_EN_PLACE}</pre>
 */
public enum ObligationCotation {
    /** No text speaks of it. */
    SANS_TEXTE,
    /** The plan partenarial may provide for it. */
    FACULTATIVE,
    /** Compulsory, and its last day is still to come. */
    A_METTRE_EN_PLACE,
    /** Compulsory, and its last day is over. */
    OBLIGATOIRE;

    private static final LocalDate OBLIGATOIRE_DEPUIS = LocalDate.of(2018, 11, 25);
    private static final Historique REGLE = Reglement.versions("COTATION");
    private static final Historique ECHEANCE = Reglement.versions("COTATION_ECHEANCE");

    /**
     * {@return what holds on a day}
     *
     * @param concerne whether the territory is one of L441-1: an EPCI that must have a programme local de l’habitat or is competent for housing and
     *     has a quartier prioritaire, Paris, an établissement public territorial of the Grand Paris
     * @param jour the day whose text decides
     */
    public static ObligationCotation de(boolean concerne, LocalDate jour) {
        if (!REGLE.vaut(jour)) {
            return SANS_TEXTE;
        }
        if (jour.isBefore(OBLIGATOIRE_DEPUIS) || !concerne) {
            return FACULTATIVE;
        }
        boolean over = echeance(jour).filter(jour::isAfter).isPresent();
        return over ? OBLIGATOIRE : A_METTRE_EN_PLACE;
    }

    /**
     * {@return the last day to put it in place, as the texts of a day had it; empty before the décret 2019-1378, in force on 19/12/2019}
     *
     * @param jour the day whose text decides
     */
    public static Optional<LocalDate> echeance(LocalDate jour) {
        return ECHEANCE.enVigueur(jour).map(ECHEANCE.versions()::indexOf).map(version -> switch (version) {
            case 0 -> LocalDate.of(2021, 9, 1);
            case 1 -> LocalDate.of(2021, 12, 31);
            default -> LocalDate.of(2023, 12, 31);
        });
    }
}
