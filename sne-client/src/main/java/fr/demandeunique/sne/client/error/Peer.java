package fr.demandeunique.sne.client.error;

/** Who answered a call, or did not. */
public enum Peer {
    /** The register, behind a gateway or by its own service. */
    SNE,
    /** The server that gives the token of the application: nothing was sent to the register. */
    TOKENS
}
