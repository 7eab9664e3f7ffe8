package fr.demandeunique.sne.reglement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageReglesTest {
    private static final Path PAGE = Path.of("REGLES.md");
    private static final Path CHOIX = Path.of("CHOIX.md");

    /** To take the new page: the same test with {@code -Dregles.ecrire}; a test that fails leaves the page beside, in target. */
    @Test
    void the_page_says_what_the_data_say() throws IOException {
        String expected = PageRegles.ecrire();
        if (System.getProperty("regles.ecrire") != null) {
            Files.writeString(PAGE, expected);
        }
        String actual = Files.exists(PAGE) ? Files.readString(PAGE, StandardCharsets.UTF_8) : "";
        if (!actual.equals(expected)) {
            Files.writeString(Path.of("target", "REGLES.md"), expected);
            fail(
                    "sne-core/REGLES.md is not what regles.csv says. The page of today is sne-core/target/REGLES.md: read it, then"
                            + " cp sne-core/target/REGLES.md sne-core/REGLES.md and commit it. (Or: mvn test -pl sne-core"
                            + " -Dtest=PageReglesTest -Dregles.ecrire)");
        }
    }

    @Test
    void the_page_shows_every_version_of_every_rule() {
        String page = PageRegles.ecrire();
        for (Regle one : Reglement.toutes().toList()) {
            assertTrue(page.contains("\n| `" + one.code() + "` | "), one.code());
            assertTrue(
                    page.contains(one.libelle()) && page.contains(one.source().citation()), one.code());
        }
        assertEquals(
                Reglement.toutes().count(),
                page.lines()
                        .filter(line -> line.matches("\\| `[A-Z0-9_]+` \\| \\d\\d/\\d\\d/\\d{4} \\|.*"))
                        .count());
    }

    @Test
    void every_open_question_has_its_choice() throws IOException {
        List<String> numbers = Files.readAllLines(CHOIX, StandardCharsets.UTF_8).stream()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .map(line -> {
                    assertEquals(6, line.split("\\|", -1).length - 1, line);
                    return line.split("\\|")[1].trim();
                })
                .toList();
        for (int question = 1; question <= 20; question++) {
            assertEquals(
                    1,
                    Collections.frequency(numbers, String.valueOf(question)),
                    "choices for the open question " + question);
        }
    }
}
