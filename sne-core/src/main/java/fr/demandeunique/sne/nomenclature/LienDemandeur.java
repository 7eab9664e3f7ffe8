package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** What a co-titulaire is to the demandeur: a {@link Code} of the list {@code lienDemandeur}. */
public final class LienDemandeur extends Code<LienDemandeur> {
    /** The list, in its order. */
    public static final Nomenclature<LienDemandeur> LISTE = new Nomenclature<>("lienDemandeur");

    /** Conjoint. */
    public static final LienDemandeur CONJOINT = LISTE.constante(new LienDemandeur("M"));
    /** Pacsé(e). */
    public static final LienDemandeur PACSE = LISTE.constante(new LienDemandeur("P"));
    /** Concubin(e). */
    public static final LienDemandeur CONCUBIN = LISTE.constante(new LienDemandeur("C"));
    /** Co-locataire. */
    public static final LienDemandeur COLOCATAIRE = LISTE.constante(new LienDemandeur("L"));

    @Serial
    private static final long serialVersionUID = 1L;

    private LienDemandeur(String code) {
        super(LISTE, code);
    }

    @Override
    LienDemandeur autre(String code) {
        return new LienDemandeur(code);
    }

    /**
     * {@return the value of a code, kept even where the list does not have it}
     *
     * @param code as on the wire
     */
    public static LienDemandeur of(String code) {
        return LISTE.of(code);
    }

    /**
     * {@return the same, for frameworks}
     *
     * @param code as on the wire
     */
    public static LienDemandeur valueOf(String code) {
        return of(code);
    }

    /** {@return whether it is a marriage or a PACS} */
    public boolean union() {
        return this == CONJOINT || this == PACSE;
    }

    /** {@return whether it is a marriage, a PACS or a concubinage} */
    public boolean couple() {
        return union() || this == CONCUBIN;
    }
}
