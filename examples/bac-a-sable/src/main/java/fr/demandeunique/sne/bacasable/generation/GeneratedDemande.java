package fr.demandeunique.sne.bacasable.generation;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.qualite.Indicateur;
import java.util.Set;

/**
 * A made-up demande, and what is wrong with it.
 *
 * @param rang its place in the stock, from 0
 * @param demande the demande; nobody real is in it
 * @param defauts the indicators that ought to point at it, and no others
 */
public record GeneratedDemande(long rang, Demande demande, Set<Indicateur> defauts) {
    /** Keeps the indicators as they are then. */
    public GeneratedDemande {
        defauts = Set.copyOf(defauts);
    }
}
