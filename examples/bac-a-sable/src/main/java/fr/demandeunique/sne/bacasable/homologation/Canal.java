package fr.demandeunique.sne.bacasable.homologation;

/** By which way a product speaks to the sandbox. */
public enum Canal {
    /** The gateway contract of this project. */
    JSON,
    /** The SNE's own service, SOAP 1.2 with {@code interfaceNuu} documents. */
    SOAP
}
