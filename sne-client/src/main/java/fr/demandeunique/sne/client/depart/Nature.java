package fr.demandeunique.sne.client.depart;

/** What is done at the SNE. */
public enum Nature {
    /** Registers a demande. */
    ENREGISTRER,
    /** Replaces a demande. */
    MODIFIER,
    /** Renews it. */
    RENOUVELER,
    /** Strikes it off. */
    RADIER,
    /** Reactivates it. */
    REACTIVER,
    /** Registers the demande of the partner who leaves. */
    SEPARER,
    /** Declares the dwelling attributed. */
    ATTRIBUER,
    /** Deposits a file. */
    DEPOSER_PIECE
}
