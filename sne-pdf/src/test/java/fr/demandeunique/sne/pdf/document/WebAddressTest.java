package fr.demandeunique.sne.pdf.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The addresses in a text. */
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
                "@ a@b.test|a@b.test -> mailto:a@b.test",
                "https://exemple.test/a.|https://exemple.test/a -> https://exemple.test/a",
                "a@b.test et c@d.test|a@b.test -> mailto:a@b.test, c@d.test -> mailto:c@d.test",
            })
    void are_found_without_the_signs_that_end_a_sentence(String text, String expected) {
        assertEquals(expected, found(text));
    }

    @ParameterizedTest
    @CsvSource({"rien ici", "à @ 3", "jean@exemple", "www.", "https://", "@exemple.test", "awww.exemple.test"})
    void are_not_seen_where_there_is_none(String text) {
        assertEquals("", found(text));
    }

    @Test
    void are_looked_for_once_over_a_long_text_and_none_is_shown_by_toString() {
        String hostile = "a.".repeat(200_000) + "@";
        assertTimeout(Duration.ofSeconds(20), () -> assertEquals(List.of(), WebAddress.in(hostile)));
        assertEquals("[WebAddress[0, 8]]", WebAddress.in("a@b.test").toString());
    }
}
