package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Flat or house, for the present dwelling: a {@link Code} of the list {@code categorieLogement}. */
public final class CategorieLogement extends Code<CategorieLogement> {
    /** The list, in its order. */
    public static final Nomenclature<CategorieLogement> LISTE = new Nomenclature<>("categorieLogement");

    /** Appartement. */
    public static final CategorieLogement APPARTEMENT = LISTE.constante(new CategorieLogement("A"));
    /** Maison. */
    public static final CategorieLogement MAISON = LISTE.constante(new CategorieLogement("M"));

    @Serial
    private static final long serialVersionUID = 1L;

    private CategorieLogement(String code) {
        super(LISTE, code);
    }

    @Override
    CategorieLogement autre(String code) {
        return new CategorieLogement(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static CategorieLogement of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static CategorieLogement valueOf(String code) {
        return of(code);
    }
}
