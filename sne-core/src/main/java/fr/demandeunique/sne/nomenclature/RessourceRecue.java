package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Income that a person receives: a {@link Code} of the list {@code ressourceRecue}. */
public final class RessourceRecue extends Code<RessourceRecue> {
    /** The list, in its order. */
    public static final Nomenclature<RessourceRecue> LISTE = new Nomenclature<>("ressourceRecue");

    /** Salaire ou revenu d’activité. */
    public static final RessourceRecue SALAIRE = LISTE.constante(new RessourceRecue("SAL"));
    /** Retraite. */
    public static final RessourceRecue RETRAITE = LISTE.constante(new RessourceRecue("RET"));
    /** Allocation chômage / indemnités. */
    public static final RessourceRecue CHOMAGE = LISTE.constante(new RessourceRecue("CHO"));
    /** Pension alimentaire reçue. */
    public static final RessourceRecue PENSION_ALIMENTAIRE = LISTE.constante(new RessourceRecue("PAR"));
    /** Pension invalidité. */
    public static final RessourceRecue PENSION_INVALIDITE = LISTE.constante(new RessourceRecue("PINV"));
    /** Allocations familiales. */
    public static final RessourceRecue ALLOCATIONS_FAMILIALES = LISTE.constante(new RessourceRecue("AF"));
    /** Allocation d’adulte handicapé. */
    public static final RessourceRecue AAH = LISTE.constante(new RessourceRecue("AAH"));
    /** Allocation d’éducation d’enfant handicapé. */
    public static final RessourceRecue AEEH = LISTE.constante(new RessourceRecue("AEEH"));
    /** Allocation journalière de présence parentale. */
    public static final RessourceRecue AJPP = LISTE.constante(new RessourceRecue("AJPP"));
    /** Revenu de solidarité active. */
    public static final RessourceRecue RSA = LISTE.constante(new RessourceRecue("RSA"));
    /** Allocation de minimum vieillesse. */
    public static final RessourceRecue MINIMUM_VIEILLESSE = LISTE.constante(new RessourceRecue("AMV"));
    /** Allocation jeune enfant. */
    public static final RessourceRecue PAJE = LISTE.constante(new RessourceRecue("PAJE"));
    /** Bourse étudiant. */
    public static final RessourceRecue BOURSE = LISTE.constante(new RessourceRecue("BE"));
    /** Autres (hors APL ou AL). */
    public static final RessourceRecue AUTRE = LISTE.constante(new RessourceRecue("AUT"));

    @Serial
    private static final long serialVersionUID = 1L;

    private RessourceRecue(String code) {
        super(LISTE, code);
    }

    @Override
    RessourceRecue autre(String code) {
        return new RessourceRecue(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static RessourceRecue of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static RessourceRecue valueOf(String code) {
        return of(code);
    }
}
