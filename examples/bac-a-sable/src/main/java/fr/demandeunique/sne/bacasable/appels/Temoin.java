package fr.demandeunique.sne.bacasable.appels;

import java.util.Map;
import java.util.Optional;

/** Watches the calls of a sandbox as they come, and may let a fault fall on one. Called on the threads of the calls: it must be thread-safe. */
public interface Temoin {
    /**
     * What is to go wrong with a call that has just come, in the words of {@link fr.demandeunique.sne.bacasable.pannes.Pannes}.
     *
     * @param methode HTTP method
     * @param chemin path and query
     * @param entetes headers by name in lower case
     * @param corps the whole body
     * @return a specification for this call alone, empty for nothing
     */
    Optional<String> pannes(String methode, String chemin, Map<String, String> entetes, byte[] corps);

    /**
     * A call that was served, just before its answer leaves.
     *
     * @param servi the call, its answer and what fell on it
     */
    void voir(AppelServi servi);
}
