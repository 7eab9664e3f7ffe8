package fr.demandeunique.sne.dossier;

/** Where a fiche récapitulative may be edited; any other is rejected (bulletin SNE of 21/02/2017, 5.1). */
public enum OrigineFiche {
    /** The SNE's own screens. */
    SNE("SNE"),
    /** The professional web portal of the scanning firm. */
    PORTAIL_PRESTATAIRE("portail du prestataire de numérisation"),
    /** The guichet's own software. */
    PROGICIEL("progiciel du guichet");

    private final String libelle;

    OrigineFiche(String libelle) {
        this.libelle = libelle;
    }

    /**
     * As a document writes it: {@code portail du prestataire de numérisation}.
     *
     * @return the words that a document prints: {@code portail du prestataire de numérisation}
     */
    public String libelle() {
        return libelle;
    }
}
