package fr.demandeunique.sne.echange;

import fr.demandeunique.sne.nomenclature.TypeFichier;
import java.util.Optional;
import java.util.Set;

/**
 * Which way a file goes, seen from the guichet; interpretation of the names of the list.
 *
 * <pre>{@code SensFichier.de(TypeFichier.DISPATCHING) // Optional[RECU]}</pre>
 */
public enum SensFichier {
    /** From the guichet to the SNE. */
    EMIS,
    /** From the SNE to the guichet. */
    RECU;

    /** What a guichet does: what it sends, and what dispatching brings to the others. */
    static final Set<TypeFichier> ACTES = Set.of(
            TypeFichier.CREATION,
            TypeFichier.SEPARATION,
            TypeFichier.MODIFICATION,
            TypeFichier.RENOUVELLEMENT,
            TypeFichier.RADIATION,
            TypeFichier.SUPPRESSION);

    /**
     * {@return the way of a kind of file; empty for one that the list does not have}
     *
     * @param type kind of file of the asynchronous mode
     */
    public static Optional<SensFichier> de(TypeFichier type) {
        return type.connu() ? Optional.of(ACTES.contains(type) ? EMIS : RECU) : Optional.empty();
    }
}
