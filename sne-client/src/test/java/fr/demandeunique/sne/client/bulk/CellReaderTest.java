package fr.demandeunique.sne.client.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell means, and where its value goes. */
class CellReaderTest {
    private static Variable variable(String name) {
        return Variable.of(name).orElseThrow();
    }

    private static @Nullable Object value(Variable variable, String cell, Map<String, String> matches) {
        return CellReader.value(new ColumnProfile.Column(variable, null, matches, null), variable, cell);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "copieNumerique|Oui|true",
                "copieNumerique| X |true",
                "copieNumerique|n|false",
                "copieNumerique|peut-être|peut-être",
                "logementActuel.nombreOccupants|4|4",
                "logementActuel.nombreOccupants|quatre|quatre",
                "logementActuel.loyer|520|520",
                "logementActuel.loyer|123456789012345|123456789012345",
                "logementActuel.loyer|1 520,50 €|1520.5",
                "logementActuel.loyer|+12.00|12",
                "logementActuel.loyer|-0,0|0",
                "logementActuel.loyer|0.12345|0.12",
                "logementActuel.loyer|0.125000|0.13",
                "logementActuel.loyer|0.1234|0.1234",
                "logementActuel.loyer|1234567890123456|1234567890123456",
                "logementActuel.loyer|1,2,3|1,2,3",
                "logementActuel.loyer|12:|12:",
                "logementActuel.loyer|12/|12/",
                "dateDepot|17/12/2015|2015-12-17",
                "dateDepot|2015-12-17|2015-12-17",
                "demandeur.dateNaissance|29/02/1980|1980-02-29",
                "demandeur.civilite|1|1",
                "demandeur.civilite|Madame|2",
                "demandeur.civilite|?|?",
                "demandeur.adresse.commune|1004|01004",
                "demandeur.adresse.commune|57463|57463",
                "demandeur.adresse.commune|57463 Metz|57463",
                "demandeur.adresse.commune|2A004 Ajaccio|2A004",
                "demandeur.adresse.commune|Metz|Metz",
                "demandeur.adresse.codePostal|1000|01000",
                "demandeur.adresse.codePostal|100|100",
                "demandeur.adresse.codePostal|57000|57000",
                "demandeur.telephones.1|600000000|0600000000",
                "demandeur.telephones.1|060000000|060000000",
                "demandeur.telephones.1|0600000000|0600000000",
                "demandeur.nom|1000|1000",
                "guichetCreation|691|00691",
                "guichetCreation|0691|00691",
                "guichetCreation|69|69",
                "guichetCreation|10691|10691",
                "numeroUnique|057 1215|057 1215"
            })
    void a_cell_is_read_as_people_and_spreadsheets_write_it(String name, String cell, String value) {
        Object read = value(variable(name), cell, Map.of());
        assertEquals(value, read == null ? null : read.toString());
    }

    @Test
    void several_values_stand_in_one_cell() {
        for (String cell : List.of("T4|T5", "T4, T5", " T4 ; ;T5")) {
            assertEquals(List.of("T4", "T5"), value(variable("logementRecherche.types"), cell, Map.of()));
        }
        assertNull(value(variable("logementRecherche.types"), " ", Map.of()));
    }

    @Test
    void what_a_profile_says_of_a_cell_comes_first() {
        assertEquals("2", value(variable("demandeur.civilite"), "Mme.", Map.of("mme", "2")));
        assertEquals(true, value(variable("copieNumerique"), "numérisé", Map.of("numerise", "oui")));
    }

    @ParameterizedTest
    @CsvSource({
        "numeroUnique, 5.71215E+16, true", "demandeur.nir, '2,8E14', true", "personneMorale.siren, 5e8, true",
        "guichetCreation, 1E4, true", "numeroUnique, 57121507390310691, false", "demandeur.nom, 1E4, false"
    })
    void an_identifier_that_a_spreadsheet_rounded_is_known(String name, String cell, boolean rounded) {
        assertEquals(rounded, CellReader.rounded(variable(name), cell));
    }

    @Test
    void a_value_goes_to_its_place_and_a_gap_before_it_is_told() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        assertEquals(false, CellReader.put(tree, List.of("a"), 1));
        assertEquals(false, CellReader.put(tree, List.of("b", 0, "c"), 2));
        assertEquals(false, CellReader.put(tree, List.of("b", 1, "c"), 3));
        assertEquals(false, CellReader.put(tree, List.of("b", 0, "d"), 4));
        assertEquals(true, CellReader.put(tree, List.of("b", 3, "c"), 5));
        assertEquals(false, CellReader.put(tree, List.of("e", 0), 6));
        assertEquals(true, CellReader.put(tree, List.of("e", 2), 7));
        assertEquals(false, CellReader.put(tree, List.of("f", "g"), 8));
        assertEquals("{a=1, b=[{c=2, d=4}, {c=3}, null, {c=5}], e=[6, null, 7], f={g=8}}", tree.toString());

        assertEquals(true, CellReader.within(tree, List.of("a")), "the demande itself");
        assertEquals(true, CellReader.within(tree, List.of("b", 1, "x")));
        assertEquals(false, CellReader.within(tree, List.of("b", 2, "x")), "nobody");
        assertEquals(false, CellReader.within(tree, List.of("b", 4, "x")), "beyond the last");
        assertEquals(false, CellReader.within(tree, List.of("x", "y")));
        assertEquals(false, CellReader.within(tree, List.of("x", 0, "y")));
        assertEquals(false, CellReader.within(tree, List.of("a", "y", "z")));

        CellReader.compact(tree);
        assertEquals("{a=1, b=[{c=2, d=4}, {c=3}, {c=5}], e=[6, 7], f={g=8}}", tree.toString());
        Map<String, @Nullable Object> deep = new HashMap<>();
        deep.put("a", null);
        List<@Nullable Object> inner = new ArrayList<>();
        inner.add(null);
        deep.put("b", new ArrayList<>(List.of(new HashMap<>(Map.of("c", inner)))));
        CellReader.compact(deep);
        assertEquals("[{c=[]}]", String.valueOf(deep.get("b")));
    }
}
