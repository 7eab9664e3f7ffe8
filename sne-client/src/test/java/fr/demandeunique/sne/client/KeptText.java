package fr.demandeunique.sne.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A text that is kept beside a test, and read by somebody when it changes: {@code -Dtexts.write=true} writes it anew, and the difference is the review. */
public final class KeptText {
    private KeptText() {}

    /** Fails if the lines are not those that are kept under this name beside the test. */
    public static void assertKept(Class<?> test, String name, List<String> lines) throws IOException {
        assertKept(test, name, String.join("\n", lines) + "\n");
    }

    /** The same of a whole text. */
    public static void assertKept(Class<?> test, String name, String text) throws IOException {
        if (Boolean.getBoolean("texts.write")) {
            Files.writeString(
                    Path.of("src/test/resources", test.getPackageName().replace('.', '/'), name), text);
        }
        try (InputStream file = test.getResourceAsStream(name)) {
            assertNotNull(file, name);
            assertEquals(new String(file.readAllBytes(), StandardCharsets.UTF_8), text, name);
        }
    }
}
