package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandeGenererTest {
    @TempDir
    private Path dir;

    @Test
    void the_same_seed_gives_the_same_lines_to_a_file_and_to_the_standard_output() throws IOException {
        Path packed = dir.resolve("stock.ndjson.gz");
        Path list = dir.resolve("defauts.csv");
        Execution run = Execution.de(
                        "generer", "--nombre=1500", "--graine=7", "-o", packed.toString(), "--defauts", list.toString())
                .attendre(0);
        assertEquals(1500, run.json().get("nombre").asInt());
        assertEquals("2017-02-21", run.json().get("au").asText(), "not today: the same seed for ever");
        String text;
        try (var in = new GZIPInputStream(Files.newInputStream(packed))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertEquals(1500, text.lines().count());
        Execution piped = Execution.de("generer", "--nombre=1500", "--graine=7", "-o", "-")
                .attendre(0);
        assertEquals(text, piped.out());
        assertEquals(1500, Execution.lire(piped.err()).get("nombre").asInt(), "the summary leaves the output alone");
        List<String> faults = Files.readAllLines(list);
        assertEquals("ligne;numeroUnique;defaut", faults.get(0));
        assertTrue(faults.size() > 500);
        try (var left = Files.list(dir)) {
            assertEquals(2, left.count(), "no temporary file is left");
        }
    }

    @Test
    void rates_are_chosen_fault_by_fault() throws IOException {
        Path list = dir.resolve("defauts.csv");
        Execution.de(
                        "generer",
                        "--nombre=300",
                        "--graine=1",
                        "-o=-",
                        "--sans-defauts",
                        "--taux=MOTIF_ABSENT=1",
                        "--defauts=" + list)
                .attendre(0);
        assertTrue(Files.readAllLines(list).stream().skip(1).allMatch(one -> one.endsWith(";MOTIF_ABSENT")));
        for (String wrong : List.of("MOTIF_ABSENT", "MOTIF_ABSENT=2", "RIEN=0.1", "MOTIF_ABSENT=NaN")) {
            Execution run = Execution.de("generer", "--nombre=3", "--graine=1", "-o=-", "--taux=" + wrong)
                    .attendre(2);
            assertTrue(run.err().contains("COURRIEL_ABSENT=0.3"), run.err());
        }
        Execution.de("generer", "--nombre=-1", "--graine=1", "-o=-").attendre(2);
    }

    @Test
    void a_place_that_cannot_be_written_is_told_before_the_work() {
        Execution run = Execution.de("generer", "--nombre=100000000", "--graine=1", "-o", dir + "/absent/x.ndjson")
                .attendre(3);
        assertFalse(run.err().isBlank());
    }

    @Test
    void a_full_disk_is_told_with_the_name_of_the_file() {
        assumeTrue(Files.exists(Path.of("/dev/full")));
        Execution run = Execution.de("generer", "--nombre=50", "--graine=1", "-o=/dev/full")
                .attendre(3);
        assertTrue(run.err().contains("/dev/full"), run.err());
    }
}
