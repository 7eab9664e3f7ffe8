package fr.demandeunique.sne.progiciel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import fr.demandeunique.sne.client.bulk.StockExport;
import fr.demandeunique.sne.client.bulk.StockReader;
import fr.demandeunique.sne.controle.Messages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

@DisplayName("L’import d’un fichier")
class ImportationTest extends Desk {
    /** A table as the library exports it, of demandes like the one of the sandbox, one for each name and day of birth. */
    private static byte[] table(StockExport.Format format, Map<String, String> people) throws IOException {
        String sample;
        try (InputStream in = Objects.requireNonNull(Desk.class.getResourceAsStream("/essai/demandes.ndjson"))) {
            sample = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .findFirst()
                    .orElseThrow()
                    .replace("\"guichetCreation\": \"10691\", ", "");
        }
        String all = people.entrySet().stream()
                .map(one -> sample.replace("SPÉCIMEN", one.getKey()).replace("1962-11-23", one.getValue()))
                .collect(Collectors.joining("\n"));
        byte[] lines = all.replace("2016-02-02", "2017-02-13").getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream();
        StockExport.of(StockReader.of(new ByteArrayInputStream(lines), "a.ndjson"))
                .write(StockReader.of(new ByteArrayInputStream(lines), "a.ndjson"), out, format);
        return out.toByteArray();
    }

    private String upload(String agent, String path, byte[] bytes) throws Exception {
        return Objects.requireNonNull(mvc.perform(multipart(path)
                        .file(new MockMultipartFile("fichier", "stock.csv", "text/csv", bytes))
                        .with(user(agents.loadUserByUsername(agent)))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private long demandes(String nom) throws Exception {
        return List.of(page("agent", "/").split("<a ")).stream()
                .filter(one -> one.contains(">Karim " + nom + "<"))
                .count();
    }

    @Test
    void une_cellule_fausse_se_corrige_sur_la_page_et_rien_ne_part_deux_fois() throws Exception {
        String csv = new String(
                table(StockExport.Format.CSV, Map.of("IMPORTA", "1970-01-01", "IMPORTB", "1971-01-01")),
                StandardCharsets.UTF_8);
        String file = upload(
                "agent", "/imports", csv.replace("1971-01-01", "31/02/1971").getBytes(StandardCharsets.UTF_8));
        String page = page("agent", file);
        assertTrue(page.contains("value=\"31/02/1971\""), "the cell, to be typed anew");
        assertTrue(page.contains("Transmettre la demande prête"));

        press("agent", file + "/deposer");
        assertEquals(0, demandes("IMPORTA"), "nobody has approved a partial import");
        press("agent", file + "/deposer", "partiel", "1");
        assertEquals(1, demandes("IMPORTA"));
        assertEquals(0, demandes("IMPORTB"));

        String field = fields(page).keySet().stream()
                .filter(one -> one.endsWith("/demandeur.dateNaissance"))
                .findFirst()
                .orElseThrow();
        press("agent", file, field, "9".repeat(2_001));
        assertTrue(page("agent", file).contains("value=\"31/02/1971\""), "longer than a correction may be");
        press("agent", file, field, "28/02/1971");
        assertTrue(page("agent", file).contains("Transmettre la demande prête"));
        press("agent", file + "/deposer");
        press("agent", file + "/deposer", "partiel", "1");
        assertEquals(1, demandes("IMPORTA"), "sent once");
        assertEquals(1, demandes("IMPORTB"));
        assertTrue(page("agent", file).contains("Demande de la ligne 2"));
    }

    @Test
    void un_classeur_corrige_dans_le_fichier_remplace_le_premier() throws Exception {
        String file = upload(
                "agent",
                "/imports",
                table(StockExport.Format.XLSX, Map.of("IMPORTC", "1972-01-01", "IMPORTD", "2018-01-01")));
        press("agent", file + "/deposer", "partiel", "1");
        assertEquals(1, demandes("IMPORTC"));
        upload(
                "agent",
                file + "/fichier",
                table(StockExport.Format.XLSX, Map.of("IMPORTC", "1972-01-01", "IMPORTD", "1973-01-01")));
        press("agent", file + "/deposer");
        assertEquals(1, demandes("IMPORTC"), "not a second time");
        assertEquals(1, demandes("IMPORTD"));
    }

    @Test
    void une_demande_qui_a_un_numero_ne_s_enregistre_pas() throws Exception {
        String csv = "numeroUnique;dateDepot\n057121507390310691;17/12/2015\n";
        String file = upload("agent", "/imports", csv.getBytes(StandardCharsets.UTF_8));
        assertTrue(page("agent", file).contains(Messages.texte("NUMERO_DEJA_ATTRIBUE", Map.of(), Locale.FRENCH)));
    }

    @Test
    void un_consultant_n_importe_pas_et_le_fichier_d_un_autre_guichet_n_existe_pas() throws Exception {
        byte[] csv = "dateDepot\n17/12/2015\n".getBytes(StandardCharsets.UTF_8);
        assertEquals("/imports", upload("consultant", "/imports", csv));
        String file = upload("agent", "/imports", csv);
        assertEquals(404, open("gestionnaire", file).getResponse().getStatus());
        assertEquals("/imports", upload("agent", "/imports", new byte[0]), "an empty file");
        assertFalse(page("agent", file).contains("Transmettre"));
    }
}
