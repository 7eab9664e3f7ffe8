package fr.demandeunique.sne.nomenclature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import fr.demandeunique.sne.reglement.SourceJuridique;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How a list is put together, on rows of its own: those of the library are read before a test begins. */
class ListeTest {
    private static Entree entree(String schema, String code, String libelle) {
        return new Entree(schema, code, libelle, null, null, null, null, new SourceJuridique("essai", null, null));
    }

    @Test
    void of_a_list_the_codes_of_documents_are_those_of_the_schema_of_the_first() {
        List<Entree> all = List.of(entree("A", "1", "un"), entree("B", "2", "deux"), entree("A", "3", "trois"));
        Catalogue.Liste liste = Catalogue.Liste.de(all);
        assertEquals(all, liste.entrees());
        assertEquals(List.of("1", "3"), List.copyOf(liste.parCode().keySet()));
        assertEquals("trois", liste.parCode().get("3").libelle());
    }

    @Test
    void a_label_that_two_codes_share_leads_to_neither() {
        var libelles = new Libelles(List.of(
                entree("A", "1", "Veuf(ve)"),
                entree("A", "2", "Autre"),
                entree("A", "3", "AUTRE"),
                entree("A", "4", "Seul")));
        assertEquals("1", libelles.code("veuve"));
        assertEquals("1", libelles.code("VEUF"));
        assertNull(libelles.code("autre"));
        assertEquals("4", libelles.code("seul"));
    }

    /** More codes than the places of a list at first. */
    @Test
    void each_constant_of_a_long_list_is_found_in_its_order() {
        var liste = new Nomenclature<Civilite>("essai");
        List<Civilite> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Civilite one = Civilite.of("essai " + i);
            assertSame(one, liste.constante(one));
            all.add(one);
            for (Civilite each : all) {
                assertSame(each, liste.of(each.code()));
            }
        }
        assertEquals(all, liste.codes());
        assertEquals("essai", liste.toString());
        Collections.shuffle(all, new Random(3));
        assertEquals(liste.codes(), all.stream().sorted().toList());
    }
}
