package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Why a demande is struck off (R441-2-8): a {@link Code} of the list {@code motifRadiation}. */
public final class MotifRadiation extends Code<MotifRadiation> {
    /** The list, in its order. */
    public static final Nomenclature<MotifRadiation> LISTE = new Nomenclature<>("motifRadiation");

    /** Attribution d’un logement social. */
    public static final MotifRadiation ATTRIBUTION = LISTE.constante(new MotifRadiation("RADATT"));
    /** Renonciation écrite du demandeur. */
    public static final MotifRadiation RENONCIATION = LISTE.constante(new MotifRadiation("RADABA"));
    /** Absence de réponse à un courrier envoyé à la dernière adresse. */
    public static final MotifRadiation SANS_REPONSE = LISTE.constante(new MotifRadiation("RADCON"));
    /** Irrecevabilité prononcée par la commission d’attribution. */
    public static final MotifRadiation IRRECEVABILITE = LISTE.constante(new MotifRadiation("RADIRR"));
    /** Absence de renouvellement dans le délai. */
    public static final MotifRadiation NON_RENOUVELLEMENT = LISTE.constante(new MotifRadiation("RADREN"));
    /** Déradiation. */
    public static final MotifRadiation DERADIATION = LISTE.constante(new MotifRadiation(""));

    @Serial
    private static final long serialVersionUID = 1L;

    private MotifRadiation(String code) {
        super(LISTE, code);
    }

    @Override
    MotifRadiation autre(String code) {
        return new MotifRadiation(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static MotifRadiation of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static MotifRadiation valueOf(String code) {
        return of(code);
    }
}
