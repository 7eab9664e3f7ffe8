package fr.demandeunique.sne.spark;

import fr.demandeunique.sne.client.bulk.AuditReport;
import fr.demandeunique.sne.client.bulk.AuditSummary;
import fr.demandeunique.sne.client.bulk.StockAudit;
import fr.demandeunique.sne.client.json.DemandeJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/**
 * What {@code sne auditer} does, on Apache Spark: each partition is counted by a {@link StockAudit}, and the counters are merged in a tree. The rules, the counters and the summary are those of the library, so that the
 * figures are the same to the last digit.
 *
 * <pre>{@code spark-submit --class fr.demandeunique.sne.spark.AuditSpark --jars sne-core.jar,sne-client.jar audit-spark.jar --au 2017-02-21 -o bilan.json hdfs:///stock/*.ndjson.gz}</pre>
 */
public final class AuditSpark {
    private AuditSpark() {}

    /**
     * Counts a stock.
     *
     * @param spark on which it is read
     * @param fichiers NDJSON, compressed or not, and Parquet ({@code .parquet}), as Spark names files and folders: one row a demande, in columns as {@code spark.read().json} makes them of NDJSON, or as JSON in the
     *     only column
     * @param jour the day on which the stock is looked at
     */
    public static AuditSummary auditer(SparkSession spark, List<String> fichiers, LocalDate jour) {
        JavaRDD<String> lines = fichiers.stream()
                .map(one -> lines(spark, one))
                .reduce(JavaRDD::union)
                .orElseThrow(() -> new IllegalArgumentException("no file"));
        return lines.mapPartitions(part -> List.of(count(part, jour)).iterator())
                .treeReduce(AuditSpark::merge)
                .summary();
    }

    private static JavaRDD<String> lines(SparkSession spark, String file) {
        String name = file.toLowerCase(Locale.ROOT);
        if (!name.endsWith(".parquet") && !name.endsWith(".parquet/")) {
            return spark.read().textFile(file).javaRDD();
        }
        Dataset<Row> rows = spark.read().parquet(file);
        boolean json = rows.columns().length == 1
                && rows.schema().fields()[0].dataType().equals(DataTypes.StringType);
        return json ? rows.javaRDD().map(row -> row.getString(0)) : rows.toJSON().javaRDD();
    }

    private static StockAudit count(Iterator<String> lines, LocalDate jour) {
        var audit = new StockAudit(jour);
        while (lines.hasNext()) {
            String line = lines.next();
            if (!line.isBlank()) {
                audit.add(DemandeJson.read(line.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return audit;
    }

    private static StockAudit merge(StockAudit one, StockAudit other) {
        one.merge(other);
        return one;
    }

    /** Takes {@code [--au DATE] -o SUMMARY.json [--html PAGE.html] FILE…}; the two files are written by the driver. */
    public static void main(String[] args) throws IOException {
        List<String> files = new ArrayList<>();
        LocalDate jour = null;
        Path summary = null;
        Path page = null;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--au" -> jour = LocalDate.parse(args[++i]);
                case "-o" -> summary = Path.of(args[++i]);
                case "--html" -> page = Path.of(args[++i]);
                default -> files.add(args[i]);
            }
        }
        if (summary == null || jour == null || files.isEmpty()) {
            throw new IllegalArgumentException("--au DATE -o SUMMARY.json [--html PAGE.html] FILE...");
        }
        try (SparkSession spark = SparkSession.builder().appName("sne-audit").getOrCreate()) {
            AuditSummary found = auditer(spark, files, jour);
            Files.write(summary, found.json());
            if (page != null) {
                try (OutputStream out = Files.newOutputStream(page)) {
                    AuditReport.of(found).write(out);
                }
            }
        }
    }
}
