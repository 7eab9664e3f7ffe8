package fr.demandeunique.sne.client.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request is made of. */
class HttpCallTest {
    private static final String BOTH = "application/json, application/problem+json";

    private static HttpCall<String> read(String template, String... variables) {
        return HttpCall.read("demandes.lire", template, r -> "read", variables);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0aA|0aA",
                "9zZ|9zZ",
                "a b|a%20b",
                "a+b|a%2Bb",
                "a/b|a%2Fb",
                "a:b|a%3Ab",
                "@|%40",
                "[|%5B",
                "`|%60",
                "{|%7B",
                "é|%C3%A9"
            })
    void what_fills_a_path_or_a_parameter_cannot_leave_its_place(String value, String encoded) {
        assertEquals(
                "/demandes/" + encoded + "/pieces",
                read("/demandes/{numero}/pieces", value).path());
        assertEquals(
                "/demandes?nom=" + encoded,
                read("/demandes").parameter("nom", value).path());
    }

    @Test
    void the_variables_of_a_path_are_filled_in_order() {
        assertEquals("/a/1/b/2", read("/a/{x}/b/{y}", "1", "2").path());
        assertEquals("/1", read("/{x}", "1").path());
        assertEquals("/a", read("/a").path());
    }

    @Test
    void parameters_come_one_after_the_other_and_none_for_null() {
        HttpCall<String> call = read("/a");
        assertSame(call, call.parameter("x", null));
        assertEquals(
                "/a?x=1&y=2&z=3",
                call.parameter("x", "1").parameter("y", "2").parameter("z", "3").path());
        assertEquals("/a", call.path(), "unchanged");
    }

    @Test
    void a_read_a_write_and_a_call_of_the_service() throws Exception {
        HttpCall<String> read = read("/a/{x}", "1");
        assertEquals("GET", read.method);
        assertNull(read.body);
        assertEquals(Map.of("Accept", BOTH), read.headers);
        assertTrue(read.isReadOnly());
        assertFalse(read.anyStatus);
        assertEquals("read", read.reader.read(FakeResponse.of(200, "")));

        HttpCall<String> write = HttpCall.write("demandes.radier", "PUT", "/a/{x}", new byte[] {1}, r -> "", "1");
        assertEquals("PUT", write.method);
        assertArrayEquals(new byte[] {1}, write.body);
        assertEquals(Map.of("Accept", BOTH, "Content-Type", "application/json"), write.headers);
        assertFalse(write.isReadOnly() || write.anyStatus);
        assertEquals("/a/1", write.path());

        HttpCall<String> bare = HttpCall.write("demandes.supprimer", "DELETE", "/a", null, r -> "");
        assertNotNull(bare.body);
        assertEquals(0, bare.body.length);
        assertEquals(Map.of("Accept", BOTH), bare.headers);

        HttpCall<String> nuu = HttpCall.nuu("demandes.lire", "/ws", new byte[3], Map.of("A", "b"), true, r -> "");
        assertEquals("POST", nuu.method);
        assertEquals("/ws", nuu.path());
        assertTrue(nuu.isReadOnly() && nuu.anyStatus);
        assertEquals(Map.of("A", "b"), nuu.headers);
    }

    @Test
    void the_same_with_something_else() {
        HttpCall<String> write = HttpCall.write("demandes.chercher", "POST", "/a/{x}", new byte[] {1}, r -> "", "1");
        HttpCall<String> search = write.withoutEffect();
        assertTrue(search.isReadOnly());
        assertFalse(write.isReadOnly());
        assertEquals("demandes.chercher POST /a/{x}", search.toString(), "not the path, which names somebody");
        HttpCall<String> conditional = search.with("If-Match", "\"1\"").with("Accept", "text/plain");
        assertEquals(
                Map.of("Accept", "text/plain", "Content-Type", "application/json", "If-Match", "\"1\""),
                conditional.headers);
        for (HttpCall<String> one : List.of(search, conditional, conditional.parameter("y", "2"))) {
            assertEquals("demandes.chercher", one.name());
            assertEquals("POST", one.method);
            assertEquals("/a/{x}", one.template);
            assertSame(write.body, one.body);
            assertSame(write.reader, one.reader);
            assertTrue(one.isReadOnly());
            assertFalse(one.anyStatus);
        }
    }
}
