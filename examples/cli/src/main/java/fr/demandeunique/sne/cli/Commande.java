package fr.demandeunique.sne.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What all commands have in common: the help, and what they may touch. */
abstract class Commande implements Callable<Integer> {
    /** Fine, also with warnings. */
    static final int BIEN = 0;

    private final Contexte contexte;

    @Option(
            names = {"-h", "--aide", "--help"},
            usageHelp = true,
            descriptionKey = "aide")
    private boolean aide;

    Commande(Contexte contexte) {
        this.contexte = contexte;
    }

    Contexte contexte() {
        return contexte;
    }
}
