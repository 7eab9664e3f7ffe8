package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.demandeunique.sne.client.bulk.DuplicateDecisions;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.doublons.DecisionDoublon;
import fr.demandeunique.sne.doublons.DecisionDoublon.Verdict;
import fr.demandeunique.sne.doublons.Doublons;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandeAuditerTest {
    @TempDir
    private Path dir;

    private Path stock;
    private Path defauts;

    private void generer(int nombre, int graine) {
        stock = dir.resolve("stock" + graine + ".ndjson.gz");
        defauts = dir.resolve("defauts" + graine + ".csv");
        Execution.de("generer", "--nombre=" + nombre, "--graine=" + graine, "-o=" + stock, "--defauts=" + defauts)
                .attendre(0);
    }

    /** What the generator put in, by indicator: its lines. */
    private Map<String, Set<String>> plantes() throws IOException {
        Map<String, Set<String>> planted = new TreeMap<>();
        for (String row : Files.readAllLines(defauts)
                .subList(1, Files.readAllLines(defauts).size())) {
            String[] cells = row.split(";", -1);
            planted.computeIfAbsent(cells[2], absent -> new HashSet<>()).add(cells[0]);
        }
        return planted;
    }

    private Set<String> numeros(String defaut) throws IOException {
        return Files.readAllLines(defauts).stream()
                .map(row -> row.split(";", -1))
                .filter(cells -> cells[2].equals(defaut))
                .map(cells -> cells[1].replace(" ", ""))
                .collect(Collectors.toSet());
    }

    private static Map<String, Long> nombres(JsonNode bilan) {
        Map<String, Long> counts = new TreeMap<>();
        bilan.get("indicateurs").forEach(one -> {
            if (one.get("nombre").asLong() > 0) {
                counts.put(one.get("code").asText(), one.get("nombre").asLong());
            }
        });
        return counts;
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

    /** The same person as two agents type her, then two persons who only look alike: what is expected of each. */
    @Test
    void a_person_typed_in_two_ways_is_brought_together_and_two_persons_are_not() throws IOException {
        List<List<String>> typed = List.of(
                List.of("001", "MARTINEZ", "Jean-Noël", "1980-04-07", "certains"),
                List.of("002", "Martinès", "Jean Noel", "1980-04-07", "soupcons"),
                List.of("003", "Jean-Noël", "Martinez", "1980-04-07", "certains"),
                List.of("004", "MARTINEZ", "Jean", "1980-04-07", "soupcons"),
                List.of("005", "MARTINEZ", "Jean Noël", "1980-07-04", "soupcons"),
                List.of("006", "MARTINEZ", "Jean Noël", "1980-04", "soupcons"),
                List.of("007", "MARTINEZ DUPONT", "Jean Noël", "1980-04-07", "soupcons"),
                List.of("008", "MARTINEZ", "Jean Noël", "1979-12-23", ""),
                List.of("009", "MARTINEZ", "Anne", "1980-04-07", ""),
                List.of("010", "DURAND", "Jean Noël", "1980-04-07", ""));
        List<String> lines = new ArrayList<>();
        for (List<String> one : typed) {
            lines.add(personne(one.get(0), 1, "MARTINEZ", "Jean-Noël", "1980-04-07"));
            lines.add(personne(one.get(0), 2, one.get(1), one.get(2), one.get(3)));
        }
        Path file = Files.write(dir.resolve("frappes.ndjson"), lines);
        Path folder = dir.resolve("extractions");
        JsonNode bilan = Execution.de("auditer", file.toString(), "--au=2017-02-21", "--csv=" + folder)
                .attendre(0)
                .json();
        Map<String, String> found = new TreeMap<>();
        for (JsonNode one : bilan.at("/rapprochements/territoires")) {
            assertEquals(1, one.get("certains").asInt() + one.get("soupcons").asInt(), one.toString());
            found.put(one.get("territoire").asText(), one.get("certains").asInt() == 1 ? "certains" : "soupcons");
        }
        Map<String, String> expected = new TreeMap<>();
        typed.stream().filter(one -> !one.get(4).isEmpty()).forEach(one -> expected.put(one.get(0), one.get(4)));
        assertEquals(expected, found);
        List<String> rows = Files.readAllLines(folder.resolve("10691/RAPPROCHEMENTS.csv"));
        assertEquals(expected.size(), rows.size() - 1, "once, since both are of one guichet");
        assertTrue(
                rows.stream()
                        .anyMatch(
                                one -> one.matches(
                                        "001 1215 000001 10691;/demandeur;10691;001 1215 000002 10691;/demandeur;10691;même personne")),
                rows.toString());
        assertFalse(Execution.de("auditer", file.toString(), "--sans-rapprochements")
                .json()
                .has("rapprochements"));
    }

    private static String personne(String territoire, int rang, String nom, String prenom, String naissance) {
        return "{\"format\":\"sne-demande/1\",\"numeroUnique\":\"" + territoire + "121500000" + rang
                + "10691\",\"etat\":\"ACTIVE\",\"guichetCreation\":\"10691\",\"dateDepot\":\"2015-12-17\",\"demandeur\":{\"nomNaissance\":\""
                + nom
                + "\",\"nom\":\"" + nom + "\",\"prenoms\":[\"" + prenom + "\"],\"dateNaissance\":\"" + naissance
                + "\"}}";
    }

    /** Two persons whom an agent has found to be two, as an editor keeps it. */
    @Test
    void what_agents_have_decided_about_duplicates_is_not_asked_again() throws IOException {
        Demande une = demande("057121507390310691");
        Demande deux = demande("057121507390410691");
        Path file = Files.write(
                dir.resolve("deux.ndjson"), (json(une) + "\n" + json(deux) + "\n").getBytes(StandardCharsets.UTF_8));
        var found = Doublons.parmi(List.of(deux)).chercher(une).stream()
                .filter(one -> one.chemin().equals("/demandeur"))
                .findFirst()
                .orElseThrow();
        Path decisions = Files.write(
                dir.resolve("decisions.json"),
                DuplicateDecisions.write(List.of(DecisionDoublon.de(
                        une, found, Verdict.PERSONNES_DIFFERENTES, "agent 12", LocalDate.of(2017, 2, 21)))));
        List<String> line = List.of("auditer", file.toString(), "--au=2017-02-21");
        assertEquals(
                2L,
                nombres(Execution.de(line.toArray(String[]::new)).attendre(0).json())
                        .get("DOUBLON_SUSPECT"));
        JsonNode after = Execution.de(
                        "auditer",
                        file.toString(),
                        "--au=2017-02-21",
                        "--decisions=" + decisions,
                        "--csv=" + dir.resolve("x"))
                .attendre(0)
                .json();
        assertNull(nombres(after).get("DOUBLON_SUSPECT"));
        assertNull(sommes(after, "guichets").get("DOUBLON_SUSPECT"));
        try (Stream<Path> files = Files.walk(dir.resolve("x"))) {
            assertTrue(files.noneMatch(one -> one.endsWith("DOUBLON_SUSPECT.csv")));
        }
        Path broken = Files.writeString(dir.resolve("casse.json"), "[{\"un\":7}]");
        assertTrue(Execution.de("auditer", file.toString(), "--decisions=" + broken)
                .attendre(1)
                .out()
                .contains("/0/un"));
    }

    private static Demande demande(String numero) {
        return DemandeJson.read(Execution.exemple()).resultat().orElseThrow().toBuilder()
                .numeroUnique(NumeroUnique.parse(numero))
                .build();
    }

    private static String json(Demande demande) {
        return new String(DemandeJson.write(demande), StandardCharsets.UTF_8);
    }

    private static Map<String, Long> sommes(JsonNode bilan, String list) {
        Map<String, Long> sums = new TreeMap<>();
        bilan.get(list)
                .forEach(line -> line.properties().forEach(one -> {
                    if (one.getKey().equals(one.getKey().toUpperCase(Locale.ROOT))) {
                        sums.merge(one.getKey(), one.getValue().asLong(), Long::sum);
                    }
                }));
        return sums;
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
        Execution all = Execution.de("auditer", stock.toString(), "--au=2017-02-21").attendre(0);
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
