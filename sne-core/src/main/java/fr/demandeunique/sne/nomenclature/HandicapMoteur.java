package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Motor handicap: a {@link Code} of the list {@code handicapMoteur}. */
public final class HandicapMoteur extends Code<HandicapMoteur> {
    /** The list, in its order. */
    public static final Nomenclature<HandicapMoteur> LISTE = new Nomenclature<>("handicapMoteur");

    /** Membre(s) supérieur(s). */
    public static final HandicapMoteur MEMBRES_SUPERIEURS = LISTE.constante(new HandicapMoteur("MS"));
    /** Membre(s) inférieur(s). */
    public static final HandicapMoteur MEMBRES_INFERIEURS = LISTE.constante(new HandicapMoteur("MI"));

    @Serial
    private static final long serialVersionUID = 1L;

    private HandicapMoteur(String code) {
        super(LISTE, code);
    }

    @Override
    HandicapMoteur autre(String code) {
        return new HandicapMoteur(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static HandicapMoteur of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static HandicapMoteur valueOf(String code) {
        return of(code);
    }
}
