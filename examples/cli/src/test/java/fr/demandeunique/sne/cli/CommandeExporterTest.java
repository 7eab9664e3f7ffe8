package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.bulk.StockReader;
import fr.demandeunique.sne.demande.Demande;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandeExporterTest {
    @TempDir
    private Path dir;

    private Path stock;

    @BeforeEach
    void generer() {
        stock = dir.resolve("stock.ndjson");
        Execution.de("generer", "--nombre=400", "--graine=21", "-o=" + stock).attendre(0);
    }

    private static List<Demande> lire(Path file) throws IOException {
        List<Demande> all = new ArrayList<>();
        StockReader.of(List.of(file)).forEach(one -> one, one -> {
            assertEquals(List.of(), one.rapport().anomalies(), one.place().toString());
            all.add(one.demande());
        });
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "a.csv --libelles", "a.xlsx", "a.xlsx --libelles"})
    void what_is_exported_is_read_back_as_it_was(String how) throws IOException {
        String[] words = how.split(" ");
        Path table = dir.resolve(words[0]);
        List<String> args = new ArrayList<>(List.of("exporter", stock.toString(), "-o", table.toString()));
        args.addAll(List.of(words).subList(1, words.length));
        Execution run = Execution.de(args.toArray(String[]::new)).attendre(0);
        assertEquals(400, run.json().get("lignes").asInt());
        assertEquals(lire(stock), lire(table));
        if (how.equals("a.csv --libelles")) {
            assertTrue(
                    Files.readString(table).matches("(?s).*[;|\"]57463 Metz \\(57\\)[;|\"].*"),
                    "communes by their names");
        }
    }

    @Test
    void the_dictionary_tells_of_each_column_its_name_label_list_and_source() throws IOException {
        Path table = dir.resolve("a.csv");
        Path dictionary = dir.resolve("variables.csv");
        Execution.de("exporter", stock.toString(), "-o=" + table, "--dictionnaire=" + dictionary)
                .attendre(0);
        List<String> titles =
                List.of(Files.readAllLines(table).get(0).replace("\ufeff", "").split(";"));
        List<String> rows = Files.readAllLines(dictionary);
        assertEquals(
                titles,
                rows.subList(1, rows.size()).stream()
                        .map(one -> one.split(";")[0])
                        .toList());
        String situation = rows.stream()
                .filter(one -> one.startsWith("coTitulaires.1.situationFamiliale;"))
                .findFirst()
                .orElseThrow();
        assertTrue(
                situation.contains(
                        ";/coTitulaires/0/situationFamiliale;Onglet «\u00a0Conjoint ou co-titulaire\u00a0» 1\u00a0: Situation familiale"),
                situation);
        assertTrue(situation.contains(";code;non;situationFamiliale;"), situation);
        assertTrue(situation.contains("M = Marié(e)"), situation);
    }

    @Test
    void rows_of_persons_name_the_demande_and_the_person() throws IOException {
        Execution run = Execution.de("exporter", stock.toString(), "-o", "-", "--par-personne")
                .attendre(0);
        List<String> rows = run.out().replace("\ufeff", "").lines().toList();
        assertTrue(rows.get(0).startsWith("numeroUnique;dateDepot;personne;civilite;nom;"), rows.get(0));
        long askers = rows.stream()
                .filter(one -> one.split(";", -1)[2].equals("demandeur"))
                .count();
        assertEquals(400, askers);
        int persons =
                lire(stock).stream().mapToInt(one -> one.personnes().size()).sum();
        assertEquals(persons, rows.size() - 1);
        Execution.de("exporter", stock.toString(), "-o=a.pdf").attendre(2);
    }

    @Test
    void the_standard_input_is_exported_as_a_file_is() throws IOException {
        Execution file = Execution.de("exporter", stock.toString(), "-o", "-").attendre(0);
        Execution stream = Execution.avecEntree(Files.readAllBytes(stock), "exporter", "-", "-o", "-")
                .attendre(0);
        assertEquals(file.out(), stream.out());
    }

    @Test
    void what_cannot_be_read_is_told_and_has_no_row() throws IOException {
        Path broken = dir.resolve("abime.ndjson");
        Files.writeString(broken, Files.readString(stock) + "{\"format\":\n");
        Execution run = Execution.de("exporter", broken.toString(), "-o=" + dir.resolve("a.csv"))
                .attendre(1);
        assertEquals(400, run.json().get("lignes").asInt());
        assertEquals(1, run.json().get("illisibles").asInt());
        assertTrue(run.err().contains("401") && run.err().contains("JSON"), run.err());
    }
}
