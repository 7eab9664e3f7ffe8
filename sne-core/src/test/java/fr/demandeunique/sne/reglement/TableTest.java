package fr.demandeunique.sne.reglement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.nomenclature.Nomenclature;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void every_row_has_the_cells_of_the_header() {
        List<String[]> rows = Table.lire(Nomenclature.class, "codes.csv");
        rows.forEach(cells -> assertEquals(10, cells.length));
        assertEquals("situationFamiliale", rows.get(0)[0]);
    }

    @Test
    void a_cell_of_codes_is_read_in_order() {
        assertEquals(List.of(LienDemandeur.PACSE, LienDemandeur.CONJOINT), Table.codes("P M", LienDemandeur::of));
        assertEquals(List.of(), Table.codes("", LienDemandeur::of));
    }

    @Test
    void a_table_of_another_module_is_read_from_its_stream_and_named_if_it_is_missing() {
        String name = "codes.csv";
        assertArrayEquals(
                Table.lire(Nomenclature.class, name).toArray(),
                Table.lire(Nomenclature.class.getResourceAsStream(name), name).toArray());
        InputStream none = null;
        assertEquals(
                "absent.csv",
                assertThrows(NullPointerException.class, () -> Table.lire(none, "absent.csv"))
                        .getMessage());
    }

    private static List<String> rows(String text) {
        return Table.lire(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "essai.csv").stream()
                .map(cells -> String.join("/", cells))
                .toList();
    }

    @Test
    void notes_and_empty_lines_are_no_rows_and_the_last_line_may_end_without_a_break() {
        assertEquals(List.of(), rows(""));
        assertEquals(List.of(), rows("a|b\n"));
        assertEquals(List.of("1/2", "/"), rows("# note|\n\na|b\n1|2\r\n#3|4\n|\n"));
        assertEquals(List.of("1/2", "3/4"), rows("a|b\n1|2\n3|4"));
        assertEquals(List.of("1", "2"), rows("a\n1\n2"));
        assertEquals(List.of("1/2"), rows("\na|b\n1|2"));
        assertEquals(List.of("/1", "2/"), rows("|b\n|1\n2|\n"));
    }

    @Test
    void a_row_with_other_cells_than_the_header_is_a_fault_that_names_it() {
        for (String bad : List.of("1", "1|2|3")) {
            assertEquals(
                    "essai.csv: " + bad,
                    assertThrows(IllegalStateException.class, () -> rows("a|b\n" + bad + "\n"))
                            .getMessage());
        }
    }
}
