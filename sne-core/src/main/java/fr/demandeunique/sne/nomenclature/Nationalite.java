package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Nationality of a titulaire, in three groups: a {@link Code} of the list {@code nationalite}. */
public final class Nationalite extends Code<Nationalite> {
    /** The list, in its order. */
    public static final Nomenclature<Nationalite> LISTE = new Nomenclature<>("nationalite");

    /** Française. */
    public static final Nationalite FRANCAISE = LISTE.constante(new Nationalite("1"));
    /** Union européenne. */
    public static final Nationalite UNION_EUROPEENNE = LISTE.constante(new Nationalite("2"));
    /** Hors Union européenne. */
    public static final Nationalite HORS_UNION_EUROPEENNE = LISTE.constante(new Nationalite("3"));

    @Serial
    private static final long serialVersionUID = 1L;

    private Nationalite(String code) {
        super(LISTE, code);
    }

    @Override
    Nationalite autre(String code) {
        return new Nationalite(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static Nationalite of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static Nationalite valueOf(String code) {
        return of(code);
    }
}
