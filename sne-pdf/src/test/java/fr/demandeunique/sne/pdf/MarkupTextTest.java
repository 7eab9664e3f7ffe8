package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.pdf.AttachedFile.Relation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that leave a document: into markup, as a day, as the name of a file. */
class MarkupTextTest {
    @ParameterizedTest
    @CsvSource({
        "'a<b>&\"c', 'a&lt;b&gt;&amp;&quot;c'",
        "'a\nb', 'a\nb'",
        "'a\tb\u0000c\u001fd\u0020e', 'a b c d e'",
        "'\u007fa\ufffeb\uffffc', ' a b c'",
        "'a\ud800b\udfffc', 'a b c'",
        "'\ud83d\ude00\ud7ff\ue000\ufffd é', '\ud83d\ude00\ud7ff\ue000\ufffd é'"
    })
    void no_sign_of_a_text_is_taken_for_markup_nor_makes_it_unreadable(String text, String expected) {
        assertEquals(expected, MarkupText.escape(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2017-02-21, 21/02/2017", "2017-12-09, 09/12/2017", "2017-10-10, 10/10/2017", "0999-01-01, 01/01/0999",
        "1000-01-01, 01/01/1000", "0000-01-01, 01/01/0000", "-0001-01-01, 01/01/-1", ", ''"
    })
    void a_day_is_written_as_in_France(LocalDate day, String expected) {
        assertEquals(expected, Jour.court(day));
    }

    private static AttachedFile joint(String nom, String type) {
        return new AttachedFile(nom, type, "La demande", Relation.SOURCE, new byte[2]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "a\\b", "/", "\\a"})
    void a_file_that_is_joined_has_a_name_without_a_folder(String nom) {
        assertThrows(IllegalArgumentException.class, () -> joint(nom, "text/plain"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "text/", "/plain", "text/plain/x", "text/pl ain", "te)xt/plain", ".a/b"})
    void a_file_that_is_joined_has_a_media_type(String type) {
        assertThrows(IllegalArgumentException.class, () -> joint("a", type));
    }

    @Test
    void a_file_that_is_joined_shows_neither_name_nor_content() {
        assertDoesNotThrow(() -> joint("a", "application/vnd.oasis.opendocument.text"));
        assertEquals(
                "AttachedFile[text/plain, 2 octets]",
                joint("exemple.txt", "text/plain").toString());
        assertFalse(joint("exemple.txt", "text/plain").toString().contains("exemple"));
    }
}
