package fr.demandeunique.sne.client.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.demandeunique.sne.client.codec.JsonDocument;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NdjsonReaderTest {
    private static final String GOOD = "{\"format\":\"sne-demande/1\",\"precisions\":\"%s\"}";

    private static List<NdjsonReader.Line> all(InputStream in) throws IOException {
        var lines = new NdjsonReader(in);
        List<NdjsonReader.Line> all = new ArrayList<>();
        for (NdjsonReader.Line line = lines.next(); line != null; line = lines.next()) {
            all.add(line);
        }
        assertNull(lines.next());
        return all;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(Exemples.octets(text));
    }

    @Test
    void a_line_that_cannot_be_read_is_told_with_its_number_and_the_next_is_read() throws IOException {
        var lines = all(stream(GOOD.formatted("a") + "\n\r\n \t\n{\"format\":\n" + GOOD.formatted("b") + "\r\n"
                + "%PDF-1.7\n{\"format\":\"sne-demande/1\",\"dateDepot\":\"1950\"}\n" + GOOD.formatted("é") + "}\n"
                + GOOD.formatted("c")));
        assertEquals(
                List.of(1L, 4L, 5L, 6L, 7L, 8L, 9L),
                lines.stream().map(NdjsonReader.Line::number).toList());
        assertEquals(
                List.of("", "JSON_ILLISIBLE", "", "DOCUMENT_PDF", "JSON_DATE", "JSON_SUITE", ""),
                lines.stream()
                        .map(one -> one.reading().rapport().anomalies().isEmpty()
                                ? ""
                                : one.reading().rapport().anomalies().get(0).code())
                        .toList());
        assertEquals(
                "4",
                lines.get(1).reading().rapport().anomalies().get(0).parametres().get("ligne"));
        assertEquals("b", lines.get(2).reading().demande().precisions());
        assertEquals("c", lines.get(6).reading().demande().precisions());
        assertEquals(List.of(), all(stream("\n \n")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1000, 4096, 65_535, 65_536, 65_537, 200_000})
    void lines_may_be_cut_anywhere_by_the_stream(int piece) throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append(GOOD.formatted("x".repeat(i * i * 7) + i)).append('\n');
        }
        byte[] bytes = Exemples.octets(text.toString());
        var cut = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, piece));
            }
        };
        var lines = all(cut);
        assertEquals(40, lines.size());
        for (int i = 0; i < 40; i++) {
            assertEquals(
                    "x".repeat(i * i * 7) + i, lines.get(i).reading().demande().precisions());
        }
    }

    @Test
    void a_line_that_is_too_long_is_told_and_the_next_is_read() throws IOException {
        for (int more : new int[] {1, 2, 5 << 20}) {
            var lines = all(stream("\n" + " ".repeat(JsonDocument.BYTES_MAX + more) + "\n" + GOOD.formatted("a")));
            assertEquals(2, lines.size());
            assertEquals(2, lines.get(0).number());
            assertEquals(
                    "JSON_TROP_GRAND",
                    lines.get(0).reading().rapport().anomalies().get(0).code());
            assertNotNull(lines.get(1).reading().demande());
            assertEquals(3, lines.get(1).number());
        }
    }

    /** What is too long is told, and costs no more memory than what is ever read of a line; the next line is read. */
    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 2, 65_536, 20 << 20})
    void a_line_of_the_longest_is_read_and_a_longer_one_is_stepped_over(int more) throws IOException {
        String good = GOOD.formatted("a");
        InputStream blanks = new InputStream() {
            private long left = JsonDocument.BYTES_MAX + more - good.length();

            @Override
            public int read() {
                return left-- > 0 ? ' ' : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                if (left <= 0) {
                    return -1;
                }
                int count = (int) Math.min(left, length);
                Arrays.fill(bytes, from, from + count, (byte) ' ');
                left -= count;
                return count;
            }
        };
        InputStream rest =
                new SequenceInputStream(blanks, stream("\n\n" + GOOD.formatted("b") + "\n" + GOOD.formatted("c")));
        var lines = all(new SequenceInputStream(stream(good), rest));
        assertEquals(
                List.of(1L, 3L, 4L),
                lines.stream().map(NdjsonReader.Line::number).toList());
        List<Anomalie> first = lines.get(0).reading().rapport().anomalies();
        assertEquals(more > 0 ? "[ERREUR JSON_TROP_GRAND]" : "[]", first.toString());
        Demande read = lines.get(0).reading().demande();
        assertEquals(more > 0 ? null : "a", read == null ? null : read.precisions());
        assertEquals("b", lines.get(1).reading().demande().precisions());
        assertEquals("c", lines.get(2).reading().demande().precisions());
    }

    @Test
    void a_stream_that_ends_in_a_line_that_is_too_long_has_no_more() throws IOException {
        byte[] bytes = new byte[JsonDocument.BYTES_MAX + 100_000];
        Arrays.fill(bytes, (byte) ' ');
        assertEquals(1, all(new ByteArrayInputStream(bytes)).size());
        bytes[bytes.length - 1] = '\n';
        assertEquals(1, all(new ByteArrayInputStream(bytes)).size());
    }
}
