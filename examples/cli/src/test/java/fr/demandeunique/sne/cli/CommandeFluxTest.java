package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
