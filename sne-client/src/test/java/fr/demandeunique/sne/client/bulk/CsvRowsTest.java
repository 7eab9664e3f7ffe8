package fr.demandeunique.sne.client.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where rows and cells end: each row by its line, with its two cells or its fault. */
class CsvRowsTest {
    private static final String TITLES = "precisions;formulaire\n";

    private static List<String> read(byte[] file) throws IOException {
        List<String> found = new ArrayList<>();
        StockReader.of(new ByteArrayInputStream(file), "stock.csv")
                .withThreads(1)
                .forEach(one -> one, one -> found.add(told(one)));
        return found;
    }

    private static String told(StockRecord one) {
        Demande demande = one.demande();
        String cells = demande == null ? "" : " " + demande.precisions() + "/" + demande.formulaire();
        return one.place().ligne()
                + cells
                + one.rapport().anomalies().stream()
                        .map(Anomalie::code)
                        .map(code -> " " + code)
                        .collect(Collectors.joining());
    }

    private static List<String> read(String file) throws IOException {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code ¶} ends a line, {@code |} parts two records. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '→',
            value = {
                "a;b¶c;d¶ → 2 a/b|3 c/d",
                "a;b¶c;d → 2 a/b|3 c/d",
                "a;b\\r¶c;d\\r → 2 a/b|3 c/d",
                "a¶;d → 2 a/null|3 null/d",
                "¶ ; ¶a;b → 4 a/b",
                "\"a\";\"b\"¶c;d → 2 a/b|3 c/d",
                "\"a;b\";\"c\" → 2 a;b/c",
                "\"a¶b\";c¶d;e → 2 a¶b/c|4 d/e",
                "\"a\"\"b\";\"\"\"\"¶c;d → 2 a\"b/\"|3 c/d",
                "a\"b;c\"¶d;e → 2 a\"b/c\"|3 d/e",
                "a;\"b\" → 2 a/b",
                "a;\"b\"\\r¶c;d → 2 a/b|3 c/d",
                "\"a\"x;b¶c;d → 2 CSV_GUILLEMET_SUITE|3 c/d",
                "\"a¶b\"x;b¶c;d → 2 CSV_GUILLEMET_OUVERT|3 b\"x/b|4 c/d",
                "\"a;b¶c;d¶ → 2 CSV_GUILLEMET_OUVERT|3 c/d",
                "c;d¶\"a;b → 2 c/d|3 CSV_GUILLEMET_OUVERT",
                "c;d¶a;\" → 2 c/d|3 CSV_GUILLEMET_OUVERT",
                "\"a¶b\"¶c;d → 2 CSV_GUILLEMET_OUVERT|3 b\"/null|4 c/d",
                "a;b;c¶d;e → 2 a/b CSV_CELLULES_EN_TROP|3 d/e",
            })
    void a_quote_that_is_wrong_costs_its_own_line_alone(String rows, String expected) throws IOException {
        assertEquals(
                List.of(expected.replace('¶', '\n').split("\\|")),
                read(TITLES + rows.replace('¶', '\n').replace("\\r", "\r")));
    }

    @Test
    void titles_may_stand_after_empty_lines_and_a_mark_and_be_parted_by_any_of_three_signs() throws IOException {
        assertEquals(List.of("4 a/b"), read("\ufeff\n \nprecisions;formulaire\na;b"));
        assertEquals(List.of("2 a;x/b"), read("precisions,formulaire\na;x,b"));
        assertEquals(List.of("2 a,x/b"), read("precisions\tformulaire\na,x\tb"));
        assertEquals(List.of("2 a/null"), read("precisions\na"));
        assertEquals(List.of("1 COLONNE_INCONNUE", "2 a/b"), read("precisions;formulaire;x\na;b;c"));
        assertEquals(List.of("1 COLONNES_INCONNUES"), read("x;y\na;b\nc;d\n"));
        for (String nothing : List.of("precisions;formulaire", "precisions;formulaire\n", "\n\n")) {
            assertEquals(List.of(), read(nothing), nothing);
        }
    }

    @Test
    void each_row_is_UTF_8_or_of_Windows() throws IOException {
        String text = TITLES + "é;œ€\n";
        byte[] windows = text.getBytes(Charset.forName("windows-1252"));
        byte[] utf8 = "é;œ€\n".getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[windows.length + utf8.length];
        System.arraycopy(windows, 0, both, 0, windows.length);
        System.arraycopy(utf8, 0, both, windows.length, utf8.length);
        assertEquals(List.of("2 é/œ€", "3 é/œ€"), read(both));
        assertEquals(List.of("2 é/œ€"), read(text.getBytes(StandardCharsets.UTF_16)));
    }

    @Test
    void a_quote_is_missing_where_a_cell_would_be_longer_than_anybody_types() throws IOException {
        String lines = "x\n".repeat(100) + "x";
        assertEquals(List.of("2 " + lines + "/b", "103 c/d"), read(TITLES + "\"" + lines + "\";b\nc;d"));
        assertTrue(read(TITLES + "\"" + lines + "\n\";b\nc;d").get(0).startsWith("2 CSV_GUILLEMET_OUVERT"));
        String wide = "x".repeat(65_535);
        assertEquals(
                "2 " + wide + "/b", read(TITLES + "\"" + wide + "\";b\nc;d").get(0));
        assertEquals(List.of("2 CSV_GUILLEMET_OUVERT", "3 c/d"), read(TITLES + "\"" + wide + "xx\";b\nc;d"));
    }

    /** Quotes and ends of line fall where one piece ends and the next begins, for some of these widths. */
    @Test
    void a_row_may_be_cut_anywhere_where_a_piece_ends() throws IOException {
        for (int width = 61; width < 67; width++) {
            String row = "\"" + "é".repeat(width / 2) + "\n" + "x".repeat(width % 2) + "\"\"\";\"b\"\r\n";
            int count = 3 * RecordSource.PIECE / row.getBytes(StandardCharsets.UTF_8).length;
            List<String> found = read(TITLES + row.repeat(count));
            assertEquals(count, found.size());
            for (int i = 0; i < count; i++) {
                assertEquals(
                        (2 + 2 * i) + " " + "é".repeat(width / 2) + "\n" + "x".repeat(width % 2) + "\"/b",
                        found.get(i));
            }
        }
    }
}
