package fr.demandeunique.sne.enregistrement;

/** Where a check stands in a demande. */
enum Lieu {
    DEMANDE(""),
    DEMANDEUR("/demandeur"),
    CO_TITULAIRES("/coTitulaires/"),
    PERSONNES_A_CHARGE("/personnesACharge/"),
    PERSONNES_EN_GARDE("/personnesEnGarde/"),
    PERSONNE_MORALE("/personneMorale"),
    LOGEMENT_ACTUEL("/logementActuel"),
    LOGEMENT_RECHERCHE("/logementRecherche"),
    MOTIFS("/motifs/"),
    HANDICAPS("/handicaps/"),
    ATTRIBUTION("/attribution"),
    RADIATIONS_ANNULEES("/radiationsAnnulees/");

    private static final Lieu[] TOUS = values();

    private final String chemin;

    Lieu(String chemin) {
        this.chemin = chemin;
    }

    /** The beginning of a path, by the rank of the place in this enumeration. */
    static String chemin(int rang) {
        return TOUS[rang].chemin;
    }
}
