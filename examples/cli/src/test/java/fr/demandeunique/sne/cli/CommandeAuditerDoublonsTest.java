package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommandeAuditerDoublonsTest extends AuditCase {
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
}
