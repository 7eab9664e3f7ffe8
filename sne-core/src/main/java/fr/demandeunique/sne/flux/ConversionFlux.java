package fr.demandeunique.sne.flux;

import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Until when the conventions on identified dwellings are to be converted to a flow, and what becomes of a réservataire who has no new one (loi
 * ELAN, article 114, IV; décrets 2020-145 and 2021-1016; loi 3DS).
 *
 * <pre>{@code ConversionFlux.echeance(LocalDate.of(2022, 2, 23)) // 24/11/2023}</pre>
 */
public final class ConversionFlux {
    private static final Historique ECHEANCE = Reglement.versions("FLUX_ECHEANCE");
    private static final Historique SORT = Reglement.versions("FLUX_SANS_CONVENTION");

    private ConversionFlux() {}

    /** What the text of a day provides for where no new convention was signed. */
    public enum Sort {
        /** The reserved stock is added to the flow of the préfet. */
        AJOUTE_AU_PREFET,
        /** It may be added: the préfet decides. */
        PEUT_ETRE_AJOUTE,
        /** The flow of the réservataire falls under the préfet. */
        RELEVE_DU_PREFET
    }

    /**
     * {@return the last day of the conversion as the text of a day has it; empty before 25/11/2018}
     *
     * @param jour the day whose text decides
     */
    public static Optional<LocalDate> echeance(LocalDate jour) {
        return ECHEANCE.enVigueur(jour)
                .map(ECHEANCE.versions()::indexOf)
                .map(version -> LocalDate.of(version == 0 ? 2021 : 2023, 11, 24));
    }

    /**
     * {@return what happens without a new convention, by the text of a day; empty before 22/02/2020}
     *
     * @param jour the day whose text decides
     */
    public static Optional<Sort> sansConvention(LocalDate jour) {
        return SORT.enVigueur(jour).map(SORT.versions()::indexOf).map(version -> Sort.values()[version]);
    }
}
