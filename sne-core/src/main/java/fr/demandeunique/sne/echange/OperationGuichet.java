package fr.demandeunique.sne.echange;

import fr.demandeunique.sne.nomenclature.TypeFichier;

/**
 * What a guichet does with a demande, and the kind of file that carries it.
 *
 * <pre>{@code OperationGuichet.SEPARER.fichier() // CRS}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public enum OperationGuichet {
    /** Register it. */
    ENREGISTRER(TypeFichier.CREATION),
    /** Register the duplicate made for the partner who leaves. */
    SEPARER(TypeFichier.SEPARATION),
    /** Modify it. */
    MODIFIER(TypeFichier.MODIFICATION),
    /** Renew it. */
    RENOUVELER(TypeFichier.RENOUVELLEMENT),
    /** Strike it off, with a motif. */
    RADIER(TypeFichier.RADIATION),
    /** Strike it off for an attribution. */
    ATTRIBUER(TypeFichier.RADIATION),
    /** Bring it back: a radiation without a motif. */
    REACTIVER(TypeFichier.RADIATION),
    /** Delete it. */
    SUPPRIMER(TypeFichier.SUPPRESSION);

    private final TypeFichier fichier;

    OperationGuichet(TypeFichier fichier) {
        this.fichier = fichier;
    }

    /** {@return the kind of file that carries it} */
    public TypeFichier fichier() {
        return fichier;
    }
}
