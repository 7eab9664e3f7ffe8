package fr.demandeunique.sne.reglement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.nomenclature.Nomenclature;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void the_first_columns_are_those_of_the_whole_table() {
        List<String[]> whole = Table.lire(Nomenclature.class, "codes.csv");
        List<String[]> first = Table.debuts(Nomenclature.class, "codes.csv", 3);
        assertEquals(whole.size(), first.size());
        for (int i = 0; i < whole.size(); i++) {
            assertEquals(8, whole.get(i).length);
            assertArrayEquals(Arrays.copyOf(whole.get(i), 3), first.get(i));
        }
    }

    @Test
    void asking_for_all_columns_or_more_gives_them_all() {
        String[] first = Table.debuts(Nomenclature.class, "codes.csv", 9).get(0);
        assertEquals(8, first.length);
        assertEquals("situationFamiliale", first[0]);
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
