package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Civility of a person: a {@link Code} of the list {@code civilite}. */
public final class Civilite extends Code<Civilite> {
    /** The list, in its order. */
    public static final Nomenclature<Civilite> LISTE = new Nomenclature<>("civilite");

    /** Monsieur. */
    public static final Civilite MONSIEUR = LISTE.constante(new Civilite("1"));
    /** Madame. */
    public static final Civilite MADAME = LISTE.constante(new Civilite("2"));
    /** Mademoiselle. */
    public static final Civilite MADEMOISELLE = LISTE.constante(new Civilite("3"));

    @Serial
    private static final long serialVersionUID = 1L;

    private Civilite(String code) {
        super(LISTE, code);
    }

    @Override
    Civilite autre(String code) {
        return new Civilite(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static Civilite of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static Civilite valueOf(String code) {
        return of(code);
    }
}
