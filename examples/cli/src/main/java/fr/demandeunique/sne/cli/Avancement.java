package fr.demandeunique.sne.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/** How far a long command has come: one line on a terminal, with the rate and the time that is left; nothing elsewhere. Not thread-safe. */
final class Avancement {
    private static final long INTERVALLE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int LARGEUR = 30;

    private final PrintWriter messages;
    private final Textes textes;
    private final boolean visible;
    private final long total;
    private final long debut = System.nanoTime();
    private long dernier = debut;
    private int ecrits;

    Avancement(Contexte contexte, long total) {
        this(contexte, total, System.console() != null);
    }

    Avancement(Contexte contexte, long total, boolean visible) {
        this.messages = contexte.messages();
        this.textes = contexte.textes();
        this.visible = visible;
        this.total = Math.max(1, total);
    }

    /** So much is done, out of the total; the same as {@link #fait(long, long)} where the total counts demandes. */
    void fait(long part) {
        fait(part, part);
    }

    /**
     * So much is done.
     *
     * @param part out of the total, bytes where they are what is known
     * @param demandes how many demandes that is
     */
    void fait(long part, long demandes) {
        long now = System.nanoTime();
        if (!visible || now - dernier < INTERVALLE) {
            return;
        }
        dernier = now;
        double seconds = (now - debut) / 1e9;
        double share = Math.min(1, (double) part / total);
        long left = share == 0 ? 0 : Math.round(seconds / share - seconds);
        String bar = "#".repeat((int) (share * LARGEUR));
        String line = "[" + bar + " ".repeat(LARGEUR - bar.length()) + "] " + Math.round(share * 100) + " % "
                + textes.texte(
                        "avancement",
                        Long.toString(demandes),
                        Long.toString(Math.round(demandes / seconds)),
                        left / 60 + ":" + (left % 60 < 10 ? "0" : "") + left % 60);
        messages.print("\r" + line + " ".repeat(Math.max(0, ecrits - line.length())));
        messages.flush();
        ecrits = line.length();
    }

    /** Leaves the terminal as it was. */
    void effacer() {
        if (ecrits > 0) {
            messages.print("\r" + " ".repeat(ecrits) + "\r");
            messages.flush();
        }
    }
}
