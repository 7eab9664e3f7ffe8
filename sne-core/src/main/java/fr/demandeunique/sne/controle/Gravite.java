package fr.demandeunique.sne.controle;

/** How much an {@link Anomalie} weighs. */
public enum Gravite {
    /** The data or the operation is refused. */
    ERREUR,
    /** Accepted, but somebody should look. */
    AVERTISSEMENT
}
