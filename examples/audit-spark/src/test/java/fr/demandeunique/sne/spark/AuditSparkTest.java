package fr.demandeunique.sne.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.bacasable.generation.StockGenerator;
import fr.demandeunique.sne.bacasable.generation.StockWriter;
import fr.demandeunique.sne.client.bulk.AuditSummary;
import fr.demandeunique.sne.client.bulk.StockAudit;
import fr.demandeunique.sne.client.bulk.StockReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The summary of Spark on two threads is that of one machine, to the last digit. */
class AuditSparkTest {
    private static final LocalDate JOUR = LocalDate.of(2017, 2, 21);
    private static final int DEMANDES = Integer.getInteger("spark.demandes", 3_000);

    private static SparkSession spark;

    @TempDir
    private static Path dir;

    private static Path stock;
    private static Path packed;

    @BeforeAll
    static void start() throws IOException {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.files.maxPartitionBytes", 1 << 20)
                .getOrCreate();
        stock = dir.resolve("stock.ndjson");
        packed = dir.resolve("stock.ndjson.gz");
        try (var out = Files.newOutputStream(stock)) {
            StockWriter.of(StockGenerator.of(7, DEMANDES, JOUR)).write(out, false);
        }
        try (var out = Files.newOutputStream(packed)) {
            StockWriter.of(StockGenerator.of(8, DEMANDES / 3, JOUR)).write(out, true);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        spark.close();
    }

    private static AuditSummary seul(Path... files) throws IOException {
        StockAudit audit = StockReader.of(List.of(files))
                .collect(() -> new StockAudit(JOUR), StockAudit::add, StockAudit::merge);
        return audit.summary();
    }

    private static AuditSummary spark(Path... files) {
        return AuditSpark.auditer(
                spark, List.of(files).stream().map(Path::toString).toList(), JOUR);
    }

    private static void same(AuditSummary expected, AuditSummary found) throws IOException {
        assertEquals(
                new String(expected.json(), StandardCharsets.UTF_8), new String(found.json(), StandardCharsets.UTF_8));
        assertEquals(expected.tension(), found.tension());
    }

    @Test
    void ndjson_packed_or_not_over_many_partitions() throws IOException {
        assertTrue(spark.read().textFile(stock.toString()).rdd().getNumPartitions() > 4, "one partition proves nothing");
        AuditSummary expected = seul(stock, packed);
        assertEquals(DEMANDES + DEMANDES / 3, expected.bilan().demandes());
        same(expected, spark(stock, packed));
    }

    @Test
    void lines_that_cannot_be_read_are_counted_alike() throws IOException {
        Path faulty = Files.copy(packed, dir.resolve("fautif.ndjson.gz"));
        Path plain = Files.copy(stock, dir.resolve("fautif.ndjson"));
        Files.writeString(
                plain, "\n  \n{\"dateDepot\":\"2015-02-30\"}\nrien\n{\"demandeur\":{\n", StandardOpenOption.APPEND);
        AuditSummary expected = seul(plain, faulty);
        assertTrue(expected.illisibles() >= 2, expected.toString());
        same(expected, spark(plain, faulty));
    }

    @Test
    void parquet_in_columns_and_as_json() throws IOException {
        Path columns = dir.resolve("colonnes.parquet");
        spark.read().json(stock.toString()).write().parquet(columns.toString());
        same(seul(stock), spark(columns));
        Path texts = dir.resolve("textes.parquet");
        spark.read().textFile(stock.toString()).write().parquet(texts.toString());
        same(seul(stock), spark(texts));
    }
}
