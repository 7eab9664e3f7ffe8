package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Sensory handicap: a {@link Code} of the list {@code handicapSensoriel}. */
public final class HandicapSensoriel extends Code<HandicapSensoriel> {
    /** The list, in its order. */
    public static final Nomenclature<HandicapSensoriel> LISTE = new Nomenclature<>("handicapSensoriel");

    /** Déficience auditive. */
    public static final HandicapSensoriel AUDITIF = LISTE.constante(new HandicapSensoriel("DA"));
    /** Déficience visuelle. */
    public static final HandicapSensoriel VISUEL = LISTE.constante(new HandicapSensoriel("DV"));

    @Serial
    private static final long serialVersionUID = 1L;

    private HandicapSensoriel(String code) {
        super(LISTE, code);
    }

    @Override
    HandicapSensoriel autre(String code) {
        return new HandicapSensoriel(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static HandicapSensoriel of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static HandicapSensoriel valueOf(String code) {
        return of(code);
    }
}
