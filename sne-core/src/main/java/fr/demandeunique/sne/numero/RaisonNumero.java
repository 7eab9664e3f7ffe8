package fr.demandeunique.sne.numero;

/** Why a text is not a numéro unique. The name is the code of the anomaly. */
public enum RaisonNumero {
    /** Nothing but spaces. */
    NUMERO_VIDE,
    /** Fewer than 18 characters: the end is missing. */
    NUMERO_TROP_COURT,
    /** More than 18 characters. */
    NUMERO_TROP_LONG,
    /** The first three characters are neither three digits nor {@code 02A} or {@code 02B}. */
    NUMERO_TERRITOIRE,
    /** The month is not made of two digits. */
    NUMERO_MOIS_CHIFFRE,
    /** The month is not between 01 and 12. */
    NUMERO_MOIS,
    /** The year is not made of two digits. */
    NUMERO_ANNEE,
    /** The sequence is not made of six digits. */
    NUMERO_SEQUENCE,
    /** The code of the guichet holds something else than digits and letters without accents. */
    NUMERO_GUICHET,
    /** A mark such as a dot or a slash: only spaces and dashes may separate the groups. */
    NUMERO_SEPARATEUR,
    /** 17 characters that are a number with a 0 before them, which a spreadsheet takes off. */
    NUMERO_ZERO_PERDU,
    /** {@code 5,71E+16}: a spreadsheet has rounded it. */
    NUMERO_SCIENTIFIQUE
}
