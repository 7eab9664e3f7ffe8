package fr.demandeunique.sne.guichet;

import static fr.demandeunique.sne.guichet.Departement.Systeme.INCONNU;
import static fr.demandeunique.sne.guichet.Departement.Systeme.NATIONAL;
import static fr.demandeunique.sne.guichet.Departement.Systeme.PARTICULIER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.guichet.Departement.Systeme;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DepartementTest {
    private static Systeme systeme(String code, LocalDate date) {
        return Departement.de(code).orElseThrow().systeme(date);
    }

    @Test
    void there_are_101_and_each_has_its_territory() {
        assertEquals(101, Departement.tous().size());
        for (Departement one : Departement.tous()) {
            assertTrue(one.territoireSne().orElseThrow().departements().contains(one.code()), one.code());
        }
        assertEquals("Île-de-France", Departement.de("75").orElseThrow().region());
        assertTrue(Departement.de("20").isEmpty());
    }

    @Test
    @EprouveRegle("TERRITOIRES_2017")
    void those_to_whom_the_bulletin_is_addressed_were_under_the_SNE_that_day() {
        Bornes.verifier("TERRITOIRES_2017", "2017-02-21 bulletin SNE du 21/02/2017, destinataires");
        assertEquals(
                List.of(
                        "04", "05", "06", "09", "11", "12", "13", "19", "2A", "2B", "23", "27", "30", "32", "34", "39",
                        "46", "48", "65", "66", "70", "71", "76", "81", "82", "83", "84", "87", "89", "90", "974"),
                Departement.duBulletin().stream().map(Departement::code).toList());
        LocalDate bulletin = LocalDate.of(2017, 2, 21);
        assertEquals(INCONNU, systeme("39", bulletin.minusDays(1)));
        assertEquals(NATIONAL, systeme("39", bulletin));
        assertEquals(INCONNU, systeme("39", bulletin.plusDays(1)), "it moved, nobody says when");
        assertEquals(NATIONAL, systeme("34", bulletin.plusDays(1)));
    }

    @Test
    void a_departement_may_have_moved_to_a_shared_file_since() {
        LocalDate lists = LocalDate.of(2026, 4, 17);
        for (String moved : List.of("39", "70", "90", "89", "87")) {
            assertEquals(INCONNU, systeme(moved, lists.minusDays(1)));
            assertEquals(PARTICULIER, systeme(moved, lists));
            assertEquals(PARTICULIER, systeme(moved, lists.plusDays(1)));
        }
        assertEquals(NATIONAL, systeme("71", lists.minusDays(1)));
        assertEquals(NATIONAL, systeme("32", lists));
        assertEquals(INCONNU, systeme("57", lists.minusDays(1)));
        assertEquals(
                33,
                Departement.tous().stream()
                        .filter(one -> one.systeme(lists) == PARTICULIER)
                        .count());
    }
}
