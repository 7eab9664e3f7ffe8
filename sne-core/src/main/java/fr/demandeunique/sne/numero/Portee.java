package fr.demandeunique.sne.numero;

/** How far a numéro unique reaches. */
public enum Portee {
    /** One département. */
    DEPARTEMENTALE,
    /** The eight départements of Île-de-France, prefix {@code 111}. */
    REGIONALE,
    /** The whole country: in the law since 29/01/2017, not in use, planned for 2027; reserved, never returned. */
    NATIONALE,
    /** The territory is not in the table. */
    INCONNUE
}
