package fr.demandeunique.sne.demarrage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what happens: its code compiles and holds, its story is the one that is told. */
class ReadmeTest {
    @TempDir
    private Path dossier = Path.of("");

    private static Path racine() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("README.md")) || !Files.exists(here.resolve("sne-core"))) {
            here = here.getParent();
        }
        return here;
    }

    private static List<String> blocs(String langue) throws IOException {
        return Pattern.compile("```" + langue + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(racine().resolve("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** What a line prints is the comment after it; what the reader is told besides stands in brackets behind. */
    private static final Pattern PRINTED = Pattern.compile("System\\.out\\.println\\(.*\\); // (.*)");

    @Test
    void the_code_of_the_README_compiles_and_prints_what_stands_beside_it() throws Exception {
        List<String> blocs = blocs("java");
        assertEquals(10, blocs.size());
        for (String bloc : blocs) {
            var name = Pattern.compile("public class (\\w+)").matcher(bloc);
            assertTrue(name.find());
            Path source = Files.writeString(dossier.resolve(name.group(1) + ".java"), bloc);
            int code = ToolProvider.getSystemJavaCompiler()
                    .run(
                            null,
                            null,
                            null,
                            "-cp",
                            System.getProperty("java.class.path"),
                            "-d",
                            dossier.toString(),
                            source.toString());
            assertEquals(0, code, name.group(1));
            List<String> promised =
                    PRINTED.matcher(bloc).results().map(found -> found.group(1)).toList();
            List<String> printed = run(name.group(1));
            assertEquals(bloc.split("println").length - 1, promised.size(), name.group(1) + " says what it prints");
            assertTrue(!promised.isEmpty(), name.group(1) + " shows something");
            assertEquals(promised.size(), printed.size(), name.group(1) + " " + printed);
            for (int at = 0; at < printed.size(); at++) {
                String line = printed.get(at);
                String said = promised.get(at);
                assertEquals(line, said.startsWith(line + " (") ? line : said, name.group(1));
            }
        }
    }

    private List<String> run(String name) throws Exception {
        var bytes = new ByteArrayOutputStream();
        PrintStream console = System.out;
        try (var loader = new URLClassLoader(new URL[] {dossier.toUri().toURL()})) {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void the_story_of_the_README_is_the_one_that_is_told() throws IOException {
        var bytes = new ByteArrayOutputStream();
        new Demarrage(new PrintStream(bytes, true, StandardCharsets.UTF_8), dossier.resolve("target")).raconter();
        String told = bytes.toString(StandardCharsets.UTF_8).replace(dossier + "/", "");
        assertEquals(told.strip(), blocs("text").get(0).strip());
        for (String pdf : List.of(
                "attestation-enregistrement-2015.pdf",
                "attestation-renouvellement.pdf",
                "attestation-enregistrement.pdf")) {
            byte[] file = Files.readAllBytes(dossier.resolve("target").resolve(pdf));
            assertTrue(new String(file, 0, 8, StandardCharsets.US_ASCII).startsWith("%PDF-1."));
        }
        for (String secret : List.of("EXEMPLE", "MODÈLE", "Anaïs")) {
            assertFalse(told.contains(secret), "the console shows no name");
        }
    }
}
