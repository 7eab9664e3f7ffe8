package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandeCoterTest {
    private static final String EXEMPLE = new String(Execution.exemple(), StandardCharsets.UTF_8);

    @TempDir
    private Path dossier;

    private String fichier(String nom, String json) throws IOException {
        return Files.writeString(dossier.resolve(nom), json.replace('\'', '"')).toString();
    }

    private String grille(String criteres) throws IOException {
        return fichier(
                "grille.json",
                "{'format':'sne-grille-cotation/1','criteres':[{'code':'P','mesure':'PRIORITE','points':20},"
                        + "{'code':'D','mesure':'DALO','points':50}" + criteres + "]}");
    }

    @Test
    void the_members_of_the_contract_and_lines_that_add_up() {
        Execution run = Execution.avecEntree(EXEMPLE, "coter", "-", "--grille", "exemple", "--le", "2024-01-15")
                .attendre(0);
        JsonNode json = run.json();
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        assertEquals(List.of("points", "maximum", "le", "grille", "aVerifier", "detail", "avertissements"), names);
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : json.get("detail")) {
            sum = sum.add(line.get("points").decimalValue());
            assertTrue(line.get("motif").asText().endsWith("."), line.toString());
        }
        assertEquals(0, sum.compareTo(json.get("points").decimalValue()));
        assertEquals(135, json.get("maximum").asInt());
        assertTrue(run.codes("avertissements").contains("COTATION_GRILLE_EXEMPLE"));
    }

    @Test
    void the_reasons_are_in_the_language_asked_for_and_the_facts_count() throws IOException {
        String grid = grille(",{'code':'A','mesure':'ANCIENNETE','points':1,'par':12}");
        String facts =
                fichier("faits.json", "{'format':'sne-faits-cotation/1','prioritesReconnues':['RETOUR_EMPLOI']}");
        JsonNode json = Execution.avecEntree(
                        EXEMPLE, "coter", "-", "--grille", grid, "--faits", facts, "--le=2024-01-15", "--langue=en")
                .attendre(0)
                .json();
        assertEquals(
                "Priority of article L441-1: back to work after long unemployment.",
                json.at("/detail/0/motif").asText());
        assertEquals("The demande is 96 months old.", json.at("/detail/2/motif").asText());
        assertTrue(json.get("maximum").isNull());
        // Without a day, the law is that of today: these tests are in 2017, when no grid had to carry the priorities.
        assertEquals(
                "2017-02-21",
                Execution.avecEntree(EXEMPLE, "coter", "-", "--grille", grid)
                        .attendre(0)
                        .json()
                        .get("le")
                        .asText());
    }

    @Test
    void a_bad_grid_is_refused_with_the_path() throws IOException {
        Execution bad = Execution.avecEntree(
                        EXEMPLE, "coter", "-", "--grille", grille(",{'code':'P','mesure':'DALO','points':1}"))
                .attendre(1);
        assertEquals("COTATION_CODE_DOUBLE", bad.json().at("/anomalies/0/code").asText());
        assertEquals("/criteres/2/code", bad.json().at("/anomalies/0/chemin").asText());
        String none = fichier(
                "vide.json",
                "{'format':'sne-grille-cotation/1','criteres':[{'code':'P','mesure':'PRIORITE','points':20}]}");
        Execution illegal = Execution.avecEntree(EXEMPLE, "coter", "-", "--grille", none, "--le=2024-01-15")
                .attendre(1);
        assertEquals(List.of("COTATION_DALO_ABSENT"), illegal.codes("anomalies"));
        assertTrue(illegal.json().at("/anomalies/0/source").asText().contains("R441-2-10"));
        Execution.avecEntree(EXEMPLE, "coter", "-", "--grille", none, "--le=2019-12-18")
                .attendre(0);
        assertEquals(
                "/criteres/0/points",
                Execution.avecEntree(
                                EXEMPLE,
                                "coter",
                                "-",
                                "--grille",
                                fichier("type.json", "{'format':'sne-grille-cotation/1','criteres':[{'points':'x'}]}"))
                        .attendre(1)
                        .json()
                        .at("/anomalies/0/chemin")
                        .asText());
    }

    @Test
    void wrong_usage_and_unreadable_files() throws IOException {
        Execution.avecEntree(EXEMPLE, "coter", "-").attendre(2);
        Execution.avecEntree(EXEMPLE, "coter", "-", "--grille", "nulle-part.json")
                .attendre(2);
        Execution.avecEntree(EXEMPLE, "coter", "-", "--grille=exemple", "--le=demain")
                .attendre(2);
        Execution.avecEntree("{", "coter", "-", "--grille=exemple", "--le=2024-01-15")
                .attendre(1);
        Execution.avecEntree(
                        EXEMPLE,
                        "coter",
                        "-",
                        "--grille=exemple",
                        "--le=2024-01-15",
                        "--faits",
                        fichier("f.json", "[]"))
                .attendre(1);
    }
}
