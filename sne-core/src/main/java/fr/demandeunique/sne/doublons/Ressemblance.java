package fr.demandeunique.sne.doublons;

/** How much two persons look like one. */
public enum Ressemblance {
    /** The same birth name, first names and date of birth, or the same NIR. */
    MEME_PERSONNE,
    /** One of these is missing, incomplete or differs as a slip of the keyboard would: somebody should look. */
    SOUPCON,
    /** Nothing says that they are one. */
    AUTRE
}
