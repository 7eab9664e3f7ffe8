package fr.demandeunique.sne.pdf.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of objects of a file: each entry as wide as the widest needs. */
class CrossReferencesTest {
    private static final Pattern HEAD = Pattern.compile(
            "(\\d+) 0 obj\n<</Type/XRef/Size (\\d+)/W\\[1 (\\d) (\\d)]/Root 1 0 R/Info \\d 0 R/ID\\[<[0-9A-F]{32}><[0-9A-F]{32}>]/Length (\\d+)>>\nstream\n");

    private static String written(CrossReferences references, long start) {
        var out = new Bytes(16);
        references.write(out, start, 1, 2, new byte[16]);
        return new String(out.copy(), StandardCharsets.ISO_8859_1);
    }

    /** The rows of the table, each as kind, place, index. */
    static long[][] rows(String file) {
        Matcher head = HEAD.matcher(file);
        assertTrue(head.find(), file);
        int places = Integer.parseInt(head.group(3));
        int indexes = Integer.parseInt(head.group(4));
        int width = 1 + places + indexes;
        byte[] data = file.substring(head.end(), head.end() + Integer.parseInt(head.group(5)))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(Integer.parseInt(head.group(2)) * width, data.length);
        var rows = new long[data.length / width][];
        for (int i = 0; i < rows.length; i++) {
            int at = i * width;
            rows[i] = new long[] {
                data[at], number(data, at + 1, places), number(data, at + 1 + places, indexes), places, indexes
            };
        }
        return rows;
    }

    private static long number(byte[] data, int from, int length) {
        return new BigInteger(1, Arrays.copyOfRange(data, from, from + length)).longValueExact();
    }

    @ParameterizedTest
    @CsvSource({
        "100, 3, 0, 1, 1",
        "255, 3, 255, 1, 1",
        "256, 3, 255, 2, 1",
        "255, 3, 256, 1, 2",
        "100, 256, 1, 2, 1",
        "65535, 3, 65535, 2, 2",
        "65536, 3, 65536, 3, 3",
        "16777216, 3, 1, 4, 1",
        "4294967296, 3, 1, 5, 1"
    })
    void a_column_is_as_wide_as_its_largest_number(long start, int stream, int index, int places, int indexes) {
        var references = new CrossReferences();
        assertEquals(1, references.reserve(3));
        references.at(1, 17);
        references.inside(2, stream, index);
        long[][] rows = rows(written(references, start));
        assertEquals(5, rows.length);
        assertEquals("[0, 0, 0, " + places + ", " + indexes + "]", Arrays.toString(rows[0]), "free");
        assertEquals("[1, 17, 0, " + places + ", " + indexes + "]", Arrays.toString(rows[1]));
        assertEquals("[2, " + stream + ", " + index + ", " + places + ", " + indexes + "]", Arrays.toString(rows[2]));
        assertEquals(0, rows[3][0], "never placed");
        assertEquals("[1, " + start + ", 0, " + places + ", " + indexes + "]", Arrays.toString(rows[4]), "itself");
    }

    @Test
    void a_file_ends_with_the_place_of_its_table() {
        assertTrue(written(new CrossReferences(), 1234).endsWith("\nendstream\nendobj\nstartxref\n1234\n%%EOF\n"));
    }

    @Test
    void numbers_that_were_given_back_are_free_again_and_a_copy_is_its_own() {
        var references = new CrossReferences();
        references.reserve(2);
        references.at(1, 11);
        references.at(2, 22);
        var copy = new CrossReferences();
        copy.reserve(900);
        copy.at(5, 55);
        copy.load(references);
        assertEquals(3, copy.size());
        assertEquals(3, copy.reserve(4));
        references.backTo(2);
        assertEquals(2, references.size());
        assertEquals(2, references.reserve(1));
        long[][] rows = rows(written(references, 99));
        assertEquals(4, rows.length);
        assertEquals(11, rows[1][1]);
        assertEquals(0, rows[2][0]);
        long[][] copied = rows(written(copy, 99));
        assertEquals(22, copied[2][1]);
        assertEquals(0, copied[5][0]);
        references.clear();
        assertEquals(1, references.size());
        references.reserve(2);
        assertEquals(0, rows(written(references, 99))[1][0]);
    }

    /** More objects than fit in memory at a time go out in pieces, the same bytes. */
    @Test
    void a_long_table_goes_out_in_pieces() throws IOException {
        var references = new CrossReferences();
        int first = references.reserve(60_000);
        for (int i = 0; i < 60_000; i++) {
            references.at(first + i, 70_000 + i);
        }
        var whole = new CrossReferences();
        whole.load(references);
        var sink = new ByteArrayOutputStream();
        var out = new Bytes(16);
        references.write(out, 200_000, 1, 2, new byte[16], sink);
        assertTrue(sink.size() > 100_000 && out.size() < 70_000, sink.size() + " and " + out.size());
        sink.writeBytes(out.copy());
        assertEquals(written(whole, 200_000), sink.toString(StandardCharsets.ISO_8859_1));
    }
}
