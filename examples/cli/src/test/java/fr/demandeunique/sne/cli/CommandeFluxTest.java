package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandeFluxTest {
    private static String exemple() throws IOException {
        try (var in = CommandeFluxTest.class.getResourceAsStream("/exemple-convention.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void where_the_convention_stands_and_what_it_lacks() throws IOException {
        Execution run = Execution.avecEntree(exemple(), "flux", "-", "--le", "2025-03-01")
                .attendre(0);
        JsonNode json = run.json();
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        assertEquals(
                List.of(
                        "le",
                        "etat",
                        "enRegle",
                        "prochainBilanAuPlusTard",
                        "stockConcerne",
                        "flux",
                        "proposes",
                        "attribues",
                        "attendus",
                        "manques",
                        "bilan"),
                names);
        assertEquals("EN_COURS", json.get("etat").asText());
        assertFalse(json.get("enRegle").asBoolean());
        assertEquals(1960, json.get("stockConcerne").asInt());
        assertEquals(20, json.at("/flux/objectif").asInt());
        assertEquals(
                List.of("FLUX_BILAN_ABSENT"),
                run.codes("manques").stream()
                        .filter(one -> one.startsWith("FLUX_BILAN"))
                        .toList());
        assertEquals("2025-02-27", json.at("/bilan/auPlusTard").asText());
        assertEquals(2, json.at("/bilan/lignes/0/proposes").asInt());
        assertTrue(json.at("/bilan").toString().contains("\"valeur\":\"57463\",\"libelle\":\"Metz (57)\""));
        JsonNode before = Execution.avecEntree(exemple(), "flux", "-", "--le=2025-02-27", "--langue=en")
                .attendre(0)
                .json();
        assertTrue(before.get("enRegle").asBoolean());
        assertTrue(before.at("/manques/0/message").asText().startsWith("The bilan of 2024 is due by 2025-02-27"));
    }

    @Test
    void a_convention_that_contradicts_itself_is_refused_with_the_reason() throws IOException {
        Execution run = Execution.avecEntree(
                        exemple()
                                .replace("\"nature\": \"EPCI\"", "\"nature\": \"ETAT\"")
                                .replace("\"part\": 20", "\"part\": 31"),
                        "flux",
                        "-",
                        "--le",
                        "2025-03-01")
                .attendre(1);
        assertEquals(List.of("FLUX_PART_ETAT"), run.codes("anomalies"));
        assertEquals("/part", run.json().at("/anomalies/0/chemin").asText());
        Execution.avecEntree("{}", "flux", "-").attendre(1);
        Execution.de("flux", "nulle-part.json").attendre(2);
        Execution.de("flux").attendre(2);
    }

    @Test
    void several_conventions_give_the_bilan_of_each_landlord_in_each_departement(@TempDir Path dir) throws IOException {
        String one = exemple().replace("\n", " ");
        String town = one.replace("\"nature\": \"EPCI\"", "\"nature\": \"EMPLOYEUR\"")
                .replace("200039865", "732829320")
                .replace("EPCI d’essai", "Employeur d’essai");
        String elsewhere = one.replace("\"departement\": \"57\"", "\"departement\": \"54\"");
        Path file = Files.writeString(dir.resolve("conventions.ndjson"), one + "\n" + town + "\n\n" + elsewhere + "\n");
        JsonNode json = Execution.de("flux", file.toString(), "--le=2025-02-01")
                .attendre(0)
                .json();
        assertEquals(3, json.get("conventions").size());
        assertEquals("732829320", json.at("/conventions/1/reservataire").asText());
        assertEquals(
                List.of("54 2", "57 4"),
                json.get("bilans").findValuesAsText("departement").stream()
                        .map(departement -> {
                            for (JsonNode each : json.get("bilans")) {
                                if (each.get("departement").asText().equals(departement)) {
                                    int sum = 0;
                                    for (JsonNode line : each.get("lignes")) {
                                        sum += line.get("ventilation").asText().equals("ENSEMBLE")
                                                ? line.get("proposes").asInt()
                                                : 0;
                                    }
                                    return departement + " " + sum;
                                }
                            }
                            return "";
                        })
                        .toList());
        assertEquals("2025-02-27", json.at("/bilans/0/auPlusTard").asText());
        JsonNode other = Execution.de("flux", file.toString(), "--le=2025-02-01", "--bilan=2023")
                .attendre(0)
                .json();
        assertEquals(2023, other.at("/bilans/0/annee").asInt());
        assertEquals(0, other.at("/bilans/0/lignes").size());
        // The same landlord and réservataire twice in a département.
        Path twice = Files.writeString(dir.resolve("deux.json"), one);
        Execution refused = Execution.de("flux", file.toString(), twice.toString(), "--le=2025-02-01")
                .attendre(1);
        assertEquals(List.of("FLUX_CONVENTION_DOUBLE"), refused.codes("anomalies"));
        assertEquals("/3", refused.json().at("/anomalies/0/chemin").asText());
        Files.writeString(twice, one.replace("\"part\": 20", "\"part\": \"x\"").replace("\"57\"", "\"55\""));
        assertEquals(
                "/3/part",
                Execution.de("flux", file.toString(), twice.toString(), "--le=2025-02-01")
                        .attendre(1)
                        .json()
                        .at("/anomalies/0/chemin")
                        .asText());
    }
}
