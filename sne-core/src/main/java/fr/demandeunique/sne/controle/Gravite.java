package fr.demandeunique.sne.controle;

import java.util.Locale;

/** How much an {@link Anomalie} weighs. */
public enum Gravite {
    /** The data or the operation is refused. */
    ERREUR,
    /** Accepted, but somebody should look. */
    AVERTISSEMENT;

    /**
     * {@code ERREUR} or, in English, {@code ERROR}.
     *
     * @param langue English for English, anything else for French
     * @return the word in capitals
     */
    public String mot(Locale langue) {
        boolean english = "en".equals(langue.getLanguage());
        return !english ? name() : this == ERREUR ? "ERROR" : "WARNING";
    }
}
