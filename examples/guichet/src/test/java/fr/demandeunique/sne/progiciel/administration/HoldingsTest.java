package fr.demandeunique.sne.progiciel.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import fr.demandeunique.sne.progiciel.saisie.FieldTable;
import fr.demandeunique.sne.progiciel.saisie.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Ce qui est détenu, en mots")
class HoldingsTest {
    /** Whoever adds a column says what it is in words, or that it tells nothing of anybody. */
    @Test
    void chaque_colonne_de_chaque_table_est_dite_ou_technique() throws IOException {
        List<String> words = FieldTable.rows("/administration/donnees.csv").stream()
                .map(one -> one[0] + "." + one[2])
                .toList();
        var tables = new ArrayList<>(Holdings.TABLES);
        tables.add("mouvement");
        var columns = new TreeSet<String>();
        for (String file : List.of("V1__progiciel", "V2__suite", "V3__attributions_imports_qualite")) {
            var table = Pattern.compile("create table (\\w+) \\((.*?)\\n\\);", Pattern.DOTALL)
                    .matcher(migration(file));
            while (table.find()) {
                if (tables.contains(table.group(1))) {
                    Pattern.compile("\\n    (\\w+) (?!key)")
                            .matcher(table.group(2))
                            .results()
                            .forEach(one -> columns.add(table.group(1) + "." + one.group(1)));
                }
            }
        }
        assertEquals(columns, new TreeSet<>(words));
    }

    private static String migration(String name) throws IOException {
        try (var in =
                Objects.requireNonNull(HoldingsTest.class.getResourceAsStream("/db/migration/" + name + ".sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void ce_qu_aucun_champ_ne_montre_est_dit_aussi() {
        var tree = new Tree(Map.of(
                "format", "sne-demande/1",
                "demandeur", Map.of("nom", "EXEMPLE", "nir", "180025746300112"),
                "renouvellements", List.of("2016-12-05"),
                "pieces", List.of(Map.of("code", "RFR", "marque", "OBSOLETE"))));
        List<Rubrique> all = InWords.tree("", tree);
        assertTrue(lines(all, "Demandeur – Identité").contains(new Ligne("NIR", "180025746300112")), all.toString());
        assertEquals(
                List.of(new Ligne("pieces 1, marque", "OBSOLETE"), new Ligne("renouvellements", "05/12/2016")),
                lines(all, "Autres informations"));
    }

    @Test
    void une_ligne_d_une_table_commence_par_son_jour_et_un_formulaire_est_dit_champ_par_champ() {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("rang", 12);
        row.put("type", "CRE");
        row.put("jour", java.sql.Date.valueOf(LocalDate.of(2015, 12, 17)));
        row.put("motif", null);
        String told = lines(InWords.table("mouvement", List.of(row)), "Mouvements reçus du SNE")
                .get(0)
                .toString();
        Ligne line = lines(InWords.table("mouvement", List.of(row)), "Mouvements reçus du SNE")
                .get(0);
        assertEquals("17/12/2015", line.libelle(), told);
        assertTrue(line.valeur().startsWith("mouvement : ") && !line.valeur().contains("motif"), line.valeur());
        assertEquals(List.of(), InWords.table("mouvement", List.of()));

        Map<String, @Nullable Object> draft = new LinkedHashMap<>(
                Map.of("kind", "MODIFICATION", "content", "{\"demandeur\":{\"nom\":\"EXEMPLE\"}}", "unclear", "{}"));
        assertEquals(
                List.of(new Ligne("Nom d’usage", "EXEMPLE")),
                lines(InWords.table("draft", List.of(draft)), "Brouillon : Demandeur – Identité"));
    }

    private static List<Ligne> lines(List<Rubrique> all, String titre) {
        return all.stream()
                .filter(one -> one.titre().equals(titre))
                .findFirst()
                .map(Rubrique::lignes)
                .orElseThrow(() -> new AssertionError(titre + " is none of " + all));
    }
}
