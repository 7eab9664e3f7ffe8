package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.call.Call;
import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.registre.Page;
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
 *
 * @param <T> what it lists
 */
public final class Pages<T> implements Iterable<T> {
    /** Asks for one page. */
    interface Source<T> {
        Call<Page<T>> page(long first, int count);
    }

    private static final int SIZE = 100;
    private static final int OUT_OF_RANGE = 416;

    private final Source<T> source;
    private final int size;
    private final CallOptions options;

    Pages(Source<T> source) {
        this(source, SIZE, CallOptions.NONE);
    }

    private Pages(Source<T> source, int size, CallOptions options) {
        this.source = source;
        this.size = size;
        this.options = options;
    }

    /**
     * {@return the same list in pages of another size, 1 to 500}
     *
     * @param elements per page
     */
    public Pages<T> pageSize(int elements) {
        if (elements < 1 || elements > 500) {
            throw new IllegalArgumentException("page size: 1 to 500 expected");
        }
        return new Pages<>(source, elements, options);
    }

    /**
     * {@return the same list, with these options for each of its pages}
     *
     * @param options deadline, tries, profile, headers
     */
    public Pages<T> with(CallOptions options) {
        return new Pages<>(source, size, options);
    }

    /**
     * {@return one page, by the rank of its first element}
     *
     * @param first from 0
     */
    public Call<Page<T>> page(long first) {
        return source.page(first, size);
    }

    /** {@return all the elements, lazily} */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private List<T> page = List.of();
            private int at;
            private long next;
            private boolean ended;

            @Override
            public boolean hasNext() {
                if (at == page.size() && !ended) {
                    load();
                }
                return at < page.size();
            }

            private void load() {
                Page<T> read;
                try {
                    read = source.page(next, size).execute(options);
                } catch (SneException e) {
                    if (e.status() != OUT_OF_RANGE) {
                        throw e;
                    }
                    // The list became shorter in the meantime.
                    read = new Page<>(List.of(), next, next);
                }
                if (!read.elements().isEmpty() && read.first() != next) {
                    throw SneException.ReponseIllisible.stuckList();
                }
                page = read.elements();
                at = 0;
                next += page.size();
                ended = page.isEmpty() || next >= read.total();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return page.get(at++);
            }
        };
    }
}
