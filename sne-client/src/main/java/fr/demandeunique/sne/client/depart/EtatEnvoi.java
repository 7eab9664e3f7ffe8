package fr.demandeunique.sne.client.depart;

import java.util.Locale;

/** Where something stands on its way to the SNE. */
public enum EtatEnvoi {
    /** Stored, leaves when its turn comes. */
    A_ENVOYER("À envoyer", "To be sent"),
    /** On its way; nobody else sends it. */
    EN_COURS("En cours d’envoi", "Being sent"),
    /** Arrived; its content is no longer stored here. */
    ENVOYE("Envoyé", "Sent"),
    /** Refused by the SNE: to be corrected, sent again or given up. What follows in the dossier waits. */
    REFUSE("Refusé\u00a0: à corriger", "Refused: to be corrected"),
    /**
     * It may have arrived, and neither the SNE nor this library can tell: to be looked for at the SNE, then confirmed, sent again or given up. What follows in the
     * dossier waits.
     */
    A_VERIFIER("À vérifier au SNE", "To be checked at the SNE"),
    /** Given up by the agent; its content is no longer stored here. */
    ABANDONNE("Abandonné", "Given up");

    private final String francais;
    private final String anglais;

    EtatEnvoi(String francais, String anglais) {
        this.francais = francais;
        this.anglais = anglais;
    }

    /** The words for a screen, in French unless English is asked for. */
    public String libelle(Locale langue) {
        return "en".equals(langue.getLanguage()) ? anglais : francais;
    }

    /** Nothing more happens to it. */
    public boolean estFinal() {
        return this == ENVOYE || this == ABANDONNE;
    }
}
