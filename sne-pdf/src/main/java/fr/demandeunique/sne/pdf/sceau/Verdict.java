package fr.demandeunique.sne.pdf.sceau;

/** What a seal proves. */
public enum Verdict {
    /** The seal is right: the holder of the key said exactly this. */
    AUTHENTIQUE,
    /** The document is not what was sealed, or its seal or check value is damaged. */
    ALTEREE,
    /** It is sealed, with a key that is not among those given: nothing is known. */
    CLE_INCONNUE,
    /** It has no seal: nothing is known. */
    NON_SCELLEE
}
