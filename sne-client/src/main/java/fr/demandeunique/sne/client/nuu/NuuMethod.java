package fr.demandeunique.sne.client.nuu;

/** The services of NUU that are known, with the element that each takes. */
public enum NuuMethod {
    /** Every write; what it does is said by the type of the file. */
    NUM_UNIQUE("getNumUnique", "numUniqueParametres"),
    /** Reads one demande. */
    DEMANDE_LOGEMENT("getDemandeLogement", "demandeLogementParametres"),
    /** Searches demandes that look like a partial one. */
    DOUBLONS("getDoublons", "rechercheDoublonsParametres"),
    /** The demandes that were recognised as DALO since an instant. */
    NOUVEAUX_DALO("getNouveauxDaloDepuisLe", "nouveauxDaloDepuisLeParametres"),
    /** The demandes that were struck off since an instant. */
    DEMANDES_RADIEES("getDemandesRadieesDepuisLe", "demandesRadieesDepuisLeParametres");

    private final String nom;
    private final String element;

    NuuMethod(String nom, String element) {
        this.nom = nom;
        this.element = element;
    }

    /** {@return its name, {@code getNumUnique}} */
    public String nom() {
        return nom;
    }

    /** {@return the element of the body, {@code numUniqueParametres}} */
    public String element() {
        return element;
    }

    /** {@return the SOAP action} */
    public String action() {
        return Soap.ESPACE_SERVICE + nom;
    }
}
