package fr.demandeunique.sne.client;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list of the register, read page by page as it is walked through; nothing is asked before the first element is. Each walk starts
 * anew. A server whose pages do not move on ends it with {@link SneException.ReponseIllisible}.
 *
 * <p>This class is immutable and thread-safe; its iterators are not.
 */
public final class Pages<T> implements Iterable<T> {
    /** Asks for one page. */
    interface Source<T> {
        Page<T> lire(long premier, int nombre);
    }

    private static final int TAILLE = 100;
    private static final int HORS_PLAGE = 416;

    private final Source<T> source;
    private final int taille;

    Pages(Source<T> source) {
        this(source, TAILLE);
    }

    private Pages(Source<T> source, int taille) {
        this.source = source;
        this.taille = taille;
    }

    /** The same list in pages of another size, 1 to 500. */
    public Pages<T> par(int elements) {
        if (elements < 1 || elements > 500) {
            throw new IllegalArgumentException("page size: 1 to 500 expected");
        }
        return new Pages<>(source, elements);
    }

    /** One page, by the rank of its first element. */
    public Page<T> page(long premier) {
        return source.lire(premier, taille);
    }

    /** All the elements, lazily. */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private List<T> page = List.of();
            private int dans;
            private long suivant;
            private boolean fini;

            @Override
            public boolean hasNext() {
                if (dans == page.size() && !fini) {
                    charger();
                }
                return dans < page.size();
            }

            private void charger() {
                Page<T> read;
                try {
                    read = source.lire(suivant, taille);
                } catch (SneException e) {
                    if (e.statut() != HORS_PLAGE) {
                        throw e;
                    }
                    // The list became shorter in the meantime.
                    read = new Page<>(List.of(), suivant, suivant);
                }
                if (!read.elements().isEmpty() && read.premier() != suivant) {
                    throw SneException.ReponseIllisible.immobile("PLAGE", null);
                }
                page = read.elements();
                dans = 0;
                suivant += page.size();
                fini = page.isEmpty() || suivant >= read.total();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return page.get(dans++);
            }
        };
    }
}
