package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.bulk.AuditReport;
import fr.demandeunique.sne.client.bulk.AuditSummary;
import fr.demandeunique.sne.client.bulk.DuplicateSearch;
import fr.demandeunique.sne.client.bulk.DuplicateSummary;
import fr.demandeunique.sne.client.bulk.StockAudit;
import fr.demandeunique.sne.client.bulk.StockReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An audit is killed at random moments and started again: its summary and its report are those of one that nobody disturbed, byte for byte. {@code -Daudit.arrets=5} kills five times. */
class ArretAuditTest {
    private static final int ARRETS = Integer.getInteger("audit.arrets", 1);

    @TempDir
    private Path dir;

    /** What {@code sne auditer STOCK --reprise} does, but that it keeps its count at every occasion: stock, count under way, summary and report. */
    static final class Audit {
        public static void main(String[] args) throws IOException {
            LocalDate jour = LocalDate.of(2017, 2, 21);
            try (DuplicateSearch search = DuplicateSearch.in(Path.of(args[1]).getParent())) {
                AuditSummary summary = StockReader.of(List.of(Path.of(args[0])))
                        .withWitness(search::add)
                        .withCheckpointEvery(Duration.ZERO)
                        .collect(
                                () -> new StockAudit(jour),
                                StockAudit::add,
                                StockAudit::merge,
                                Path.of(args[1]),
                                "audit " + jour)
                        .summary()
                        .withRapprochements(DuplicateSummary.of(search, pair -> {}));
                try (OutputStream page = Files.newOutputStream(Path.of(args[3]))) {
                    AuditReport.of(summary).write(page);
                }
                Files.write(Path.of(args[2]), summary.json());
            }
        }
    }

    private Process start(Path stock, Path kept, Path summary, Path page) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Audit.class.getName(),
                        stock.toString(),
                        kept.toString(),
                        summary.toString(),
                        page.toString())
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("sortie.txt").toFile())
                .start();
    }

    @Test
    @Timeout(600)
    void summary_and_report_are_the_same_however_often_the_audit_is_killed() throws Exception {
        Path stock = dir.resolve("stock.ndjson");
        Execution.de("generer", "--nombre=" + 20_000 * Math.min(3, ARRETS), "--graine=31", "-o=" + stock)
                .attendre(0);
        Execution whole = Execution.de(
                        "auditer", stock.toString(), "--au=2017-02-21", "--html=" + dir.resolve("entier.html"))
                .attendre(0);
        Path kept = dir.resolve("reprise");
        Path summary = dir.resolve("bilan.json");
        Path page = dir.resolve("suivi.html");
        var random = new Random();
        for (int i = 0; i < ARRETS; i++) {
            Process process = start(stock, kept, summary, page);
            while (process.isAlive() && !Files.exists(kept)) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(ARRETS == 1 ? 50 : 1_500));
            process.destroyForcibly();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        }
        Process last = start(stock, kept, summary, page);
        assertEquals(0, last.waitFor(), this::sortie);
        assertEquals(whole.out(), Files.readString(summary));
        assertArrayEquals(Files.readAllBytes(dir.resolve("entier.html")), Files.readAllBytes(page));
        assertFalse(Files.exists(kept), "what is through needs no going on");
        try (var files = Files.list(dir)) {
            assertTrue(
                    files.noneMatch(one -> one.getFileName().toString().matches("sne.*tmp")), "no name is left behind");
        }
    }

    private String sortie() {
        try {
            return Files.readString(dir.resolve("sortie.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
