package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Dwelling that the commission of the DALO had in mind: a {@link Code} of the list {@code typologieLogementDalo}. */
public final class TypologieLogementDalo extends Code<TypologieLogementDalo> {
    /** The list, in its order. */
    public static final Nomenclature<TypologieLogementDalo> LISTE = new Nomenclature<>("typologieLogementDalo");

    /** T1. */
    public static final TypologieLogementDalo T1 = LISTE.constante(new TypologieLogementDalo("01"));
    /** T2. */
    public static final TypologieLogementDalo T2 = LISTE.constante(new TypologieLogementDalo("02"));
    /** T3. */
    public static final TypologieLogementDalo T3 = LISTE.constante(new TypologieLogementDalo("03"));
    /** T4. */
    public static final TypologieLogementDalo T4 = LISTE.constante(new TypologieLogementDalo("04"));
    /** T5. */
    public static final TypologieLogementDalo T5 = LISTE.constante(new TypologieLogementDalo("05"));
    /** T6 et plus. */
    public static final TypologieLogementDalo T6_ET_PLUS = LISTE.constante(new TypologieLogementDalo("06"));
    /** Habitat individuel. */
    public static final TypologieLogementDalo HABITAT_INDIVIDUEL = LISTE.constante(new TypologieLogementDalo("08"));
    /** À définir. */
    public static final TypologieLogementDalo A_DEFINIR = LISTE.constante(new TypologieLogementDalo("09"));
    /** T1 adapté. */
    public static final TypologieLogementDalo T1_ADAPTE = LISTE.constante(new TypologieLogementDalo("21"));
    /** T2 adapté. */
    public static final TypologieLogementDalo T2_ADAPTE = LISTE.constante(new TypologieLogementDalo("22"));
    /** T3 adapté. */
    public static final TypologieLogementDalo T3_ADAPTE = LISTE.constante(new TypologieLogementDalo("23"));
    /** T4 adapté. */
    public static final TypologieLogementDalo T4_ADAPTE = LISTE.constante(new TypologieLogementDalo("24"));
    /** T5 adapté. */
    public static final TypologieLogementDalo T5_ADAPTE = LISTE.constante(new TypologieLogementDalo("25"));
    /** T6 et plus adapté. */
    public static final TypologieLogementDalo T6_ET_PLUS_ADAPTE = LISTE.constante(new TypologieLogementDalo("26"));
    /** Habitat individuel adapté. */
    public static final TypologieLogementDalo HABITAT_INDIVIDUEL_ADAPTE =
            LISTE.constante(new TypologieLogementDalo("28"));
    /** Réorientation hébergement. */
    public static final TypologieLogementDalo REORIENTATION_HEBERGEMENT =
            LISTE.constante(new TypologieLogementDalo("30"));
    /** À définir adapté. */
    public static final TypologieLogementDalo A_DEFINIR_ADAPTE = LISTE.constante(new TypologieLogementDalo("31"));
    /** T1-T2. */
    public static final TypologieLogementDalo T1_T2 = LISTE.constante(new TypologieLogementDalo("40"));
    /** T2-T3. */
    public static final TypologieLogementDalo T2_T3 = LISTE.constante(new TypologieLogementDalo("41"));
    /** T3-T4. */
    public static final TypologieLogementDalo T3_T4 = LISTE.constante(new TypologieLogementDalo("42"));
    /** T4-T5. */
    public static final TypologieLogementDalo T4_T5 = LISTE.constante(new TypologieLogementDalo("43"));
    /** T5-T6. */
    public static final TypologieLogementDalo T5_T6 = LISTE.constante(new TypologieLogementDalo("44"));
    /** T1-T2 adapté. */
    public static final TypologieLogementDalo T1_T2_ADAPTE = LISTE.constante(new TypologieLogementDalo("45"));
    /** T2-T3 adapté. */
    public static final TypologieLogementDalo T2_T3_ADAPTE = LISTE.constante(new TypologieLogementDalo("46"));
    /** T3-T4 adapté. */
    public static final TypologieLogementDalo T3_T4_ADAPTE = LISTE.constante(new TypologieLogementDalo("47"));
    /** T4-T5 adapté. */
    public static final TypologieLogementDalo T4_T5_ADAPTE = LISTE.constante(new TypologieLogementDalo("48"));
    /** T5-T6 adapté. */
    public static final TypologieLogementDalo T5_T6_ADAPTE = LISTE.constante(new TypologieLogementDalo("49"));
    /** Sous-location. */
    public static final TypologieLogementDalo SOUS_LOCATION = LISTE.constante(new TypologieLogementDalo("50"));
    /** Autre. */
    public static final TypologieLogementDalo AUTRE = LISTE.constante(new TypologieLogementDalo("99"));

    @Serial
    private static final long serialVersionUID = 1L;

    private TypologieLogementDalo(String code) {
        super(LISTE, code);
    }

    @Override
    TypologieLogementDalo autre(String code) {
        return new TypologieLogementDalo(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static TypologieLogementDalo of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static TypologieLogementDalo valueOf(String code) {
        return of(code);
    }
}
