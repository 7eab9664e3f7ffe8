package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SneTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path dossier = Path.of("");

    private String exemple = "";
    private String sortie = "";
    private String erreurs = "";

    @BeforeEach
    void copier() throws IOException {
        try (InputStream in = Objects.requireNonNull(SneTest.class.getResourceAsStream("/exemple-demande.json"))) {
            Path file = dossier.resolve("exemple.json");
            Files.write(file, in.readAllBytes());
            exemple = file.toString();
        }
    }

    private int sne(String... args) {
        return sne(new ByteArrayInputStream(new byte[0]), args);
    }

    private int sne(InputStream in, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Sne.executer(
                args,
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        sortie = out.toString(StandardCharsets.UTF_8);
        erreurs = err.toString(StandardCharsets.UTF_8);
        assertFalse(erreurs.contains("\tat "), "a stack trace: " + erreurs);
        return code;
    }

    private JsonNode json() throws IOException {
        return JSON.readTree(sortie);
    }

    private String fichier(String content) throws IOException {
        return Files.writeString(dossier.resolve("f.json"), content).toString();
    }

    @Test
    void numero_prints_the_object_of_the_contract() throws IOException {
        assertEquals(0, sne("numero", "057 1215 073903 10691"));
        assertEquals(JSON.readTree("""
                        {"saisie":"057 1215 073903 10691","valide":true,"compact":"057121507390310691",
                         "affichage":"057 1215 073903 10691","territoire":{"code":"057","libelle":"Moselle"},
                         "moisEnregistrement":"2015-12","sequence":"073903","guichet":"10691",
                         "erreurs":[],"avertissements":[]}"""), json());
    }

    @ParameterizedTest
    @CsvSource({
        "057 1215 073903 1069, NUMERO_TROP_COURT, 20",
        "057 1215 073903 106912, NUMERO_TROP_LONG, 21",
        "O57 1215 073903 10691, NUMERO_TERRITOIRE, 0",
        "02C 1215 073903 10691, NUMERO_TERRITOIRE, 2",
        "057 l215 073903 10691, NUMERO_MOIS_CHIFFRE, 4",
        "057 1315 073903 10691, NUMERO_MOIS, 4",
        "057 12I5 073903 10691, NUMERO_ANNEE, 6",
        "057 1215 07390O 10691, NUMERO_SEQUENCE, 14",
        "057 1215 073903 1069É, NUMERO_GUICHET, 20",
        "057-1215-073903-10691, NUMERO_SEPARATEUR, 3"
    })
    void ten_malformed_numbers_each_have_their_reason_and_place(String saisie, String code, int position)
            throws IOException {
        assertEquals(1, sne("numero", saisie));
        JsonNode erreur = json().path("erreurs").get(0);
        assertEquals(code, erreur.path("code").asText());
        assertEquals(position, erreur.path("position").asInt());
        assertFalse(erreur.path("message").asText().isEmpty());
        assertFalse(json().has("compact"));
    }

    @Test
    void numero_reads_lines_and_skips_blank_ones() {
        var in = new ByteArrayInputStream(
                "057121507390310691\n\n  \r\n111 0318 016982 G1104\r\nfaux\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(1, sne(in, "numero"));
        assertEquals(3, sortie.lines().count());
        assertTrue(sortie.contains("Île-de-France"));
    }

    @Test
    void echeances_of_the_bulletin() throws IOException {
        assertEquals(0, sne("echeances", "--depot", "2015-12-17", "--au", "2017-02-21"));
        assertEquals("2016-12-17", json().path("expiration").asText());
        assertEquals("2016-11-17", json().path("preavisAuPlusTard").asText());
        assertEquals("2017-01-17", json().path("radiationSysteme").asText());
        assertEquals("2017-06-17", json().path("reactivationJusquau").asText());
        assertEquals("REACTIVABLE", json().path("etat").asText());
        assertFalse(json().has("dernierRenouvellement"));
        assertTrue(json().path("sources").size() >= 2);
    }

    @Test
    void echeances_refuses_a_renewal_before_the_depot_and_bad_dates() throws IOException {
        assertEquals(1, sne("echeances", "--depot", "2015-12-17", "--renouvele", "2015-12-16"));
        assertEquals(
                "RENOUVELLEMENT_AVANT_DEPOT",
                json().path("anomalies").get(0).path("code").asText());
        assertEquals(2, sne("echeances", "--depot", "2015-02-30"));
        assertEquals(2, sne("echeances"));
        assertEquals(0, sne("echeances", "--depot", "2015-12-17", "--renouvele", "2016-12-05", "--au", "2016-12-04"));
        assertFalse(json().has("dernierRenouvellement"));
    }

    @Test
    void controler_answers_by_the_rules_of_the_day_in_both_languages() throws IOException {
        assertEquals(0, sne("controler", exemple, "--le", "2015-12-21"));
        assertEquals(JSON.readTree("{\"conforme\":true,\"anomalies\":[]}"), json());
        assertEquals(1, sne("controler", exemple, "--le", "2015-12-16", "--langue", "en"));
        JsonNode one = json().path("anomalies").get(0);
        assertEquals("DATE_DEPOT_FUTURE", one.path("code").asText());
        assertEquals("ERREUR", one.path("gravite").asText());
        assertEquals("/dateDepot", one.path("chemin").asText());
        assertTrue(one.path("message").asText().startsWith("The date"));
        assertFalse(one.path("source").asText().isEmpty());
    }

    @Test
    void controler_reports_unreadable_values_and_rules_together_and_once() throws IOException {
        String text = Files.readString(Path.of(exemple))
                .replace("\"1980-02-29\"", "\"1981-02-29\"")
                .replace("\"T4\", \"T5\"", "");
        assertEquals(1, sne("controler", fichier(text), "--le", "2015-12-21"));
        List<String> chemins = json().path("anomalies").findValuesAsText("chemin");
        assertEquals(
                1, chemins.stream().filter("/demandeur/dateNaissance"::equals).count());
        assertTrue(chemins.contains("/logementRecherche/types"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "texte", "{\"format\":\"sne-demande/1\"", "<interfaceNuu/>"})
    void bad_files_are_refused_in_clear(String content) throws IOException {
        for (String[] command : new String[][] {
            {"controler", fichier(content)},
            {"separer", fichier(content), "--co-titulaire", "1", "--le", "2017-02-16"},
            {"attestation", fichier(content), "-o", dossier.resolve("x.pdf").toString()}
        }) {
            assertEquals(1, sne(command), String.join(" ", command));
            assertFalse(json().path("anomalies").get(0).path("message").asText().isEmpty());
        }
        assertFalse(Files.exists(dossier.resolve("x.pdf")));
    }

    @Test
    void deep_and_huge_files_end_in_bounded_memory() throws IOException {
        assertEquals(1, sne("controler", fichier("[".repeat(100_000))));
        assertEquals(1, sne("controler", fichier("{\"a\":".repeat(100_000))));
        // A hundred megabytes that never end a string.
        InputStream huge = new InputStream() {
            private long left = 100_000_000;

            @Override
            public int read() {
                return left-- > 0 ? (left == 99_999_999 ? '{' : ' ') : -1;
            }
        };
        assertEquals(1, sne(huge, "controler", "-"));
        assertTrue(json().path("anomalies").size() >= 1);
    }

    @Test
    void wrong_usage_is_2() {
        assertEquals(2, sne("controler", dossier.resolve("absent.json").toString()));
        assertEquals(2, sne("controler", dossier.toString()));
        assertEquals(2, sne("controler", exemple, "--le", "21/12/2015"));
        assertEquals(2, sne("controler", exemple, "--inconnue"));
        assertEquals(2, sne("inconnue"));
        assertEquals(2, sne());
        assertEquals(2, sne("separer", exemple));
        assertEquals(2, sne("bac-a-sable", "--pannes", "x"));
        assertTrue(erreurs.startsWith("sne : option ou argument inconnu"), erreurs);
        assertEquals("", sortie);
    }

    @Test
    void separer_keeps_the_initial_as_it_is() throws IOException {
        assertEquals(0, sne("separer", exemple, "--co-titulaire", "1", "--le", "2017-02-16", "--graine", "7"));
        assertEquals(JSON.readTree(Path.of(exemple).toFile()), json().path("initiale"));
        JsonNode nouvelle = json().path("nouvelle");
        assertEquals("MODÈLE", nouvelle.path("demandeur").path("nomNaissance").asText());
        assertEquals("2015-12-17", nouvelle.path("dateDepot").asText());
        assertEquals("2017-02-16", nouvelle.path("debutValidite").asText());
        assertFalse(nouvelle.has("numeroUnique"));
        assertTrue(json().path("aFaire").findValuesAsText("code").contains("SEPARATION_CORRIGER_CONJOINT"));
        assertEquals(1, sne("separer", exemple, "--co-titulaire", "2", "--le", "2017-02-16"));
        assertEquals(
                "SEPARATION_CO_TITULAIRE_INTROUVABLE",
                json().path("anomalies").get(0).path("code").asText());
    }

    @Test
    void attestation_writes_a_PDF_or_says_why_not() throws IOException {
        Path pdf = dossier.resolve("a.pdf");
        assertEquals(0, sne("attestation", exemple, "-o", pdf.toString(), "--le", "2017-02-21"));
        assertEquals("enregistrement", json().path("type").asText());
        assertEquals(Files.size(pdf), json().path("octets").asLong());
        assertTrue(json().path("pages").asInt() >= 2);
        assertTrue(json().path("avertissements").isArray());
        assertEquals(0, sne("attestation", exemple, "-o", pdf.toString(), "--le", "2015-12-18"));
        assertEquals(1, json().path("pages").asInt());
        assertEquals(
                1, sne("attestation", exemple, "-o", pdf.toString(), "--le", "2017-02-21", "--type", "renouvellement"));
        assertEquals(
                "ATTESTATION_SANS_RENOUVELLEMENT",
                json().path("anomalies").get(0).path("code").asText());
        assertEquals(
                3,
                sne(
                        "attestation",
                        exemple,
                        "-o",
                        dossier.resolve("absent/a.pdf").toString()));
        assertEquals(3, sne("attestation", exemple, "-o", dossier.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"numero", "echeances", "controler", "separer", "attestation", "bac-a-sable"})
    void every_command_has_its_help(String command) {
        assertEquals(0, sne(command, "--aide"));
        assertTrue(sortie.contains("Exemple"), sortie);
        assertEquals(0, sne(command, "--help"));
        assertEquals(0, sne("--aide"));
        assertTrue(sortie.contains(command));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab"})
    void the_default_locale_plays_no_part(String tag) {
        Locale before = Locale.getDefault();
        try {
            sne("echeances", "--depot", "2015-12-17", "--au", "2017-02-21");
            String expected = sortie;
            Locale.setDefault(Locale.forLanguageTag(tag));
            sne("echeances", "--depot", "2015-12-17", "--au", "2017-02-21");
            assertEquals(expected, sortie);
        } finally {
            Locale.setDefault(before);
        }
    }
}
