package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandeDossiersTest {
    @TempDir
    private Path dir;

    private String demande(String nom, String former, String other) throws IOException {
        return Files.writeString(dir.resolve(nom), Execution.exemple(former, other))
                .toString();
    }

    private String demande() throws IOException {
        return Files.write(dir.resolve("demande.json"), Execution.exemple()).toString();
    }

    private String autre() throws IOException {
        return demande("autre.json", "057121507390310691", "057121507390410691");
    }

    private String pdf() {
        return dir.resolve("sortie.pdf").toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fiche", "bordereau"})
    void the_file_and_its_summary(String commande) throws IOException {
        JsonNode json = Execution.de(
                        commande, demande(), autre(), "-o", pdf(), "--le", "2017-02-21", "--guichet", "10691")
                .attendre(0)
                .json();
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        assertEquals(List.of("fichier", "type", "dossiers", "pages", "octets", "avertissements"), names);
        assertEquals(commande, json.get("type").asText());
        assertEquals(2, json.get("dossiers").asInt());
        assertEquals(Files.size(Path.of(pdf())), json.get("octets").asLong());
        assertEquals("[]", json.get("avertissements").toString());
        byte[] first = Files.readAllBytes(Path.of(pdf()));
        assertEquals("%PDF-", new String(first, 0, 5, StandardCharsets.US_ASCII));
        Execution.de(commande, demande(), autre(), "-o", pdf()).attendre(0);
        assertArrayEquals(first, Files.readAllBytes(Path.of(pdf())), "the same day, the same guichet, the same bytes");
    }

    @Test
    void the_standard_input_and_the_lines_of_the_guichet() throws IOException {
        Execution.avecEntree(
                        Execution.exemple(),
                        "fiche",
                        "-",
                        "-o",
                        pdf(),
                        "--guichet-nom",
                        "MOSELIS",
                        "--guichet-adresse",
                        "METZ")
                .attendre(0);
        byte[] named = Files.readAllBytes(Path.of(pdf()));
        Execution.avecEntree(Execution.exemple(), "fiche", "-", "-o", pdf()).attendre(0);
        assertFalse(java.util.Arrays.equals(named, Files.readAllBytes(Path.of(pdf()))));
    }

    @Test
    void a_dispatch_that_would_be_rejected_has_no_bordereau() throws IOException {
        String without = demande("sans.json", "{ \"code\": \"ID-FR\", \"deposeeLe\": \"2015-12-17\" }", "");
        Execution empty = Execution.de("bordereau", without, "-o", pdf()).attendre(1);
        assertTrue(empty.codes("anomalies").contains("ENVOI_DOSSIER_SANS_PIECE"), empty.out());
        Execution twice =
                Execution.de("bordereau", demande(), demande(), "-o", pdf()).attendre(1);
        assertTrue(twice.codes("anomalies").contains("ENVOI_DOSSIER_DOUBLE"), twice.out());
        String out = demande("hors.json", "\"ID-FR\"", "\"FANTAISIE\"");
        Execution scope =
                Execution.de("bordereau", out, "-o", pdf(), "--langue=en").attendre(1);
        assertEquals(List.of("ENVOI_PIECE_HORS_PERIMETRE"), scope.codes("anomalies"));
        assertFalse(scope.json().at("/anomalies/0/message").asText().isBlank());
        assertFalse(Files.exists(Path.of(pdf())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fiche", "bordereau"})
    void all_that_is_wrong_is_told_at_once_and_where(String commande) throws IOException {
        String unnumbered = demande("sans.json", "\"numeroUnique\": \"057121507390310691\",", "");
        String unreadable = Files.writeString(dir.resolve("faux.json"), "{").toString();
        Execution run = Execution.de(commande, demande(), unnumbered, unreadable, "-o", pdf())
                .attendre(1);
        assertEquals("FICHE_SANS_NUMERO", run.codes("anomalies").get(0));
        assertEquals(
                "/dossiers/1/numeroUnique", run.json().at("/anomalies/0/chemin").asText());
        assertTrue(run.json().at("/anomalies/1/chemin").asText().startsWith("/dossiers/2"), run.out());
        assertFalse(Files.exists(Path.of(pdf())));
    }

    @Test
    void a_fiche_without_pieces_is_a_warning() throws IOException {
        String without = demande("sans.json", "{ \"code\": \"ID-FR\", \"deposeeLe\": \"2015-12-17\" }", "");
        assertEquals(
                List.of("FICHE_SANS_PIECE"),
                Execution.de("fiche", without, "-o", pdf()).attendre(0).codes("avertissements"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fiche", "bordereau"})
    void wrong_usage(String commande) throws IOException {
        String file = demande();
        Execution.de(commande, file).attendre(2);
        Execution.de(commande, "-o", pdf()).attendre(2);
        Execution.de(commande, file, "-o", pdf(), "--guichet", "1").attendre(2);
        Execution.de(commande, file, "-o", pdf(), "--le", "hier").attendre(2);
        Execution.de(commande, file, "-o", file).attendre(2);
        Execution.de(commande, dir.resolve("absent.json").toString(), "-o", pdf())
                .attendre(2);
        Execution.de(commande, file, "-o", dir.toString()).attendre(3);
        Execution.de("bordereau", file, "-o", pdf(), "--rang", "0").attendre(2);
        assertFalse(Files.exists(Path.of(pdf())));
    }
}
