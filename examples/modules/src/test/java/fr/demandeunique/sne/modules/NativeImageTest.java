package fr.demandeunique.sne.modules;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the metadata for GraalVM names is there, and is all that is there. No native image was built from it: no compiler could be had. */
class NativeImageTest {
    private static final Path ROOT = Path.of("../..");

    @ParameterizedTest
    @ValueSource(strings = {"sne-core", "sne-client", "sne-pdf"})
    void every_resource_is_named(String module) throws IOException {
        List<Pattern> patterns = new ArrayList<>();
        metadata(module, "resource-config.json")
                .findValues("pattern")
                .forEach(one -> patterns.add(Pattern.compile(one.asText())));
        Path resources = ROOT.resolve(module).resolve("src/main/resources");
        try (Stream<Path> files = Files.walk(resources)) {
            List<String> forgotten = files.filter(Files::isRegularFile)
                    .map(one -> resources.relativize(one).toString())
                    .filter(one -> !one.startsWith("META-INF/"))
                    .filter(one ->
                            patterns.stream().noneMatch(two -> two.matcher(one).matches()))
                    .toList();
            assertEquals(List.of(), forgotten);
        }
    }

    @Test
    void every_class_read_by_reflection_is_there() throws IOException {
        List<JsonNode> names = metadata("sne-client", "reflect-config.json").findValues("name");
        assertFalse(names.isEmpty());
        for (JsonNode one : names) {
            assertDoesNotThrow(
                    () -> Class.forName(one.asText(), false, getClass().getClassLoader()), one.asText());
        }
    }

    private static JsonNode metadata(String module, String file) throws IOException {
        return new ObjectMapper()
                .readTree(ROOT.resolve(module)
                        .resolve("src/main/resources/META-INF/native-image/fr.demandeunique")
                        .resolve(module)
                        .resolve(file)
                        .toFile());
    }
}
