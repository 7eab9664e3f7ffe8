package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.call.Call;
import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.gateway.GatewayCalls;
import fr.demandeunique.sne.client.registre.LigneMouvement;
import fr.demandeunique.sne.client.registre.LotMouvements;
import fr.demandeunique.sne.client.transport.HttpCall;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The movements feed, page by page, up to now. Take a page in, store its {@code curseurSuivant} in the same transaction, and start from there the
 * next time: nothing is lost, and nothing is taken in twice.
 *
 * <pre>{@code
 * for (LotMouvements lot : sne.mouvements().depuis(curseur)) {
 *     progiciel.prendre(lot.mouvements(), lot.curseurSuivant());
 * }
 * }</pre>
 *
 * <p>An empty page does not end the feed as long as its cursor moves on; a cursor that comes back, or a thousand empty pages in a row, ends it with
 * {@link SneException.ReponseIllisible}. A movement that a server delivers twice in one walk is given once. This class is immutable and thread-safe; its
 * iterators are not.
 */
public final class Feed implements Iterable<LotMouvements> {
    /** Who asks for a page. */
    interface Source {
        Call<LotMouvements> call(HttpCall<LotMouvements> page);
    }

    private static final int EMPTY_MAX = 1000;
    private static final int CURSORS_MAX = 10_000;

    private final Source source;
    private final @Nullable String curseur;
    private final @Nullable LocalDate since;
    private final List<String> types;
    private final int size;
    private final CallOptions options;

    Feed(Source source, @Nullable String curseur, @Nullable LocalDate since) {
        this(source, curseur, since, List.of(), 100, CallOptions.NONE);
    }

    private Feed(
            Source source,
            @Nullable String curseur,
            @Nullable LocalDate since,
            List<String> types,
            int size,
            CallOptions options) {
        this.source = source;
        this.curseur = curseur;
        this.since = since;
        this.types = types;
        this.size = size;
        this.options = options;
    }

    /**
     * {@return the same feed, of these kinds only, such as {@code CRE} and {@code RAD}}
     *
     * @param types none for all
     */
    public Feed types(String... types) {
        return new Feed(source, curseur, since, List.of(types), size, options);
    }

    /**
     * {@return the same feed in pages of another size, 1 to 500}
     *
     * @param mouvements per page
     */
    public Feed pageSize(int mouvements) {
        if (mouvements < 1 || mouvements > 500) {
            throw new IllegalArgumentException("page size: 1 to 500 expected");
        }
        return new Feed(source, curseur, since, types, mouvements, options);
    }

    /**
     * {@return the same feed, with these options for each of its pages}
     *
     * @param options deadline, tries, profile, headers
     */
    public Feed with(CallOptions options) {
        return new Feed(source, curseur, since, types, size, options);
    }

    /** {@return the movements one by one, for a walk that need not be resumed} */
    public Stream<LigneMouvement> stream() {
        return StreamSupport.stream(spliterator(), false).flatMap(lot -> lot.mouvements().stream());
    }

    @Override
    public Iterator<LotMouvements> iterator() {
        return new Walk();
    }

    private final class Walk implements Iterator<LotMouvements> {
        private final Set<String> seen = new HashSet<>();
        private final Deque<String> order = new ArrayDeque<>();
        private @Nullable String current = curseur;
        private @Nullable LotMouvements lot;
        private long last;
        private boolean ended;

        Walk() {
            if (current != null) {
                keep(current);
            }
        }

        @Override
        public boolean hasNext() {
            if (lot == null && !ended) {
                lot = load();
            }
            return lot != null;
        }

        /** The next page that has something to give, or whose cursor is worth storing; null at the end. */
        private @Nullable LotMouvements load() {
            for (int empty = 0; empty < EMPTY_MAX; empty++) {
                LotMouvements read = source.call(GatewayCalls.mouvements(current, since, types, size))
                        .execute(options);
                String next = read.curseurSuivant();
                boolean still = next.equals(current);
                if (still && read.mouvements().isEmpty()) {
                    ended = true;
                    return null;
                }
                if (still || !keep(next)) {
                    throw SneException.ReponseIllisible.stuckFeed();
                }
                current = next;
                ended = read.fini();
                List<LigneMouvement> fresh = unseen(read.mouvements());
                if (!fresh.isEmpty() || ended) {
                    return new LotMouvements(fresh, next, ended);
                }
            }
            throw SneException.ReponseIllisible.stuckFeed();
        }

        private List<LigneMouvement> unseen(List<LigneMouvement> received) {
            List<LigneMouvement> fresh = new ArrayList<>();
            for (LigneMouvement one : received) {
                if (one.rang() > last) {
                    last = one.rang();
                    fresh.add(one);
                }
            }
            return fresh;
        }

        /** False if the cursor was already there; the oldest are forgotten so that memory stays bounded. */
        private boolean keep(String cursor) {
            if (!seen.add(cursor)) {
                return false;
            }
            order.add(cursor);
            if (order.size() > CURSORS_MAX) {
                seen.remove(order.remove());
            }
            return true;
        }

        @Override
        public LotMouvements next() {
            if (!hasNext() || lot == null) {
                throw new NoSuchElementException();
            }
            LotMouvements given = lot;
            lot = null;
            return given;
        }
    }
}
