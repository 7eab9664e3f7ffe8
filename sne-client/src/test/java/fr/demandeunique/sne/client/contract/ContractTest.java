package fr.demandeunique.sne.client.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import fr.demandeunique.sne.client.registre.DemandeRessemblante;
import fr.demandeunique.sne.client.registre.ExtractionAlerte;
import fr.demandeunique.sne.client.registre.LigneMouvement;
import fr.demandeunique.sne.client.registre.ListeCodes;
import fr.demandeunique.sne.client.registre.Page;
import fr.demandeunique.sne.client.registre.Tableau;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.cycle.Separation.Consigne;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.Ressource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document of the contract gives, and where it is at fault: by code and place, never by its words. */
class ContractTest {
    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static String faults(RefusException refused) {
        return refused.anomalies().stream()
                .map(one -> one.code() + " " + one.chemin() + " " + new TreeMap<>(one.parametres()).values())
                .collect(Collectors.joining(", "));
    }

    private static String faults(String document, JavaType type) {
        return faults(assertThrows(RefusException.class, () -> Contract.read(json(document), type)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null|JSON_TYPE  [object]",
                "[]|JSON_TYPE  [object]",
                "'x'|JSON_TYPE  [object]",
                "{}|JSON_TYPE /liste [string]",
                "{'liste':null}|JSON_TYPE /liste [string]",
                "{'liste':7}|JSON_TYPE /liste [string]",
                "{'liste':1.5}|JSON_TYPE /liste [string]",
                "{'liste':true}|JSON_TYPE /liste [string]",
                "{'liste':'l','version':'1'}|JSON_TYPE /codes [array]",
                "{'liste':'l','version':'1','codes':{}}|JSON_TYPE /codes [array]",
                "{'liste':'l','version':'1','codes':[null]}|JSON_TYPE /codes/0 [object]",
                "{'liste':'l','version':'1','codes':[{'code':'a','libelle':'b'},7]}|JSON_TYPE /codes/1 [object]",
                "{'liste':'l','version':'1','codes':[{'code':'a'}]}|JSON_TYPE /codes/0/libelle [string]",
                "{'liste':'l','version':'1','codes':[]} 1|JSON_SUITE  []"
            })
    void what_is_missing_or_of_another_kind_has_its_place(String document, String expected) {
        assertEquals(expected, faults(document, Contract.type(ListeCodes.class)));
    }

    @Test
    void other_kinds_are_named_as_JSON_names_them() {
        JavaType table = Contract.type(Tableau.Ligne.class);
        assertEquals("JSON_TYPE /valeurs/0 [number]", faults("{'libelle':'l','valeurs':['x']}", table));
        assertEquals("JSON_TYPE  [number]", faults("'x'", Contract.type(long.class)));
        assertEquals("JSON_TYPE  [string]", faults("[]", Contract.type(char.class)));
        assertEquals("JSON_TYPE  [boolean]", faults("[]", Contract.type(boolean.class)));
        assertEquals("JSON_TYPE  [boolean]", faults("{}", Contract.type(Boolean.class)));
        assertEquals("JSON_TYPE  [object]", faults("[]", Contract.type(Map.class)));
        assertEquals("JSON_TYPE /0 [string]", faults("[null,'x']", Contract.list(String.class)));
        assertEquals(
                "JSON_TYPE /a~1b~0c [number]",
                faults("{'a/b~c':'x'}", Contract.type(Map.class, String.class, Long.class)));
        assertEquals(
                "JSON_TYPE /rang [number]",
                faults("{'rang':1.5}", Contract.type(LigneMouvement.class)),
                "a whole number is not one with a point");
    }

    @Test
    void a_value_of_the_library_says_itself_what_is_wrong_with_it() {
        JavaType twin = Contract.type(DemandeRessemblante.class);
        assertEquals(
                "NUMERO_TROP_COURT /numeroUnique",
                faults("{'numeroUnique':'057','etat':'ACTIVE','criteres':[]}", twin)
                        .replaceAll(" \\[.*", ""));
        assertEquals("JSON_TYPE /numeroUnique [string]", faults("{'numeroUnique':57}", twin));
        assertEquals("JSON_DATE  []", faults("'2017-02-30'", Contract.type(LocalDate.class)));
        assertEquals(
                "JSON_FORMAT /format",
                faults("{}", Contract.type(Demande.class)).replaceAll(" \\[.*", ""));
        assertEquals("JSON_TYPE  [object]", faults("{}", Contract.type(Ressource.class)), "of which list of codes?");
        Object read = Contract.read(
                json("{'code':'SAL','montant':12}"), Contract.type(Ressource.class, RessourceRecue.class));
        assertEquals(RessourceRecue.of("SAL"), ((Ressource<?>) read).code());
    }

    @Test
    void what_is_no_JSON_has_its_line_and_its_column() {
        assertEquals("JSON_ILLISIBLE  [3, 2]", faults("{\n  x", Contract.type(ListeCodes.class)), "column, line");
        assertEquals(
                "JSON_ILLISIBLE",
                faults("{'liste':'a','liste':'b'}", Contract.type(ListeCodes.class))
                        .split(" ")[0]);
        assertEquals("JSON_TYPE  [object]", faults("", Contract.type(ListeCodes.class)));
    }

    @Test
    void a_member_is_read_and_the_others_are_not() {
        JavaType texts = Contract.list(String.class);
        assertEquals(List.of("x"), Contract.member(json("{'a':{'b':[1]},'b':['x'],'c':}"), "b", texts));
        var absent = assertThrows(RefusException.class, () -> Contract.member(json("{'a':['b']}"), "b", texts));
        assertEquals("JSON_TYPE /b [array]", faults(absent));
        var none = assertThrows(RefusException.class, () -> Contract.member(json("[]"), "b", texts));
        assertEquals("JSON_TYPE /b [array]", faults(none));
        var wrong = assertThrows(RefusException.class, () -> Contract.member(json("{'b':['x',{}]}"), "b", texts));
        assertEquals("JSON_TYPE /b/1 [string]", faults(wrong));
        var broken = assertThrows(RefusException.class, () -> Contract.member(json("{'a':"), "b", texts));
        assertEquals("JSON_ILLISIBLE", broken.anomalies().get(0).code());
    }

    @Test
    void a_value_in_the_middle_of_a_stream_leaves_the_rest() throws IOException {
        try (JsonParser parser = new JsonFactory().createParser("[0,{\"code\":\"a\",\"libelle\":\"b\",\"x\":[1]},9]")) {
            parser.nextToken();
            parser.nextToken();
            parser.nextToken();
            assertEquals(new ListeCodes.Code("a", "b"), Contract.read(parser, Contract.type(ListeCodes.Code.class)));
            assertEquals(9, parser.nextIntValue(0));
        }
    }

    @Test
    void what_has_no_value_is_absent_and_sentences_are_in_the_language() {
        var extraction = new ExtractionAlerte("x", "a", "PRETE", Instant.EPOCH, null, LocalDate.EPOCH, null);
        assertEquals(
                "{\"id\":\"x\",\"alerte\":\"a\",\"etat\":\"PRETE\",\"demandeeLe\":\"1970-01-01T00:00:00Z\",\"expireLe\":\"1970-01-01\"}",
                written(extraction, Locale.FRENCH));
        var todo = new Consigne("SEPARATION_COMPLETER");
        assertEquals(
                "{\"code\":\"SEPARATION_COMPLETER\",\"message\":\"" + todo.message(Locale.ENGLISH) + "\"}",
                written(todo, Locale.ENGLISH));
        Anomalie fault = Anomalie.erreur("DEMANDE_NON_ACTIVE", "/etat");
        String told = written(new Rapport(List.of(fault)), Locale.ENGLISH);
        assertTrue(told.startsWith("{\"conforme\":false,\"anomalies\":[{\"code\":\"DEMANDE_NON_ACTIVE\""), told);
        assertTrue(told.contains(fault.message(Locale.ENGLISH)), told);
        Map<NumeroUnique, Integer> byNumber = Map.of(NumeroUnique.parse("057121507390310691"), 1);
        assertEquals("{\"057121507390310691\":1}", written(byNumber, Locale.FRENCH));
        assertEquals(
                byNumber,
                Contract.read(
                        json("{'057121507390310691':1}"), Contract.type(Map.class, NumeroUnique.class, Integer.class)));
    }

    private static String written(Object value, Locale language) {
        return new String(Contract.write(value, language), StandardCharsets.UTF_8);
    }

    @Test
    void the_contract_says_how_public_records_and_codes_of_the_library_are_written() {
        for (Class<?> one :
                List.of(ListeCodes.class, Demande.class, Ressource.class, NumeroUnique.class, EtatDemande.class)) {
            assertTrue(Contract.value(one), one.getName());
        }
        for (Class<?> one :
                List.of(Page.class, ContractModule.SentReport.class, JsonNode.class, String.class, TextValue.class)) {
            assertFalse(Contract.value(one), one.getName());
        }
    }

    @Test
    void the_steps_of_a_place() {
        assertEquals(List.of(), Places.segments(""));
        assertEquals(List.of("a/b", "~1", ""), Places.segments("/a~1b/~01/"));
        for (String rank : List.of("0", "9", "123456789")) {
            assertTrue(Places.index(rank), rank);
        }
        for (String name : List.of("", "/", ":", "1a", "1234567890")) {
            assertFalse(Places.index(name), name);
        }
        JsonLocation bare = Places.bare(new JsonLocation(ContentReference.rawReference("secret"), 12, 3, 4));
        assertEquals(3, bare.getLineNr());
        assertEquals(4, bare.getColumnNr());
        assertFalse(bare.toString().contains("secret"), bare.toString());
    }

    @Test
    void a_text_of_a_value_is_the_same_both_ways() {
        TextValue<?> numero = TextValue.VALUES.get(0);
        assertSame(NumeroUnique.class, numero.type());
        assertEquals("057121507390310691", numero.text(numero.parse("057 1215 073903 10691")));
        assertThrows(RefusException.class, () -> numero.parse("057"));
    }
}
