package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** What a dependant is to the demandeur: a {@link Code} of the list {@code lienParente}. */
public final class LienParente extends Code<LienParente> {
    /** The list, in its order. */
    public static final Nomenclature<LienParente> LISTE = new Nomenclature<>("lienParente");

    /** Parent. */
    public static final LienParente PARENT = LISTE.constante(new LienParente("P"));
    /** Enfant. */
    public static final LienParente ENFANT = LISTE.constante(new LienParente("E"));
    /** Autre. */
    public static final LienParente AUTRE = LISTE.constante(new LienParente("A"));

    @Serial
    private static final long serialVersionUID = 1L;

    private LienParente(String code) {
        super(LISTE, code);
    }

    @Override
    LienParente autre(String code) {
        return new LienParente(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static LienParente of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static LienParente valueOf(String code) {
        return of(code);
    }
}
