package fr.demandeunique.sne.spark;

import fr.demandeunique.sne.client.bulk.AuditSummary;
import fr.demandeunique.sne.client.bulk.StockAudit;
import fr.demandeunique.sne.client.bulk.StockReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * The same files audited by Spark and by the library, in turns of one process, on as many cores: {@code SparkMesures ROUNDS FILE…}. Spark gets no search for resemblance, and no start of a session is counted.
 */
public final class SparkMesures {
    private static final LocalDate JOUR = LocalDate.of(2017, 2, 21);

    private SparkMesures() {}

    private interface Audit {
        AuditSummary run() throws IOException;
    }

    /** Prints a line for each turn. */
    public static void main(String[] args) throws IOException {
        List<String> files = Stream.of(args).skip(1).toList();
        int cores = Runtime.getRuntime().availableProcessors();
        try (SparkSession spark = SparkSession.builder()
                .master("local[" + cores + "]")
                .config("spark.ui.enabled", "false")
                .getOrCreate()) {
            for (int i = 1; i <= Integer.parseInt(args[0]); i++) {
                print(i, "Spark local[" + cores + "]", () -> AuditSpark.auditer(spark, files, JOUR));
                print(i, "StockReader", () -> StockReader.of(
                                files.stream().map(Path::of).toList())
                        .collect(() -> new StockAudit(JOUR), StockAudit::add, StockAudit::merge)
                        .summary());
            }
        }
    }

    private static void print(int round, String name, Audit audit) throws IOException {
        long start = System.nanoTime();
        var bilan = audit.run().bilan();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "tour %d;%s;%d demandes;%d fautes;%.2f s;%.0f/s%n",
                round, name, bilan.demandes(), bilan.enFaute(), seconds, bilan.demandes() / seconds);
    }
}
