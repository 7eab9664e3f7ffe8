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
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandeAttestationTest {
    @TempDir
    private Path dir;

    private Path demande() throws IOException {
        return Files.write(dir.resolve("demande.json"), Execution.exemple());
    }

    private List<String> fichiers() throws IOException {
        try (Stream<Path> all = Files.list(dir)) {
            return all.map(one -> one.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void the_file_and_its_summary() throws IOException {
        Path pdf = dir.resolve("attestation.pdf");
        Files.writeString(pdf, "former");
        Execution run = Execution.de(
                        "attestation",
                        demande().toString(),
                        "-o",
                        pdf.toString(),
                        "--le",
                        "2016-12-17",
                        "--guichet-nom",
                        "MOSELIS",
                        "--guichet-adresse",
                        "1 place d’Essai",
                        "--guichet-adresse",
                        "57000 METZ")
                .attendre(0);
        JsonNode json = run.json();
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        assertEquals(List.of("fichier", "type", "pages", "octets", "avertissements"), names);
        assertEquals(pdf.toString(), json.get("fichier").asText());
        assertEquals("enregistrement", json.get("type").asText());
        assertTrue(json.get("pages").asInt() >= 2);
        assertEquals(Files.size(pdf), json.get("octets").asLong());
        assertTrue(json.get("avertissements").isArray());
        assertEquals("%PDF-", Files.readString(pdf, StandardCharsets.ISO_8859_1).substring(0, 5));
        assertEquals(List.of("attestation.pdf", "demande.json"), fichiers());
    }

    @Test
    void the_mentions_of_the_place_come_from_a_file_and_none_is_missing_then() throws IOException {
        Path pdf = dir.resolve("a.pdf");
        Path lieu = Files.writeString(
                dir.resolve("mentions.json"),
                "{\"bailleurs\":[\"Office d’Exemple\"],\"commission\":{\"adresse\":\"1 place d’Essai, 57000 METZ\","
                        + "\"delais\":[{\"departement\":\"57\",\"duree\":\"P2Y\"}]}}");
        String[] call = {
            "attestation",
            demande().toString(),
            "-o",
            pdf.toString(),
            "--le=2016-12-17",
            "--guichet-adresse=1 place d’Essai",
            "--guichet-telephone=0387000000",
            "--mentions",
            lieu.toString()
        };
        assertEquals(List.of(), Execution.de(call).attendre(0).codes("avertissements"));
        Files.writeString(lieu, "{\"commission\":1}");
        assertEquals(List.of("JSON_TYPE"), Execution.de(call).attendre(1).codes("anomalies"));
    }

    @Test
    void there_is_no_attestation_after_the_end_of_the_validity_nor_after_a_radiation() throws IOException {
        String pdf = dir.resolve("a.pdf").toString();
        byte[] struck = Execution.exemple(
                        "\"etat\": \"ACTIVE\",",
                        "\"etat\": \"RADIEE\", \"radiation\": {\"motif\": \"RADABA\", \"date\": \"2016-03-01\"},")
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(
                List.of("ATTESTATION_VALIDITE_ECHUE"),
                le(Execution.exemple(), pdf, "2016-12-18").attendre(1).codes("anomalies"));
        assertEquals(
                List.of("ATTESTATION_DEMANDE_RADIEE"),
                le(struck, pdf, "2016-03-01").attendre(1).codes("anomalies"));
        assertEquals(List.of(), fichiers());
        Execution copy = le(struck, pdf, "2016-02-29").attendre(0);
        assertTrue(copy.codes("avertissements").contains("ATTESTATION_COPIE"), copy.out());
        le(Execution.exemple(), pdf, "2016-12-17").attendre(0);
    }

    private static Execution le(byte[] demande, String pdf, String jour) {
        return Execution.avecEntree(demande, "attestation", "-", "-o", pdf, "--le", jour);
    }

    @Test
    void no_summary_page_before_the_bulletin() {
        JsonNode json = Execution.avecEntree(
                        Execution.exemple(),
                        "attestation",
                        "-",
                        "-o",
                        dir.resolve("a.pdf").toString(),
                        "--le=2015-12-18")
                .attendre(0)
                .json();
        // The letter and its annexes.
        assertEquals(2, json.get("pages").asInt());
    }

    @Test
    void the_default_type_follows_the_renewals_of_that_day() throws IOException {
        String renewed = Execution.exemple("\"renouvellements\": []", "\"renouvellements\": [\"2016-12-05\"]");
        String pdf = dir.resolve("a.pdf").toString();
        assertEquals("renouvellement", type(renewed, pdf, "--le=2016-12-05"));
        assertEquals("enregistrement", type(renewed, pdf, "--le=2016-12-04"));
        assertEquals("renouvellement", type(renewed, pdf, "--le=2017-12-05"));
        assertEquals("enregistrement", type(renewed, pdf, "--type=enregistrement", "--le=2017-12-05"));
    }

    private static String type(String demande, String pdf, String... options) {
        List<String> args = new ArrayList<>(List.of("attestation", "-", "-o", pdf));
        args.addAll(List.of(options));
        return Execution.avecEntree(demande, args.toArray(String[]::new))
                .attendre(0)
                .json()
                .get("type")
                .asText();
    }

    @Test
    void a_refusal_leaves_no_file() throws IOException {
        String pdf = dir.resolve("a.pdf").toString();
        Execution without = Execution.avecEntree(
                Execution.exemple(),
                "attestation",
                "-",
                "-o",
                pdf,
                "--type=renouvellement",
                "--langue=en",
                "--le=2016-12-04");
        assertEquals(
                List.of("ATTESTATION_SANS_RENOUVELLEMENT"), without.attendre(1).codes("anomalies"));
        assertTrue(without.json().at("/anomalies/0/message").asText().startsWith("The demande"));
        String unregistered = Execution.exemple("\"numeroUnique\": \"057121507390310691\",", "");
        assertEquals(
                List.of("ATTESTATION_SANS_NUMERO"),
                Execution.avecEntree(unregistered, "attestation", "-", "-o", pdf)
                        .attendre(1)
                        .codes("anomalies"));
        Execution.avecEntree("{", "attestation", "-", "-o", pdf).attendre(1);
        assertEquals(List.of(), fichiers());
    }

    @Test
    void an_output_that_cannot_be_written() throws IOException {
        String file = demande().toString();
        for (String pdf : List.of(dir.toString(), dir.resolve("absent/a.pdf").toString(), file + "/a.pdf")) {
            for (String langue : List.of("fr", "en")) {
                Execution run = Execution.de("attestation", file, "-o", pdf, "--langue", langue, "--le", "2016-02-01")
                        .attendre(3);
                assertEquals("", run.out());
                assertEquals(langue.equals("en"), run.err().startsWith("The output"));
            }
        }
        assertEquals(List.of("demande.json"), fichiers());
    }

    @Test
    void the_demande_is_never_overwritten() throws IOException {
        Path file = demande();
        Execution.de(
                        "attestation",
                        file.toString(),
                        "-o",
                        dir.resolve("./demande.json").toString())
                .attendre(2);
        assertArrayEquals(Execution.exemple(), Files.readAllBytes(file));
    }

    @Test
    void a_link_is_followed() throws IOException {
        Path target = Files.createFile(dir.resolve("cible.pdf"));
        Path link = Files.createSymbolicLink(dir.resolve("lien.pdf"), target);
        Execution.de("attestation", demande().toString(), "-o", link.toString(), "--le", "2016-02-01")
                .attendre(0);
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.size(target) > 1000);
    }

    @Test
    void wrong_usage() throws IOException {
        String file = demande().toString();
        Execution.de("attestation", file).attendre(2);
        Execution.de("attestation", file, "-o", "a.pdf", "--type=autre").attendre(2);
        Execution.de("attestation", file, "-o", "a.pdf", "--le=hier").attendre(2);
        Execution.de("attestation", dir.resolve("absent.json").toString(), "-o", "a.pdf")
                .attendre(2);
        assertFalse(Files.exists(Path.of("a.pdf")));
    }

    @Test
    void a_theme_changes_the_look_and_is_refused_if_it_cannot_be_read() throws IOException {
        Path plain = dir.resolve("plain.pdf");
        Path themed = dir.resolve("themed.pdf");
        Path theme = Files.writeString(
                dir.resolve("theme.properties"),
                "couleur.accent=#7a1f2b\nentete=Ville d’Exemple|57000 METZ\ntexte.rubrique-vide=Néant.\n");
        attestation("-o", plain.toString()).attendre(0);
        attestation("-o", themed.toString(), "--theme", theme.toString(), "--marques-de-pliage")
                .attendre(0);
        assertFalse(java.util.Arrays.equals(Files.readAllBytes(plain), Files.readAllBytes(themed)));
        for (String wrong : List.of(
                "couleur.accent=#9aa7c0",
                "couleur.accent=bleu",
                "couleur.inconnue=#000000",
                "texte.numero=",
                "a=\\u12")) {
            Files.writeString(theme, wrong);
            Files.deleteIfExists(themed);
            Execution run = attestation("-o", themed.toString(), "--theme", theme.toString())
                    .attendre(2);
            assertTrue(run.err().contains("theme.properties"), run.err());
            assertFalse(Files.exists(themed), wrong);
        }
        Files.writeString(theme, "logo=logo.png");
        Files.writeString(dir.resolve("logo.png"), "no picture");
        for (String langue : List.of("fr", "en")) {
            Execution run = attestation("-o", themed.toString(), "--theme", theme.toString(), "--langue", langue)
                    .attendre(2);
            assertTrue(run.err().contains("theme.properties"), run.err());
            assertTrue(run.err().contains(langue.equals("fr") ? "Le logo ne se lit pas" : "The logo cannot be read"));
        }
    }

    @Test
    void files_are_put_inside_once() throws IOException {
        Path pdf = dir.resolve("a.pdf");
        String json = demande().toString();
        attestation("-o", pdf.toString(), "--joindre", json).attendre(0);
        String text = Files.readString(pdf, StandardCharsets.ISO_8859_1);
        assertTrue(text.contains("<pdfaid:part>3</pdfaid:part>"));
        assertTrue(text.contains("/EmbeddedFile/Subtype/application#2Fjson"));
        attestation("-o", pdf.toString(), "--joindre", json, "--joindre", json).attendre(2);
        attestation("-o", pdf.toString(), "--joindre", dir.resolve("absent").toString())
                .attendre(2);
    }

    private Execution attestation(String... options) throws IOException {
        List<String> line = new ArrayList<>(List.of("attestation", demande().toString(), "--le", "2016-12-17"));
        line.addAll(List.of(options));
        return Execution.de(line.toArray(String[]::new));
    }

    @Test
    void several_demandes_make_one_file_with_a_bookmark_each_or_none_if_one_is_refused() throws IOException {
        String un = demande().toString();
        Path autre = Files.writeString(
                dir.resolve("autre.json"), Execution.exemple("\"nom\": \"EXEMPLE\"", "\"nom\": \"AUTRE\""));
        Path pdf = dir.resolve("deux.pdf");
        JsonNode done = Execution.de("attestation", un, autre.toString(), "-o", pdf.toString(), "--le", "2016-02-01")
                .attendre(0)
                .json();
        assertEquals(2, done.get("documents").asInt());
        assertEquals("enregistrement", done.get("type").asText());
        assertEquals(Files.size(pdf), done.get("octets").asLong());
        JsonNode one = Execution.de(
                        "attestation", un, "-o", dir.resolve("un.pdf").toString(), "--le", "2016-02-01")
                .json();
        assertEquals(2 * one.get("pages").asInt(), done.get("pages").asInt());
        assertTrue(
                StreamSupport.stream(done.get("avertissements").spliterator(), false)
                        .allMatch(each -> each.get("chemin").asText().startsWith("/dossiers/")),
                done.toString());
        if (Files.exists(Path.of("/usr/bin/qpdf"))) {
            var plain = new ProcessBuilder("qpdf", "--qdf", "--object-streams=disable", pdf.toString(), "-").start();
            String raw = new String(plain.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertTrue(
                    raw.contains("/Outlines") && raw.split("/Parent \\d+ 0 R\\s+/Prev|/Next \\d+ 0 R").length > 1,
                    "bookmarks");
        }

        Path faux = Files.writeString(dir.resolve("faux.json"), "{\"format\":\"sne-demande/1\"}");
        Path never = dir.resolve("jamais.pdf");
        Execution refused = Execution.de(
                        "attestation", un, faux.toString(), "-o", never.toString(), "--le", "2016-02-01")
                .attendre(1);
        assertEquals(
                "/dossiers/1", refused.json().at("/anomalies/0/chemin").asText().substring(0, 11));
        assertFalse(Files.exists(never));
        Execution.de("attestation", un, un, "-o", pdf.toString(), "--le", "2016-02-01", "--joindre", un)
                .attendre(2);
    }
}
