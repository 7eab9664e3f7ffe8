package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The two launchers, for a shell and for Windows, start the same JVM. */
class LanceursTest {
    private static String lire(String nom) throws IOException {
        Path here = Path.of(nom);
        return Files.readString(
                Files.exists(here) ? here : Path.of("examples/cli").resolve(nom));
    }

    private static Set<String> mots(String texte, String forme) {
        return Pattern.compile(forme)
                .matcher(texte.replaceAll("(?m)^(#|rem ).*$", ""))
                .results()
                .map(one -> one.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void both_give_the_jvm_the_same_options_and_know_the_same_surroundings() throws IOException {
        String shell = lire("sne");
        String windows = lire("sne.bat");
        String options = "-X[A-Za-z]*:[+A-Za-z]+(=\\d)?";
        assertEquals(mots(shell, options), mots(windows, options));
        assertTrue(mots(shell, options).size() > 5, mots(shell, options).toString());
        assertEquals(
                mots(shell, "SNE_JAR|JAVA_HOME|sne\\.jar|[a-z.]+\\.Apprentissage"),
                mots(windows, "SNE_JAR|JAVA_HOME|sne\\.jar|[a-z.]+\\.Apprentissage"));
    }

    @Test
    void both_know_the_commands_that_run_for_long() throws IOException {
        String windows = lire("sne.bat");
        String list = windows.substring(windows.indexOf("for %%c in (") + 12, windows.indexOf(") do if"));
        Set<String> longues = Set.of(list.split(" "));
        assertTrue(Sne.COMMANDES.keySet().containsAll(longues), list);
        String shell = lire("sne");
        for (String one : Sne.COMMANDES.keySet()) {
            assertEquals(longues.contains(one), shell.contains("*\" " + one + " \"*"), one);
        }
        for (String file : List.of(".ndjson", ".csv", ".xlsx", ".zip")) {
            assertTrue(shell.contains("*" + file + "*"), file);
            assertTrue(windows.contains(" " + file) || windows.contains("(" + file), file);
        }
    }
}
