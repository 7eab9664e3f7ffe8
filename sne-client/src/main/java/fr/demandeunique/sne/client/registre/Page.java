package fr.demandeunique.sne.client.registre;

import java.util.List;

/**
 * A part of a list.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <T> what it lists
 * @param elements what is on the page
 * @param first rank of the first one, from 0
 * @param total how many there are in all, as far as the server knows
 */
public record Page<T>(List<T> elements, long first, long total) {
    /** Copies the list, which may hold no null. */
    public Page {
        elements = List.copyOf(elements);
    }
}
