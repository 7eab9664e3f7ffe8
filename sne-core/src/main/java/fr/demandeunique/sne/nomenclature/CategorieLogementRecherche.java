package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Flat, house or either, for the dwelling wanted: a {@link Code} of the list {@code categorieLogementRecherche}. */
public final class CategorieLogementRecherche extends Code<CategorieLogementRecherche> {
    /** The list, in its order. */
    public static final Nomenclature<CategorieLogementRecherche> LISTE =
            new Nomenclature<>("categorieLogementRecherche");

    /** Appartement. */
    public static final CategorieLogementRecherche APPARTEMENT = LISTE.constante(new CategorieLogementRecherche("A"));
    /** Maison. */
    public static final CategorieLogementRecherche MAISON = LISTE.constante(new CategorieLogementRecherche("M"));
    /** Indifférent. */
    public static final CategorieLogementRecherche INDIFFERENT = LISTE.constante(new CategorieLogementRecherche("I"));

    @Serial
    private static final long serialVersionUID = 1L;

    private CategorieLogementRecherche(String code) {
        super(LISTE, code);
    }

    @Override
    CategorieLogementRecherche autre(String code) {
        return new CategorieLogementRecherche(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static CategorieLogementRecherche of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static CategorieLogementRecherche valueOf(String code) {
        return of(code);
    }
}
