package fr.demandeunique.sne.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command {@code sne}. Results on the standard output, in UTF-8 whatever the locale; messages on standard error.
 *
 * <pre>{@code sne numero "057 1215 073903 10691"}</pre>
 */
@Command(name = "sne", versionProvider = Version.class)
public final class Sne implements Runnable {
    private static final String TEXTE = "--texte";

    /** The days of the law are those of Paris, wherever the machine stands. */
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** The commands, in the order of the help. */
    static final Map<String, Function<Contexte, Commande>> COMMANDES = new LinkedHashMap<>();

    static {
        COMMANDES.put("numero", CommandeNumero::new);
        COMMANDES.put("echeances", CommandeEcheances::new);
        COMMANDES.put("controler", CommandeControler::new);
        COMMANDES.put("separer", CommandeSeparer::new);
        COMMANDES.put("convertir", CommandeConvertir::new);
        COMMANDES.put("attestation", CommandeAttestation::new);
        COMMANDES.put("fiche", CommandeFiche::new);
        COMMANDES.put("bordereau", CommandeBordereau::new);
        COMMANDES.put("preavis", CommandePreavis::new);
        COMMANDES.put("courrier", CommandeCourrier::new);
        COMMANDES.put("releve", CommandeReleve::new);
        COMMANDES.put("notice", CommandeNotice::new);
        COMMANDES.put("lot", CommandeLot::new);
        COMMANDES.put("verifier", CommandeVerifier::new);
        COMMANDES.put("plafonds", CommandePlafonds::new);
        COMMANDES.put("coter", CommandeCoter::new);
        COMMANDES.put("flux", CommandeFlux::new);
        COMMANDES.put("regles", CommandeRegles::new);
        COMMANDES.put("generer", CommandeGenerer::new);
        COMMANDES.put("auditer", CommandeAuditer::new);
        COMMANDES.put("agenda", CommandeAgenda::new);
        COMMANDES.put("importer", CommandeImporter::new);
        COMMANDES.put("exporter", CommandeExporter::new);
        COMMANDES.put("bac-a-sable", CommandeBacASable::new);
        COMMANDES.put("completion", CommandeCompletion::new);
        COMMANDES.put("manuel", CommandeManuel::new);
    }

    /** Those that tell of all the others. */
    private static final Set<String> DE_TOUTES = Set.of("completion", "manuel");

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = {"-h", "--aide", "--help"},
            usageHelp = true,
            descriptionKey = "aide")
    private boolean aide;

    @Option(names = "--version", versionHelp = true, descriptionKey = "version")
    private boolean version;

    /** Declared for the help and the check; its value is read before all else, so that every message is in that language. */
    @Option(names = "--langue", scope = ScopeType.INHERIT, descriptionKey = "langue", paramLabel = "fr|en")
    private @Nullable Locale langue;

    /** Declared for the help; whether it is there is looked at beforehand, since it changes what the commands write to. */
    @Option(names = TEXTE, scope = ScopeType.INHERIT, descriptionKey = "lisible")
    private boolean lisible;

    private Sne() {}

    /** Runs the command and leaves the JVM with its exit code. */
    public static void main(String[] args) {
        var out = SortieStandard.duProcessus();
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(executer(Arguments.relire(args), System.in, out, err, Clock.system(PARIS), System.getenv()));
    }

    /**
     * Runs the command in this JVM; the environment plays no part.
     *
     * @return 0 fine, 1 data refused, 2 wrong usage, 3 the outside world failed
     */
    public static int executer(String[] args, InputStream in, PrintStream out, PrintStream err) {
        return executer(args, in, out, err, Clock.system(PARIS), Map.of());
    }

    static int executer(
            String[] words,
            InputStream in,
            PrintStream out,
            PrintStream err,
            Clock horloge,
            Map<String, String> environnement) {
        String[] args = Arguments.aide(words);
        Textes textes = Textes.de(Langue.demandee(args, environnement));
        var messages = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
        int code;
        if (args.length > 0 && !args[0].startsWith("-") && !COMMANDES.containsKey(args[0])) {
            // Told here: with --aide behind it, picocli would show the help of all, as if the word were known.
            messages.println(textes.texte("usage.inconnue", args[0]));
            Voisins.proche(args[0], COMMANDES.keySet())
                    .ifPresent(one -> messages.println(textes.texte("usage.voisin", one)));
            messages.println(textes.texte("usage.voir", "sne"));
            return Echec.USAGE;
        }
        if (!Langue.admise(environnement)) {
            messages.println(textes.texte("usage.langue", Langue.VARIABLE));
            return Echec.USAGE;
        }
        try {
            MiseEnTexte mise = Arguments.contient(args, TEXTE) ? MiseEnTexte.de(textes, couleur(environnement)) : null;
            PrintStream json = mise == null ? out : SortieLisible.vers(out, mise);
            InputStream entree = in.markSupported() ? in : new BufferedInputStream(in);
            code = commandLine(args, new Contexte(entree, json, out, messages, textes, horloge, mise), out, messages)
                    .execute(args);
            json.flush();
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
            code = Erreurs.inattendue(e, textes, messages);
        }
        // A PrintStream swallows its failures: a full disk or a closed pipe shows only here.
        if (out.checkError()) {
            if (out instanceof SortieStandard standard && standard.rompue()) {
                // Who reads has what he wanted.
                return Commande.BIEN;
            }
            messages.println(textes.texte("sortie.fermee"));
            return Echec.MONDE;
        }
        return code;
    }

    /** On a terminal, unless it or its user wants none (no-color.org). */
    private static boolean couleur(Map<String, String> environnement) {
        String forced = environnement.getOrDefault("CLICOLOR_FORCE", "0");
        return environnement.getOrDefault("NO_COLOR", "").isEmpty()
                && (!forced.equals("0")
                        || System.console() != null && !"dumb".equals(environnement.getOrDefault("TERM", "dumb")));
    }

    private static CommandLine commandLine(String[] args, Contexte contexte, PrintStream out, PrintWriter messages) {
        Textes textes = contexte.textes();
        var line = new CommandLine(new Sne());
        for (String name : aCharger(args)) {
            line.addSubcommand(name, COMMANDES.get(name).apply(contexte));
        }
        line.getCommandSpec().usageMessage().synopsisSubcommandLabel(textes.texte("commande"));
        return line.setResourceBundle(new Insecables(textes.bundle()))
                .registerConverter(LocalDate.class, Dates::lire)
                .registerConverter(Locale.class, Langue::lire)
                // "@x" is a text like another, not a file of arguments.
                .setExpandAtFiles(false)
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setUsageHelpWidth(100)
                .setOut(new PrintWriter(Insecables.sans(new OutputStreamWriter(out, StandardCharsets.UTF_8)), true))
                .setErr(messages)
                .setParameterExceptionHandler((e, all) -> Erreurs.usage(e, all, textes, messages))
                .setExecutionExceptionHandler((e, command, result) -> Erreurs.execution(e, textes, messages));
    }

    /** Only the command that is asked for, when it comes first: describing the others would slow the start. */
    private static Set<String> aCharger(String[] args) {
        return args.length > 0 && COMMANDES.containsKey(args[0]) && !DE_TOUTES.contains(args[0])
                ? Set.of(args[0])
                : COMMANDES.keySet();
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        throw new ParameterException(line, "no command");
    }
}
