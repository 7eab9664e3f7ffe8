package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Yes, no, or not said: a {@link Code} of the list {@code booleen}. */
public final class Booleen extends Code<Booleen> {
    /** The list, in its order. */
    public static final Nomenclature<Booleen> LISTE = new Nomenclature<>("booleen");

    /** Oui. */
    public static final Booleen OUI = LISTE.constante(new Booleen("OUI"));
    /** Non. */
    public static final Booleen NON = LISTE.constante(new Booleen("NON"));
    /** Non renseigné. */
    public static final Booleen NON_RENSEIGNE = LISTE.constante(new Booleen("NONDOC"));

    @Serial
    private static final long serialVersionUID = 1L;

    private Booleen(String code) {
        super(LISTE, code);
    }

    @Override
    Booleen autre(String code) {
        return new Booleen(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static Booleen of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static Booleen valueOf(String code) {
        return of(code);
    }
}
