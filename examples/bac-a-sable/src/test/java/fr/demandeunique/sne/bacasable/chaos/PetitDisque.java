package fr.demandeunique.sne.bacasable.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of its own, small enough to be filled. Only who may mount one has it. */
final class PetitDisque {
    private static final String TAILLE = "size=256m";

    private PetitDisque() {}

    /** False where this machine does not allow it. */
    static boolean monter(Path dossier) throws IOException, InterruptedException {
        Files.createDirectories(dossier);
        try {
            return lancer("mount", "-t", "tmpfs", "-o", TAILLE, "tmpfs", dossier.toString());
        } catch (IOException e) {
            return false;
        }
    }

    static void demonter(Path dossier) throws IOException, InterruptedException {
        lancer("umount", "-l", dossier.toString());
    }

    /** Until nothing more is taken. */
    static Path remplir(Path dossier) throws IOException {
        Path file = dossier.resolve("plein");
        try (OutputStream out = Files.newOutputStream(file)) {
            var some = new byte[4096];
            while (true) {
                out.write(some);
            }
        } catch (IOException full) {
            if (Files.size(file) == 0) {
                throw full;
            }
            return file;
        }
    }

    private static boolean lancer(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
