package fr.demandeunique.sne.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;

/** A generated stock whose faults are known, and what an audit counts. */
abstract class AuditCase {
    @TempDir
    Path dir;

    Path stock;
    Path defauts;

    void generer(int nombre, int graine) {
        stock = dir.resolve("stock" + graine + ".ndjson.gz");
        defauts = dir.resolve("defauts" + graine + ".csv");
        Execution.de("generer", "--nombre=" + nombre, "--graine=" + graine, "-o=" + stock, "--defauts=" + defauts)
                .attendre(0);
    }

    /** What the generator put in, by indicator: its lines. */
    Map<String, Set<String>> plantes() throws IOException {
        Map<String, Set<String>> planted = new TreeMap<>();
        for (String row : Files.readAllLines(defauts)
                .subList(1, Files.readAllLines(defauts).size())) {
            String[] cells = row.split(";", -1);
            planted.computeIfAbsent(cells[2], absent -> new HashSet<>()).add(cells[0]);
        }
        return planted;
    }

    static Map<String, Long> nombres(JsonNode bilan) {
        Map<String, Long> counts = new TreeMap<>();
        bilan.get("indicateurs").forEach(one -> {
            if (one.get("nombre").asLong() > 0) {
                counts.put(one.get("code").asText(), one.get("nombre").asLong());
            }
        });
        return counts;
    }

    static Map<String, Long> sommes(JsonNode bilan, String list) {
        Map<String, Long> sums = new TreeMap<>();
        bilan.get(list)
                .forEach(line -> line.properties().forEach(one -> {
                    if (one.getKey().equals(one.getKey().toUpperCase(Locale.ROOT))) {
                        sums.merge(one.getKey(), one.getValue().asLong(), Long::sum);
                    }
                }));
        return sums;
    }
}
