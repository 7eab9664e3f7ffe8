package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Sex of a dependant: a {@link Code} of the list {@code sexe}. */
public final class Sexe extends Code<Sexe> {
    /** The list, in its order. */
    public static final Nomenclature<Sexe> LISTE = new Nomenclature<>("sexe");

    /** Masculin. */
    public static final Sexe MASCULIN = LISTE.constante(new Sexe("M"));
    /** Féminin. */
    public static final Sexe FEMININ = LISTE.constante(new Sexe("F"));

    @Serial
    private static final long serialVersionUID = 1L;

    private Sexe(String code) {
        super(LISTE, code);
    }

    @Override
    Sexe autre(String code) {
        return new Sexe(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static Sexe of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static Sexe valueOf(String code) {
        return of(code);
    }
}
