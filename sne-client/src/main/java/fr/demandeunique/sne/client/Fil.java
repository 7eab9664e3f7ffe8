package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.registre.LotMouvements;
import fr.demandeunique.sne.client.registre.Mouvement;
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
public final class Fil implements Iterable<LotMouvements> {
    private static final int VIDES_MAX = 1000;
    private static final int CURSEURS_MAX = 10_000;

    private final Appelant appelant;
    private final @Nullable String curseur;
    private final @Nullable LocalDate depuis;
    private final List<String> types;
    private final int taille;

    Fil(Appelant appelant, @Nullable String curseur, @Nullable LocalDate depuis) {
        this(appelant, curseur, depuis, List.of(), 100);
    }

    private Fil(
            Appelant appelant, @Nullable String curseur, @Nullable LocalDate depuis, List<String> types, int taille) {
        this.appelant = appelant;
        this.curseur = curseur;
        this.depuis = depuis;
        this.types = types;
        this.taille = taille;
    }

    /** The same feed, of these kinds only, such as {@code CRE} and {@code RAD}. */
    public Fil types(String... types) {
        return new Fil(appelant, curseur, depuis, List.of(types), taille);
    }

    /** The same feed in pages of another size, 1 to 500. */
    public Fil par(int mouvements) {
        if (mouvements < 1 || mouvements > 500) {
            throw new IllegalArgumentException("page size: 1 to 500 expected");
        }
        return new Fil(appelant, curseur, depuis, types, mouvements);
    }

    /** The movements one by one, for a walk that need not be resumed. */
    public Stream<Mouvement> stream() {
        return StreamSupport.stream(spliterator(), false).flatMap(lot -> lot.mouvements().stream());
    }

    @Override
    public Iterator<LotMouvements> iterator() {
        return new Parcours();
    }

    private final class Parcours implements Iterator<LotMouvements> {
        private final Set<String> vus = new HashSet<>();
        private final Deque<String> ordre = new ArrayDeque<>();
        private @Nullable String courant = curseur;
        private @Nullable LotMouvements lot;
        private long rang;
        private boolean fini;

        Parcours() {
            if (courant != null) {
                retenir(courant);
            }
        }

        @Override
        public boolean hasNext() {
            if (lot == null && !fini) {
                lot = charger();
            }
            return lot != null;
        }

        /** The next page that has something to give, or whose cursor is worth storing; null at the end. */
        private @Nullable LotMouvements charger() {
            for (int empty = 0; empty < VIDES_MAX; empty++) {
                LotMouvements read =
                        appelant.executer(Operations.mouvements(courant, depuis, types, taille), OptionsAppel.AUCUNE);
                String next = read.curseurSuivant();
                boolean still = next.equals(courant);
                if (still && read.mouvements().isEmpty()) {
                    fini = true;
                    return null;
                }
                if (still || !retenir(next)) {
                    throw SneException.ReponseIllisible.immobile("FIL", null);
                }
                courant = next;
                fini = read.fini();
                List<Mouvement> fresh = nouveaux(read.mouvements());
                if (!fresh.isEmpty() || fini) {
                    return new LotMouvements(fresh, next, fini);
                }
            }
            throw SneException.ReponseIllisible.immobile("FIL", null);
        }

        private List<Mouvement> nouveaux(List<Mouvement> received) {
            List<Mouvement> fresh = new ArrayList<>();
            for (Mouvement one : received) {
                if (one.rang() > rang) {
                    rang = one.rang();
                    fresh.add(one);
                }
            }
            return fresh;
        }

        /** False if the cursor was already there; the oldest are forgotten so that memory stays bounded. */
        private boolean retenir(String cursor) {
            if (!vus.add(cursor)) {
                return false;
            }
            ordre.add(cursor);
            if (ordre.size() > CURSEURS_MAX) {
                vus.remove(ordre.remove());
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
