package fr.demandeunique.sne.logement;

/** Why a text is not an RPLS number. The name is the code of the anomaly. */
public enum RaisonRpls {
    /** Nothing but spaces. */
    RPLS_VIDE,
    /** Fewer than 10 positions. */
    RPLS_TROP_COURT,
    /** More than 10 positions. */
    RPLS_TROP_LONG,
    /** Something else than digits and letters without accents. */
    RPLS_CARACTERE
}
