package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.demandeunique.sne.bacasable.BacASable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandeImporterTest {
    @TempDir
    private Path dir;

    /** The example as it is before it is registered, on one line, of another person each time. */
    private static String nouvelle(int rang) {
        return Execution.exemple("\"Jean-Noël\"", "\"Jean" + "abcdefghij".charAt(rang % 10) + "\"")
                .replace("\n", "")
                .replaceFirst("\"numeroUnique\": \"\\d+\",", "")
                .replaceFirst("\"etat\": \"ACTIVE\",", "")
                .replaceFirst("\"preavis\": \\{[^}]*\\},", "")
                .replaceFirst("\"guichetCreation\": \"\\d+\",", "")
                .replaceFirst("\"guichetDerniereModification\": \"\\d+\",", "")
                .replaceFirst("\"dateDerniereModification\": \"[^\"]+\",", "");
    }

    private Path stock(String... lines) throws IOException {
        return Files.write(dir.resolve("stock.ndjson"), List.of(lines));
    }

    private static Execution importer(BacASable sne, Path file, String... more) {
        List<String> args = new ArrayList<>(
                List.of("importer", file.toString(), "--vers=" + sne.url(), "--guichet=10691", "--le=2015-12-17"));
        args.addAll(List.of(more));
        return Execution.de(args.toArray(String[]::new));
    }

    private static Set<String> numeros(Execution run) {
        Set<String> numbers = new HashSet<>();
        run.out()
                .lines()
                .map(Execution::lire)
                .map(one -> one.path("numeroUnique").asText(""))
                .filter(one -> !one.isEmpty())
                .forEach(numbers::add);
        return numbers;
    }

    @Test
    void each_line_gets_its_number_and_the_same_command_again_sends_nothing_twice() throws IOException {
        try (var sne = BacASable.demarrer()) {
            Path file = stock(nouvelle(0), nouvelle(1), nouvelle(2));
            Execution first = importer(sne, file).attendre(0);
            assertTrue(first.err().startsWith("3 déposées, 0 déjà dans la file\u00a0; 3 envoyées"), first.err());
            assertEquals(3, numeros(first).size());
            Execution again = importer(sne, stock(nouvelle(2), nouvelle(0), nouvelle(3), nouvelle(1)))
                    .attendre(0);
            assertTrue(again.err().startsWith("1 déposées, 3 déjà dans la file\u00a0; 4 envoyées"), again.err());
            assertTrue(numeros(again).containsAll(numeros(first)), "the order of the lines plays no part");
            assertEquals(4, numeros(again).size());
        }
    }

    @Test
    void the_standard_input_is_read_as_often_as_it_takes() {
        try (var sne = BacASable.demarrer()) {
            String[] command = {
                "importer",
                "-",
                "--vers=" + sne.url(),
                "--guichet=10691",
                "--le=2015-12-17",
                "--file=" + dir.resolve("file")
            };
            String lines = nouvelle(0) + "\n" + nouvelle(1);
            Execution first = Execution.avecEntree(lines, command).attendre(0);
            assertEquals(2, numeros(first).size());
            Execution again = Execution.avecEntree(lines, command).attendre(0);
            assertTrue(again.err().startsWith("0 déposées, 2 déjà dans la file"), again.err());
            assertEquals(numeros(first), numeros(again));
            assertFalse(Files.exists(dir.resolve("file.trace.db")), "the queue alone is left");
        }
    }

    @Test
    void nothing_leaves_where_a_line_is_refused_unless_a_partial_import_is_approved() throws IOException {
        try (var sne = BacASable.demarrer()) {
            Path file = stock(nouvelle(0), "{\"dateDepot\":\"2015-12-17\"}", nouvelle(1));
            Execution refused = importer(sne, file).attendre(1);
            assertTrue(refused.err().startsWith("Rien n’est envoyé\u00a0: 1 refusées"), refused.err());
            JsonNode line = Execution.lire(refused.out());
            assertEquals(2, line.at("/source/ligne").asInt());
            assertFalse(line.get("conforme").asBoolean());
            Execution partial = importer(sne, file, "--partiel").attendre(1);
            assertTrue(
                    partial.err().contains("2 envoyées, 0 refusées par le SNE, 0 à vérifier, 0 en attente, 1 laissées"),
                    partial.err());
            assertEquals(2, numeros(partial).size());
        }
    }

    @Test
    void warnings_stop_until_they_are_confirmed() throws IOException {
        try (var sne = BacASable.demarrer()) {
            Path file = stock(nouvelle(0).replace("\"nombrePersonnes\": 5", "\"nombrePersonnes\": 9"));
            Execution stopped = importer(sne, file).attendre(1);
            assertEquals(
                    "PERSONNES_A_LOGER_ECART",
                    Execution.lire(stopped.out()).at("/anomalies/0/code").asText());
            importer(sne, file, "--confirmer").attendre(0);
        }
    }

    @Test
    void what_cannot_leave_waits_and_the_same_command_goes_on() throws IOException {
        Path file = stock(nouvelle(0), nouvelle(1));
        Execution lost = Execution.de(
                        "importer",
                        file.toString(),
                        "--vers=http://127.0.0.1:9",
                        "--guichet=10691",
                        "--le=2015-12-17",
                        "--patience=1")
                .attendre(3);
        assertTrue(lost.err().contains("Relancez la même commande"), lost.err());
        assertTrue(lost.out().contains("\"etat\":\"PENDING\""), lost.out());
        Execution.de("importer", file.toString(), "--vers=ftp:x", "--guichet=10691")
                .attendre(2);
    }
}
