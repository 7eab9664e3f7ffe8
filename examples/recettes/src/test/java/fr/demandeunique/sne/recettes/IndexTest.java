package fr.demandeunique.sne.recettes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("L’index des tâches du README")
class IndexTest {
    private static final String ICI = "examples/recettes/src/test/java/fr/demandeunique/sne/recettes/";
    private static final int LIGNES_MAX = 30;

    private static Path racine() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("README.md")) || !Files.exists(here.resolve("sne-core"))) {
            here = here.getParent();
        }
        return here;
    }

    private static List<Path> recettes() throws IOException {
        try (Stream<Path> all = Files.list(racine().resolve(ICI))) {
            return all.filter(one -> one.toString().endsWith("Test.java") && !one.endsWith("IndexTest.java"))
                    .toList();
        }
    }

    @Test
    @DisplayName("mène à chaque recette, et chaque lien du README mène quelque part")
    void complet() throws IOException {
        String readme = Files.readString(racine().resolve("README.md"));
        for (Path one : recettes()) {
            assertTrue(
                    readme.contains("](" + ICI + one.getFileName() + ")"),
                    one.getFileName().toString());
        }
        List<String> perdus = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)")
                .matcher(readme)
                .results()
                .map(found -> found.group(1))
                .filter(link -> !Files.exists(racine().resolve(link)))
                .toList();
        assertEquals(List.of(), perdus);
    }

    @Test
    @DisplayName("mène à des tests de moins de trente lignes")
    void court() throws IOException {
        for (Path one : recettes()) {
            List<String> lines = Files.readAllLines(one);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).matches("    @(Test|Epreuve.*)")) {
                    int end = lines.subList(i, lines.size()).indexOf("    }");
                    assertTrue(end < LIGNES_MAX, one.getFileName() + ":" + (i + 1));
                }
            }
        }
    }
}
