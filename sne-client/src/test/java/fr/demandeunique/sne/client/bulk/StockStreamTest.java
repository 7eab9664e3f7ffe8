package fr.demandeunique.sne.client.bulk;

import static fr.demandeunique.sne.client.bulk.StockReaderTest.all;
import static fr.demandeunique.sne.client.bulk.StockReaderTest.codes;
import static fr.demandeunique.sne.client.bulk.StockReaderTest.demande;
import static fr.demandeunique.sne.client.bulk.StockReaderTest.gzip;
import static fr.demandeunique.sne.client.bulk.StockReaderTest.lines;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.json.DemandeJson;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stream holds, and where a file ends that is cut off. */
class StockStreamTest {
    @TempDir
    private Path dir;

    @Test
    void each_file_of_a_folder_that_is_cut_off_is_named_with_its_line() throws IOException {
        byte[] whole = gzip(lines(0, 500));
        byte[] table =
                gzip(("numeroUnique;demandeur.nom\n" + ";DUPONT\n".repeat(3_000)).getBytes(StandardCharsets.UTF_8));
        byte[] one = gzip(DemandeJson.write(demande(1)));
        Path folder = Files.createDirectories(dir.resolve("lot"));
        Files.write(folder.resolve("a.ndjson.gz"), Arrays.copyOf(whole, whole.length - 9));
        Files.write(folder.resolve("b.ndjson"), lines(7, 8));
        Files.write(folder.resolve("c.csv.gz"), Arrays.copyOf(table, table.length - 9));
        Files.write(folder.resolve("d.json.gz"), Arrays.copyOf(one, one.length - 9));
        List<String> damages = all(StockReader.of(List.of(folder))).stream()
                .filter(record -> codes(record).contains("FICHIER_ABIME"))
                .map(record -> record.place().partie() + ":" + record.place().ligne())
                .toList();
        assertEquals(3, damages.size(), damages.toString());
        assertTrue(damages.get(0).matches("a\\.ndjson\\.gz:(499|500|501)"), damages.toString());
        assertTrue(damages.get(1).matches("c\\.csv\\.gz:(2\\d{3}|300[12])"), damages.toString());
        assertEquals("d.json.gz:1", damages.get(2));
    }

    @Test
    void a_stream_is_a_stock_if_more_than_one_demande_is_in_it() throws IOException {
        byte[] gzip = gzip(new byte[0]);
        for (String stock : List.of("{}\n{}", "\ufeff{}\n\n{}", "numeroUnique;nom\n", "\"a\",b\n", "PK\u0003\u0004")) {
            assertTrue(isStock(stock.getBytes(StandardCharsets.UTF_8)), stock);
        }
        for (String one : List.of("", "{", "{}", "{}\n", "{\n\"a\":1}", "<a>,\n", "[1,\n2]", "abc\n", "PK")) {
            assertFalse(isStock(one.getBytes(StandardCharsets.UTF_8)), one);
        }
        assertTrue(isStock(gzip));
        assertFalse(isStock(Arrays.copyOf(gzip, 1)));
    }

    private static boolean isStock(byte[] bytes) throws IOException {
        var in = new BufferedInputStream(new ByteArrayInputStream(bytes), 1);
        boolean stock = StockReader.isStock(in);
        assertArrayEquals(bytes, in.readAllBytes(), "nothing is used up");
        return stock;
    }
}
