package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Where a demande stands in the procedure of the DALO: a {@link Code} of the list {@code statutDalo}. */
public final class StatutDalo extends Code<StatutDalo> {
    /** The list, in its order. */
    public static final Nomenclature<StatutDalo> LISTE = new Nomenclature<>("statutDalo");

    /** Non. */
    public static final StatutDalo NON = LISTE.constante(new StatutDalo("NON"));
    /** Actif. */
    public static final StatutDalo ACTIF = LISTE.constante(new StatutDalo("ACTIF"));
    /** Caduc. */
    public static final StatutDalo CADUC = LISTE.constante(new StatutDalo("CADUC"));
    /** Actif relogé. */
    public static final StatutDalo ACTIF_RELOGE = LISTE.constante(new StatutDalo("ACTREL"));

    @Serial
    private static final long serialVersionUID = 1L;

    private StatutDalo(String code) {
        super(LISTE, code);
    }

    @Override
    StatutDalo autre(String code) {
        return new StatutDalo(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static StatutDalo of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static StatutDalo valueOf(String code) {
        return of(code);
    }
}
