package fr.demandeunique.sne.dossier;

/** When a pièce of the list may be required. The strongest comes first. */
public enum Caractere {
    /** Required to register the demande; nothing else may be (R441-2-3). */
    ENREGISTREMENT("obligatoire pour l’enregistrement"),
    /** Required to examine the demande, not to register it. */
    INSTRUCTION("obligatoire pour l’instruction"),
    /** Only if the service that examines the demande asks for it. */
    COMPLEMENTAIRE("à fournir sur demande");

    private final String libelle;

    Caractere(String libelle) {
        this.libelle = libelle;
    }

    /**
     * In French: {@code obligatoire pour l’instruction}.
     *
     * @return the words of the list, in French: {@code obligatoire pour l’instruction}
     */
    public String libelle() {
        return libelle;
    }

    static Caractere lire(char lettre) {
        return switch (lettre) {
            case 'E' -> ENREGISTREMENT;
            case 'I' -> INSTRUCTION;
            case 'C' -> COMPLEMENTAIRE;
            default -> throw new IllegalStateException("pieces.csv: " + lettre);
        };
    }
}
