package fr.demandeunique.sne.bacasable.pannes;

import java.util.List;
import java.util.OptionalInt;

/**
 * The faults that fall on one call.
 *
 * @param noms those that were drawn
 * @param latence milliseconds to wait
 * @param statut the HTTP status to answer with, empty for the true one
 * @param apres whether the call takes effect before it fails
 * @param attente seconds of {@code Retry-After} to answer with, below zero for none
 * @param decalage seconds by which the clock is moved for this call
 */
public record Tirage(List<String> noms, long latence, OptionalInt statut, boolean apres, long attente, long decalage) {
    /** Nothing goes wrong. */
    public static final Tirage AUCUN = new Tirage(List.of(), 0, OptionalInt.empty(), false, 0, 0);

    /** Keeps the names as they are then. */
    public Tirage {
        noms = List.copyOf(noms);
    }

    /**
     * Whether a fault fell on the call.
     *
     * @param nom its name in a specification, such as {@code coupure-apres}
     * @return true if it did
     */
    public boolean a(String nom) {
        return noms.contains(nom);
    }

    /** {@return the status to give instead of any work} */
    public OptionalInt statutAvant() {
        return apres ? OptionalInt.empty() : statut;
    }

    /** {@return the status to give instead of the answer, once the work is done} */
    public OptionalInt statutApres() {
        return apres ? statut : OptionalInt.empty();
    }
}
