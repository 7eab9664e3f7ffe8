package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of the machine that judge our files. Where one is missing its tests are left out, but never in continuous integration. */
final class Outil {
    private Outil() {}

    /** What a program said, and its exit code. */
    record Reponse(int code, String sortie) {}

    static boolean present(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    static void exiger(String program) {
        if (System.getenv("CI") != null) {
            assertTrue(present(program), program + " must be installed in continuous integration");
        }
        assumeTrue(present(program), program + " is not installed");
    }

    static Reponse lancer(String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(command));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        byte[] said = process.getInputStream().readAllBytes();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                fail(command[0] + " does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return new Reponse(process.exitValue(), new String(said, StandardCharsets.UTF_8));
    }
}
