package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Whether a handicap is stable: a {@link Code} of the list {@code etatHandicap}. */
public final class EtatHandicap extends Code<EtatHandicap> {
    /** The list, in its order. */
    public static final Nomenclature<EtatHandicap> LISTE = new Nomenclature<>("etatHandicap");

    /** Stabilisé. */
    public static final EtatHandicap STABILISE = LISTE.constante(new EtatHandicap("STA"));
    /** Évolutif. */
    public static final EtatHandicap EVOLUTIF = LISTE.constante(new EtatHandicap("EVO"));

    @Serial
    private static final long serialVersionUID = 1L;

    private EtatHandicap(String code) {
        super(LISTE, code);
    }

    @Override
    EtatHandicap autre(String code) {
        return new EtatHandicap(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static EtatHandicap of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static EtatHandicap valueOf(String code) {
        return of(code);
    }
}
