package fr.demandeunique.sne.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/** The options that every command takes. */
final class Communes {
    @Option(
            names = {"--aide", "--help", "-h"},
            usageHelp = true,
            description = "Affiche cette aide.")
    private boolean aide;

    @Option(
            names = "--langue",
            paramLabel = "fr|en",
            defaultValue = "fr",
            description = "Langue des messages : fr (par défaut) ou en.")
    private Langue langue = Langue.fr;

    /** The two languages of the messages, as typed. */
    enum Langue {
        fr,
        en
    }

    Locale langue() {
        return langue == Langue.en ? Locale.ENGLISH : Locale.FRENCH;
    }
}
