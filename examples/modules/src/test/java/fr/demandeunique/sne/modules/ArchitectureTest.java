package fr.demandeunique.sne.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final Path DOCS = Path.of("..", "..", "docs");
    private static final Path PICTURE = DOCS.resolve("architecture.svg");

    /** To take the new picture: the same test with {@code -Darchitecture.write}; a test that fails leaves it beside, in target. */
    @Test
    void the_picture_shows_the_dependencies_of_today() throws IOException {
        String expected = ArchitecturePicture.of(PackageGraph.read());
        if (System.getProperty("architecture.write") != null) {
            Files.writeString(PICTURE, expected);
        }
        String actual = Files.exists(PICTURE) ? Files.readString(PICTURE, StandardCharsets.UTF_8) : "";
        if (!actual.equals(expected)) {
            Files.writeString(Path.of("target", "architecture.svg"), expected);
            fail(
                    "docs/architecture.svg is not what the classes say. The picture of today is examples/modules/target/architecture.svg:"
                            + " look at it, then cp examples/modules/target/architecture.svg docs/ and commit it.");
        }
    }

    @Test
    void every_package_and_every_arrow_is_drawn() {
        PackageGraph graph = PackageGraph.read();
        String picture = ArchitecturePicture.of(graph);
        graph.uses().forEach((name, used) -> {
            assertTrue(picture.contains(">" + name.replaceAll("^(client|pdf)\\.", "") + "</text>"), name);
            used.forEach(one -> assertTrue(picture.contains("<title>" + name + " uses " + one + "</title>"), name));
        });
        assertTrue(graph.uses().get("client.json").contains("attestation"));
        // It is used, by what is used by others: no arrow of its own.
        assertEquals(Set.of(), intersection(graph.uses().get("client"), Set.of("numero", "demande")));
    }

    private static Set<String> intersection(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }

    /** The text names classes and packages: none that is gone. */
    @Test
    void what_the_page_names_is_there() throws IOException {
        String page = Files.readString(DOCS.resolve("ARCHITECTURE.md"), StandardCharsets.UTF_8);
        Set<String> missing = new TreeSet<>();
        Set<String> sources = sources();
        var names = Pattern.compile("`([a-z0-9.]*\\.)?([A-Z][A-Za-z0-9]+)(\\.[a-z][A-Za-z]*)?`")
                .matcher(page);
        while (names.find()) {
            if (!sources.contains(names.group(2))) {
                missing.add(names.group(2));
            }
        }
        assertEquals(Set.of(), missing);
    }

    private static Set<String> sources() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String root : new String[] {"sne-core", "sne-client", "sne-pdf", "examples"}) {
            try (var files = Files.walk(Path.of("..", "..", root))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> names.add(name.substring(0, name.length() - ".java".length())));
            }
        }
        return names;
    }
}
