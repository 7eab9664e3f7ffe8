package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Size of a dwelling as the RPLS counts it: a {@link Code} of the list {@code typeLogementRPLS}. */
public final class TypeLogementRpls extends Code<TypeLogementRpls> {
    /** The list, in its order. */
    public static final Nomenclature<TypeLogementRpls> LISTE = new Nomenclature<>("typeLogementRPLS");

    /** 1 pièce(s) principale(s). */
    public static final TypeLogementRpls T1 = LISTE.constante(new TypeLogementRpls("T1"));
    /** 2 pièce(s) principale(s). */
    public static final TypeLogementRpls T2 = LISTE.constante(new TypeLogementRpls("T2"));
    /** 3 pièce(s) principale(s). */
    public static final TypeLogementRpls T3 = LISTE.constante(new TypeLogementRpls("T3"));
    /** 4 pièce(s) principale(s). */
    public static final TypeLogementRpls T4 = LISTE.constante(new TypeLogementRpls("T4"));
    /** 5 pièce(s) principale(s). */
    public static final TypeLogementRpls T5 = LISTE.constante(new TypeLogementRpls("T5"));
    /** 6 pièce(s) principale(s). */
    public static final TypeLogementRpls T6 = LISTE.constante(new TypeLogementRpls("T6"));
    /** 7 pièce(s) principale(s). */
    public static final TypeLogementRpls T7 = LISTE.constante(new TypeLogementRpls("T7"));
    /** 8 pièce(s) principale(s). */
    public static final TypeLogementRpls T8 = LISTE.constante(new TypeLogementRpls("T8"));
    /** 9 pièces principales et plus. */
    public static final TypeLogementRpls T9_ET_PLUS = LISTE.constante(new TypeLogementRpls("T9P"));

    @Serial
    private static final long serialVersionUID = 1L;

    private TypeLogementRpls(String code) {
        super(LISTE, code);
    }

    @Override
    TypeLogementRpls autre(String code) {
        return new TypeLogementRpls(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static TypeLogementRpls of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static TypeLogementRpls valueOf(String code) {
        return of(code);
    }
}
