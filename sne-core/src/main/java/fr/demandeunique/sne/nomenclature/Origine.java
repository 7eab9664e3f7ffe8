package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Where a demande was captured: a {@link Code} of the list {@code origine}. */
public final class Origine extends Code<Origine> {
    /** The list, in its order. */
    public static final Nomenclature<Origine> LISTE = new Nomenclature<>("origine");

    /** Guichet enregistreur. */
    public static final Origine GUICHET = LISTE.constante(new Origine("GUICHET"));
    /** Portail grand public. */
    public static final Origine PORTAIL = LISTE.constante(new Origine("PORTAIL"));

    @Serial
    private static final long serialVersionUID = 1L;

    private Origine(String code) {
        super(LISTE, code);
    }

    @Override
    Origine autre(String code) {
        return new Origine(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static Origine of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static Origine valueOf(String code) {
        return of(code);
    }
}
