package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class CommandeAuditerTest extends AuditCase {
    private Set<String> numeros(String defaut) throws IOException {
        return Files.readAllLines(defauts).stream()
                .map(row -> row.split(";", -1))
                .filter(cells -> cells[2].equals(defaut))
                .map(cells -> cells[1].replace(" ", ""))
                .collect(Collectors.toSet());
    }

    @Test
    void every_planted_fault_is_counted_and_extracted_and_no_other() throws IOException {
        generer(8_000, 11);
        Path folder = dir.resolve("extractions");
        JsonNode bilan = Execution.de("auditer", stock.toString(), "--au=2017-02-21", "--csv=" + folder)
                .attendre(0)
                .json();
        Map<String, Set<String>> planted = plantes();
        Map<String, Long> expected = new TreeMap<>();
        planted.forEach((code, lines) -> expected.put(code, (long) lines.size()));
        assertEquals(expected, nombres(bilan));
        Map<String, Set<String>> extracted = new TreeMap<>();
        Map<String, Long> alerted = new TreeMap<>();
        Set<String> same = new HashSet<>();
        Set<String> near = new HashSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                List<String> rows = Files.readAllLines(file);
                String name = file.getFileName().toString().replace(".csv", "");
                for (String row : rows.subList(1, rows.size())) {
                    String[] cells = row.split(";", -1);
                    if (name.equals("RAPPROCHEMENTS")) {
                        assertEquals(file.getParent().getFileName().toString(), cells[2], "each to its guichet");
                        Set<String> pairs = cells[6].equals("même personne") ? same : near;
                        pairs.add(cells[0].replace(" ", ""));
                        pairs.add(cells[3].replace(" ", ""));
                    } else if (name.equals("alerte")) {
                        alerted.merge(cells[0], Long.valueOf(cells[1]), Long::sum);
                    } else {
                        assertEquals(file.getParent().getFileName().toString(), cells[1], "each to its guichet");
                        assertTrue(
                                extracted
                                        .computeIfAbsent(name, absent -> new HashSet<>())
                                        .add(cells[9]),
                                "twice: " + row);
                        assertFalse(cells[4].matches("..*[A-Z].*"), "masked: " + row);
                    }
                }
            }
        }
        assertEquals(planted, extracted);
        Set<String> twins = numeros("DOUBLON_SUSPECT");
        assertTrue(twins.containsAll(same), "two demandes of one person that nobody planted");
        near.addAll(same);
        twins.removeAll(near);
        assertEquals(Set.of(), twins, "each planted duplicate is in a pair");
        assertEquals(expected, alerted);
        assertEquals(expected, sommes(bilan, "guichets"));
        assertEquals(expected, sommes(bilan, "territoires"));
    }

    @Test
    void several_files_give_what_one_gives() throws IOException {
        generer(3_000, 12);
        JsonNode whole =
                Execution.de("auditer", stock.toString(), "--au=2017-02-21").json();
        String text;
        try (var in = new GZIPInputStream(Files.newInputStream(stock))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> lines = text.lines().toList();
        Path one = Files.write(dir.resolve("b.ndjson"), lines.subList(0, 1_234));
        Path other = Files.write(dir.resolve("a.ndjson"), lines.subList(1_234, 3_000));
        Path state = dir.resolve("reprise");
        assertEquals(
                whole,
                Execution.de("auditer", one.toString(), other.toString(), "--au=2017-02-21", "--reprise=" + state)
                        .json());
        assertFalse(Files.exists(state), "what is done needs no going on");
    }

    @Test
    void the_page_is_one_file_in_french_without_names_and_shows_what_has_changed() throws IOException {
        generer(3_000, 13);
        Execution first =
                Execution.de("auditer", stock.toString(), "--au=2017-02-21").attendre(0);
        Path before = Files.writeString(
                dir.resolve("janvier.json"),
                first.out().replaceFirst("(\"MOTIF_ABSENT\",\\s*\"nombre\" : )\\d+", "$11000"));
        Path page = dir.resolve("suivi.html");
        Execution.de("auditer", stock.toString(), "--au=2017-02-21", "--html=" + page, "--precedent=" + before)
                .attendre(0);
        String html = Files.readString(page);
        assertTrue(html.contains("<html lang=\"fr\">") && html.contains("Évolution"), html.substring(0, 300));
        assertTrue(html.matches("(?s).*<code>MOTIF_ABSENT</code>.*?1\u202f000</td><td class=\"n down\">\u2212.*"));
        assertTrue(html.matches("(?s).*Commune de premier choix.*<th scope=\"row\">[^<]+ \\(\\d[0-9AB]\\d?\\)</th>.*"));
        assertTrue(html.contains("Commune du logement attribué"));
        assertFalse(html.contains("http") || html.contains("src="), "nothing from elsewhere");
        assertFalse(html.contains("exemple.fr") || html.contains("0639"), "nobody is in it");
        assertNotNull(Execution.lire(first.out()).at("/statistiques/anciennete"));
        Execution.de("auditer", stock.toString(), "--precedent=" + page).attendre(2);
    }

    @Test
    void the_extractions_go_to_a_folder_of_their_own() throws IOException {
        generer(50, 14);
        assertTrue(Execution.de("auditer", stock.toString(), "--csv=" + dir)
                .attendre(2)
                .err()
                .contains("doit être vide"));
        String under = stock.resolve("x").toString();
        assertTrue(Execution.de("auditer", stock.toString(), "--csv=" + under)
                .attendre(3)
                .err()
                .contains(under));
    }

    @Test
    void the_standard_input_gives_the_same_extractions_as_a_file() throws IOException {
        generer(300, 17);
        Path plain = Files.createDirectory(dir.resolve("entree"));
        Path file = Files.createDirectory(dir.resolve("fichier"));
        Execution in = Execution.avecEntree(
                        Files.readAllBytes(stock), "auditer", "-", "--au=2017-02-21", "--csv=" + plain)
                .attendre(0);
        Execution out = Execution.de("auditer", stock.toString(), "--au=2017-02-21", "--csv=" + file)
                .attendre(0);
        assertEquals(out.json(), in.json());
        Map<String, String> read = lignes(plain);
        assertTrue(read.size() > 10, "some files: " + read.keySet());
        read.replaceAll((name, rows) -> rows.replace(";'-;", ";" + stock + ";"));
        assertEquals(lignes(file), read);
    }

    private static Map<String, String> lignes(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path one : files.filter(Files::isRegularFile).toList()) {
                all.put(folder.relativize(one).toString(), Files.readString(one));
            }
        }
        return all;
    }

    @Test
    void what_cannot_be_read_is_told_with_the_first_place() throws IOException {
        Execution unread = Execution.avecEntree("{", "auditer", "-").attendre(1);
        assertEquals(1, unread.json().get("illisibles").asInt());
        assertTrue(unread.err().startsWith("Illisibles\u00a0: 1, dont -:1."), unread.err());
        Path lines = Files.write(dir.resolve("b.ndjson"), List.of("{}", "{", "[", "{}"));
        Path more = Files.write(dir.resolve("a.ndjson"), List.of("{}", "{}", "{"));
        for (String search : List.of("--sans-rapprochements", "--au=2017-02-21")) {
            assertTrue(Execution.de("auditer", lines.toString(), more.toString(), search)
                    .attendre(1)
                    .err()
                    .startsWith("Illisibles\u00a0: 3, dont " + more + ":3."));
        }
        generer(50, 18);
        assertEquals("", Execution.de("auditer", stock.toString()).attendre(0).err());
    }

    @Test
    void people_are_shown_twenty_guichets_and_how_many_more() throws IOException {
        generer(400, 19);
        Execution all =
                Execution.de("auditer", stock.toString(), "--au=2017-02-21").attendre(0);
        String text = Execution.de("auditer", stock.toString(), "--au=2017-02-21", "--texte")
                .attendre(0)
                .out();
        JsonNode guichets = all.json().get("guichets");
        int more = guichets.size() - 20;
        assertTrue(more > 10 && text.contains("\n  … et " + more + " autres"), more + "\n" + text);
        String shown = text.substring(text.indexOf("\nguichets"), text.indexOf("  … et "));
        assertEquals(20, shown.lines().filter(one -> one.startsWith("  - ")).count());
    }

    @Test
    void the_tension_adds_up_to_the_four_figures() throws IOException {
        generer(2_000, 15);
        Path table = dir.resolve("tension.csv");
        JsonNode bilan = Execution.de("auditer", stock.toString(), "--au=2017-02-21", "--tension=" + table)
                .attendre(0)
                .json();
        long[] sums = new long[2];
        for (String row : Files.readAllLines(table)) {
            String[] cells = row.split(";", -1);
            if (cells[0].equals("territoire") && cells[3].equals("tous")) {
                sums[0] += Long.parseLong(cells[4]);
                sums[1] += Long.parseLong(cells[5]);
                assertFalse(cells[2].isEmpty(), row);
            }
        }
        assertEquals(bilan.at("/statistiques/actives").asLong(), sums[0]);
        assertEquals(bilan.at("/statistiques/attributions").asLong(), sums[1]);
    }

    @Test
    void with_a_grid_the_scores_of_the_stock_are_those_of_each_demande() throws IOException {
        generer(400, 18);
        Path state = dir.resolve("reprise");
        Path page = dir.resolve("suivi.html");
        JsonNode bilan = Execution.de(
                        "auditer",
                        stock.toString(),
                        "--au=2024-01-15",
                        "--grille=exemple",
                        "--reprise=" + state,
                        "--html=" + page)
                .attendre(0)
                .json();
        Map<String, Long> expected = new TreeMap<>();
        try (var in = new GZIPInputStream(Files.newInputStream(stock))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                JsonNode demande = Execution.lire(line);
                if (!demande.has("radiation")
                        && demande.path("etat").asText("ACTIVE").equals("ACTIVE")
                        && demande.has("dateDepot")
                        && demande.get("dateDepot").asText().compareTo("2024-01-15") <= 0) {
                    JsonNode score = Execution.avecEntree(line, "coter", "-", "--grille=exemple", "--le=2024-01-15")
                            .json();
                    if (score.has("points")) {
                        expected.merge(score.get("points").asText(), 1L, Long::sum);
                    }
                }
            }
        }
        JsonNode all = bilan.at("/cotation/types/0");
        Map<String, Long> found = new TreeMap<>();
        all.get("points")
                .forEach(one ->
                        found.put(one.get("points").asText(), one.get("nombre").asLong()));
        assertEquals(expected, found);
        assertEquals("tous", all.get("type").asText());
        assertTrue(Files.readString(page).contains("<h2>Cotation</h2>"));
        assertFalse(Execution.de("auditer", stock.toString()).json().has("cotation"));
        Path wrong = Files.writeString(dir.resolve("grille.json"), "{}");
        Execution.de("auditer", stock.toString(), "--grille=" + wrong).attendre(1);
    }

    @Test
    void the_summary_tells_what_has_changed_since_another() throws IOException {
        generer(1_000, 19);
        Execution now =
                Execution.de("auditer", stock.toString(), "--au=2017-02-21").attendre(0);
        assertFalse(now.json().has("evolution"));
        Path before = Files.writeString(
                dir.resolve("janvier.json"),
                now.out().replaceFirst("(\"MOTIF_ABSENT\",\\s*\"nombre\" : )\\d+", "$11000"));
        JsonNode changed = Execution.de("auditer", stock.toString(), "--au=2017-02-21", "--precedent=" + before)
                .json();
        for (JsonNode one : changed.get("evolution")) {
            long count = nombres(now.json()).getOrDefault(one.get("code").asText(), 0L);
            assertEquals(count, one.get("nombre").asLong());
            boolean touched = one.get("code").asText().equals("MOTIF_ABSENT");
            assertEquals(touched ? 1000 : count, one.get("avant").asLong());
            assertEquals(touched ? count - 1000 : 0, one.get("ecart").asLong());
        }
        assertEquals(nombres(now.json()).size(), changed.get("evolution").size());
    }
}
