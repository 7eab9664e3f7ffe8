package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.numero.CodeGuichet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Counts the calls of each guichet in windows of real time, and refuses those above the quota. Thread-safe. */
public final class Debit {
    private static final long SECONDE = 1_000_000_000L;

    private final int quota;
    private final int secondes;
    private final Map<CodeGuichet, long[]> fenetres = new HashMap<>();

    /** So many calls in so many seconds; no limit for a quota of zero. */
    public Debit(int quota, int secondes) {
        this.quota = quota;
        this.secondes = secondes;
    }

    Reponse compter(CodeGuichet guichet, Supplier<Reponse> appel) {
        if (quota == 0) {
            return appel.get();
        }
        long left;
        long reset;
        synchronized (fenetres) {
            long now = System.nanoTime();
            long[] window = fenetres.computeIfAbsent(guichet, code -> new long[] {now, 0});
            if (now - window[0] >= secondes * SECONDE) {
                window[0] = now;
                window[1] = 0;
            }
            left = quota - ++window[1];
            reset = secondes - (now - window[0]) / SECONDE;
        }
        Reponse reponse = left >= 0
                ? appel.get()
                : Reponse.refus(429, "debit", "Trop d’appels", "GW_DEBIT").avec("Retry-After", String.valueOf(reset));
        return reponse.avec("RateLimit-Policy", "\"default\";q=" + quota + ";w=" + secondes)
                .avec("RateLimit", "\"default\";r=" + Math.max(0, left) + ";t=" + reset);
    }
}
