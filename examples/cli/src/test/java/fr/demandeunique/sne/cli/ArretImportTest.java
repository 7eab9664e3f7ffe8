package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.client.registre.LigneMouvement;
import fr.demandeunique.sne.nomenclature.TypeFichier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An import is killed at random moments and started again: each demande is at the SNE once, and the command that goes through does not wait for the dead. {@code -Dimport.arrets=5} kills five times. */
class ArretImportTest {
    private static final int ARRETS = Integer.getInteger("import.arrets", 1);
    private static final int DEMANDES = 120 * ARRETS;

    @TempDir
    private Path dir;

    private static String nouvelle(int rang) {
        return Execution.exemple("\"Jean-Noël\"", "\"Jean" + lettres(rang) + "\"")
                .replace("\n", "")
                .replaceFirst("\"numeroUnique\": \"\\d+\",", "")
                .replaceFirst("\"etat\": \"ACTIVE\",", "")
                .replaceFirst("\"preavis\": \\{[^}]*\\},", "")
                .replaceFirst("\"guichetCreation\": \"\\d+\",", "")
                .replaceFirst("\"guichetDerniereModification\": \"\\d+\",", "")
                .replaceFirst("\"dateDerniereModification\": \"[^\"]+\",", "");
    }

    private static String lettres(int rang) {
        return "" + (char) ('a' + rang / 26 % 26) + (char) ('a' + rang % 26) + (char) ('a' + rang / 676);
    }

    private static int enregistrees(BacASable sne) {
        return (int) sne.client("10691").mouvements().depuisLeDebut().stream()
                .map(LigneMouvement::type)
                .filter(TypeFichier.CREATION::equals)
                .count();
    }

    @Test
    @Timeout(600)
    void every_demande_arrives_once_however_often_the_import_is_killed() throws Exception {
        Path stock = Files.write(
                dir.resolve("stock.ndjson"),
                IntStream.range(0, DEMANDES).mapToObj(ArretImportTest::nouvelle).toList());
        var random = new Random();
        try (var sne = BacASable.builder().pannes("latence=5-15").demarrer()) {
            List<String> args =
                    List.of("importer", stock.toString(), "--vers=" + sne.url(), "--guichet=10691", "--le=2015-12-17");
            for (int i = 0; i < ARRETS; i++) {
                tuer(args, sne, i * DEMANDES / ARRETS + random.nextInt(DEMANDES / ARRETS));
            }
            long start = System.nanoTime();
            Execution last = Execution.de(args.toArray(String[]::new)).attendre(0);
            assertTrue(
                    System.nanoTime() - start < TimeUnit.SECONDS.toNanos(150),
                    "what the dead held is not waited for as long as a lease");
            Set<String> numbers = new HashSet<>();
            List<JsonNode> lines = last.out().lines().map(Execution::lire).toList();
            for (JsonNode one : lines) {
                assertEquals("SENT", one.get("etat").asText(), one.toString());
                numbers.add(one.get("numeroUnique").asText());
            }
            assertEquals(DEMANDES, lines.size());
            assertEquals(DEMANDES, numbers.size(), "no two lines have one number");
            assertEquals(DEMANDES, enregistrees(sne), "and the SNE knows no more of them");
        }
    }

    /** SIGKILL once that many demandes have arrived: no hook, no flush. */
    private void tuer(List<String> args, BacASable sne, int arrived) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Sne.class.getName()));
        command.addAll(args);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("sortie.txt").toFile())
                .start();
        boolean ended = false;
        while (!ended && enregistrees(sne) < arrived) {
            ended = process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    }
}
