package fr.demandeunique.sne.attestation;

/** The two attestations of the SNE; a modification gives none. */
public enum TypeAttestation {
    /** Given within a month of the registration. */
    ENREGISTREMENT,
    /** Given at each renewal. */
    RENOUVELLEMENT
}
