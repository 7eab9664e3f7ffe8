package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Whether a dwelling is in a zone urbaine sensible: a {@link Code} of the list {@code zus}. */
public final class Zus extends Code<Zus> {
    /** The list, in its order. */
    public static final Nomenclature<Zus> LISTE = new Nomenclature<>("zus");

    /** Oui. */
    public static final Zus OUI = LISTE.constante(new Zus("ZUSOUI"));
    /** Non. */
    public static final Zus NON = LISTE.constante(new Zus("ZUSNON"));
    /** Ne sait pas. */
    public static final Zus NE_SAIT_PAS = LISTE.constante(new Zus("ZUSNSP"));

    @Serial
    private static final long serialVersionUID = 1L;

    private Zus(String code) {
        super(LISTE, code);
    }

    @Override
    Zus autre(String code) {
        return new Zus(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static Zus of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static Zus valueOf(String code) {
        return of(code);
    }
}
