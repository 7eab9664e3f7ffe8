package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people expect of any command: help, suggestions, language, standard streams, completion, manual. */
class UsageTest {
    private static final String NUMERO = "057121507390310691";

    @TempDir
    private Path dir;

    private static Execution avec(Map<String, String> environment, String... args) {
        return Execution.avecEnvironnement(environment, InputStream.nullInputStream(), args);
    }

    @Test
    void help_and_the_name_of_a_command_is_its_help() {
        String help = Execution.de("plafonds", "--aide").out();
        assertEquals(help, Execution.de("help", "plafonds").attendre(0).out());
        assertEquals(help, Execution.de("aide", "plafonds").attendre(0).out());
        assertEquals(
                Execution.de("--aide").out(), Execution.de("help").attendre(0).out());
        assertTrue(Execution.de("help", "plafonds", "--langue", "en").out().contains("Exit codes:"));
        assertTrue(Execution.de("help", "--langue", "en").out().contains("Exit codes:"));
    }

    @ParameterizedTest
    @CsvSource({
        "atestation, attestation",
        "numreo, numero",
        "contrôler, controler",
        "help numro, numero",
        "numero --langeu=fr, --langue",
        "controler x.json --raport x.csv, --rapport",
        "plafonds --anee 2017, --annee"
    })
    void what_was_meant_is_suggested(String line, String meant) {
        String said = Execution.de(line.split(" ")).attendre(2).err();
        assertTrue(said.contains("\nVouliez-vous dire\u00a0: " + meant + "\u202f?\n"), said);
        assertEquals(3, said.lines().count(), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inventer", "xyz", "numero --secret=x", "x", "numero -z"})
    void nothing_is_suggested_for_what_is_like_nothing(String line) {
        assertFalse(Execution.de(line.split(" ")).attendre(2).err().contains("Vouliez-vous"));
    }

    @Test
    void the_language_is_that_of_the_option_else_of_the_variable() {
        assertTrue(avec(Map.of("SNE_LANGUE", "en"), "toto").err().startsWith("Unknown"));
        assertTrue(avec(Map.of("SNE_LANGUE", "en"), "toto", "--langue=fr").err().startsWith("Commande inconnue"));
        assertTrue(
                avec(Map.of("SNE_LANGUE", "fr"), "toto", "--langue", "en").err().startsWith("Unknown"));
        assertTrue(avec(Map.of("LANG", "en_US.UTF-8"), "toto").err().startsWith("Commande inconnue"));
        Execution wrong = avec(Map.of("SNE_LANGUE", "de"), "numero", NUMERO).attendre(2);
        assertTrue(wrong.err().contains("SNE_LANGUE doit être fr ou en"), wrong.err());
        avec(Map.of("SNE_LANGUE", ""), "numero", NUMERO).attendre(0);
    }

    @Test
    void for_people_the_same_in_aligned_lines() {
        String text = Execution.de("plafonds", "--annee=2017", "--zone=autres_regions", "--categorie=4", "--texte")
                .attendre(0)
                .out();
        assertEquals("""
                année      2017
                zone       autres_regions
                catégorie  4
                plafonds
                  PLUS  39\u202f013
                  PLAI  21\u202f575
                  PLS   50\u202f717
                """, text);
        String english = Execution.de(
                        "plafonds", "--annee=2017", "--zone=autres_regions", "--categorie=4", "--texte", "--langue=en")
                .out();
        assertTrue(english.startsWith("year      2017\n") && english.contains("PLUS  39,013\n"), english);
    }

    @Test
    void for_people_a_list_is_a_table_a_day_is_written_as_here_and_an_anomaly_is_a_sentence() {
        String dates = Execution.de("echeances", "--depot=2015-12-17", "--au=2017-02-21", "--texte")
                .out();
        assertTrue(dates.contains("date de dépôt             17/12/2015\n"), dates);
        assertTrue(dates.contains("\n  texte                                article      version\n  CCH  "), dates);
        Execution two = Execution.de("numero", NUMERO, "0571215", "--texte").attendre(1);
        assertTrue(
                two.out().contains("valide                 oui\n") && two.out().contains("12/2015\n"), two.out());
        assertTrue(two.out().contains("\n\nsaisie          0571215\n"), "a blank line between two: " + two.out());
        assertTrue(two.out().contains("  ✗ Le numéro unique est trop court")
                && two.out().contains("NUMERO_TROP_COURT · 7\n"));
    }

    @Test
    void colour_only_where_it_is_wanted() {
        String[] line = {"numero", NUMERO, "--texte"};
        assertFalse(avec(Map.of("TERM", "xterm"), line).out().contains("\u001b"), "no terminal here");
        assertTrue(avec(Map.of("CLICOLOR_FORCE", "1"), line).out().contains("\u001b[32moui\u001b[m"));
        assertFalse(
                avec(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"), line).out().contains("\u001b"));
        assertFalse(avec(Map.of("CLICOLOR_FORCE", "1"), "numero", NUMERO).out().contains("\u001b"), "JSON has none");
    }

    /** What is read does not command the terminal. */
    @Test
    void for_people_no_control_character_of_the_data() {
        String name = Execution.exemple("\"12\"", "\"1\\u001b[31m2\"");
        String text = Execution.avecEntree(name, "separer", "-", "--co-titulaire=1", "--le=2016-12-16", "--texte")
                .attendre(0)
                .out();
        assertTrue(text.contains("1\ufffd[31m2") && !text.contains("\u001b"), text);
    }

    @Test
    void a_dash_as_output_is_the_standard_output_and_the_summary_goes_to_standard_error() throws Exception {
        for (String[] line : new String[][] {
            {"attestation", "-", "-o", "-", "--le=2016-02-01"},
            {"fiche", "-", "-o", "-", "--le=2017-02-21"},
            {"convertir", "-", "-"},
            {"generer", "--nombre=2", "--graine=1", "-o", "-"},
        }) {
            var run = new Binaire(line);
            assertEquals(0, run.code, run.err);
            if (!line[0].equals("convertir") && !line[0].equals("generer")) {
                assertEquals("%PDF-", new String(run.out, 0, 5, StandardCharsets.US_ASCII));
                assertEquals(
                        run.out.length, Execution.lire(run.err).get("octets").asInt());
            }
            assertEquals("-", Execution.lire(run.err).get("fichier").asText());
            assertEquals(1, run.err.lines().count(), run.err);
            String[] texte = Arrays.copyOf(line, line.length + 1);
            texte[line.length] = "--texte";
            var readable = new Binaire(texte);
            assertArrayEquals(run.out, readable.out, "the file is the file");
            assertTrue(readable.err.startsWith("fichier"), readable.err);
        }
        // Where no extension tells, the other of the two.
        String xml = new String(new Binaire("convertir", "-", "-").out, StandardCharsets.UTF_8);
        assertTrue(xml.startsWith("<?xml"), xml);
        Execution back = Execution.avecEntree(xml, "convertir", "-", "-").attendre(0);
        assertEquals("sne-demande/1", back.json().get("format").asText());
    }

    @Test
    void a_refusal_is_told_on_standard_error_where_the_output_is_a_file_on_the_standard_output() {
        Execution run = Execution.avecEntree("{", "attestation", "-", "-o", "-").attendre(1);
        assertEquals("", run.out());
        assertTrue(Execution.lire(run.err()).has("anomalies"), run.err());
    }

    /** A run with the example as input whose output is bytes. */
    private static final class Binaire {
        private final int code;
        private final byte[] out;
        private final String err;

        Binaire(String... args) {
            var bytes = new java.io.ByteArrayOutputStream();
            var messages = new java.io.ByteArrayOutputStream();
            code = Sne.executer(
                    args,
                    new ByteArrayInputStream(Execution.exemple()),
                    new java.io.PrintStream(bytes, false, StandardCharsets.UTF_8),
                    new java.io.PrintStream(messages, false, StandardCharsets.UTF_8));
            out = bytes.toByteArray();
            err = messages.toString(StandardCharsets.UTF_8);
        }
    }

    /** The two scripts and the manual are made from the options: none is missing, and the shells take them. */
    @Test
    @Timeout(60)
    void completion_and_manual_name_every_command_and_option() throws Exception {
        String bash = Execution.de("completion", "bash").attendre(0).out();
        String zsh = Execution.de("completion", "zsh").attendre(0).out();
        String manual = Execution.de("manuel").attendre(0).out();
        for (String name : Sne.COMMANDES.keySet()) {
            String help = Execution.de(name, "--aide").out();
            assertTrue(bash.contains("    " + name + ") words="), name);
            assertTrue(zsh.contains("    " + name + ")\n      _arguments"), name);
            assertTrue(manual.contains("\n.SS sne " + name.replace("-", "\\-") + "\n"), name);
            String own = manual.substring(manual.indexOf("\n.SS sne " + name.replace("-", "\\-") + "\n") + 1);
            own = own.substring(0, Math.max(own.indexOf("\n.SS "), own.indexOf("\n.SH ")));
            String words = bash.lines()
                    .filter(one -> one.startsWith("    " + name + ") words="))
                    .findFirst()
                    .orElseThrow();
            String declared = zsh.substring(zsh.indexOf("    " + name + ")\n"));
            declared = declared.substring(0, declared.indexOf(";;"));
            for (String option : options(help)) {
                assertTrue(words.contains(option), name + " " + option);
                assertTrue(declared.contains(option), name + " " + option);
                boolean common =
                        List.of("--aide", "--help", "--langue", "--texte").contains(option);
                assertTrue(common || own.contains(option.replace("-", "\\-")), name + " " + option + " in the manual");
            }
        }
        assertTrue(Execution.de("manuel", "--langue=en").out().contains("\n.SH EXIT STATUS\n"));
        assertFalse((bash + zsh + manual).contains("\ufeff"));
        assertEquals(
                "",
                lancer(
                        "bash",
                        "-n",
                        Files.writeString(dir.resolve("c.bash"), bash).toString()));
        if (Files.exists(Path.of("/usr/bin/zsh"))) {
            assertEquals(
                    "",
                    lancer(
                            "zsh",
                            "-n",
                            Files.writeString(dir.resolve("_sne"), zsh).toString()));
        }
        if (Files.exists(Path.of("/usr/bin/groff"))) {
            Path page = Files.writeString(dir.resolve("sne.1"), manual);
            assertEquals("", lancer("groff", "-man", "-ww", "-z", "-K", "utf8", page.toString()));
        }
    }

    private static List<String> options(String help) {
        return java.util.regex.Pattern.compile("(?m)^ +(?:-\\w, )*(--[a-z-]+)|(?<=, )(--[a-z-]+)")
                .matcher(help)
                .results()
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                .distinct()
                .toList();
    }

    @Test
    @Timeout(60)
    void bash_completes_commands_options_values_and_files() throws Exception {
        assumeTrue(Files.exists(Path.of("/bin/bash")), "no bash here");
        Path script = Files.writeString(
                dir.resolve("c.bash"), Execution.de("completion", "bash").out());
        Files.createDirectory(dir.resolve("dossier"));
        Files.writeString(dir.resolve("demande.json"), "");
        Map<String, String> expected = Map.of(
                "sne att", "attestation",
                "sne help plaf", "plafonds",
                "sne --langue en nume", "numero",
                "sne attestation --ty", "--type",
                "sne attestation --type enr", "enregistrement",
                "sne attestation --type = ren", "renouvellement",
                "sne controler dem", "demande.json",
                "sne auditer x --csv do", "dossier",
                "sne agenda --tache PRE", "PREAVIS",
                "sne controler --langue e", "en");
        for (Map.Entry<String, String> one : expected.entrySet()) {
            assertEquals(
                    one.getValue(),
                    lancer(
                                    "bash",
                                    "-c",
                                    "cd \"$0\"; . \"$1\"; COMP_WORDS=($2); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _sne; echo \"${COMPREPLY[*]}\"",
                                    dir.toString(),
                                    script.toString(),
                                    one.getKey())
                            .strip(),
                    one.getKey());
        }
    }

    /** The launcher makes the archive behind the first start and takes it at the second; another jar gets another. */
    @Test
    @Timeout(120)
    void the_launcher_keeps_an_archive_of_classes() throws Exception {
        Path jar = Path.of("target/sne.jar").toAbsolutePath();
        assumeTrue(Files.exists(jar) && Files.exists(Path.of("/bin/sh")), "the jar is not packaged yet");
        Path cache = dir.resolve("cache");
        ProcessBuilder builder = new ProcessBuilder("sh", "sne", "numero", NUMERO);
        builder.environment()
                .putAll(Map.of(
                        "SNE_CACHE",
                        cache.toString(),
                        "SNE_JAR",
                        jar.toString(),
                        "JAVA_HOME",
                        System.getProperty("java.home")));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        String first = sortie(builder);
        assertEquals(Execution.de("numero", NUMERO).out(), first);
        try (WatchService watching = cache.getFileSystem().newWatchService()) {
            cache.register(watching, StandardWatchEventKinds.ENTRY_CREATE);
            while (archives(cache) == 0) {
                watching.take().reset();
            }
        }
        assertEquals(1, archives(cache));
        assertEquals(first, sortie(builder), "nothing but the result on either stream");
    }

    private static long archives(Path cache) throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(one -> one.toString().endsWith(".jsa")).count();
        }
    }

    private static String lancer(String... command) throws Exception {
        return sortie(new ProcessBuilder(command));
    }

    private static String sortie(ProcessBuilder builder) throws Exception {
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return out;
    }
}
