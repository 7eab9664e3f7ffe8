package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Family situation of a titulaire: a {@link Code} of the list {@code situationFamiliale}. */
public final class SituationFamiliale extends Code<SituationFamiliale> {
    /** The list, in its order. */
    public static final Nomenclature<SituationFamiliale> LISTE = new Nomenclature<>("situationFamiliale");

    /** Célibataire. */
    public static final SituationFamiliale CELIBATAIRE = LISTE.constante(new SituationFamiliale("C"));
    /** Marié(e). */
    public static final SituationFamiliale MARIE = LISTE.constante(new SituationFamiliale("M"));
    /** Divorcé(e). */
    public static final SituationFamiliale DIVORCE = LISTE.constante(new SituationFamiliale("D"));
    /** Séparé(e). */
    public static final SituationFamiliale SEPARE = LISTE.constante(new SituationFamiliale("S"));
    /** Pacsé(e). */
    public static final SituationFamiliale PACSE = LISTE.constante(new SituationFamiliale("P"));
    /** Concubin(e). */
    public static final SituationFamiliale CONCUBIN = LISTE.constante(new SituationFamiliale("U"));
    /** Veuf(ve). */
    public static final SituationFamiliale VEUF = LISTE.constante(new SituationFamiliale("V"));

    @Serial
    private static final long serialVersionUID = 1L;

    private SituationFamiliale(String code) {
        super(LISTE, code);
    }

    @Override
    SituationFamiliale autre(String code) {
        return new SituationFamiliale(code);
    }

    /**
     * {@return the value of a code, kept even where the list does not have it}
     *
     * @param code as on the wire: {@code M}
     */
    public static SituationFamiliale of(String code) {
        return LISTE.of(code);
    }

    /**
     * {@return the same, for frameworks}
     *
     * @param code as on the wire: {@code M}
     */
    public static SituationFamiliale valueOf(String code) {
        return of(code);
    }

    /** {@return whether it is a marriage or a PACS} */
    public boolean union() {
        return this == MARIE || this == PACSE;
    }

    /** {@return whether it is a marriage, a PACS or a concubinage} */
    public boolean couple() {
        return union() || this == CONCUBIN;
    }
}
