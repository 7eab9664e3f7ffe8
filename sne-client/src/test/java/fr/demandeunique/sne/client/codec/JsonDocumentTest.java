package fr.demandeunique.sne.client.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonToken;
import fr.demandeunique.sne.client.table.DemandeTables;
import fr.demandeunique.sne.controle.Anomalie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document and its limits: the longest of each kind is read, and one more is told by what it is too much of. */
class JsonDocumentTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The codes, with the limit that was met and the place. */
    private static String faults(byte[] json, int offset, int length) {
        return JsonDocument.read(json, offset, length, JsonTree::read).rapport().anomalies().stream()
                .map(one -> one.code()
                        + (one.chemin().isEmpty() ? "" : " " + one.chemin())
                        + " " + one.parametres().getOrDefault("limite", "")
                        + " " + one.parametres().getOrDefault("max", ""))
                .map(String::strip)
                .collect(Collectors.joining(", "));
    }

    private static String faults(String json) {
        byte[] all = bytes(json);
        return faults(all, 0, all.length);
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    @Test
    void each_limit_is_met_by_one_more() {
        byte[] longest = bytes("1" + " ".repeat(JsonDocument.BYTES_MAX));
        assertEquals("", faults(longest, 0, JsonDocument.BYTES_MAX));
        assertEquals("", faults(longest, 1, longest.length - 1).replaceAll("JSON_VIDE", ""));
        assertEquals("JSON_TROP_GRAND mebioctets 16", faults(longest, 0, longest.length));
        assertEquals("", faults(nested(100)));
        assertEquals("JSON_TROP_PROFOND  100", faults(nested(101)));
        assertEquals("", faults("[\"" + "a".repeat(1 << 20) + "\"]"));
        assertEquals("JSON_TROP_GRAND /0 caracteres 1048576", faults("[\"" + "a".repeat((1 << 20) + 1) + "\"]"));
        assertEquals("", faults("{\"" + "n".repeat(10_000) + "\":1}"));
        assertEquals("JSON_TROP_GRAND nom 10000", faults("{\"" + "n".repeat(10_001) + "\":1}"));
        assertEquals("", faults("{\"a\":" + "9".repeat(100) + "}"));
        assertEquals("JSON_TROP_GRAND /a chiffres 100", faults("{\"a\":" + "9".repeat(101) + "}"));
        assertEquals("", faults("[" + "1,".repeat(999_997) + "1]"));
        assertEquals(
                "JSON_TROP_GRAND valeurs 1000000",
                faults("[" + "1,".repeat(999_998) + "1]").replaceAll(" /\\d+", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-", "%PDF-1.7\n"})
    void a_PDF_is_told_as_one(String text) {
        assertEquals("DOCUMENT_PDF", faults(text));
        byte[] within = bytes("{}" + text);
        assertEquals("DOCUMENT_PDF", faults(within, 2, within.length - 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF", "!PDF-", "%QDF-", "%PEF-", "%PDG-", "%PDF+"})
    void what_only_looks_like_one_is_unreadable(String text) {
        assertEquals("JSON_ILLISIBLE", faults(text));
    }

    @Test
    void lines_and_columns_count_from_where_the_reading_begins() {
        byte[] json = bytes("xx\n{\"a\":\n  y}");
        Anomalie one = JsonDocument.read(json, 3, json.length - 3, JsonTree::read)
                .rapport()
                .anomalies()
                .get(0);
        assertEquals("2", one.parametres().get("ligne"));
        byte[] latin = "{\n\"é\":1}".getBytes(StandardCharsets.ISO_8859_1);
        Anomalie wrong =
                JsonDocument.read(latin, JsonTree::read).rapport().anomalies().get(0);
        assertEquals(
                "JSON_ILLISIBLE 2 2",
                wrong.code() + " " + wrong.parametres().get("ligne") + " "
                        + wrong.parametres().get("colonne"));
    }

    @Test
    void one_value_and_nothing_after_it() {
        assertEquals("JSON_VIDE", faults(""));
        assertEquals("JSON_SUITE", faults("1 2"));
        assertEquals("JSON_SUITE", faults("1 x"));
        assertEquals("", faults("\ufeff1"));
        assertEquals(
                BigDecimal.ONE, JsonDocument.read(bytes("1 2"), JsonTree::read).value(), "what was read is there");
        assertNull(JsonDocument.read(bytes("[1"), JsonTree::read).value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1|",
                "-0|",
                "1.50|",
                "1e1000|",
                "1e-1000|",
                "9223372036854775808|",
                "1e1001|JSON_NOMBRE",
                "1e-1001|JSON_NOMBRE",
                "1e99999999999|JSON_NOMBRE",
                "[{\"a\":[1e9999]}]|JSON_NOMBRE /0/a/0",
                "{\"a\":1,\"a\":{\"b\":2}}|JSON_DOUBLON /a",
                "[[],{},null,true,false,\"\"]|"
            })
    void a_tree_of_plain_values(String json, @Nullable String fault) {
        assertEquals(fault == null ? "" : fault, faults(json));
    }

    @Test
    void elements_and_members_are_those_of_an_array_and_of_an_object() {
        assertEquals(
                List.of(BigDecimal.ONE),
                JsonDocument.read(bytes("[1]"), JsonTree::readElements).value());
        assertEquals(
                Map.of("a", true),
                JsonDocument.read(bytes("{\"a\":true}"), JsonTree::readMembers).value());
        for (String json : List.of("{\"a\":[1]}", "[[1]]")) {
            var elements = JsonDocument.read(
                    bytes(json), in -> json.startsWith("{") ? JsonTree.readElements(in) : JsonTree.readMembers(in));
            assertNull(elements.value());
            assertEquals("[ERREUR JSON_TYPE]", elements.rapport().anomalies().toString(), "and it was stepped over");
        }
    }

    @Test
    void a_tree_is_read_as_the_document_that_it_is() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("a", 1);
        tree.put("b", List.of(2L, new BigInteger("3"), 1.5));
        var read = JsonDocument.read(tree, JsonTree::read);
        assertEquals("{a=1, b=[2, 3, 1.5]}", String.valueOf(read.value()));
        Object deep = List.of();
        for (int i = 0; i < 2_000; i++) {
            deep = List.of(deep);
        }
        assertEquals(
                "JSON_TROP_PROFOND",
                JsonDocument.read(Map.of("a", deep), JsonTree::read)
                        .rapport()
                        .anomalies()
                        .get(0)
                        .code());
        assertEquals(
                "Not a JSON value: java.lang.StringBuilder",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> JsonDocument.read(Map.of("a", new StringBuilder()), JsonTree::read))
                        .getMessage());
    }

    @Test
    void what_is_written_is_UTF_8_and_for_people_of_two_spaces() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("a", List.of("é", "\ud83d\ude00", "\ud83d"));
        tree.put("b", Map.of());
        tree.put("c", List.of());
        assertArrayEquals(
                bytes("{\"a\":[\"é\",\"\ud83d\ude00\",\"\\uD83D\"],\"b\":{},\"c\":[]}"),
                JsonDocument.write(out -> JsonTree.write(out, tree), false));
        assertEquals(
                "{\n  \"a\": [\n    \"é\",\n    \"x\"\n  ],\n  \"b\": {},\n  \"c\": []\n}",
                new String(
                        JsonDocument.write(
                                out -> {
                                    tree.put("a", List.of("é", "x"));
                                    JsonTree.write(out, tree);
                                },
                                true),
                        StandardCharsets.UTF_8));
        assertThrows(
                UncheckedIOException.class,
                () -> JsonDocument.write(
                        out -> {
                            throw new IOException("why");
                        },
                        false));
    }

    @Test
    void like_names_are_looked_for_among_the_first_two_hundred_unknown() {
        String json = IntStream.range(0, 201).mapToObj(i -> "{\"codes\":1}").collect(Collectors.joining(",", "[", "]"));
        var table = JsonTable.of(DemandeTables.MOTIF);
        var read = JsonDocument.read(bytes(json), in -> {
            while (in.json().nextToken() == JsonToken.START_OBJECT) {
                table.readRoot(in);
            }
            return "";
        });
        List<Anomalie> told = read.rapport().anomalies();
        assertEquals(200, told.size());
        assertEquals("/199/codes", told.get(199).chemin());
    }
}
