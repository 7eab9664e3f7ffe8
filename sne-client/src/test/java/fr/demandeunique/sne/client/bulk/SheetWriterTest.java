package fr.demandeunique.sne.client.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a spreadsheet shows beside the cells: titles that stay, a filter, widths, dates as dates, further sheets. */
class SheetWriterTest {
    @TempDir
    private Path dir;

    private Map<String, String> parts(byte[] workbook) throws IOException {
        Path file = Files.write(dir.resolve("a.xlsx"), workbook);
        Map<String, String> found = new TreeMap<>();
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry one : Collections.list(zip.entries())) {
                found.put(one.getName(), new String(zip.getInputStream(one).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    private Map<String, String> written(int rowsMax, List<List<Object>> rows) throws IOException {
        var closed = new boolean[1];
        var bytes = new ByteArrayOutputStream();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int one) {
                bytes.write(one);
            }

            @Override
            public void close() {
                closed[0] = true;
            }
        };
        try (var sheet = new SheetWriter(out, "Essai", List.of("Un", "Deux"), rowsMax, new int[] {7})) {
            for (List<Object> one : rows) {
                sheet.row(one);
            }
        }
        assertTrue(!closed[0], "the stream is the caller's");
        return parts(bytes.toByteArray());
    }

    @Test
    void titles_stay_and_are_marked_and_a_filter_is_over_all_rows() throws IOException {
        Map<String, String> parts = written(
                1_000, List.of(Arrays.asList("x".repeat(32_001), 5), Arrays.asList(null, LocalDate.of(2017, 2, 21))));
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        assertEquals(
                1,
                found(sheet, "<pane xSplit=\"0\" ySplit=\"1\" topLeftCell=\"A2\"[^>]* state=\"frozen\"/>")
                        .size(),
                sheet);
        assertEquals(List.of("<autoFilter ref=\"A1:B3\""), found(sheet, "<autoFilter ref=\"[^\"]*\""));
        assertEquals(List.of("width=\"7.0\"", "width=\"18.0\""), found(sheet, "width=\"[\\d.]+\""));
        assertTrue(parts.get("xl/styles.xml").contains("E7ECF5"));
        assertTrue(parts.get("xl/styles.xml").contains("dd/mm/yyyy"));
        assertTrue(parts.get("xl/styles.xml").contains("<b/>"));
        assertEquals(2, found(sheet, "<c r=\"[AB]1\" s=\"[1-9]").size(), "both titles");
        assertEquals(1, found(sheet, "<c r=\"B3\" s=\"[1-9]").size(), "the day");
        assertTrue(parts.get("xl/sharedStrings.xml").contains(">" + "x".repeat(32_000) + "<")
                || sheet.contains(">" + "x".repeat(32_000) + "<"));
        assertEquals(
                1,
                parts.keySet().stream()
                        .filter(one -> one.contains("worksheets/sheet"))
                        .count());
    }

    @Test
    void a_sheet_that_is_full_is_followed_by_another_with_the_same_titles() throws IOException {
        Map<String, String> parts = written(2, List.of(List.of("a"), List.of("b"), List.of("c")));
        assertEquals(
                List.of("name=\"Essai\"", "name=\"Essai 2\""),
                found(parts.get("xl/workbook.xml"), "name=\"Essai[^\"]*\""));
        assertEquals(
                List.of("<autoFilter ref=\"A1:B3\""),
                found(parts.get("xl/worksheets/sheet1.xml"), "<autoFilter ref=\"[^\"]*\""));
        assertEquals(
                List.of("<autoFilter ref=\"A1:B2\""),
                found(parts.get("xl/worksheets/sheet2.xml"), "<autoFilter ref=\"[^\"]*\""));
    }

    @Test
    void nothing_is_a_sheet_with_titles() throws IOException {
        Map<String, String> parts = written(2, List.of());
        assertEquals(
                List.of("<autoFilter ref=\"A1:B1\""),
                found(parts.get("xl/worksheets/sheet1.xml"), "<autoFilter ref=\"[^\"]*\""));
    }

    private static List<String> found(String xml, String expression) {
        return Pattern.compile(expression)
                .matcher(xml)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
