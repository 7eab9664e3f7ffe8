package fr.demandeunique.sne.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What may be typed behind {@code sne}, as the commands declare it. */
final class Mots {
    private static final Pattern CHOIX = Pattern.compile("[a-z0-9_.]+(\\|[a-z0-9_.]+)+");
    private static final Set<String> FICHIERS = Set.of(
            "FICHIER",
            "PDF",
            "PDF|TEXTE",
            "EML",
            "PEM",
            "ENTREE",
            "SORTIE",
            "THEME",
            "GRILLE",
            "FAITS",
            "CONVENTION",
            "XSD");

    private Mots() {}

    static List<CommandSpec> commandes(CommandSpec root) {
        return root.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .toList();
    }

    /** One that every command has. */
    static boolean commune(OptionSpec option) {
        return option.inherited() || option.usageHelp();
    }

    /** The values among which one is chosen; none where it is written freely. */
    static List<String> choix(ArgSpec argument) {
        return CHOIX.matcher(argument.paramLabel()).matches()
                ? List.of(argument.paramLabel().split("\\|"))
                : argument.type().isEnum()
                        ? Arrays.stream(argument.type().getEnumConstants())
                                .map(String::valueOf)
                                .toList()
                        : List.of();
    }

    static boolean fichier(ArgSpec argument) {
        return FICHIERS.contains(argument.paramLabel());
    }

    static boolean dossier(ArgSpec argument) {
        return argument.paramLabel().equals("DIR");
    }

    /** A sentence of the help as it is read. */
    static String texte(String sentence) {
        return Insecables.sans(sentence).replace("%%", "%").replace("%n", " ");
    }
}
