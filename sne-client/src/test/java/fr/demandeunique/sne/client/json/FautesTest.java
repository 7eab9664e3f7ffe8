package fr.demandeunique.sne.client.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.codec.JsonDocument;
import fr.demandeunique.sne.client.table.FaultList;
import fr.demandeunique.sne.controle.Anomalie;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FautesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'dateDepot':'2015-02-30'                                  | JSON_DATE           | /dateDepot",
                "'dateDepot':'17/12/2015'                                  | JSON_DATE           | /dateDepot",
                "'dateDepot':'2015-12-17T00:00'                            | JSON_DATE           | /dateDepot",
                "'dateDepot':'+2015-1-01'                                  | JSON_DATE           | /dateDepot",
                "'dateDepot':20151217                                      | JSON_TYPE           | /dateDepot",
                "'renouvellements':['2016-12-01','x']                      | JSON_DATE           | /renouvellements/1",
                "'demandeur':{'dateNaissance':'1980-13-01'}                | DATE_NAISSANCE_IMPOSSIBLE | /demandeur/dateNaissance",
                "'demandeur':{'dateNaissance':'17/03/1950'}                | DATE_NAISSANCE_FORME | /demandeur/dateNaissance",
                "'personnesEnGarde':[{'sexe':1}]                           | JSON_TYPE           | /personnesEnGarde/0/sexe",
                "'personneMorale':{'siren':'55210055'}                     | SIREN_FORME         | /personneMorale/siren",
                "'personneMorale':{'siret':'5521005540001'}                | SIRET_FORME         | /personneMorale/siret",
                "'attribution':{'rpls':'12-45'}                            | RPLS_CARACTERE      | /attribution/rpls",
                "'attribution':{'qpv':'QP57001'}                           | QPV_FORME           | /attribution/qpv",
                "'coTitulaires':[{'nom':12}]                               | JSON_TYPE           | /coTitulaires/0/nom",
                "'coTitulaires':[{},null]                                  | JSON_TYPE           | /coTitulaires/1",
                "'coTitulaires':{'nom':'x'}                                | JSON_TYPE           | /coTitulaires",
                "'demandeur':['x']                                         | JSON_TYPE           | /demandeur",
                "'demandeur':{'prenoms':['a',{'b':1}]}                     | JSON_TYPE           | /demandeur/prenoms/1",
                "'copieNumerique':'true'                                   | JSON_TYPE           | /copieNumerique",
                "'logementActuel':{'nombreOccupants':2.5}                  | JSON_ENTIER         | /logementActuel/nombreOccupants",
                "'logementActuel':{'nombreOccupants':3000000000}           | JSON_ENTIER         | /logementActuel/nombreOccupants",
                "'logementActuel':{'nombreOccupants':1e999999999}          | JSON_ENTIER         | /logementActuel/nombreOccupants",
                "'logementActuel':{'nombreOccupants':'2'}                  | JSON_TYPE           | /logementActuel/nombreOccupants",
                "'logementActuel':{'loyer':1e999999999}                    | JSON_NOMBRE         | /logementActuel/loyer",
                "'logementActuel':{'loyer':1e-99999999999}                 | JSON_NOMBRE         | /logementActuel/loyer",
                "'logementActuel':{'loyer':'520'}                          | JSON_TYPE           | /logementActuel/loyer",
                "'inconnu':{'a':[0,1e9999999999]}                          | JSON_NOMBRE         | /inconnu/a/1",
                "'etat':'ACTIVE','etat':'RADIEE'                           | JSON_DOUBLON        | /etat",
                "'etat':null,'etat':'RADIEE'                               | JSON_DOUBLON        | /etat",
                "'format':'sne-demande/1'                                  | JSON_DOUBLON        | /format",
                "'a/b~c':1,'a/b~c':{'x':2}                                 | JSON_DOUBLON        | /a~1b~0c",
                "'x':{'':1,'':2}                                           | JSON_DOUBLON        | /x/",
                "'numeroUnique':'0571215073903'                            | NUMERO_TROP_COURT   | /numeroUnique",
                "'numeroUnique':'057131507390310691'                       | NUMERO_MOIS         | /numeroUnique",
                "'numeroUnique':57121507390310691                          | JSON_TYPE           | /numeroUnique",
                "'guichetCreation':'1069'                                  | GUICHET_TROP_COURT  | /guichetCreation",
            })
    void eachFaultHasItsPlaceAndTheRestIsRead(String members, String code, String chemin) {
        var read = DemandeJson.read(Exemples.octets(
                "{\"format\":\"sne-demande/1\"," + members.replace('\'', '"') + ",\"precisions\":\"lu\"}"));
        assertEquals(List.of(code + " " + chemin), resume(read.rapport().anomalies()));
        assertEquals("lu", read.demande().precisions());
        assertFalse(read.resultat().estAccepte());
        assertWorded(read.rapport().anomalies());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'demandeur':{'nir':'280025746312300'}                     | NIR_CLE             | /demandeur/nir",
                "'personnesACharge':[{'nir':'2'}]                          | NIR_LONGUEUR        | /personnesACharge/0/nir",
                "'attribution':{'siren':'552100555'}                       | SIREN_CLE           | /attribution/siren",
                "'demandeur':{'civilite':''}                               | CODE_VIDE           | /demandeur/civilite",
                "'personnesEnGarde':[{'sexe':'\u2003'}]                    | CODE_VIDE           | /personnesEnGarde/0/sexe",
                "'motifs':[{},{'code':'  '}]                               | CODE_VIDE           | /motifs/1/code",
                "'logementRecherche':{'types':['T3','']}                   | CODE_VIDE           | /logementRecherche/types/1",
                "'coTitulaires':[{'ressourcesVersees':[{'code':' '}]}]     | CODE_VIDE           | /coTitulaires/0/ressourcesVersees/0/code",
            })
    void a_doubtful_number_or_a_blank_code_is_a_warning_and_comes_back(String members, String code, String chemin) {
        byte[] json = Exemples.octets("{\"format\":\"sne-demande/1\"," + members.replace('\'', '"') + "}");
        var read = DemandeJson.read(json);
        assertEquals(List.of(code + " " + chemin), resume(read.rapport().anomalies()));
        assertTrue(read.resultat().estAccepte());
        assertWorded(read.rapport().anomalies());
        assertEquals(Exemples.arbre(json), Exemples.arbre(DemandeJson.write(read.demande())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                        | JSON_FORMAT /format",
                "{'format':'sne-demande/2'}                | JSON_FORMAT /format",
                "{'format':null}                           | JSON_FORMAT /format",
                "{'format':{'a':1}}                        | JSON_FORMAT /format",
                "{'etat':'A','format':'sne-demande/1'}     | ",
                "{'format':'sne-demande/1'} {}             | JSON_SUITE ",
                "{'format':'sne-demande/1'}}               | JSON_SUITE ",
                "{'format':'sne-demande/1'} Ω              | JSON_SUITE ",
            })
    void theDocumentAsAWhole(String json, String expected) {
        var read = DemandeJson.read(Exemples.octets(json.replace('\'', '"')));
        assertNotNull(read.demande());
        assertEquals(
                expected == null ? List.of() : List.of(expected.strip()),
                resume(read.rapport().anomalies()));
        assertWorded(read.rapport().anomalies());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                 | JSON_VIDE",
                "`   `              | JSON_VIDE",
                "[]                 | JSON_TYPE",
                "null               | JSON_TYPE",
                "\"x\"              | JSON_TYPE",
                "12                 | JSON_TYPE",
                "xyz                | JSON_ILLISIBLE",
                "{'etat':'DUPONT}   | JSON_ILLISIBLE",
                "{\"etat\":DUPONT}  | JSON_ILLISIBLE",
                "{\"etat\":01}      | JSON_ILLISIBLE",
                "{\"a\":NaN}        | JSON_ILLISIBLE",
                "{\"a\":1,}         | JSON_ILLISIBLE",
                "]                  | JSON_ILLISIBLE",
                "%PDF-1.7           | DOCUMENT_PDF",
                "%PDF               | JSON_ILLISIBLE",
            })
    void nothingToRead(String json, String code) {
        assertUnreadable(Exemples.octets(json), code);
    }

    @Test
    void the_line_and_the_column_are_given() {
        var fault = DemandeJson.read(Exemples.octets("{\n  \"etat\": DUPONT\n}"))
                .rapport()
                .anomalies()
                .get(0);
        assertEquals("2", fault.parametres().get("ligne"));
        assertFalse(fault.message(Locale.FRENCH).contains("DUPONT"));
        var latin = DemandeJson.read("{\n \"nom\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1))
                .rapport()
                .anomalies()
                .get(0);
        assertEquals("2", latin.parametres().get("ligne"));
        assertEquals("10", latin.parametres().get("colonne"));
    }

    @Test
    void only_utf8_is_read() {
        String json = "{\"format\":\"sne-demande/1\"}";
        for (var other : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            assertUnreadable(json.getBytes(other), "JSON_ILLISIBLE");
        }
        // An overlong slash, an encoded surrogate, beyond Unicode, a lone continuation, a sequence cut short.
        for (int[] bad : new int[][] {
            {0xC0, 0xAF}, {0xED, 0xA0, 0x80}, {0xF4, 0x90, 0x80, 0x80}, {0x80}, {0xE2, 0x82}, {0xFF}, {0xE0, 0x80, 0xAF}
        }) {
            byte[] bytes = Exemples.octets("{\"format\":\"sne-demande/1\",\"etat\":\"1234567\"}");
            for (int i = 0; i < bad.length; i++) {
                bytes[bytes.length - 8 + i] = (byte) bad[i];
            }
            assertUnreadable(bytes, "JSON_ILLISIBLE");
        }
        assertUnreadable(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, "JSON_VIDE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[[{\"b\":"})
    void deepNestingIsRefused(String opening) {
        for (int times : new int[] {101, 100_000}) {
            assertUnreadable(
                    Exemples.octets("{\"format\":\"sne-demande/1\",\"x\":" + opening.repeat(times)),
                    "JSON_TROP_PROFOND");
            assertUnreadable(Exemples.octets(opening.repeat(times)), "JSON_TROP_PROFOND");
        }
        var read = DemandeJson.read(
                Exemples.octets("{\"format\":\"sne-demande/1\",\"x\":" + "[".repeat(99) + "]".repeat(99) + "}"));
        assertEquals(List.of(), read.rapport().anomalies());
    }

    @Test
    void limits_of_size() {
        String start = "{\"format\":\"sne-demande/1\",\"precisions\":";
        assertUnreadable(Exemples.octets(start + "\"" + "a".repeat(2 << 20) + "\"}"), "JSON_TROP_GRAND");
        assertUnreadable(Exemples.octets(start + "1".repeat(101) + "}"), "JSON_TROP_GRAND");
        assertUnreadable(Exemples.octets(start + "\"x\",\"" + "n".repeat(20_000) + "\":1}"), "JSON_TROP_GRAND");
        assertUnreadable(Exemples.octets(start + "\"x\",\"n\":[" + "1,".repeat(2_000_000) + "1]}"), "JSON_TROP_GRAND");
        assertUnreadable(new byte[JsonDocument.BYTES_MAX + 1], "JSON_TROP_GRAND");
        String text = "a".repeat(1 << 20);
        assertEquals(
                text,
                DemandeJson.read(Exemples.octets(start + "\"" + text + "\"}"))
                        .demande()
                        .precisions());
    }

    /** The limit that was met, and where. */
    @Test
    void what_is_too_big_says_which_limit_it_met_and_where() {
        String start = "{\"format\":\"sne-demande/1\",\"x\":[0,";
        for (var one : Map.of(
                        "\"" + "a".repeat((1 << 20) + 1) + "\"",
                        "1048576 caractères dans un même texte",
                        "1".repeat(101),
                        "100 chiffres dans un même nombre",
                        "1,".repeat(1_000_000) + "1",
                        "1000000 valeurs",
                        "{\"" + "n".repeat(10_001) + "\":1}",
                        "10000 caractères dans un même nom")
                .entrySet()) {
            Anomalie fault = DemandeJson.read(Exemples.octets(start + one.getKey() + "]}"))
                    .rapport()
                    .anomalies()
                    .get(0);
            assertEquals("JSON_TROP_GRAND", fault.code());
            assertTrue(fault.message(Locale.FRENCH).contains(one.getValue()), fault.message(Locale.FRENCH));
            assertTrue(fault.chemin().startsWith("/x"), fault.chemin());
        }
        String whole = DemandeJson.read(new byte[JsonDocument.BYTES_MAX + 1])
                .rapport()
                .anomalies()
                .get(0)
                .message(Locale.FRENCH);
        assertTrue(whole.contains("plus de 16 Mio"), whole);
    }

    @Test
    void an_identifier_written_as_a_number_is_told_of_spreadsheets() {
        for (String member : List.of("\"numeroUnique\":57121507390310691", "\"guichetCreation\":10691")) {
            Anomalie fault = DemandeJson.read(Exemples.octets("{\"format\":\"sne-demande/1\"," + member + "}"))
                    .rapport()
                    .anomalies()
                    .get(0);
            assertEquals("JSON_TYPE", fault.code());
            assertTrue(fault.message(Locale.FRENCH).contains("tableur"), fault.message(Locale.FRENCH));
            assertTrue(fault.message(Locale.ENGLISH).contains("spreadsheet"), fault.message(Locale.ENGLISH));
        }
    }

    @Test
    void a_huge_stream_ends_in_an_anomaly() throws IOException {
        var huge = new InputStream() {
            private long left = 100_000_000;

            @Override
            public int read() {
                return left-- > 0 ? ' ' : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int given = (int) Math.min(left, length);
                Arrays.fill(into, from, from + given, (byte) ' ');
                left -= given;
                return given == 0 && length > 0 ? -1 : given;
            }
        };
        var read = DemandeJson.read(huge);
        assertNull(read.demande());
        assertEquals(List.of("JSON_TROP_GRAND"), resume(read.rapport().anomalies()));
        assertTrue(huge.left > 80_000_000, "read no further than the limit");
    }

    @Test
    void a_document_wrong_everywhere_is_cut_short() {
        var read = DemandeJson.read(
                Exemples.octets("{\"format\":\"sne-demande/1\",\"renouvellements\":[" + "1,".repeat(5000) + "1]} x"));
        var anomalies = read.rapport().anomalies();
        assertEquals(FaultList.MAX + 2, anomalies.size());
        assertEquals("JSON_FAUTES_NOMBREUSES", anomalies.get(FaultList.MAX).code());
        assertEquals("JSON_SUITE", anomalies.get(FaultList.MAX + 1).code());
        assertWorded(anomalies);
    }

    @Test
    void truncated_anywhere_is_unreadable() {
        byte[] example = Exemples.octets();
        int end = new String(example, StandardCharsets.ISO_8859_1).lastIndexOf('}');
        for (int length = 1; length <= end; length++) {
            assertUnreadable(Arrays.copyOf(example, length), "JSON_ILLISIBLE");
        }
    }

    private static void assertUnreadable(byte[] json, String code) {
        var read = DemandeJson.read(json);
        var anomalies = read.rapport().anomalies();
        assertNull(read.demande());
        assertEquals(code, anomalies.get(anomalies.size() - 1).code());
        assertWorded(anomalies);
    }

    private static List<String> resume(List<Anomalie> anomalies) {
        return anomalies.stream()
                .map(one -> (one.code() + " " + one.chemin()).strip())
                .toList();
    }

    private static void assertWorded(List<Anomalie> anomalies) {
        for (Anomalie one : anomalies) {
            for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                assertNotEquals(one.code(), one.message(language));
                assertFalse(one.message(language).contains("{"), one.message(language));
            }
        }
    }
}
