package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Technical aid that a person uses: a {@link Code} of the list {@code aideTechnique}. */
public final class AideTechnique extends Code<AideTechnique> {
    /** The list, in its order. */
    public static final Nomenclature<AideTechnique> LISTE = new Nomenclature<>("aideTechnique");

    /** Aucune. */
    public static final AideTechnique AUCUNE = LISTE.constante(new AideTechnique("1"));
    /** Canne, béquille. */
    public static final AideTechnique CANNE = LISTE.constante(new AideTechnique("2"));
    /** Déambulateur. */
    public static final AideTechnique DEAMBULATEUR = LISTE.constante(new AideTechnique("3"));
    /** Fauteuil roulant manuel. */
    public static final AideTechnique FAUTEUIL_MANUEL = LISTE.constante(new AideTechnique("4"));
    /** Fauteuil roulant électrique. */
    public static final AideTechnique FAUTEUIL_ELECTRIQUE = LISTE.constante(new AideTechnique("5"));
    /** Lève-personne. */
    public static final AideTechnique LEVE_PERSONNE = LISTE.constante(new AideTechnique("6"));
    /** Lit médicalisé. */
    public static final AideTechnique LIT_MEDICALISE = LISTE.constante(new AideTechnique("7"));

    @Serial
    private static final long serialVersionUID = 1L;

    private AideTechnique(String code) {
        super(LISTE, code);
    }

    @Override
    AideTechnique autre(String code) {
        return new AideTechnique(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static AideTechnique of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static AideTechnique valueOf(String code) {
        return of(code);
    }
}
