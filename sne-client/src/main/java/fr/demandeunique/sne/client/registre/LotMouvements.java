package fr.demandeunique.sne.client.registre;

import java.util.List;

/**
 * One page of the movements feed.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param mouvements in the order of the register
 * @param curseurSuivant where to go on, to be stored once the movements are taken in
 * @param fini true if there is nothing more for now
 */
public record LotMouvements(List<LigneMouvement> mouvements, String curseurSuivant, boolean fini) {
    /** Copies the list, which may hold no null. */
    public LotMouvements {
        mouvements = List.copyOf(mouvements);
    }
}
