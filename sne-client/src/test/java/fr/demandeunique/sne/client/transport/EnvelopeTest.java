package fr.demandeunique.sne.client.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The members of an answer, cut to the byte. */
class EnvelopeTest {
    private static Envelope read(String json) throws IOException {
        return Envelope.read(json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1}|1",
                "{ \"a\" : { \"b\" : [ 1 , 2 ] } , \"c\" : 3 }|{ \"b\" : [ 1 , 2 ] }",
                "{\"x\":\"é€\",\"a\":\"ß\\\"}\"}|\"ß\\\"}\"",
                "{\"x\":[{\"a\":0}],\"a\":[]}|[]",
                "{\"a\":null}|null",
                "{\"a\":\"long enough to be cut in the middle of it\"}|\"long enough to be cut in the middle of it\""
            })
    void a_member_is_its_own_text(String json, String member) throws IOException {
        assertEquals(
                member,
                read(json)
                        .member("a")
                        .map(one -> new String(one, StandardCharsets.UTF_8))
                        .orElseThrow());
    }

    @Test
    void what_is_not_there_is_empty_and_what_is_of_another_kind_too() throws IOException {
        Envelope one = read("{\"text\":\"abc\",\"number\":12,\"half\":1.5,\"list\":[\"x\"]}");
        assertEquals(Optional.of("abc"), one.text("text"));
        assertEquals(OptionalLong.of(12), one.integer("number"));
        for (String name : List.of("absent", "half", "list")) {
            assertEquals(Optional.empty(), one.text(name));
            assertEquals(OptionalLong.empty(), one.integer(name));
        }
        assertEquals(OptionalLong.empty(), one.integer("text"));
        assertEquals(Optional.empty(), one.text("number"));
        assertEquals(Optional.empty(), one.member("absent"));
        assertEquals(List.of(), one.anomalies("absent"));
        assertEquals(List.of(), one.codes("absent"));
    }

    @Test
    void the_codes_of_a_list_are_those_of_its_objects() throws IOException {
        Envelope one = read(
                "{\"aFaire\":[{\"code\":\"A\",\"message\":\"code\"},{\"message\":\"B\",\"code\":\"C\"},{\"code\":7}]}");
        assertEquals(List.of("A", "C"), one.codes("aFaire"));
    }

    @Test
    void anomalies_are_those_of_the_server() throws IOException {
        Envelope one =
                read("{\"anomalies\":[{\"code\":\"X\",\"gravite\":\"ERREUR\",\"chemin\":\"/a\",\"message\":\"m\"}]}");
        assertEquals("[ERREUR X /a]", one.anomalies("anomalies").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "\"text\"", "12", "null", "", "{\"a\":1", "{\"a\":1}{}", "{\"a\":1}]", "{\"a\":}", "{a:1}"
            })
    void what_is_not_one_object_breaks_the_contract(String json) {
        assertThrows(IOException.class, () -> read(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "12", "{} 1"})
    void and_says_so(String json) {
        assertEquals("object", assertThrows(IOException.class, () -> read(json)).getMessage());
    }
}
