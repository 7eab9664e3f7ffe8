package fr.demandeunique.sne.dossier;

/** How pièces reach the scanning firm. */
public enum Canal {
    /** A parcel of paper: one bordereau, one fiche in front of each dossier. */
    PAPIER,
    /** Pièces already scanned, by secured e-mail: opened « courant 2017 », on a day that is configuration. */
    COURRIEL_SECURISE
}
