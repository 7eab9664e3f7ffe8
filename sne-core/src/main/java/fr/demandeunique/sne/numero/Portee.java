package fr.demandeunique.sne.numero;

/** How far a numéro unique reaches. */
public enum Portee {
    /** One département. */
    DEPARTEMENTALE,
    /** The eight départements of Île-de-France, prefix {@code 111}. */
    REGIONALE,
    /** The whole country: in the law since 2017, not in use; reserved. */
    NATIONALE,
    /** The territory is not in the table. */
    INCONNUE
}
