package fr.demandeunique.sne.dalo;

import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Whom the convention intercommunale d’attribution (at Paris the convention d’attribution) has an attribution target for. It is a target of
 * the territory, not a {@link Priorite} of L441-1 that an applicant could claim.
 *
 * <pre>{@code CibleConvention.enVigueur(LocalDate.of(2022, 2, 23)) // both}</pre>
 */
public enum CibleConvention {
    /** Volunteer firefighters, near their station: the convention may set a target (loi Matras, 27/11/2021). */
    SAPEURS_POMPIERS(false),
    /** Workers of an essential sector whose job cannot be done by telework: the convention sets a target (loi 3DS, 23/02/2022). */
    TRAVAILLEURS_ESSENTIELS(true);

    private final Historique regle = Reglement.versions("CIBLE_" + name());
    private final boolean obligatoire;

    CibleConvention(boolean obligatoire) {
        this.obligatoire = obligatoire;
    }

    /** {@return whether the convention must have this target; false where it may} */
    public boolean obligatoire() {
        return obligatoire;
    }

    /**
     * {@return the targets that the law of a day knows}
     *
     * @param jour the day whose law decides
     */
    public static List<CibleConvention> enVigueur(LocalDate jour) {
        return Arrays.stream(values()).filter(one -> one.regle.vaut(jour)).toList();
    }
}
