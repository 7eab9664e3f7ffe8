package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Occupation of a titulaire: a {@link Code} of the list {@code typeContratTravail}. */
public final class TypeContratTravail extends Code<TypeContratTravail> {
    /** The list, in its order. */
    public static final Nomenclature<TypeContratTravail> LISTE = new Nomenclature<>("typeContratTravail");

    /** CDI (ou fonctionnaire). */
    public static final TypeContratTravail CDI = LISTE.constante(new TypeContratTravail("CDI"));
    /** CDD, stage, intérim. */
    public static final TypeContratTravail CDD = LISTE.constante(new TypeContratTravail("CDD"));
    /** Artisan, commerçant, profession libérale. */
    public static final TypeContratTravail ARTISAN = LISTE.constante(new TypeContratTravail("ART"));
    /** Chômage. */
    public static final TypeContratTravail CHOMAGE = LISTE.constante(new TypeContratTravail("CHO"));
    /** Apprenti. */
    public static final TypeContratTravail APPRENTI = LISTE.constante(new TypeContratTravail("APP"));
    /** Étudiant. */
    public static final TypeContratTravail ETUDIANT = LISTE.constante(new TypeContratTravail("ETU"));
    /** Retraité. */
    public static final TypeContratTravail RETRAITE = LISTE.constante(new TypeContratTravail("RET"));
    /** Autre. */
    public static final TypeContratTravail AUTRE = LISTE.constante(new TypeContratTravail("AUT"));

    @Serial
    private static final long serialVersionUID = 1L;

    private TypeContratTravail(String code) {
        super(LISTE, code);
    }

    @Override
    TypeContratTravail autre(String code) {
        return new TypeContratTravail(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static TypeContratTravail of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static TypeContratTravail valueOf(String code) {
        return of(code);
    }
}
