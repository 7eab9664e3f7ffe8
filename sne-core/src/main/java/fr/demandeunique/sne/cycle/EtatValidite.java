package fr.demandeunique.sne.cycle;

/** Where a demande stands in its year of validity on a given day. */
public enum EtatValidite {
    /** Valid; the préavis is not due yet. */
    VALIDE,
    /** Last month of validity: from the latest day of the préavis to the expiry, included. */
    PREAVIS,
    /** Expired but tolerated: after the expiry and before the radiation by the system. */
    EXPIREE,
    /** Struck off by the system, and still reactivable with number and ancienneté. */
    REACTIVABLE,
    /** Too late: a new demande, with a new date de dépôt, is needed. */
    PERDUE
}
