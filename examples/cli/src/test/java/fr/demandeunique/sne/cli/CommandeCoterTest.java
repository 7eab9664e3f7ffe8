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

    /** The same scores as one by one, each with its source; the facts of each demande by its number. */
    @Test
    void a_stock_gives_a_line_for_each_demande() throws IOException {
        Path stock = dossier.resolve("stock.ndjson");
        Execution.de("generer", "--nombre=40", "--graine=3", "--au=2024-01-15", "-o=" + stock)
                .attendre(0);
        List<String> demandes = Files.readAllLines(stock);
        String first = Execution.lire(demandes.get(0)).get("numeroUnique").asText();
        String facts = fichier(
                "faits.ndjson",
                "{'format':'sne-faits-cotation/1','numeroUnique':'" + first
                        + "','prioritesReconnues':['RETOUR_EMPLOI']}\n\n"
                        + "{'format':'sne-faits-cotation/1','numeroUnique':'057121507390310691'}\n");
        Files.writeString(stock, String.join("\n", demandes) + "\n{\"format\":\"sne-demande/1\",\n");
        Execution run = Execution.de(
                        "coter", stock.toString(), "--grille=exemple", "--faits=" + facts, "--le=2024-01-15")
                .attendre(1);
        List<String> lines = run.out().lines().toList();
        assertEquals(41, lines.size());
        assertTrue(run.err().contains("40") && run.err().contains("exemple"), run.err());
        assertEquals(
                "JSON_ILLISIBLE",
                Execution.lire(lines.get(40)).at("/anomalies/0/code").asText());
        assertEquals(41, Execution.lire(lines.get(40)).at("/source/ligne").asInt());
        String own = fichier(
                "un.json",
                "{'format':'sne-faits-cotation/1','numeroUnique':'" + first
                        + "','prioritesReconnues':['RETOUR_EMPLOI']}");
        for (int i = 0; i < 40; i++) {
            JsonNode line = Execution.lire(lines.get(i));
            assertEquals(i + 1, line.at("/source/ligne").asInt());
            List<String> args = new ArrayList<>(List.of("coter", "-", "--grille=exemple", "--le=2024-01-15"));
            if (i == 0) {
                args.add("--faits=" + own);
            }
            JsonNode alone = Execution.avecEntree(demandes.get(i), args.toArray(String[]::new))
                    .attendre(0)
                    .json();
            assertEquals(
                    Execution.lire(demandes.get(i)).get("numeroUnique").asText(),
                    line.get("numeroUnique").asText());
            for (String member : List.of("points", "maximum", "detail", "aVerifier")) {
                assertEquals(alone.get(member), line.get(member), member + " " + i);
            }
        }
        // Facts of nobody, and facts of somebody else.
        assertEquals(
                List.of("COTATION_FAITS_NUMERO"),
                Execution.de(
                                "coter",
                                stock.toString(),
                                "--grille=exemple",
                                "--le=2024-01-15",
                                "--faits=" + fichier("sans.ndjson", "{'format':'sne-faits-cotation/1'}"))
                        .attendre(1)
                        .codes("anomalies"));
        assertEquals(
                List.of("COTATION_FAITS_AUTRE"),
                Execution.avecEntree(
                                demandes.get(1), "coter", "-", "--grille=exemple", "--le=2024-01-15", "--faits=" + own)
                        .attendre(1)
                        .codes("anomalies"));
    }
}
