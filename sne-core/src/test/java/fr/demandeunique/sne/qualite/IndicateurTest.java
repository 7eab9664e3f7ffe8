package fr.demandeunique.sne.qualite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import fr.demandeunique.sne.reglement.Reglement;
import fr.demandeunique.sne.reglement.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IndicateurTest {
    private static final Path PAGE = Path.of("QUALITE.md");

    @Test
    void the_table_and_the_enum_name_the_same_indicators_in_the_same_order() {
        List<String> table = Table.lire(Indicateur.class, "indicateurs.csv").stream()
                .map(cells -> cells[0])
                .toList();
        assertEquals(
                table, Arrays.stream(Indicateur.values()).map(Indicateur::name).toList());
        assertTrue(table.size() <= 64, "one bit each in a long");
    }

    @Test
    void each_has_a_label_and_a_remedy_in_both_languages_and_a_source_that_exists() {
        for (Indicateur one : Indicateur.values()) {
            for (String sentence : List.of(one.libelle(), one.remede())) {
                assertFalse(sentence.isBlank(), one.name());
                assertFalse(Pattern.compile(" [:;?!%»]|« |'").matcher(sentence).find(), one.name());
            }
            assertNotEquals(one.libelle(), one.libelle(Locale.ENGLISH));
            assertNotEquals(one.remede(), one.remede(Locale.ENGLISH));
            assertEquals(one.libelle(), one.libelle(Locale.FRENCH));
            one.regle()
                    .ifPresent(
                            code -> assertEquals(code, Reglement.versions(code).code()));
        }
    }

    /** To take the new page: the same test with {@code -Dregles.ecrire}; a test that fails leaves the page beside, in target. */
    @Test
    void the_page_says_what_the_table_says() throws IOException {
        String expected = PageQualite.ecrire();
        if (System.getProperty("regles.ecrire") != null) {
            Files.writeString(PAGE, expected);
        }
        if (!Files.exists(PAGE) || !Files.readString(PAGE).equals(expected)) {
            Files.writeString(Path.of("target", "QUALITE.md"), expected);
            fail(
                    "sne-core/QUALITE.md is not what indicateurs.csv says: cp sne-core/target/QUALITE.md sne-core/QUALITE.md");
        }
    }
}
