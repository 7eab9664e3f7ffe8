package fr.demandeunique.sne.bacasable.pannes;

import java.util.List;
import java.util.OptionalInt;

/**
 * The faults that fall on one call.
 *
 * @param noms those that were drawn
 * @param latence milliseconds to wait
 */
public record Tirage(List<String> noms, long latence, OptionalInt statut, boolean apres, long attente, long decalage) {
    /** Nothing goes wrong. */
    public static final Tirage AUCUN = new Tirage(List.of(), 0, OptionalInt.empty(), false, 0, 0);

    public Tirage {
        noms = List.copyOf(noms);
    }

    /** True if this fault fell on the call. */
    public boolean a(String nom) {
        return noms.contains(nom);
    }

    /** The status to give instead of any work. */
    public OptionalInt statutAvant() {
        return apres ? OptionalInt.empty() : statut;
    }

    /** The status to give instead of the answer, once the work is done. */
    public OptionalInt statutApres() {
        return apres ? statut : OptionalInt.empty();
    }
}
