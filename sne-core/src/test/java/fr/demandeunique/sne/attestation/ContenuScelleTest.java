package fr.demandeunique.sne.attestation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ContenuScelleTest {
    private static final ContenuQr CONTENU =
            new ContenuQr('R', NumeroUnique.parse("057121507390310691"), LocalDate.of(2017, 2, 21), "3KQ7M2XJ5H4TWZ6A");

    private static ContenuScelle of(List<String> names) {
        return new ContenuScelle(
                CONTENU, LocalDate.of(2015, 12, 17), LocalDate.of(2017, 12, 17), CodeGuichet.parse("10691"), names, 0);
    }

    private static String names(String... names) {
        String text = of(List.of(names)).texte();
        return text.substring(text.lastIndexOf(':') + 1);
    }

    @Test
    void all_the_facts_in_clear() {
        ContenuScelle one = of(List.of("Zoé EXEMPLE", "Paul EXEMPLE"));
        assertEquals(
                "SNE3:R:057121507390310691:20170221:3KQ7M2XJ5H4TWZ6A:20151217:20171217:10691:ZOE EXEMPLE/PAUL EXEMPLE",
                one.texte());
        assertEquals(Optional.of(one), ContenuScelle.lire(one.texte()));
        assertFalse(one.toString().contains("EXEMPLE"));
    }

    @Test
    void what_is_not_known_is_left_empty() {
        var bare = new ContenuScelle(CONTENU, null, null, null, List.of(), 0);
        assertEquals("SNE3:R:057121507390310691:20170221:3KQ7M2XJ5H4TWZ6A::::", bare.texte());
        assertEquals(Optional.of(bare), ContenuScelle.lire(bare.texte()));
    }

    @Test
    void names_are_in_capitals_without_accents_and_other_letters_escaped() {
        assertEquals("ZOE OEUVRARD-LEFEVRE", names("Zoë\u00a0 ŒUVRARD-LEFÈVRE\n"));
        assertEquals("L%27HAY STRASSE A%3AB%2FC", names("L’Haÿ Straße A:B/C"));
        assertEquals("%C5%81ODZ", names("Łódź"));
        assertEquals("A/B", names("A", " \t", "B"));
    }

    @Test
    void three_names_of_38_letters_and_how_many_more() {
        assertEquals("A/B/C", names("A", "B", "C"));
        assertEquals("A/B/C/+2", names("A", "B", "C", "D", "E"));
        assertEquals("X".repeat(38), names("X".repeat(39)));
        assertEquals("X".repeat(38), names("  " + "X".repeat(38)), "what is cut is letters");
        assertEquals(("%F0%90%90%80").repeat(19), names("\ud801\udc00".repeat(20)));
        assertEquals("A" + ("%F0%90%90%80").repeat(18), names("A" + "\ud801\udc00".repeat(20)));
        assertEquals("%3F", names("\ud801"));
        ContenuScelle five = of(List.of("A", "B", "C", "D", "E"));
        assertEquals(2, five.autres());
        assertEquals(Optional.of(five), ContenuScelle.lire(five.texte()));
        assertThrows(IllegalArgumentException.class, () -> new ContenuScelle(CONTENU, null, null, null, List.of(), -1));
    }

    /** One text for the same facts, not several: what is not written as this class would is not read. */
    @Test
    void other_ways_to_write_the_same_are_not_read() {
        String text = of(List.of("A B")).texte();
        for (String other : List.of(
                text.toLowerCase(java.util.Locale.ROOT),
                text.replace("A B", "A+B"),
                text.replace("A B", "A%20B"),
                text.replace("A B", "A  B"),
                text.replace("A B", "A B/"),
                text.replace("A B", "A B/+0"),
                text.replace("A B", "%"),
                text.replace("10691", "1069"),
                text.replace("20151217", "20151232"),
                text + ":",
                text.replace("SNE3", "SNE2"))) {
            assertEquals(Optional.empty(), ContenuScelle.lire(other), other);
        }
    }

    @Property(tries = 300)
    void any_names_come_back_as_they_were_kept(@ForAll @Size(max = 6) List<String> names) {
        ContenuScelle one = of(names);
        assertTrue(one.texte().matches("[A-Z0-9 %+./:-]+"), one.texte());
        assertEquals(Optional.of(one), ContenuScelle.lire(one.texte()));
    }

    @Property(tries = 300)
    void no_text_makes_it_throw(@ForAll String text) {
        assertEquals(Optional.empty(), ContenuScelle.lire(text));
        assertEquals(Optional.empty(), ContenuScelle.lire("SNE3:E:" + text));
    }
}
