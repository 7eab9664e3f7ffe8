package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** How the custody of a child is shared: a {@link Code} of the list {@code coparentalite}. */
public final class Coparentalite extends Code<Coparentalite> {
    /** The list, in its order. */
    public static final Nomenclature<Coparentalite> LISTE = new Nomenclature<>("coparentalite");

    /** Garde alternée. */
    public static final Coparentalite GARDE_ALTERNEE = LISTE.constante(new Coparentalite("G"));
    /** Droit de visite. */
    public static final Coparentalite DROIT_DE_VISITE = LISTE.constante(new Coparentalite("D"));

    @Serial
    private static final long serialVersionUID = 1L;

    private Coparentalite(String code) {
        super(LISTE, code);
    }

    @Override
    Coparentalite autre(String code) {
        return new Coparentalite(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static Coparentalite of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static Coparentalite valueOf(String code) {
        return of(code);
    }
}
