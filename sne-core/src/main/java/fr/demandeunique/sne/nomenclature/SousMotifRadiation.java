package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Why a demande was declared irrecevable: a {@link Code} of the list {@code sousMotifRadiation}. */
public final class SousMotifRadiation extends Code<SousMotifRadiation> {
    /** The list, in its order. */
    public static final Nomenclature<SousMotifRadiation> LISTE = new Nomenclature<>("sousMotifRadiation");

    /** Irrégularité de séjour. */
    public static final SousMotifRadiation SEJOUR = LISTE.constante(new SousMotifRadiation("IRRSEJ"));
    /** Ressources supérieures au plafond. */
    public static final SousMotifRadiation RESSOURCES = LISTE.constante(new SousMotifRadiation("IRRRES"));

    @Serial
    private static final long serialVersionUID = 1L;

    private SousMotifRadiation(String code) {
        super(LISTE, code);
    }

    @Override
    SousMotifRadiation autre(String code) {
        return new SousMotifRadiation(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static SousMotifRadiation of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static SousMotifRadiation valueOf(String code) {
        return of(code);
    }
}
