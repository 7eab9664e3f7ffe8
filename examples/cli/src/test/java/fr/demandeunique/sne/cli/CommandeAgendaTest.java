package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CommandeAgendaTest extends AuditCase {
    @Test
    void the_agenda_of_a_day_tells_the_late_ones_that_were_planted() throws IOException {
        generer(4_000, 16);
        Execution run =
                Execution.de("agenda", stock.toString(), "--au=2017-02-21").attendre(0);
        Map<String, Set<String>> planted = plantes();
        // Without a calendar there is no task: a renewal before the dépôt leaves none.
        Set<String> incoherent = Set.copyOf(planted.get("DATES_INCOHERENTES"));
        planted.values().forEach(one -> one.removeAll(incoherent));
        Map<String, Set<String>> told = new TreeMap<>();
        run.out()
                .lines()
                .map(Execution::lire)
                .forEach(one -> told.computeIfAbsent(one.get("tache").asText(), absent -> new HashSet<>())
                        .add(one.get("ligne").asText()));
        assertEquals(planted.get("RADIATION_EN_RETARD"), told.get("RADIATION"));
        assertEquals(planted.get("PURGE_EN_RETARD"), told.get("EFFACEMENT"));
        assertTrue(told.get("PREAVIS").containsAll(planted.get("PREAVIS_NON_ENVOYE")));
        assertTrue(
                run.err()
                        .contains("Radiation faute de renouvellement\u00a0: "
                                + told.get("RADIATION").size()),
                run.err());
        Execution one = Execution.de("agenda", stock.toString(), "--au=2017-02-21", "--tache=EFFACEMENT")
                .attendre(0);
        assertEquals(told.get("EFFACEMENT").size(), one.out().lines().count());
        Execution.de("agenda", stock.toString(), "--tache=RIEN").attendre(2);
        assertEquals(
                "Illisibles\u00a0: 2, dont -:2. «\u00a0sne controler\u00a0» dit chaque ligne et pourquoi.",
                Execution.avecEntree("{}\n{\n{", "agenda", "-")
                        .attendre(1)
                        .err()
                        .strip());
    }

    @Test
    void the_letters_of_a_day_are_those_of_its_tasks() throws IOException {
        generer(3_000, 17);
        Path pdf = dir.resolve("lettres.pdf");
        Path list = dir.resolve("lettres.csv");
        Execution run = Execution.de(
                        "agenda", stock.toString(), "--au=2017-02-21", "--lettres=" + pdf, "--manifeste=" + list)
                .attendre(0);
        List<JsonNode> tasks = run.out()
                .lines()
                .map(Execution::lire)
                .filter(one -> Set.of("PREAVIS", "ATTESTATION")
                        .contains(one.get("tache").asText()))
                .toList();
        List<String> rows = Files.readAllLines(list);
        assertEquals(tasks.size(), rows.size() - 1, "one row for each letter or reason");
        int printed = 0;
        for (int i = 0; i < tasks.size(); i++) {
            String[] cells = rows.get(i + 1).split(";", -1);
            if (!cells[1].isEmpty()) {
                printed++;
                assertEquals(tasks.get(i).get("numeroUnique").asText(), cells[1]);
                assertEquals(
                        tasks.get(i).get("tache").asText().equals("PREAVIS"), cells[2].equals("preavis"), cells[2]);
                assertEquals("2017-02-21", cells[3]);
            } else {
                assertFalse(cells[8].isEmpty(), "a letter that is not there has its reason: " + rows.get(i + 1));
            }
        }
        assertTrue(printed > 20, rows.size() + " rows");
        assertTrue(run.err().contains(printed + " lettres, "), run.err());
        assertEquals("%PDF-", new String(Files.readAllBytes(pdf), 0, 5, StandardCharsets.US_ASCII));

        Path none = dir.resolve("aucune.pdf");
        Execution.de("agenda", stock.toString(), "--au=2017-02-21", "--tache=EFFACEMENT", "--lettres=" + none)
                .attendre(0);
        assertFalse(Files.exists(none), "no letter, no file");
        Execution.de("agenda", stock.toString(), "--manifeste=" + list).attendre(2);
    }
}
