package fr.demandeunique.sne.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns every failure into one sentence and an exit code; what was typed is not echoed, for it may be personal data. */
final class Erreurs {
    private Erreurs() {}

    static int usage(ParameterException e, String[] args, Textes textes, PrintWriter messages) {
        messages.println(phrase(e, List.of(args), textes));
        voisin(e).ifPresent(one -> messages.println(textes.texte("usage.voisin", one)));
        messages.println(
                textes.texte("usage.voir", e.getCommandLine().getCommandSpec().qualifiedName()));
        return Echec.USAGE;
    }

    static int execution(Exception e, Textes textes, PrintWriter messages) {
        if (e instanceof Echec echec) {
            messages.println(echec.getMessage());
            return echec.code();
        }
        if (e instanceof SortieFermee) {
            // Sne looks at the standard output when all is over, and tells.
            return Echec.MONDE;
        }
        if (e instanceof IOException || e instanceof UncheckedIOException) {
            String full = pleine(e);
            messages.println(
                    full == null ? textes.texte("lecture.interrompue") : textes.texte("sortie.impossible", full));
            return Echec.MONDE;
        }
        return inattendue(e, textes, messages);
    }

    /** The file that took no more, whoever wrapped its failure; null if it was not that. */
    private static @Nullable String pleine(Throwable e) {
        for (Throwable one = e; one != null; one = one.getCause()) {
            if (one instanceof SortieImpossible) {
                return one.getMessage();
            }
        }
        return null;
    }

    /** The class of the failure and no more: its message could quote the demande. */
    static int inattendue(Throwable e, Textes textes, PrintWriter messages) {
        messages.println(textes.texte("erreur.inattendue", e.getClass().getSimpleName()));
        return Echec.MONDE;
    }

    private static String phrase(ParameterException e, List<String> args, Textes textes) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return inconnu(unmatched, textes);
        }
        if (e instanceof MissingParameterException missing) {
            // Where an option is there without its value, it is alone in the list.
            return missing.getMissing().get(0) instanceof OptionSpec option
                            && Arrays.stream(option.names()).anyMatch(args::contains)
                    ? textes.texte("usage.valeur.absente", nom(option), attendu(option, textes))
                    : textes.texte("usage.manque", noms(missing.getMissing()));
        }
        if (e instanceof OverwrittenOptionException twice) {
            return textes.texte("usage.double", nom(twice.getOverwritten()));
        }
        ArgSpec argument = e.getArgSpec();
        if (argument == null) {
            // Without a command picocli has nothing to complain of: Sne does.
            return textes.texte(e.getCommandLine().getParent() == null ? "usage.commande" : "usage.forme");
        }
        if (argument.paramLabel().equals("DATE")) {
            return textes.texte("usage.date", nom(argument));
        }
        return textes.texte("usage.valeur", nom(argument), attendu(argument, textes));
    }

    /** The label of an argument in words, where it does not speak for itself. */
    private static String attendu(ArgSpec argument, Textes textes) {
        String key = "attendu." + argument.paramLabel();
        return textes.bundle().containsKey(key) ? textes.texte(key) : argument.paramLabel();
    }

    private static String inconnu(UnmatchedArgumentException e, Textes textes) {
        String first = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().get(0);
        if (first.startsWith("-")) {
            int end = first.indexOf('=');
            return textes.texte("usage.option", end < 0 ? first : first.substring(0, end));
        }
        boolean root = e.getCommandLine().getParent() == null;
        return root ? textes.texte("usage.inconnue", first) : textes.texte("usage.trop");
    }

    /** The option that is like the one that nobody knows. */
    private static Optional<String> voisin(ParameterException e) {
        String first = e instanceof UnmatchedArgumentException unmatched
                        && !unmatched.getUnmatched().isEmpty()
                ? unmatched.getUnmatched().get(0)
                : "";
        return first.startsWith("--")
                ? Voisins.proche(
                        first.split("=", 2)[0],
                        e.getCommandLine().getCommandSpec().optionsMap().keySet())
                : Optional.empty();
    }

    private static String noms(List<ArgSpec> arguments) {
        return arguments.stream().map(Erreurs::nom).collect(Collectors.joining(", "));
    }

    private static String nom(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
