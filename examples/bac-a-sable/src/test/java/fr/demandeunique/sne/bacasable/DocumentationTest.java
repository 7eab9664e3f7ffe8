package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DocumentationTest {
    @Test
    void the_example_of_the_README_is_the_test_that_runs() throws IOException {
        String source =
                Files.readString(Path.of("src/test/java/fr/demandeunique/sne/bacasable/ExemplePartenaireTest.java"));
        String example = source.substring(source.indexOf("import static")).strip();
        assertTrue(Files.readString(Path.of("README.md")).contains("```java\n" + example + "\n```"), example);
    }

    @Test
    void the_scenario_of_the_README_is_the_test_that_runs() throws IOException {
        String source = Files.readString(
                Path.of("src/test/java/fr/demandeunique/sne/bacasable/homologation/NotreHomologationTest.java"));
        String example = source.substring(
                        source.indexOf("@SneDeTest\nclass"), source.indexOf("    @Epreuve(Scenario.SEPARATION"))
                .strip();
        assertTrue(Files.readString(Path.of("README.md")).contains("```java\n" + example + "\n```"), example);
    }
}
