package fr.demandeunique.sne.cycle;

/** In what quality somebody acts on a demande. */
public enum Auteur {
    /** The applicant, online. */
    DEMANDEUR,
    /** A guichet enregistreur that is not the landlord concerned. */
    GUICHET,
    /** The landlord concerned, itself a guichet. */
    BAILLEUR,
    /** Gestionnaire territorial, départemental or régional, or of a système particulier. */
    GESTIONNAIRE,
    /** Assistance nationale. */
    ASSISTANCE;

    /** True for those who register demandes. */
    public boolean estGuichet() {
        return this == GUICHET || this == BAILLEUR;
    }
}
