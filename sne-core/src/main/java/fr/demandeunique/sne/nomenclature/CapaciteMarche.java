package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** How many steps a person climbs: a {@link Code} of the list {@code capaciteMarche}. */
public final class CapaciteMarche extends Code<CapaciteMarche> {
    /** The list, in its order. */
    public static final Nomenclature<CapaciteMarche> LISTE = new Nomenclature<>("capaciteMarche");

    /** Impossible. */
    public static final CapaciteMarche IMPOSSIBLE = LISTE.constante(new CapaciteMarche("1"));
    /** 1 à 3 marches. */
    public static final CapaciteMarche TROIS_MARCHES = LISTE.constante(new CapaciteMarche("2"));
    /** 1er étage. */
    public static final CapaciteMarche PREMIER_ETAGE = LISTE.constante(new CapaciteMarche("3"));
    /** Plus d’un étage. */
    public static final CapaciteMarche PLUS_D_UN_ETAGE = LISTE.constante(new CapaciteMarche("4"));

    @Serial
    private static final long serialVersionUID = 1L;

    private CapaciteMarche(String code) {
        super(LISTE, code);
    }

    @Override
    CapaciteMarche autre(String code) {
        return new CapaciteMarche(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static CapaciteMarche of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static CapaciteMarche valueOf(String code) {
        return of(code);
    }
}
