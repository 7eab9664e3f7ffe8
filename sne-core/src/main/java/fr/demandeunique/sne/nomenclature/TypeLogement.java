package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Size of a dwelling, by its rooms: a {@link Code} of the list {@code typeLogement}. */
public final class TypeLogement extends Code<TypeLogement> {
    /** The list, in its order. */
    public static final Nomenclature<TypeLogement> LISTE = new Nomenclature<>("typeLogement");

    /** Chambre. */
    public static final TypeLogement CHAMBRE = LISTE.constante(new TypeLogement("C"));
    /** T1. */
    public static final TypeLogement T1 = LISTE.constante(new TypeLogement("T1"));
    /** T2. */
    public static final TypeLogement T2 = LISTE.constante(new TypeLogement("T2"));
    /** T3. */
    public static final TypeLogement T3 = LISTE.constante(new TypeLogement("T3"));
    /** T4. */
    public static final TypeLogement T4 = LISTE.constante(new TypeLogement("T4"));
    /** T5. */
    public static final TypeLogement T5 = LISTE.constante(new TypeLogement("T5"));
    /** T6 et plus. */
    public static final TypeLogement T6_ET_PLUS = LISTE.constante(new TypeLogement("T6P"));

    @Serial
    private static final long serialVersionUID = 1L;

    private TypeLogement(String code) {
        super(LISTE, code);
    }

    @Override
    TypeLogement autre(String code) {
        return new TypeLogement(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static TypeLogement of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static TypeLogement valueOf(String code) {
        return of(code);
    }
}
