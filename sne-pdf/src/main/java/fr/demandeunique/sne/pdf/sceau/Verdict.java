package fr.demandeunique.sne.pdf.sceau;

/** What a seal proves. */
public enum Verdict {
    /** The seal is right: the holder of the key said exactly this, of the file or of the code alone ({@link PorteeVerdict}). */
    AUTHENTIQUE,
    /** The document is not what was sealed, or its seal or check value is damaged. */
    ALTEREE,
    /** It is sealed, with a key that is not among those given, or not trusted for that day ({@link RaisonVerdict}): nothing is known. */
    CLE_INCONNUE,
    /** It has no seal: nothing is known. */
    NON_SCELLEE
}
