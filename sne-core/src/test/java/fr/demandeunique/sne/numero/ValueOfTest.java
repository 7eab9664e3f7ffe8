package fr.demandeunique.sne.numero;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.logement.CodeQpv;
import fr.demandeunique.sne.logement.NumeroRpls;
import org.junit.jupiter.api.Test;

/** The name under which Spring and Jakarta REST look for a reader of path variables. */
class ValueOfTest {
    @Test
    void reads_as_parse_does() {
        assertEquals(NumeroUnique.parse("057121507390310691"), NumeroUnique.valueOf("057 1215 073903 10691"));
        assertEquals(CodeGuichet.parse("10691"), CodeGuichet.valueOf("10691"));
        assertEquals(new NumeroAncien("57/1"), NumeroAncien.valueOf("57/1"));
        assertEquals(NumeroRpls.parse("1234567890"), NumeroRpls.valueOf("1234567890"));
        assertEquals(CodeQpv.parse("QP057001"), CodeQpv.valueOf("QP057001"));
    }

    @Test
    void refuses_as_parse_does() {
        assertThrows(IllegalArgumentException.class, () -> NumeroUnique.valueOf("0571"));
        assertThrows(IllegalArgumentException.class, () -> CodeGuichet.valueOf("1"));
        assertThrows(IllegalArgumentException.class, () -> NumeroAncien.valueOf(" "));
        assertThrows(IllegalArgumentException.class, () -> NumeroRpls.valueOf("1"));
        assertThrows(IllegalArgumentException.class, () -> CodeQpv.valueOf("1"));
    }
}
