package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandeControlerTest {
    @TempDir
    private Path dir;

    @Test
    void a_good_demande_conforms() throws IOException {
        Path file = Files.write(dir.resolve("demande.json"), Execution.exemple());
        Execution run =
                Execution.de("controler", file.toString(), "--le", "2015-12-21").attendre(0);
        assertEquals("{\n  \"conforme\": true,\n  \"anomalies\": []\n}\n", run.out());
        assertEquals(run, Execution.avecEntree(Execution.exemple(), "controler", "-", "--le", "2015-12-21"));
    }

    @Test
    void faults_of_type_and_of_rule_come_together_each_once() {
        String text = Execution.exemple("\"1980-02-29\"", "\"1981-02-29\"")
                .replace("[ { \"code\": \"13\" }, ", "[ ")
                .replace(", \"precision\": \"Escalier dangereux\"", "");
        Execution run = Execution.avecEntree(text, "controler", "-", "--le", "2017-06-01")
                .attendre(1);
        assertFalse(run.json().get("conforme").asBoolean());
        List<String> codes = run.codes("anomalies");
        assertEquals("DATE_NAISSANCE_IMPOSSIBLE", codes.get(0));
        assertTrue(codes.contains("NIR_ATTENDU"), codes.toString());
        assertFalse(codes.contains("DATE_NAISSANCE_ABSENTE"), codes.toString());
        assertEquals(
                "/demandeur/dateNaissance", run.json().at("/anomalies/0/chemin").asText());
    }

    @Test
    void the_rules_are_those_of_the_day() {
        assertFalse(Execution.avecEntree(Execution.exemple(), "controler", "-", "--le=2017-05-10")
                .codes("anomalies")
                .contains("NIR_ATTENDU"));
        assertTrue(Execution.avecEntree(Execution.exemple(), "controler", "-", "--le=2017-05-11")
                .codes("anomalies")
                .contains("NIR_ATTENDU"));
    }

    @Test
    void an_unknown_territory_and_a_radiation_against_the_rules_are_warnings_with_their_source() {
        String text = Execution.exemple("057121507390310691", "979121507390310691")
                .replace("\"ACTIVE\"", "\"RADIEE\", \"radiation\": {\"motif\": \"RADREN\", \"date\": \"2017-01-10\"}");
        Execution run =
                Execution.avecEntree(text, "controler", "-", "--le=2018-01-11").attendre(0);
        List<String> codes = run.codes("anomalies");
        for (String code : List.of("TERRITOIRE_INCONNU", "RADIATION_TROP_TOT", "PURGE_DUE")) {
            assertTrue(codes.contains(code), codes.toString());
        }
        for (JsonNode one : run.json().get("anomalies")) {
            assertEquals("AVERTISSEMENT", one.get("gravite").asText());
            assertFalse(one.path("source").asText().isEmpty(), one.toString());
        }
    }

    @Test
    void a_form_out_of_use_is_refused_and_the_right_one_is_named() {
        String text = Execution.exemple("2015-12-17", "2019-09-10").replace("2015-12-21", "2019-09-12");
        for (String langue : List.of("fr", "en")) {
            Execution run = Execution.avecEntree(text, "controler", "-", "--le=2019-09-12", "--langue", langue)
                    .attendre(1);
            assertTrue(run.codes("anomalies").contains("FORMULAIRE_PERIME"), run.out());
            String message = "";
            for (JsonNode one : run.json().get("anomalies")) {
                if (one.get("code").asText().equals("FORMULAIRE_PERIME")) {
                    message = one.get("message").asText();
                    assertEquals("/formulaire", one.get("chemin").asText());
                    assertTrue(one.get("source").asText().contains("06/08/2018"), run.out());
                }
            }
            assertTrue(message.contains("14069*02") && message.contains("(14069*03)"), message);
            assertEquals(langue.equals("fr"), message.startsWith("Le formulaire"), message);
        }
    }

    @Test
    void an_anomaly_has_the_members_of_the_contract() {
        Execution run = Execution.avecEntree(Execution.exemple(), "controler", "-", "--le=2015-12-16", "--langue=en");
        JsonNode one = run.attendre(1).json().at("/anomalies/0");
        assertEquals(5, one.size());
        assertEquals("DATE_DEPOT_FUTURE", one.get("code").asText());
        assertEquals("ERREUR", one.get("gravite").asText());
        assertEquals("/dateDepot", one.get("chemin").asText());
        assertTrue(one.get("message").asText().startsWith("The date"));
        assertFalse(one.get("source").asText().isEmpty());
    }

    @Test
    void unreadable_content_is_data_refused() {
        byte[] whole = Execution.exemple();
        refuse(new byte[0], "JSON_VIDE");
        refuse(Arrays.copyOf(whole, 700), "JSON_ILLISIBLE");
        refuse(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}, "JSON_ILLISIBLE");
        refuse("{\"a\":".repeat(5000).getBytes(StandardCharsets.UTF_8), "JSON_TROP_PROFOND");
        refuse("[]".getBytes(StandardCharsets.UTF_8), "JSON_TYPE");
        refuse("null".getBytes(StandardCharsets.UTF_8), "JSON_TYPE");
        refuse("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), "DOCUMENT_PDF");
        refuse("texte".getBytes(StandardCharsets.UTF_8), "JSON_ILLISIBLE");
        byte[] huge = new byte[100 << 20];
        Arrays.fill(huge, (byte) ' ');
        refuse(huge, "JSON_TROP_GRAND");
        refuse("<?xml version=\"1.0\"?><a/>".getBytes(StandardCharsets.UTF_8), "XML_RACINE");
        refuse("\ufeff\n <a/>".getBytes(StandardCharsets.UTF_8), "XML_RACINE");
        refuse("<a>".getBytes(StandardCharsets.UTF_8), "XML_ILLISIBLE");
        refuse("<!DOCTYPE a><a/>".getBytes(StandardCharsets.UTF_8), "XML_DTD");
    }

    private static void refuse(byte[] content, String code) {
        for (String langue : List.of("fr", "en")) {
            Execution run = Execution.avecEntree(content, "controler", "-", "--langue", langue)
                    .attendre(1);
            JsonNode json = run.json();
            assertFalse(json.get("conforme").asBoolean());
            assertEquals(List.of(code), run.codes("anomalies"));
            assertEquals(
                    langue.equals("en"),
                    json.at("/anomalies/0/message").asText().startsWith("The")
                            || json.at("/anomalies/0/message").asText().startsWith("This"));
            assertEquals(
                    List.of(code),
                    Execution.avecEntree(content, "separer", "-", "--co-titulaire=1", "--le=2017-02-16")
                            .attendre(1)
                            .codes("anomalies"));
        }
    }

    @Test
    void a_file_named_xml_is_read_as_xml_and_its_anomalies_say_element_line_and_column() throws IOException {
        Path json = Files.write(dir.resolve("demande.XML"), Execution.exemple());
        assertEquals(
                List.of("XML_ILLISIBLE"),
                Execution.de("controler", json.toString()).attendre(1).codes("anomalies"));
        Path xml = Files.writeString(
                dir.resolve("demande.xml"),
                "<interfaceNuu xmlns=\"http://nuu.application.i2/\" versionInterface=\"02.00\">\n"
                        + " <demande><demandeLogement>\n  <dateCreationDemande>2099-01-01</dateCreationDemande>\n"
                        + " </demandeLogement></demande>\n</interfaceNuu>");
        JsonNode first = Execution.de("controler", xml.toString(), "--le", "2017-02-21")
                .attendre(1)
                .json()
                .at("/anomalies/0");
        assertEquals("DATE_DEPOT_FUTURE", first.get("code").asText());
        assertEquals(
                "/interfaceNuu/demande/demandeLogement/dateCreationDemande",
                first.get("chemin").asText());
        assertEquals(3, first.get("ligne").asInt());
        assertEquals(3, first.get("colonne").asInt());
    }

    @Test
    void a_file_that_is_not_there_is_wrong_usage() {
        String absent = dir.resolve("absent.json").toString();
        for (String file : List.of(absent, absent + "l.gz", "", "a\0b")) {
            Execution run = Execution.de("controler", file).attendre(2);
            assertEquals("", run.out());
            assertEquals(1, run.err().lines().count(), run.err());
        }
    }

    @Test
    void a_file_that_may_not_be_read_is_wrong_usage() throws IOException {
        Path file = Files.write(dir.resolve("interdit.json"), Execution.exemple());
        assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "permissions do not bind this user");
        Execution.de("controler", file.toString()).attendre(2);
    }

    @Test
    void several_files_give_a_line_for_each_demande_and_a_summary() throws IOException {
        Path one = Files.write(dir.resolve("demande.json"), Execution.exemple());
        Path table = Files.writeString(
                dir.resolve("stock.csv"), "dateDepot;demandeur.nom\n17/12/2015;DURAND\n32/12/2015;DUPONT\n");
        Path report = dir.resolve("anomalies.csv");
        Execution run = Execution.de(
                        "controler",
                        one.toString(),
                        table.toString(),
                        "--le=2015-12-21",
                        "--rapport",
                        report.toString())
                .attendre(1);
        List<JsonNode> lines = run.out().lines().map(Execution::lire).toList();
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).get("conforme").asBoolean());
        assertEquals(3, lines.get(2).at("/source/ligne").asInt());
        assertEquals("JSON_DATE", lines.get(2).at("/anomalies/0/code").asText());
        assertEquals("dateDepot", lines.get(2).at("/anomalies/0/titre").asText());
        assertTrue(
                run.err()
                        .startsWith(
                                "Demandes lues\u00a0: 3\u202f; conformes\u00a0: 1, dont 0 avec avertissement\u202f; refusées\u00a0: 2"),
                run.err());
        String rows = Files.readString(report);
        assertTrue(rows.startsWith("\ufeffFichier;Partie;Ligne;"), rows);
        assertTrue(rows.contains(";3;;dateDepot;3*********;ERREUR;JSON_DATE;"), rows);
        assertFalse(rows.contains("DUPONT") || run.out().contains("DUPONT"));
    }

    @Test
    void the_report_is_a_page_or_a_workbook_too_and_nothing_else() throws IOException {
        Path table = Files.writeString(dir.resolve("stock.csv"), "dateDepot;demandeur.nom\n17/12/2015;<b>&\n");
        for (String name : List.of("r.html", "r.xlsx")) {
            Path report = dir.resolve(name);
            Execution.de(
                            "controler",
                            table.toString(),
                            "--le=2015-12-21",
                            "--rapport",
                            report.toString(),
                            "--langue=en")
                    .attendre(1);
            byte[] bytes = Files.readAllBytes(report);
            String start = new String(bytes, 0, 20, StandardCharsets.ISO_8859_1);
            assertTrue(name.endsWith("html") ? start.startsWith("<!DOCTYPE html>") : start.startsWith("PK"), start);
        }
        String page = Files.readString(dir.resolve("r.html"));
        assertTrue(page.contains("<html lang=\"en\">") && page.contains("TYPE_LOGEMENT_ABSENT"), page);
        assertFalse(page.contains("http") || page.contains("<script"), "nothing from elsewhere");
        Execution.de("controler", table.toString(), "--rapport=r.pdf").attendre(2);
    }

    @Test
    void fatal_stops_at_the_first_line_that_cannot_be_read() throws IOException {
        Path lines = Files.writeString(dir.resolve("a.ndjson"), "{\n{}\n{}\n");
        Execution run = Execution.de("controler", lines.toString(), "--fatal").attendre(1);
        assertEquals(1, run.out().lines().count());
        assertTrue(run.err().contains("a.ndjson:1"), run.err());
        assertEquals(
                3,
                Execution.de("controler", lines.toString())
                        .attendre(1)
                        .out()
                        .lines()
                        .count());
    }

    @Test
    void a_stock_on_the_standard_input_is_read_as_a_file_is() throws IOException {
        byte[] line = (Execution.exemple("\n", " ") + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] two = Arrays.copyOf(line, 2 * line.length);
        System.arraycopy(line, 0, two, line.length, line.length);
        Path file = Files.write(dir.resolve("stock.ndjson"), two);
        Execution expected =
                Execution.de("controler", file.toString(), "--le=2015-12-21").attendre(0);
        assertEquals(2, expected.out().lines().count());
        assertEquals(
                expected.out().replace(file.toString(), "-"),
                Execution.avecEntree(two, "controler", "-", "--le=2015-12-21").out());
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(two);
        }
        assertEquals(
                expected.out().replace(file.toString(), "-"),
                Execution.avecEntree(zipped.toByteArray(), "controler", "-", "--le=2015-12-21")
                        .out());
        Execution table = Execution.avecEntree(
                "dateDepot;demandeur.nom\n20/02/2017;ESSAI\n", "controler", "-", "--le=2017-02-21");
        assertEquals(2, Execution.lire(table.out()).at("/source/ligne").asInt(), table.out());
        // One document on one line stays one.
        assertEquals(
                "{\n  \"conforme\": true,\n  \"anomalies\": []\n}\n",
                Execution.avecEntree(line, "controler", "-", "--le=2015-12-21").out());
    }
}
