package fr.demandeunique.sne.bacasable.appels;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/**
 * A call with what was answered to it.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows neither number nor body.
 *
 * @param appel the call
 * @param jour the day of the sandbox
 * @param recuA when it came, from the start of the server on
 * @param corps its whole body
 * @param entetes headers of the answer
 * @param reponse body of the answer, empty if the connection was cut before one
 */
public record AppelServi(
        Appel appel, LocalDate jour, Duration recuA, byte[] corps, Map<String, String> entetes, byte[] reponse) {
    /** Keeps the headers as they are then. */
    public AppelServi {
        entetes = Map.copyOf(entetes);
    }

    /**
     * A header of the answer.
     *
     * @param nom its name
     * @return its value, empty text if it has none
     */
    public String entete(String nom) {
        return entetes.getOrDefault(nom, "");
    }

    @Override
    public String toString() {
        return appel.toString();
    }
}
