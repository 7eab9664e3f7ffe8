package fr.demandeunique.sne.pdf.sceau;

/** Why a key is not trusted: what stands beside {@link Verdict#CLE_INCONNUE}. */
public enum RaisonVerdict {
    /** It is not among those given. */
    HORS_LISTE,
    /** It is, for other days than the one of the attestation. */
    HORS_PERIODE,
    /** Its holder withdrew it: who has stolen a key dates its seals as he likes, so none of them counts, whatever its day. */
    REVOQUEE
}
