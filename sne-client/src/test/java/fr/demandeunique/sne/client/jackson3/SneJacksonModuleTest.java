package fr.demandeunique.sne.client.jackson3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.demandeunique.sne.client.jackson.Samples;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** The same documents and the same refusals as with Jackson 2. */
class SneJacksonModuleTest {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SneJacksonModule())
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                    .allowIfSubType("fr.demandeunique.")
                    .build())
            .build();
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");

    /** A bean of an editor. */
    record Dossier(String note, Demande demande, List<NumeroUnique> liens, Optional<CodeGuichet> guichet) {}

    record Any(@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Object value) {}

    record Whole(@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Demande value) {}

    private static String faulty() {
        return new String(Samples.json(), StandardCharsets.UTF_8)
                .replace("\"dateDepot\": \"2015-12-17\"", "\"dateDepot\": \"2015-02-30\"");
    }

    private static MismatchedInputException refused(String json, Class<?> type) {
        return assertThrows(MismatchedInputException.class, () -> MAPPER.readValue(json, type));
    }

    private static String path(MismatchedInputException thrown) {
        return thrown.getPath().stream()
                .map(one -> one.getPropertyName() == null ? "" + one.getIndex() : one.getPropertyName())
                .collect(Collectors.joining("/"));
    }

    private static List<Anomalie> anomalies(MismatchedInputException thrown) {
        return assertInstanceOf(RefusException.class, thrown.getCause()).anomalies();
    }

    @Test
    void a_demande_is_that_of_the_codec() {
        Demande demande = MAPPER.readValue(Samples.json(), Demande.class);
        assertEquals(Samples.demande(), demande);
        assertArrayEquals(DemandeJson.write(demande), MAPPER.writeValueAsBytes(demande));
    }

    @Test
    void trees_beans_and_lists_hold_a_demande() {
        assertEquals(Samples.demande(), MAPPER.treeToValue(MAPPER.valueToTree(Samples.demande()), Demande.class));
        var bean =
                new Dossier("x", Samples.demande(), List.of(NUMERO, NUMERO), Optional.of(CodeGuichet.parse("10691")));
        List<Dossier> two = List.of(bean, bean);
        assertEquals(two, MAPPER.readValue(MAPPER.writeValueAsString(two), new TypeReference<List<Dossier>>() {}));
        assertEquals(bean, MAPPER.convertValue(bean, Dossier.class));
    }

    @Test
    void the_service_loader_finds_it() {
        var mapper = JsonMapper.builder().findAndAddModules().build();
        assertEquals("\"057121507390310691\"", mapper.writeValueAsString(NUMERO));
        assertEquals(NUMERO, mapper.readValue("\"057121507390310691\"", NumeroUnique.class));
        assertEquals(SneJacksonModule.class.getName(), new SneJacksonModule().getModuleName());
    }

    @Test
    void identifiers_are_keys() {
        String json = MAPPER.writeValueAsString(Map.of(NUMERO, 1));
        assertEquals("{\"057121507390310691\":1}", json);
        assertEquals(Map.of(NUMERO, 1), MAPPER.readValue(json, new TypeReference<Map<NumeroUnique, Integer>>() {}));
    }

    @Test
    void reports_and_results_travel() {
        var rapport = new Rapport(List.of(Anomalie.erreur("JSON_DATE", "/dateDepot")));
        assertTrue(MAPPER.writeValueAsString(rapport).startsWith("{\"conforme\":false,\"anomalies\":[{\"code\":"));
        assertEquals(
                "JSON_DATE",
                MAPPER.readValue(MAPPER.writeValueAsString(rapport), Rapport.class)
                        .anomalies()
                        .get(0)
                        .code());
        var type = new TypeReference<Resultat<Demande>>() {};
        Resultat<Demande> done = new Resultat.Accepte<>(Samples.demande(), List.of());
        assertEquals(done, MAPPER.readValue(MAPPER.writerFor(type).writeValueAsString(done), type));
        Resultat<Demande> refused = Resultat.refuse(Anomalie.erreur("JSON_DATE", "/x"));
        assertEquals(
                "/x",
                MAPPER.readValue(MAPPER.writeValueAsString(refused), type)
                        .anomalies()
                        .get(0)
                        .chemin());
        assertEquals(
                Resultat.accepte(3), MAPPER.readValue("{\"valeur\":3}", new TypeReference<Resultat<Integer>>() {}));
    }

    @Test
    void sentences_are_in_the_language_of_the_module() {
        var english = JsonMapper.builder()
                .addModule(new SneJacksonModule(Locale.ENGLISH))
                .build();
        Anomalie one = Anomalie.avertissement("JSON_DATE", "");
        assertEquals(
                one.message(Locale.ENGLISH),
                english.valueToTree(one).get("message").stringValue());
    }

    @Test
    void a_type_that_is_asked_for_goes_around_the_value() {
        var whole = new Whole(Samples.demande());
        String json = MAPPER.writeValueAsString(whole);
        assertTrue(json.contains(Demande.class.getName()), json);
        assertEquals(whole, MAPPER.readValue(json, Whole.class));
        for (Object one : List.of(Samples.demande(), NUMERO)) {
            assertEquals(
                    one,
                    MAPPER.readValue(MAPPER.writeValueAsString(new Any(one)), Any.class)
                            .value());
        }
    }

    @Test
    void a_demande_at_fault_says_where_and_quotes_nothing() {
        MismatchedInputException thrown =
                refused("{\"note\":\"x\",\"demande\":" + faulty() + ",\"liens\":[]}", Dossier.class);
        assertEquals("demande/dateDepot", path(thrown));
        assertEquals("/dateDepot", anomalies(thrown).get(0).chemin());
        assertEquals(Demande.class, thrown.getTargetType());
        assertFalse(thrown.getMessage().contains("2015-02-30"));
        assertTrue(thrown.getMessage().contains("JSON_DATE /dateDepot"), thrown.getMessage());
    }

    @Test
    void no_message_quotes_a_key_or_a_source_even_if_the_mapper_is_set_to() {
        var mapper = JsonMapper.builder()
                .addModule(new SneJacksonModule())
                .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        var thrown = assertThrows(
                MismatchedInputException.class,
                () -> mapper.readValue(
                        "{\"057121507390310691\":" + faulty() + "}",
                        new TypeReference<Map<NumeroUnique, Demande>>() {}));
        assertEquals("057121507390310691/dateDepot", path(thrown));
        assertFalse(thrown.getMessage().contains("073903"), thrown.getMessage());
        assertFalse(thrown.getMessage().contains("2015-02-30"), thrown.getMessage());
        assertTrue(thrown.getMessage().contains("Map[…]"), thrown.getMessage());
        var key = assertThrows(
                MismatchedInputException.class,
                () -> mapper.readValue("{\"0571215 73903\":1}", new TypeReference<Map<NumeroUnique, Integer>>() {}));
        assertEquals("NUMERO_TROP_COURT", anomalies(key).get(0).code());
        assertFalse(key.getMessage().contains("73903"), key.getMessage());
    }

    @Test
    void what_cannot_be_read_is_named() {
        assertEquals("base", path(refused("{\"depot\":\"2015-12-17\"}", Calendrier.class)));
        assertEquals(
                "NUMERO_TROP_COURT",
                anomalies(refused("\"0571\"", NumeroUnique.class)).get(0).code());
        assertEquals("JSON_TYPE", anomalies(refused("[]", Demande.class)).get(0).code());
        String json = new String(Samples.json(), StandardCharsets.UTF_8)
                .replaceFirst("\"coTitulaires\": \\[", "\"coTitulaires\": [12,");
        assertEquals("coTitulaires/0", path(refused(json, Demande.class)));
        assertEquals(
                "JSON_ILLISIBLE",
                anomalies(refused(json.substring(0, json.length() / 2), Demande.class))
                        .get(0)
                        .code());
    }

    @Test
    void who_asks_for_what_was_read_gets_it_with_its_faults() {
        DemandeReading read = MAPPER.readValue(faulty(), DemandeReading.class);
        assertEquals(1, read.rapport().anomalies().size());
        assertEquals(NUMERO, read.demande().numeroUnique());
    }

    @Test
    void members_of_others_come_back_as_they_were() {
        String json = "{\"format\":\"sne-demande/1\",\"a\":123456789012345678901234567890,\"b\":-9223372036854775808,"
                + "\"c\":[1.50,true,false,null,{}],\"d\":null}";
        assertEquals(json, MAPPER.writeValueAsString(MAPPER.readValue(json, Demande.class)));
        JsonNode tree = MAPPER.valueToTree(MAPPER.readValue(json, Demande.class));
        assertTrue(tree.get("a").isBigInteger() && tree.get("b").isLong(), tree.toString());
    }

    /** Of those that extend databind, what it is told to look for here. */
    @Test
    void databind_is_told_what_is_read_here_and_what_is_not() {
        var given = new ArrayList<Deserializers>();
        var context = (JacksonModule.SetupContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {JacksonModule.SetupContext.class},
                (self, method, values) -> {
                    if (method.getName().equals("addDeserializers")) {
                        given.add((Deserializers) values[0]);
                    }
                    return method.getReturnType().isInstance(self) ? self : null;
                });
        new SneJacksonModule().setupModule(context);
        DeserializationConfig config = MAPPER.deserializationConfig();
        assertTrue(given.get(0).hasDeserializerFor(config, Demande.class));
        assertFalse(given.get(0).hasDeserializerFor(config, Dossier.class));
    }
}
