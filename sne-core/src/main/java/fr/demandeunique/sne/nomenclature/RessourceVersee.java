package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** What a person pays to another household: a {@link Code} of the list {@code ressourceVersee}. */
public final class RessourceVersee extends Code<RessourceVersee> {
    /** The list, in its order. */
    public static final Nomenclature<RessourceVersee> LISTE = new Nomenclature<>("ressourceVersee");

    /** Pension alimentaire versée. */
    public static final RessourceVersee PENSION_ALIMENTAIRE = LISTE.constante(new RessourceVersee("PAV"));

    @Serial
    private static final long serialVersionUID = 1L;

    private RessourceVersee(String code) {
        super(LISTE, code);
    }

    @Override
    RessourceVersee autre(String code) {
        return new RessourceVersee(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static RessourceVersee of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static RessourceVersee valueOf(String code) {
        return of(code);
    }
}
