package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Kind of file of the exchanges: a {@link Code} of the list {@code typeFichier}. */
public final class TypeFichier extends Code<TypeFichier> {
    /** The list, in its order. */
    public static final Nomenclature<TypeFichier> LISTE = new Nomenclature<>("typeFichier");

    /** Création. */
    public static final TypeFichier CREATION = LISTE.constante(new TypeFichier("CRE"));
    /** Création suite à séparation du couple. */
    public static final TypeFichier SEPARATION = LISTE.constante(new TypeFichier("CRS"));
    /** Modification. */
    public static final TypeFichier MODIFICATION = LISTE.constante(new TypeFichier("MOD"));
    /** Radiation. */
    public static final TypeFichier RADIATION = LISTE.constante(new TypeFichier("RAD"));
    /** Renouvellement. */
    public static final TypeFichier RENOUVELLEMENT = LISTE.constante(new TypeFichier("REN"));
    /** Suppression. */
    public static final TypeFichier SUPPRESSION = LISTE.constante(new TypeFichier("SUP"));
    /** Dispatching. */
    public static final TypeFichier DISPATCHING = LISTE.constante(new TypeFichier("DIS"));
    /** Retour. */
    public static final TypeFichier RETOUR = LISTE.constante(new TypeFichier("RET"));
    /** Copie numérique. */
    public static final TypeFichier COPIE_NUMERIQUE = LISTE.constante(new TypeFichier("COP"));

    @Serial
    private static final long serialVersionUID = 1L;

    private TypeFichier(String code) {
        super(LISTE, code);
    }

    @Override
    TypeFichier autre(String code) {
        return new TypeFichier(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static TypeFichier of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static TypeFichier valueOf(String code) {
        return of(code);
    }
}
