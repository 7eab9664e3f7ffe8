package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandeLettresTest {
    @TempDir
    private Path dir;

    private String demande() throws IOException {
        return Files.write(dir.resolve("demande.json"), Execution.exemple()).toString();
    }

    private String pdf() {
        return dir.resolve("lettre.pdf").toString();
    }

    @Test
    void preavis_are_written_for_each_and_one_that_cannot_be_is_told() throws IOException {
        String late = Files.writeString(
                        dir.resolve("echue.json"),
                        Execution.exemple("\"dateDepot\": \"2015-12-17\"", "\"dateDepot\": \"2014-12-17\""))
                .toString();
        JsonNode fine = Execution.de("preavis", demande(), "-o", pdf(), "--le=2016-11-10", "--accuse-reception")
                .attendre(0)
                .json();
        assertEquals("preavis-ar", fine.get("type").asText());
        assertEquals(1, fine.get("lettres").asInt());
        assertTrue(Files.readString(Path.of(pdf()), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        Execution part = Execution.de("preavis", late, demande(), "-o", pdf(), "--le=2016-11-10")
                .attendre(1);
        assertEquals(1, part.json().get("lettres").asInt());
        assertEquals(1, part.json().get("refusees").asInt());
        assertTrue(part.codes("anomalies").contains("PREAVIS_APRES_EXPIRATION"), part.out());
    }

    @Test
    void no_file_is_left_where_no_letter_could_be_written() throws IOException {
        Execution none = Execution.de("preavis", demande(), "-o", pdf(), "--le=2018-01-01")
                .attendre(1);
        assertEquals(List.of("PREAVIS_APRES_EXPIRATION"), none.codes("anomalies"));
        assertFalse(Files.exists(Path.of(pdf())));
        Execution.de("preavis", demande(), "-o", demande()).attendre(2);
        Execution.de("preavis", dir.resolve("absent.json").toString(), "-o", pdf())
                .attendre(2);
    }

    @Test
    void a_letter_of_each_kind_that_the_options_tell() throws IOException {
        String mentions = Files.writeString(dir.resolve("m.json"), "{\"recours\":\"Recours.\"}")
                .toString();
        Execution.de("courrier", "--type=pieces-demandees", demande(), "-o", pdf(), "--le=2016-04-04")
                .attendre(0);
        Execution.de("courrier", "--type=sans-reponse", "--du=2016-03-01", demande(), "-o", pdf(), "--le=2016-04-04")
                .attendre(0);
        Execution decision = Execution.de(
                        "courrier",
                        "--type=decision",
                        "--decision=d",
                        "--motif=autre candidat",
                        "--du=2016-03-30",
                        "--mentions",
                        mentions,
                        demande(),
                        "-o",
                        pdf(),
                        "--le=2016-04-04")
                .attendre(0);
        assertFalse(decision.codes("avertissements").contains("COURRIER_RECOURS_ABSENT"), decision.out());
        assertEquals("decision", decision.json().get("type").asText());
        assertEquals(
                List.of("COURRIER_NON_RADIEE"),
                Execution.de("courrier", "--type=radiation", demande(), "-o", pdf(), "--le=2016-04-04")
                        .attendre(1)
                        .codes("anomalies"));
        Execution.de("courrier", "--type=autre", demande(), "-o", pdf()).attendre(2);
        Execution.de("courrier", "--type=decision", "--decision=z", demande(), "-o", pdf())
                .attendre(2);
    }

    @Test
    void a_stock_is_printed_in_one_file_with_a_manifest() throws IOException {
        String line = new String(Execution.exemple(), StandardCharsets.UTF_8).replace("\n", " ");
        String stock = Files.writeString(dir.resolve("stock.ndjson"), line + "\n{}\n\n" + line + "\n")
                .toString();
        JsonNode json = Execution.de("lot", stock, "-o", pdf(), "--le=2016-04-04", "--recto-verso", "--trier")
                .attendre(1)
                .json();
        assertEquals(2, json.get("lettres").asInt());
        assertEquals(1, json.get("refusees").asInt());
        List<String> manifest = Files.readAllLines(dir.resolve("lettre.csv"));
        assertEquals(dir.resolve("lettre.csv").toString(), json.get("manifeste").asText());
        assertEquals(4, manifest.size());
        assertTrue(manifest.get(1).contains(";enregistrement;2016-04-04;57000;1;"), manifest.toString());
    }
}
