package fr.demandeunique.sne.pdf.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The addresses in a text")
class WebAddressTest {
    private static String found(String text) {
        return WebAddress.in(text).stream()
                .map(one -> text.substring(one.from(), one.to()) + " -> " + one.target())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sur www.exemple.test.|www.exemple.test -> https://www.exemple.test",
                "(www.exemple.test/a_b?c=1)|www.exemple.test/a_b?c=1 -> https://www.exemple.test/a_b?c=1",
                "voir http://exemple.test:8080/ ; fin|http://exemple.test:8080/ -> http://exemple.test:8080/",
                "écrire à jean-noël.exemple+a@exemple.test !|jean-noël.exemple+a@exemple.test -> mailto:jean-noël.exemple+a@exemple.test",
                "a@b.test et c@d.test|a@b.test -> mailto:a@b.test, c@d.test -> mailto:c@d.test",
            })
    @DisplayName("are found without the signs that end a sentence")
    void found(String text, String expected) {
        assertEquals(expected, found(text));
    }

    @ParameterizedTest
    @CsvSource({"rien ici", "à @ 3", "jean@exemple", "www.", "https://", "@exemple.test", "awww.exemple.test"})
    @DisplayName("are not seen where there is none")
    void none(String text) {
        assertEquals("", found(text));
    }

    @Test
    @DisplayName("are looked for once over a long text, and none is shown by toString")
    void long_text() {
        String hostile = "a.".repeat(200_000) + "@";
        assertTimeout(Duration.ofSeconds(20), () -> assertEquals(List.of(), WebAddress.in(hostile)));
        assertFalse(WebAddress.in("a@b.test").toString().contains("b.test"));
    }
}
