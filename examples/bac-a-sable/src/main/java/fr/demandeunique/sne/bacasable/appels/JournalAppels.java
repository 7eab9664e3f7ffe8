package fr.demandeunique.sne.bacasable.appels;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last calls that a sandbox got, in their order; the oldest leave first. Thread-safe. */
public final class JournalAppels {
    private static final int MAX = 2_000;

    private final Deque<Appel> appels = new ArrayDeque<>();
    private long rang;
    private volatile @Nullable Temoin temoin;

    /** With no call yet. */
    public JournalAppels() {}

    /** {@return the next rank, which nobody else gets} */
    public synchronized long suivant() {
        return ++rang;
    }

    /**
     * Keeps a call; the oldest is forgotten where there are too many.
     *
     * @param appel with its answer
     */
    public synchronized void ajouter(Appel appel) {
        appels.add(appel);
        if (appels.size() > MAX) {
            appels.remove();
        }
    }

    /**
     * Lets this one watch the calls from now on, instead of who did before.
     *
     * @param temoin who watches
     */
    public void observer(Temoin temoin) {
        this.temoin = temoin;
    }

    /** {@return who watches, empty if nobody does} */
    public Optional<Temoin> temoin() {
        return Optional.ofNullable(temoin);
    }

    /** {@return all that is kept, the oldest first} */
    public synchronized List<Appel> tous() {
        return new ArrayList<>(appels);
    }

    /**
     * The calls of one kind.
     *
     * @param methode HTTP method
     * @param chemin what their path contains
     * @return those that are kept, the oldest first
     */
    public List<Appel> de(String methode, String chemin) {
        return tous().stream()
                .filter(one -> one.methode().equals(methode) && one.chemin().contains(chemin))
                .toList();
    }

    /**
     * {@return the last call}
     *
     * @throws IllegalStateException if there was none
     */
    public synchronized Appel dernier() {
        if (appels.isEmpty()) {
            throw new IllegalStateException("no call yet");
        }
        return appels.getLast();
    }

    /** {@return how many calls there ever were, those forgotten too} */
    public synchronized long nombre() {
        return rang;
    }

    /** Forgets the calls; ranks go on. */
    public synchronized void vider() {
        appels.clear();
    }
}
