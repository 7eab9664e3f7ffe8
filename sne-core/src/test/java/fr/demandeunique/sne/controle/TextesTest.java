package fr.demandeunique.sne.controle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextesTest {
    private static List<Arguments> hostile() {
        return List.of(
                Arguments.of("a\u000bb", 1, "a\nb"),
                Arguments.of("a\u001fb", 1, "ab"),
                Arguments.of("a\ud800", 1, "a"),
                Arguments.of("a\udfff", 1, "a"),
                Arguments.of("a\ud83db", 1, "ab"),
                Arguments.of("a\fb", 1, "a\nb"),
                Arguments.of("\u0000ab", 0, "ab"),
                Arguments.of("ab\ud83d", 2, "ab"),
                Arguments.of("\udc00ab", 0, "ab"),
                Arguments.of("a\ufffe\uffffb", 1, "ab"),
                Arguments.of("a\ud83d\ud83d\ude00b\u0007", 1, "a\ud83d\ude00b"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void what_no_document_can_carry_is_found_and_cleaned(String text, int index, String clean) {
        assertEquals(index, Textes.interdit(text));
        assertEquals(clean, Textes.nettoyer(text));
        assertFalse(Textes.ordinaire(text));
    }

    @Test
    void what_every_document_can_carry_stays() {
        for (String text : new String[] {"", "É. d’Œ-ß \ud83d\ude00", "a\tb\r\nc", "\ud7ff\ue000\ufffd\u0085"}) {
            assertEquals(-1, Textes.interdit(text), text);
            assertSame(text, Textes.nettoyer(text));
        }
    }

    @Test
    void the_anomaly_tells_number_and_position_and_not_the_text() {
        Anomalie fault = Textes.dire(Anomalie.erreur("TEXTE_CARACTERE", "/precisions"), "secret\u000b");
        assertEquals("TEXTE_CARACTERE", fault.code());
        assertEquals("000B", fault.parametres().get("caractere"));
        assertEquals("7", fault.parametres().get("position"));
        assertFalse(fault.message().contains("secret"));
    }

    @ParameterizedTest
    @CsvSource({
        "' a', 0, a",
        "'a ', 1, a",
        "'a  b', 2, a b",
        "'a\nb', 1, a b",
        "'a\tb', 1, a b",
        "'a\u00a0\u00a0b', 2, a b",
        "'a \u2003 b\u0085', 2, a b"
    })
    void blanks_that_a_line_has_no_use_for_are_found_and_taken_out(String text, int index, String line) {
        assertEquals(index, Textes.blancSuperflu(text));
        assertEquals(line, Textes.ligne(text));
        assertFalse(Textes.ordinaire(text));
    }

    @Test
    void a_plain_line_stays_the_very_text() {
        for (String text : new String[] {"", "12 bis, rue de l’Île", "a\u00a0b", "a\u202fb"}) {
            assertEquals(-1, Textes.blancSuperflu(text), text);
            assertSame(text, Textes.ligne(text));
        }
        assertTrue(Textes.ordinaire("12 bis, rue de l'Île"));
        assertTrue(Textes.ordinaire(""));
    }

    /** Around each bound of what is seen at a glance to be sound. */
    @ParameterizedTest
    @ValueSource(strings = {"!", "~", "a b", "\u00a1", "\u00ac", "\u00ae", "\u167f", "\u2010", "\u2027"})
    void what_is_visible_and_no_blank_is_ordinary(String text) {
        assertTrue(Textes.ordinaire("a" + text + "b"));
        assertTrue(Textes.ordinaire(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001f", "\u007f", "\u00a0", "\u00ad", "\u1680", "\u200f", "\u2028", "\n", "  "})
    void a_blank_or_an_invisible_one_wants_a_second_look(String text) {
        assertFalse(Textes.ordinaire("a" + text + "b"));
        assertFalse(Textes.ordinaire(text));
    }

    @Property
    void a_cleaned_text_is_clean_and_what_is_ordinary_has_nothing_to_clean(@ForAll String text) {
        assertEquals(-1, Textes.interdit(Textes.nettoyer(text)));
        String line = Textes.ligne(text);
        assertEquals(-1, Textes.interdit(line));
        assertEquals(-1, Textes.blancSuperflu(line));
        if (Textes.ordinaire(text)) {
            assertSame(text, line);
        }
    }
}
