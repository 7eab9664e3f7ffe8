package fr.demandeunique.sne.ressources;

/** Kinds of financing that have a ceiling of income in métropole. */
public enum Financement {
    /** Prêt locatif à usage social. */
    PLUS,
    /** Prêt locatif aidé d’intégration. */
    PLAI,
    /** Prêt locatif social: PLUS × 1.3. */
    PLS
}
