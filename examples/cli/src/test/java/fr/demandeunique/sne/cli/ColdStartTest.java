package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that scripts call by the thousand stay on the streaming core: the first object of databind costs a third of a second. */
class ColdStartTest {
    @TempDir
    private Path folder;

    private List<String> loaded(String... args) throws Exception {
        Path log = folder.resolve("classes.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                Sne.class.getName()));
        command.addAll(List.of(args));
        Process run = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        assertEquals(0, run.waitFor(), () -> {
            try {
                return Files.readString(folder.resolve("out.txt"));
            } catch (java.io.IOException e) {
                return e.toString();
            }
        });
        try (Stream<String> lines = Files.lines(log)) {
            return lines.toList();
        }
    }

    private static void assertLight(List<String> classes) {
        assertTrue(
                classes.stream().anyMatch(one -> one.contains(Sne.class.getName())), "the command itself is not seen");
        assertEquals(
                List.of(),
                classes.stream().filter(one -> one.contains("jackson.databind")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"numero 057121507390310691", "echeances --depot 2015-12-17"})
    void no_class_of_databind(String line) throws Exception {
        assertLight(loaded(line.split(" ")));
    }

    @Test
    void nor_to_check_a_demande() throws Exception {
        Path file = Files.write(folder.resolve("demande.json"), Execution.exemple());
        List<String> classes = loaded("controler", file.toString(), "--le", "2017-02-21");
        assertLight(classes);
        assertTrue(classes.stream().anyMatch(one -> one.contains("com.fasterxml.jackson.core.JsonParser")));
    }
}
