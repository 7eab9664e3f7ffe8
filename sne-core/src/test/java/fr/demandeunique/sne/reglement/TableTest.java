package fr.demandeunique.sne.reglement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.nomenclature.Nomenclature;
import java.io.InputStream;
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
}
