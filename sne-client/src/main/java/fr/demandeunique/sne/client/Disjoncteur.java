package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.reglage.Temps;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Stops calling a server that fails every time: after so many failures in a row nothing is tried for a while, then one call goes
 * as a scout, and its outcome decides for the others. Thread-safe, without locks.
 */
final class Disjoncteur {
    private record Etat(int echecs, boolean ouvert, long jusqua, boolean eclaireur) {
        static final Etat FERME = new Etat(0, false, 0, false);
    }

    private final int seuil;
    private final long duree;
    private final Temps temps;
    private final Consumer<Boolean> temoin;
    private final AtomicReference<Etat> etat = new AtomicReference<>(Etat.FERME);

    /**
     * @param seuil failures in a row that open it; 0 never opens
     * @param temoin told true when it opens, false when it closes
     */
    Disjoncteur(int seuil, Duration duree, Temps temps, Consumer<Boolean> temoin) {
        this.seuil = seuil;
        this.duree = duree.toNanos();
        this.temps = temps;
        this.temoin = temoin;
    }

    /** How long to keep away; zero if the call may go. */
    Duration attente() {
        while (true) {
            Etat seen = etat.get();
            if (!seen.ouvert) {
                return Duration.ZERO;
            }
            long rest = seen.jusqua - temps.nanos();
            if (rest > 0) {
                return Duration.ofNanos(rest);
            }
            // A scout that never came back does not keep the others away for ever: another one goes after the same
            // time.
            if (etat.compareAndSet(seen, new Etat(seen.echecs, true, temps.nanos() + duree, true))) {
                return Duration.ZERO;
            }
        }
    }

    void succes() {
        Etat seen = etat.get();
        if (seen.echecs > 0 || seen.ouvert) {
            if (etat.getAndSet(Etat.FERME).ouvert) {
                temoin.accept(false);
            }
        }
    }

    void echec() {
        if (seuil == 0) {
            return;
        }
        while (true) {
            Etat seen = etat.get();
            if (seen.ouvert && !seen.eclaireur) {
                return;
            }
            boolean opens = seen.ouvert || seen.echecs + 1 >= seuil;
            Etat next = opens
                    ? new Etat(seen.echecs + 1, true, temps.nanos() + duree, false)
                    : new Etat(seen.echecs + 1, false, 0, false);
            if (etat.compareAndSet(seen, next)) {
                if (opens && !seen.ouvert) {
                    temoin.accept(true);
                }
                return;
            }
        }
    }
}
