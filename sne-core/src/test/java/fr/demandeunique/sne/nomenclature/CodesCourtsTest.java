package fr.demandeunique.sne.nomenclature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CodesCourtsTest {
    @Property
    void it_holds_what_a_set_holds(
            @ForAll @Size(max = 60) Set<@CharRange(from = 'A', to = 'D') @StringLength(max = 4) String> codes,
            @ForAll @Size(max = 20) List<@CharRange(from = 'A', to = 'D') @StringLength(max = 4) String> asked) {
        var courts = new CodesCourts(codes);
        for (String one : asked) {
            assertEquals(codes.contains(one), courts.contient(one), one);
        }
        codes.forEach(one -> assertTrue(courts.contient(one), one));
    }

    @Property
    void any_text_may_be_asked(@ForAll String code) {
        assertFalse(new CodesCourts(List.of("SAL", "code de plus de huit lettres")).contient(code + "§"));
        assertTrue(new CodesCourts(List.of(code, "SAL")).contient(code));
    }

    /** The lengths that are packed: neither a character more nor another one at the end is taken for the code. */
    @Property
    void a_short_code_is_not_taken_for_another(
            @ForAll @CharRange(from = '\0', to = '\u0101') @StringLength(min = 1, max = 4) String code,
            @ForAll @CharRange(from = '\0', to = '\u0101') @StringLength(min = 1, max = 4) String asked) {
        var courts = new CodesCourts(List.of(code));
        assertTrue(courts.contient(code));
        assertEquals(code.equals(asked), courts.contient(asked));
        assertFalse(courts.contient(code + "\0"));
        assertFalse(courts.contient("\0" + code));
    }

    @Test
    void every_code_of_every_list_is_known_and_no_other() {
        for (Nomenclature list : Nomenclature.values()) {
            for (String code : list.codes()) {
                assertTrue(list.connait(code), list + " " + code);
                assertFalse(list.connait("\0" + code), list + " " + code);
                assertFalse(list.connait(code + "\0"), list + " " + code);
            }
        }
    }
}
