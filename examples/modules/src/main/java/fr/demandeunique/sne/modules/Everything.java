package fr.demandeunique.sne.modules;

import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.modules.Programs.Said;
import fr.demandeunique.sne.pdf.PdfDocument;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Initialises every class of the modules: each table and each bundle of sentences is read while its class is initialised, so that one
 * that cannot be found is found out.
 */
final class Everything {
    private static final String EXTENSION = ".class";

    private Everything() {}

    static void run(Said said) throws IOException, URISyntaxException {
        for (Class<?> one : List.of(Demande.class, SneClient.class, PdfDocument.class, BacASable.class)) {
            List<String> failed = new ArrayList<>();
            for (String name : names(one)) {
                try {
                    Class.forName(name, true, one.getClassLoader());
                } catch (ClassNotFoundException | LinkageError e) {
                    failed.add(name + " " + e);
                }
            }
            said.that(one.getPackageName(), failed);
        }
    }

    /** The classes beside this one in its jar or folder, but those that are for tests with JUnit. */
    private static List<String> names(Class<?> one) throws IOException, URISyntaxException {
        URI location = one.getProtectionDomain().getCodeSource().getLocation().toURI();
        Path place = Path.of(location);
        if (Files.isDirectory(place)) {
            return names(place);
        }
        try (var jar = FileSystems.newFileSystem(place)) {
            return names(jar.getPath("/"));
        }
    }

    private static List<String> names(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file ->
                            root.relativize(file).toString().replace('\\', '/').replace('/', '.'))
                    .filter(name -> name.endsWith(EXTENSION) && !name.endsWith("-info" + EXTENSION))
                    .filter(name -> !name.contains(".junit."))
                    .map(name -> name.substring(0, name.length() - EXTENSION.length()))
                    .sorted()
                    .toList();
        }
    }
}
