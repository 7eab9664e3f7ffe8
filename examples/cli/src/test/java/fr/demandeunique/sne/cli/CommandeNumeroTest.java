package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandeNumeroTest {
    private static final String VALIDE = "057 1215 073903 10691";

    @Test
    void a_valid_number_is_taken_apart_on_one_line() {
        String line = """
                {"saisie":"057 1215 073903 10691","valide":true,"compact":"057121507390310691",\
                "affichage":"057 1215 073903 10691","territoire":{"code":"057","libelle":"Moselle"},\
                "moisEnregistrement":"2015-12","sequence":"073903","guichet":"10691","erreurs":[],"avertissements":[]}
                """;
        assertEquals(line, Execution.de("numero", VALIDE).attendre(0).out());
    }

    @ParameterizedTest
    @CsvSource({
        "057 1215 073903 10691, 057 1215 073903 10691",
        "057 1315 073903 10691, 057 1315 073903 10691",
        "057121507390310691 057 1215 073903 10691 x, 057121507390310691 / 057 1215 073903 10691 / x",
        "057 1215 073903 10691 057 1215 073904 10691, 057 1215 073903 10691 / 057 1215 073904 10691",
        "057 1215 073903, 057 / 1215 / 073903",
        "057 1215 073903 1069, 057 / 1215 / 073903 / 1069"
    })
    void a_number_that_was_not_put_between_quotes_is_one(String typed, String numbers) {
        var args = new ArrayList<>(List.of("numero"));
        args.addAll(List.of(typed.split(" ")));
        assertEquals(
                List.of(numbers.split(" / ")),
                Execution.de(args.toArray(new String[0]))
                        .out()
                        .lines()
                        .map(line -> line.replaceAll(".*\"saisie\":\"([^\"]*)\".*", "$1"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                       | NUMERO_VIDE         | 0",
                "057 1215 073903 1069     | NUMERO_TROP_COURT   | 20",
                "057 1215 073903 106912   | NUMERO_TROP_LONG    | 21",
                "O57 1215 073903 10691    | NUMERO_TERRITOIRE   | 0",
                "02C 1215 073903 10691    | NUMERO_TERRITOIRE   | 2",
                "057 1X15 073903 10691    | NUMERO_MOIS_CHIFFRE | 5",
                "057 1315 073903 10691    | NUMERO_MOIS         | 4",
                "057 121S 073903 10691    | NUMERO_ANNEE        | 7",
                "057 1215 07390A 10691    | NUMERO_SEQUENCE     | 14",
                "057 1215 073903 1069é    | NUMERO_GUICHET      | 20",
                "057/1215 073903 10691    | NUMERO_SEPARATEUR   | 3",
                "57121507390310691        | NUMERO_ZERO_PERDU   | 0",
                "'5,71215E+16'            | NUMERO_SCIENTIFIQUE | 7"
            })
    void a_malformed_number_tells_its_reason_and_place(String saisie, String code, int position) {
        for (String langue : List.of("fr", "en")) {
            Execution run = Execution.de("numero", saisie, "--langue", langue).attendre(1);
            JsonNode json = run.json();
            assertEquals(saisie, json.get("saisie").asText());
            assertFalse(json.get("valide").asBoolean());
            assertEquals(List.of("saisie", "valide", "erreurs", "avertissements"), membres(json));
            assertEquals(1, json.get("erreurs").size());
            JsonNode fault = json.get("erreurs").get(0);
            assertEquals(List.of("code", "position", "message"), membres(fault));
            assertEquals(code, fault.get("code").asText());
            assertEquals(position, fault.get("position").asInt());
            assertEquals(langue.equals("en"), fault.get("message").asText().matches("(The|No|Only|A) .*"));
        }
    }

    @Test
    void an_unknown_territory_is_a_warning() {
        JsonNode json =
                Execution.de("numero", "  099 1215 073903 10691").attendre(0).json();
        assertTrue(json.get("valide").asBoolean());
        assertEquals(List.of("code"), membres(json.get("territoire")));
        assertEquals("TERRITOIRE_INCONNU", json.at("/avertissements/0/code").asText());
        assertEquals(2, json.at("/avertissements/0/position").asInt());
    }

    @ParameterizedTest
    @CsvSource({
        "111 0517 000012 10691, Île-de-France, 2017-05",
        "02A 0180 000012 G1104, Corse-du-Sud, 1980-01",
        "02b 1279 000012 g1104, Haute-Corse, 2079-12"
    })
    void centuries_and_territories(String saisie, String libelle, String mois) {
        JsonNode json = Execution.de("numero", saisie).attendre(0).json();
        assertEquals(libelle, json.at("/territoire/libelle").asText());
        assertEquals(mois, json.get("moisEnregistrement").asText());
    }

    @Test
    void a_dash_is_the_standard_input() {
        String lines = "057 1215 073903 10691\n";
        assertEquals(Execution.avecEntree(lines, "numero"), Execution.avecEntree(lines, "numero", "-"));
    }

    @Test
    void lines_of_the_standard_input_blank_ones_skipped() {
        Execution run = Execution.avecEntree(
                        "\ufeff" + VALIDE + "\r\n\n \u00a0\t\n05712150739031069\n057\u202f1215 073903\u00a010691",
                        "numero")
                .attendre(1);
        List<JsonNode> lines = run.out().lines().map(Execution::lire).toList();
        assertEquals(3, lines.size());
        assertEquals(VALIDE, lines.get(0).get("saisie").asText());
        assertEquals(17, lines.get(1).at("/erreurs/0/position").asInt());
        assertEquals(
                "057\u202f1215 073903\u00a010691", lines.get(2).get("saisie").asText());
        assertTrue(lines.get(2).get("valide").asBoolean());
        assertTrue(run.out().endsWith("}\n"));
    }

    @Test
    void several_arguments_none_is_special() {
        Execution run = Execution.de("numero", VALIDE, "@fichier", "\ud800", "--", "--aide")
                .attendre(1);
        List<JsonNode> lines = run.out().lines().map(Execution::lire).toList();
        assertEquals(4, lines.size());
        assertEquals("@fichier", lines.get(1).get("saisie").asText());
        assertEquals(0, lines.get(2).at("/erreurs/0/position").asInt());
        assertEquals("--aide", lines.get(3).get("saisie").asText());
    }

    @Test
    void an_empty_input_prints_nothing() {
        assertEquals("", Execution.de("numero").attendre(0).out());
        assertEquals("", Execution.avecEntree("\n \n", "numero").attendre(0).out());
    }

    @Test
    void a_hundred_megabytes_in_one_line_or_in_many() {
        Execution run =
                Execution.avecEntree(new Repete("1", 100 << 20), "numero").attendre(1);
        assertEquals(18, run.json().at("/erreurs/0/position").asInt());
        // Many lines, most of them blank: what is measured is the memory, not the JSON.
        String line = VALIDE + "\n".repeat(1000);
        var counted = new Compteur();
        int code = Sne.executer(
                new String[] {"numero"},
                new Repete(line, 100 << 20),
                new PrintStream(counted, false, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        assertEquals((100 << 20) / line.length(), counted.lines, 1);
        assertTrue(code < 2);
    }

    @Test
    void nobody_reads_any_more() {
        var closed = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) throws java.io.IOException {
                        throw new java.io.IOException("Broken pipe");
                    }
                },
                false,
                StandardCharsets.UTF_8);
        var endless = new Repete(VALIDE + "\n", Long.MAX_VALUE);
        var err = new java.io.ByteArrayOutputStream();
        int code = Sne.executer(
                new String[] {"numero"}, endless, closed, new PrintStream(err, true, StandardCharsets.UTF_8));
        assertEquals(3, code);
        assertEquals(
                "La sortie standard est fermée ou pleine\u00a0: le résultat est incomplet, recommencez.",
                err.toString(StandardCharsets.UTF_8).strip());
    }

    private static List<String> membres(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The same text over and over. */
    private static final class Repete extends InputStream {
        private final byte[] text;
        private long left;
        private int at;

        Repete(String text, long octets) {
            this.text = text.repeat(8192 / text.length() + 1).getBytes(StandardCharsets.UTF_8);
            left = octets;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(Math.min(length, text.length - at), left);
            int read = new ByteArrayInputStream(text, at, count).read(target, offset, count);
            at = (at + read) % text.length;
            left -= read;
            return read;
        }
    }

    private static final class Compteur extends OutputStream {
        private int lines;

        @Override
        public void write(int b) {
            lines += b == '\n' ? 1 : 0;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                write(bytes[i]);
            }
        }
    }
}
