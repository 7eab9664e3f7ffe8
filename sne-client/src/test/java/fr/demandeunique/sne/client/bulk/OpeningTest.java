package fr.demandeunique.sne.client.bulk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is taken for, by its first bytes and, where these leave it open, by its name. */
class OpeningTest {
    /** In the contents, ~ ends a line, an apostrophe is a quotation mark, and %XX a byte. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            nullValues = "-",
            value = {
                "a.csv, {}, TABLE",
                "a.TSV, {}, TABLE",
                "a.txt, <a/>, TABLE",
                "a.csv.gz, {}, TABLE",
                "a.gz, {~}, JSON",
                "a.ndjson, <a/>, NDJSON",
                "a.jsonl, [~1], NDJSON",
                "a.ndjson.gz, a;b, NDJSON",
                "a.json, {}~{}, JSON",
                "a.csv.json, {}~{}, JSON",
                "a, <a/>, XML",
                "a.json, <a/>, XML",
                "a, ~ ~<a/>, XML",
                "a, %EF%BB%BF<a/>, XML",
                "a, {}, NDJSON",
                "a, {}~{}, NDJSON",
                "a, %EF%BB%BF{}~{}, NDJSON",
                "a, {~}, JSON",
                "a, [1~2], JSON",
                "a, [1]~[2], NDJSON",
                "a, {'a':[1~]}, JSON",
                "a, {'a':[1]}~, NDJSON",
                // a brace in a text is none
                "a, {'a':'}'~}, JSON",
                "a, {'a':'{'}~, NDJSON",
                "a, {'a':'\\'}'~}, JSON",
                "a, {'a':'\\'{'}~, NDJSON",
                "a, {'a':'\\\\'}~, NDJSON",
                "a, ^^, NDJSON",
                "a.json, ^^, JSON",
                "a, a;b~1;2, TABLE",
                "a, %09a;b, TABLE",
                "a, %08a;b, INCONNU",
                "a, a%00b, INCONNU",
                "a, %FF%FEa%00, TABLE",
                "a, %FE%FF%00a, TABLE",
                "a, %FF%00a, INCONNU",
                "a, %FEa%00, INCONNU",
                "a, PK%05%06%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00, ZIP",
                "a.csv, PK%05%06%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00, ZIP",
                "a, PK%03, INCONNU",
                "a, PK%09%09, TABLE",
                "a, PX%05%06, INCONNU",
                "a, XK%05%06, INCONNU"
            })
    void a_file_is_what_it_begins_with(String name, String content, String kind) throws IOException {
        byte[] bytes = bytes(content);
        try (RecordSource source = new Opening(ColumnProfile.standard()).open(new ByteArrayInputStream(bytes), name)) {
            assertEquals(kind, kind(source));
        }
        // Within a folder or a zip a single document waits in the batch, and all else is opened as it is alone.
        var batch = new DocumentBatch();
        RecordSource inside = new Opening(ColumnProfile.standard())
                .open(new ByteArrayInputStream(bytes), new SourcePlace("lot", name, 1), batch);
        boolean document = kind.equals("JSON") || kind.equals("XML");
        assertEquals(!document, batch.empty());
        if (document) {
            assertNull(inside);
            assertEquals(kind, kind(batch));
        } else {
            assertEquals(kind, kind(inside));
            inside.close();
        }
    }

    /** Looked at from outside: several records, or one; the stream is given back as it was. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "%1F%8B%08%00, true",
                "PK%03%04, true",
                "{}~{}, true",
                "{} ~ ~{}, true",
                "%EF%BB%BF{}~{}, true",
                "{}~[], false",
                "{}~x{}, false",
                "{}, false",
                "{}~, false",
                "{~}, false",
                "{}x~{}, false",
                "a;b~1;2, true",
                "a%2Cb~, true",
                "a%09b~, true",
                "a;~, true",
                "'a';b~, true",
                "1;2~, true",
                "%EF%BB%BFa;b~, true",
                "a;b, false",
                "ab~1, false",
                ";a~, false",
                "[1;2]~, false",
                "<a/>~, false",
                "``, false",
            })
    void a_stream_of_many_is_told_without_using_it_up(String content, boolean many) throws IOException {
        var in = new ByteArrayInputStream(bytes(content));
        assertEquals(many, Opening.many(in));
        assertArrayEquals(bytes(content), in.readAllBytes());
    }

    private static byte[] bytes(String content) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c == '%') {
                out.append((char) Integer.parseInt(content, i + 1, i + 3, 16));
                i += 2;
            } else {
                out.append(c == '~' ? '\n' : c == '\'' ? '"' : c);
            }
        }
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String kind(RecordSource source) throws IOException {
        if (source instanceof NdjsonSource) {
            return "NDJSON";
        } else if (source instanceof fr.demandeunique.sne.client.bulk.CsvSource) {
            return "TABLE";
        } else if (source instanceof ZipSource) {
            return "ZIP";
        }
        String kind = kind(source.next());
        assertNull(source.next(), "once");
        return kind;
    }

    private static String kind(RecordSource.Batch batch) {
        List<StockRecord> read = new ArrayList<>();
        batch.read(read::add);
        assertEquals(1, read.size());
        List<String> told = read.get(0).rapport().anomalies().stream()
                .map(one -> one.code())
                .toList();
        return told.contains("FICHIER_FORMAT_INCONNU")
                ? "INCONNU"
                : told.stream().anyMatch(one -> one.startsWith("XML")) ? "XML" : "JSON";
    }
}
