package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.reglage.Temps;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Ends the bodies that do not come in time. One timer for all of them, set to the first deadline: a timer of its own for each call, cancelled as soon as the
 * answer is there, costs more than reading the answer. Thread-safe, without locks.
 */
final class Echeances {
    private record Reveil(long nanos) {}

    private final Temps temps;
    private final Set<CorpsBorne> attendus = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Reveil> reveil = new AtomicReference<>();

    Echeances(Temps temps) {
        this.temps = temps;
    }

    void ajouter(CorpsBorne corps) {
        // Before the timer is looked at: one that fires in between sees the body.
        attendus.add(corps);
        regler(corps.fin());
    }

    void retirer(CorpsBorne corps) {
        attendus.remove(corps);
    }

    private void regler(long fin) {
        while (true) {
            Reveil seen = reveil.get();
            if (seen != null && seen.nanos - fin <= 0) {
                return;
            }
            var next = new Reveil(fin);
            if (reveil.compareAndSet(seen, next)) {
                Duration rest = Duration.ofNanos(Math.max(0, fin - temps.nanos()));
                // Async: the one thread that fires all the timers has no time for what follows.
                temps.apres(rest).thenRunAsync(() -> sonner(next));
                return;
            }
        }
    }

    private void sonner(Reveil mine) {
        reveil.compareAndSet(mine, null);
        long now = temps.nanos();
        CorpsBorne first = null;
        for (CorpsBorne one : attendus) {
            if (one.fin() - now <= 0) {
                attendus.remove(one);
                one.expirer();
            } else if (first == null || one.fin() - first.fin() < 0) {
                first = one;
            }
        }
        if (first != null) {
            regler(first.fin());
        }
    }
}
