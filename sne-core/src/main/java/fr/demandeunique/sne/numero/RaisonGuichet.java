package fr.demandeunique.sne.numero;

/** Why a text is not the code of a guichet. The name is the code of the anomaly. */
public enum RaisonGuichet {
    /** Nothing but spaces. */
    GUICHET_VIDE,
    /** Fewer than 5 characters. */
    GUICHET_TROP_COURT,
    /** More than 5 characters. */
    GUICHET_TROP_LONG,
    /** Something else than digits and letters without accents. */
    GUICHET_CARACTERE
}
