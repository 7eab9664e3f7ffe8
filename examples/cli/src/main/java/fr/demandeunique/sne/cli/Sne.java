package fr.demandeunique.sne.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code sne}. */
@Command(
        name = "sne",
        version = "sne 0.1.0",
        synopsisSubcommandLabel = "COMMANDE",
        headerHeading = "%n",
        header = "Numéros uniques, échéances, contrôles, séparations et attestations de la demande de logement social.",
        commandListHeading = "%nCommandes :%n",
        optionListHeading = "%nOptions :%n",
        footerHeading = "%nCodes de sortie :%n",
        footer = {
            "  0  tout va bien, avertissements compris",
            "  1  les données sont refusées (anomalies dans la sortie)",
            "  2  commande mal employée (option, date, fichier absent)",
            "  3  le monde extérieur a fait défaut (réseau, fichier de sortie)"
        },
        subcommands = {
            CommandeNumero.class,
            CommandeEcheances.class,
            CommandeControler.class,
            CommandeSeparer.class,
            CommandeAttestation.class,
            CommandeBacASable.class
        })
public final class Sne implements Runnable {
    static final int REFUS = 1;
    static final int USAGE = 2;
    static final int EXTERIEUR = 3;

    @Mixin
    private final Communes communes = new Communes();

    @CommandLine.Option(names = "--version", versionHelp = true, description = "Affiche la version.")
    private boolean version;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    private Sne() {}

    public static void main(String[] args) {
        // The charset of the machine plays no part: documents are UTF-8.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = executer(args, System.in, out, err);
        out.flush();
        System.exit(code);
    }

    /** Runs a command and gives its exit code. */
    static int executer(String[] args, InputStream in, PrintStream out, PrintStream err) {
        Sortie sortie = new Sortie(in, out, err);
        var line = new CommandLine(new Sne(), new Fabrique(sortie))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler((failure, arguments) -> {
                    err.println("sne : " + usage(failure));
                    err.println("Pour l’aide : "
                            + failure.getCommandLine().getCommandSpec().qualifiedName() + " --aide");
                    return USAGE;
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof Echec echec) {
                        err.println("sne : " + echec.getMessage());
                        return echec.code();
                    }
                    // Never the message: it could hold what the document holds.
                    err.println("sne : erreur inattendue (" + failure.getClass().getSimpleName() + ")");
                    return EXTERIEUR;
                });
        return line.execute(args);
    }

    private static String usage(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return "option ou argument inconnu : " + String.join(" ", unmatched.getUnmatched());
        }
        if (failure instanceof MissingParameterException) {
            return "il manque un argument ou une option obligatoire";
        }
        return failure.getArgSpec() == null
                ? "commande mal formée"
                : "valeur incorrecte pour " + failure.getArgSpec().paramLabel();
    }

    /** Without a subcommand: the help, as an error. */
    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "no subcommand");
    }
}
