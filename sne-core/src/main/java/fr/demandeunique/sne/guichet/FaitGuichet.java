package fr.demandeunique.sne.guichet;

/** A fact about a service or an applicant on which the right to register depends. */
public enum FaitGuichet {
    /** The organisme has rental dwellings. */
    PATRIMOINE_LOCATIF,
    /** The société has dwellings under convention. */
    PATRIMOINE_CONVENTIONNE,
    /** The société is approved (L481-1). */
    AGREMENT,
    /** The préfet designated the service. */
    DESIGNATION,
    /** The assembly decided that the collectivité registers. */
    DELIBERATION,
    /** A convention was signed with the préfet. */
    CONVENTION,
    /** The applicant is an employee of the employer that registers. */
    SALARIE_PROPRE,
    /** The applicant is an employee of a firm that contributes to the collecteur, or to Action Logement Services. */
    SALARIE_COTISANT,
    /** The body that manages the SIAO decided that it registers. */
    DECISION_GESTIONNAIRE,
    /** Guichets entrusted it with registration. */
    MANDAT,
    /** The mandate is given by a convention. */
    CONVENTION_MANDAT;

    /** {@return code of the anomaly when the fact is missing} */
    public String codeAnomalie() {
        return "HABILITATION_" + name();
    }
}
