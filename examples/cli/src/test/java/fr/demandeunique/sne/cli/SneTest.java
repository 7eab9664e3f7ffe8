package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SneTest {
    static Stream<String> commandes() {
        return Stream.concat(Stream.of(""), Sne.COMMANDES.keySet().stream());
    }

    @ParameterizedTest
    @MethodSource("commandes")
    void every_command_has_its_help_in_both_languages(String command) {
        for (String option : new String[] {"--aide", "--help", "-h"}) {
            Execution french = command.isEmpty() ? Execution.de(option) : Execution.de(command, option);
            String text = french.attendre(0).out();
            assertTrue(text.contains("Usage\u00a0: sne"), text);
            assertTrue(text.contains("Codes de sortie") && text.contains("\n  3   Panne"), text);
            assertTrue(text.contains("Exemple\u00a0:\n  sne "), text);
            assertEquals("", french.err());
        }
        Execution english = command.isEmpty()
                ? Execution.de("--langue=en", "--help")
                : Execution.de(command, "--help", "--langue", "en");
        String text = english.attendre(0).out();
        assertTrue(text.contains("Usage: sne") && text.contains("Exit codes:") && text.contains("Example:\n"), text);
        assertFalse(text.contains("Affiche"), text);
    }

    /** Nobody copies a command that is cut in two, and a French line does not end on an apostrophe. */
    @ParameterizedTest
    @MethodSource("commandes")
    void the_help_ends_its_lines_at_spaces_only(String command) {
        for (String language : new String[] {"fr", "en"}) {
            String text = command.isEmpty()
                    ? Execution.de("--aide", "--langue", language).out()
                    : Execution.de(command, "--aide", "--langue", language).out();
            assertFalse(text.contains("\ufeff"), "a mark that nobody sees is left");
            assertTrue(text.lines().allMatch(line -> line.length() <= 100), text);
            assertFalse(text.matches("(?s).*[’/=%-]\n.*"), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"controler", "separer --co-titulaire=1 --le=2017-02-16", "convertir"})
    void a_name_that_is_no_file_says_so_and_what_to_do(String command) {
        String[] words = command.split(" ");
        for (String[] one : new String[][] {
            {"", "Un nom de fichier est vide\u00a0: donnez-le"},
            {"absent.json", "Le fichier «\u00a0absent.json\u00a0» est introuvable\u00a0: vérifiez"},
            {"src", "«\u00a0src\u00a0» est un répertoire\u00a0: donnez un fichier."},
            {"pom.xml/x.json", "«\u00a0pom.xml/x.json\u00a0» ne peut pas être le nom d’un fichier"},
            {"x".repeat(300), "» ne peut pas être le nom d’un fichier\u00a0: vérifiez-le."},
            {"a\u001b[31mb", "Le fichier «\u00a0a\ufffd[31mb\u00a0» est introuvable"}
        }) {
            if (command.equals("controler") && one[0].equals("src")) {
                // A folder is a batch there.
                continue;
            }
            Stream<String> rest = Stream.of(words).skip(1);
            String[] args = Stream.concat(
                            Stream.of(words[0], one[0]),
                            command.equals("convertir") ? Stream.of("target/x.json") : rest)
                    .toArray(String[]::new);
            Execution run = Execution.de(args).attendre(2);
            assertTrue(run.err().contains(one[1]), run.err());
            assertFalse(run.err().contains("\u001b"), "what was typed does not command the terminal");
        }
    }

    @Test
    void the_help_of_all_lists_every_command() {
        String text = Execution.de("--aide").out();
        for (String name : Sne.COMMANDES.keySet()) {
            assertTrue(text.contains("\n  " + name + " "), text);
        }
    }

    @Test
    void version() {
        String text = Execution.de("--version").attendre(0).out();
        assertTrue(text.startsWith("sne "), text);
        assertTrue(text.matches("(?s).*\\n  règles +20\\d\\d\\.\\d+ \\(20\\d\\d-\\d\\d-\\d\\d\\)\\n.*"), text);
    }

    @Test
    void both_languages_have_the_same_sentences() {
        var french = Textes.de(Locale.FRENCH).bundle();
        var english = Textes.de(Locale.ENGLISH).bundle();
        assertEquals(french.keySet(), english.keySet());
        for (String key : french.keySet()) {
            assertEquals(
                    french.getString(key).contains("{0}"),
                    english.getString(key).contains("{0}"),
                    key);
            assertFalse(french.getString(key).matches("(?s).*(?<=[^\\s]) [:;?!»].*"), key);
        }
    }

    @Test
    void usage_errors_are_one_sentence_and_the_way_to_the_help() {
        refuse("Indiquez une commande.", "sne --aide");
        refuse("Commande inconnue\u00a0: inventer", "sne --aide", "inventer", "a", "b");
        refuse("Option inconnue\u00a0: --secret", "sne numero --aide", "numero", "--secret=x");
        refuse(
                "Un argument est en trop.",
                "sne separer --aide",
                "separer",
                "a",
                "b",
                "--co-titulaire=1",
                "--le=2017-02-16");
        refuse("Il manque\u00a0: --depot", "sne echeances --aide", "echeances");
        refuse(
                "Il manque la valeur de --le\u202f; attendu\u00a0: une date de la forme AAAA-MM-JJ.",
                "sne controler --aide",
                "controler",
                "-",
                "--le");
        refuse("Il manque la valeur de --langue\u202f; attendu\u00a0: fr|en.", "sne --aide", "--langue");
        refuse("Commande inconnue\u00a0: inventer", "sne --aide", "inventer", "--aide");
        refuse(
                "La valeur donnée à --guichet ne convient pas\u202f; attendu\u00a0: les cinq chiffres ou lettres d’un guichet, comme 10691.",
                "sne fiche --aide",
                "fiche",
                "-",
                "-o",
                "x.pdf",
                "--guichet=1069");
        refuse(
                "La valeur donnée à --type ne convient pas\u202f; attendu\u00a0: sans-reponse, irrecevabilite, radiation, renouvellement, "
                        + "pieces-demandees, pieces-recues, pieces-ecartees ou decision.",
                "sne courrier --aide",
                "courrier",
                "-",
                "-o",
                "x.pdf",
                "--type=zz");
        refuse(
                "La valeur donnée à --annulation ne convient pas\u202f; attendu\u00a0: DEMANDEUR, GUICHET, BAILLEUR, GESTIONNAIRE ou ASSISTANCE, "
                        + "séparés par des virgules.",
                "sne bac-a-sable --aide",
                "bac-a-sable",
                "--annulation=zz");
        refuse(
                "La valeur donnée à --bilan ne convient pas\u202f; attendu\u00a0: une année, comme 2017.",
                "sne flux --aide",
                "flux",
                "-",
                "--bilan=zz");
        refuse(
                "Cette option est donnée deux fois\u00a0: --le",
                "sne controler --aide",
                "controler",
                "-",
                "--le=2017-01-01",
                "--le=2017-01-02");
        refuse(
                "La valeur donnée à --langue ne convient pas\u202f; attendu\u00a0: fr|en.",
                "sne numero --aide",
                "numero",
                "--langue=de");
        assertEquals(
                "Missing: --co-titulaire, --le\nSee: sne separer --help\n",
                Execution.de("separer", "-", "--langue", "en").attendre(2).err());
        assertEquals(
                "Unknown command: toto\nSee: sne --help\n",
                Execution.de("--langue", "en", "toto").attendre(2).err());
    }

    private static void refuse(String sentence, String help, String... args) {
        Execution run = Execution.de(args).attendre(2);
        assertEquals("", run.out());
        assertEquals(sentence + "\nVoir\u00a0: " + help + "\n", run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-SA-u-nu-arab", "en-US", "fr-FR"})
    void the_default_locale_plays_no_part(String tag) {
        Execution expected = Execution.de("numero", "111 0517 000012 giiii");
        String[] attestation = {"attestation", "-", "-o", "/", "--type=enregistrement", "--le=2016-02-01"};
        Locale former = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertEquals(expected, Execution.de("numero", "111 0517 000012 giiii"));
            assertTrue(expected.out().contains("\"compact\":\"111051700001" + "2GIIII\""), expected.out());
            Execution.avecEntree(Execution.exemple(), attestation).attendre(3);
            assertTrue(Execution.de("echeances", "--depot=2015-12-17").out().contains("\"2016-12-17\""));
            assertTrue(Execution.de("--aide").out().contains("Codes de sortie"));
        } finally {
            Locale.setDefault(former);
        }
    }

    @Test
    void an_input_that_breaks_is_the_outside_world() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cable");
            }
        };
        assertEquals(
                "La lecture ou l’écriture a été interrompue\u00a0: vérifiez le disque ou le réseau, puis recommencez.",
                Execution.avecEntree(broken, "controler", "-").attendre(3).err().strip());
        Execution.avecEntree(broken, "numero").attendre(3);
    }

    @Test
    void an_unexpected_failure_shows_its_class_and_nothing_else() {
        var faulty = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("EXEMPLE Jean-Noël");
            }
        };
        Execution run = Execution.avecEntree(faulty, "controler", "-").attendre(3);
        assertTrue(run.err().contains("(IllegalStateException)"), run.err());
        assertFalse(run.err().contains("EXEMPLE"), run.err());
        assertEquals(1, run.err().lines().count());
    }

    @Test
    void arguments_that_lost_their_bytes_are_read_again() {
        byte[] line = "java\0-jar\0sne.jar\0numero\0é?\0".getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(new String[] {"numero", "é?"}, Arguments.relire(new String[] {"numero", "???"}, line));
        String[] other = {"numero", "x??"};
        assertArrayEquals(
                new String[] {"numero", "???"}, Arguments.relire(new String[] {"numero", "???"}, new byte[0]));
        assertArrayEquals(other, Arguments.relire(other, "numero\0ab\0".getBytes(StandardCharsets.UTF_8)));
    }

    /** Under the locale C, in a JVM of its own: UTF-8 in and out all the same, and no stack trace if nobody reads. */
    @Test
    @Timeout(60)
    void in_the_locale_C() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/cmdline")), "the bytes of the arguments are kept on Linux only");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String script = "\"$0\" -cp \"$1\" fr.demandeunique.sne.cli.Sne numero \"$(printf '\\303\\251')\"; echo $?; "
                + "yes 057121507390310691 | \"$0\" -cp \"$1\" fr.demandeunique.sne.cli.Sne numero | head -n 1";
        var builder = new ProcessBuilder("sh", "-c", script, java, System.getProperty("java.class.path"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertTrue(out.startsWith("{\"saisie\":\"é\",\"valide\":false,"), out);
        assertTrue(out.contains("trop court\u00a0") || out.contains("\n1\n"), out);
        assertTrue(out.contains("\"compact\":\"057121507390310691\""), out);
        assertFalse(out.contains("Exception"), out);
    }

    @Test
    void a_reader_that_has_gone_is_no_fault_and_a_full_disk_is() {
        for (String words : new String[] {"Broken pipe", "Relais bris\u00e9 (pipe)", "No space left on device"}) {
            var err = new ByteArrayOutputStream();
            var out = SortieStandard.de(new OutputStream() {
                @Override
                public void write(int one) throws IOException {
                    throw new IOException(words);
                }
            });
            int code = Sne.executer(
                    new String[] {"generer", "--nombre=5000", "--graine=1", "-o=-"},
                    InputStream.nullInputStream(),
                    out,
                    new PrintStream(err, true, StandardCharsets.UTF_8));
            boolean gone = words.contains("ipe");
            assertEquals(gone ? 0 : 3, code, words);
            assertEquals(gone, err.toString(StandardCharsets.UTF_8).isEmpty(), words);
        }
    }
}
