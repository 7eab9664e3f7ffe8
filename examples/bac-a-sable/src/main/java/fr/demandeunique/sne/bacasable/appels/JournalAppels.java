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

    /** The next rank. */
    public synchronized long suivant() {
        return ++rang;
    }

    /** Keeps a call. */
    public synchronized void ajouter(Appel appel) {
        appels.add(appel);
        if (appels.size() > MAX) {
            appels.remove();
        }
    }

    /** Lets this one watch the calls from now on, instead of who did before. */
    public void observer(Temoin temoin) {
        this.temoin = temoin;
    }

    /** Who watches, empty if nobody does. */
    public Optional<Temoin> temoin() {
        return Optional.ofNullable(temoin);
    }

    /** All that is kept. */
    public synchronized List<Appel> tous() {
        return new ArrayList<>(appels);
    }

    /** The calls with this method whose path contains this. */
    public List<Appel> de(String methode, String chemin) {
        return tous().stream()
                .filter(one -> one.methode().equals(methode) && one.chemin().contains(chemin))
                .toList();
    }

    /** The last call. Throws {@link IllegalStateException} if there was none. */
    public synchronized Appel dernier() {
        if (appels.isEmpty()) {
            throw new IllegalStateException("no call yet");
        }
        return appels.getLast();
    }

    /** How many calls there ever were, those forgotten too. */
    public synchronized long nombre() {
        return rang;
    }

    /** Forgets the calls; ranks go on. */
    public synchronized void vider() {
        appels.clear();
    }
}
