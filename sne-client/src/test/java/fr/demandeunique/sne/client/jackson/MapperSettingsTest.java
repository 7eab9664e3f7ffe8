package fr.demandeunique.sne.client.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import fr.demandeunique.sne.client.contract.Contract;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Raison;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.Personne;
import fr.demandeunique.sne.personne.Titulaire;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the owner of a mapper likes, the documents of the contract are the same; what is around them is his. */
class MapperSettingsTest {
    /** The result of an act, its type, and what it is for a mapper without any setting. */
    private record Outcome(Resultat<?> result, TypeReference<?> type, String json) {}

    private record Note(String laNote) {}

    private static final List<Object> SAMPLES =
            Samples.travelling().stream().map(Samples::of).toList();
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");
    private static final Anomalie WARNING = Anomalie.avertissement("JSON_DATE", "/x");

    static Map<String, Consumer<JsonMapper.Builder>> settings() {
        Map<String, Consumer<JsonMapper.Builder>> all = new LinkedHashMap<>();
        all.put("none", mapper -> {});
        for (var one : List.of(
                PropertyNamingStrategies.SNAKE_CASE,
                PropertyNamingStrategies.UPPER_CAMEL_CASE,
                PropertyNamingStrategies.KEBAB_CASE,
                PropertyNamingStrategies.LOWER_CASE,
                PropertyNamingStrategies.UPPER_SNAKE_CASE)) {
            PropertyNamingStrategy strategy = one;
            all.put(one.getClass().getSimpleName(), mapper -> mapper.propertyNamingStrategy(strategy));
        }
        all.put(
                "explicit names too",
                mapper -> mapper.propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
                        .enable(MapperFeature.ALLOW_EXPLICIT_PROPERTY_RENAMING));
        for (JsonInclude.Include one : List.of(
                JsonInclude.Include.ALWAYS,
                JsonInclude.Include.NON_NULL,
                JsonInclude.Include.NON_EMPTY,
                JsonInclude.Include.NON_DEFAULT)) {
            all.put("" + one, mapper -> mapper.defaultPropertyInclusion(JsonInclude.Value.construct(one, one)));
        }
        all.put("every feature of writing, the other way", mapper -> {
            for (SerializationFeature one : SerializationFeature.values()) {
                // These two are seen in the text, whatever it holds.
                if (one != SerializationFeature.INDENT_OUTPUT && one != SerializationFeature.WRAP_ROOT_VALUE) {
                    mapper.configure(one, !one.enabledByDefault());
                }
            }
        });
        all.put("every feature of reading, the other way", mapper -> {
            for (DeserializationFeature one : DeserializationFeature.values()) {
                if (one != DeserializationFeature.UNWRAP_ROOT_VALUE) {
                    mapper.configure(one, !one.enabledByDefault());
                }
            }
        });
        for (MapperFeature one : List.of(
                MapperFeature.SORT_PROPERTIES_ALPHABETICALLY,
                MapperFeature.USE_STATIC_TYPING,
                MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES,
                MapperFeature.REQUIRE_SETTERS_FOR_GETTERS)) {
            all.put("with " + one, mapper -> mapper.enable(one));
        }
        for (MapperFeature one : List.of(
                MapperFeature.AUTO_DETECT_GETTERS,
                MapperFeature.AUTO_DETECT_FIELDS,
                MapperFeature.DEFAULT_VIEW_INCLUSION,
                MapperFeature.USE_ANNOTATIONS)) {
            all.put("without " + one, mapper -> mapper.disable(one));
        }
        return all;
    }

    static Stream<String> names() {
        return settings().keySet().stream();
    }

    private static ObjectMapper mapper(String setting) {
        JsonMapper.Builder builder = JsonMapper.builder().addModule(new SneModule());
        settings().get(setting).accept(builder);
        return builder.build();
    }

    private static String contract(Object value) {
        return new String(Contract.write(value, Locale.FRENCH), StandardCharsets.UTF_8);
    }

    static List<Outcome> outcomes() {
        Demande demande = Samples.demande();
        String warnings = contract(List.of(WARNING));
        return List.of(
                new Outcome(
                        Resultat.accepte(NUMERO),
                        new TypeReference<Resultat<NumeroUnique>>() {},
                        "{\"valeur\":\"057121507390310691\",\"avertissements\":[]}"),
                new Outcome(
                        new Resultat.Accepte<>(demande, List.of(WARNING)),
                        new TypeReference<Resultat<Demande>>() {},
                        "{\"valeur\":" + contract(demande) + ",\"avertissements\":" + warnings + "}"),
                new Outcome(
                        Resultat.accepte(List.of(demande, demande)),
                        new TypeReference<Resultat<List<Demande>>>() {},
                        "{\"valeur\":[" + contract(demande) + "," + contract(demande) + "],\"avertissements\":[]}"),
                new Outcome(
                        Resultat.accepte(List.of()),
                        new TypeReference<Resultat<List<NumeroUnique>>>() {},
                        "{\"valeur\":[],\"avertissements\":[]}"),
                new Outcome(
                        Resultat.refuse(WARNING),
                        new TypeReference<Resultat<Demande>>() {},
                        "{\"anomalies\":" + warnings + "}"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_document_is_that_of_the_contract(String setting) throws Exception {
        ObjectMapper mapper = mapper(setting);
        List<String> faults = new ArrayList<>();
        for (Object value : SAMPLES) {
            Class<?> type = value.getClass();
            String json = mapper.writeValueAsString(value);
            // Some records hold more than what travels: the documents are compared.
            if (!json.equals(contract(value)) || !json.equals(contract(mapper.readValue(json, type)))) {
                faults.add(type.getName() + ": " + json);
            }
        }
        assertEquals("", String.join("\n", faults));
        for (Outcome one : outcomes()) {
            JavaType type = mapper.constructType(one.type());
            assertEquals(one.json(), mapper.writeValueAsString(one.result()));
            assertEquals(one.json(), mapper.writerFor(type).writeValueAsString(one.result()));
            assertEquals(one.result(), mapper.readValue(one.json(), type));
        }
    }

    @Test
    void a_mapper_that_wraps_what_it_writes_reads_it_back() throws Exception {
        var mapper = JsonMapper.builder()
                .addModule(new SneModule())
                .enable(SerializationFeature.WRAP_ROOT_VALUE)
                .enable(DeserializationFeature.UNWRAP_ROOT_VALUE)
                .build();
        assertEquals("{\"NumeroUnique\":\"057121507390310691\"}", mapper.writeValueAsString(NUMERO));
        assertEquals(Samples.demande(), mapper.readValue(mapper.writeValueAsString(Samples.demande()), Demande.class));
        for (Outcome one : outcomes()) {
            String json = mapper.writeValueAsString(one.result());
            assertEquals("{\"Resultat\":" + one.json() + "}", json);
            assertEquals(one.result(), mapper.readValue(json, mapper.constructType(one.type())));
        }
    }

    @Test
    void the_value_of_a_result_is_written_as_its_owner_likes() throws Exception {
        ObjectMapper mapper = mapper("SnakeCaseStrategy");
        var type = new TypeReference<Resultat<Note>>() {};
        String json = mapper.writeValueAsString(Resultat.accepte(new Note("x")));
        assertEquals("{\"valeur\":{\"la_note\":\"x\"},\"avertissements\":[]}", json);
        assertEquals(Resultat.accepte(new Note("x")), mapper.readValue(json, type));
        var wrong = assertThrows(
                MismatchedInputException.class, () -> mapper.readValue("{\"valeur\":{\"la_note\":[]}}", type));
        assertEquals("valeur", wrong.getPath().get(0).getFieldName());
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes(@JsonSubTypes.Type(Circle.class))
    interface Shape {}

    @JsonTypeName("circle")
    record Circle(int radius) implements Shape {}

    @Test
    void the_value_of_a_result_keeps_the_type_that_its_owner_asks_for() throws Exception {
        ObjectMapper mapper = mapper("none");
        var one = new TypeReference<Resultat<Shape>>() {};
        Resultat<Shape> circle = Resultat.accepte(new Circle(2));
        assertEquals(circle, mapper.readValue(mapper.writerFor(one).writeValueAsString(circle), one));
        var some = new TypeReference<Resultat<List<Shape>>>() {};
        Resultat<List<Shape>> circles = Resultat.accepte(List.of(new Circle(2)));
        assertEquals(circles, mapper.readValue(mapper.writerFor(some).writeValueAsString(circles), some));
        var typed = JsonMapper.builder()
                .addModule(new SneModule())
                .activateDefaultTyping(
                        BasicPolymorphicTypeValidator.builder()
                                .allowIfBaseType(Object.class)
                                .build(),
                        ObjectMapper.DefaultTyping.NON_FINAL_AND_ENUMS)
                .build();
        var any = new TypeReference<Resultat<Object>>() {};
        for (Resultat<Object> result :
                List.of(Resultat.<Object>accepte(Samples.demande()), Resultat.<Object>refuse(WARNING))) {
            assertEquals(result, typed.readValue(typed.writerFor(any).writeValueAsString(result), any));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_result_that_says_neither_or_both_is_refused_whatever_the_mapper_is_set_to(boolean strict) throws Exception {
        var mapper = JsonMapper.builder()
                .addModule(new SneModule())
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, strict)
                .build();
        var type = new TypeReference<Resultat<NumeroUnique>>() {};
        String value = "\"valeur\":\"057121507390310691\"";
        String error = "[" + contract(Anomalie.erreur("JSON_DATE", "/x")) + "]";
        Map<String, String> refused = new LinkedHashMap<>();
        refused.put("{" + value + ",\"anomalies\":" + error + "}", "ERREUR JSON_RESULTAT");
        refused.put("{\"anomalies\":[]," + value + "}", "ERREUR JSON_RESULTAT");
        refused.put("{}", "ERREUR JSON_RESULTAT");
        refused.put("{\"anomalies\":[]}", "ERREUR JSON_RESULTAT");
        refused.put("[]", "ERREUR JSON_RESULTAT");
        refused.put("{\"valeur\":null,\"avertissements\":[]}", "ERREUR JSON_RESULTAT");
        refused.put("{" + value + "," + value + "}", "ERREUR JSON_DOUBLON /valeur");
        refused.put("{\"anomalies\":" + error + ",\"anomalies\":[]}", "ERREUR JSON_DOUBLON /anomalies");
        refused.put("{\"anomalies\":[5]}", "ERREUR JSON_TYPE /anomalies/0");
        for (var one : refused.entrySet()) {
            var thrown = assertThrows(MismatchedInputException.class, () -> mapper.readValue(one.getKey(), type));
            var cause = (RefusException) thrown.getCause();
            assertEquals(one.getValue(), "" + cause.anomalies().get(0), one.getKey());
        }
        Resultat<NumeroUnique> read = mapper.readValue("{\"horodatage\":[1],\"anomalies\":null," + value + "}", type);
        assertEquals(Resultat.accepte(NUMERO), read);
        var accepted = new TypeReference<Resultat.Accepte<NumeroUnique>>() {};
        assertEquals(Resultat.accepte(NUMERO), mapper.readValue("{" + value + "}", accepted));
        assertThrows(MismatchedInputException.class, () -> mapper.readValue("{\"anomalies\":[]}", accepted));
    }

    /** A reason of the editor's own. */
    record Autre(String name) implements Raison {
        @Override
        public Anomalie anomalie(String chemin) {
            return Anomalie.erreur("JSON_DATE", chemin);
        }
    }

    @Test
    void what_the_rules_found_comes_back_equal() throws Exception {
        var mapper = mapper("none");
        Demande poor = Samples.demande().toBuilder()
                .pieces(List.of())
                .precisions("a\u0000")
                .build();
        Rapport found = ControleDemande.controler(poor, LocalDate.of(2017, 2, 21));
        assertFalse(found.anomalies().isEmpty());
        assertEquals(found, mapper.readValue(mapper.writeValueAsString(found), Rapport.class));
        List<Anomalie> all = found.anomalies();
        assertEquals(all, mapper.readValue(mapper.writeValueAsString(all), new TypeReference<List<Anomalie>>() {}));
        Resultat<Demande> done = new Resultat.Accepte<>(poor, all);
        assertEquals(
                done, mapper.readValue(mapper.writeValueAsString(done), new TypeReference<Resultat<Demande>>() {}));
    }

    @Test
    void where_an_interface_is_declared_the_record_is_written() throws Exception {
        ObjectMapper mapper = mapper("none");
        CoTitulaire other = Samples.demande().coTitulaires().get(0);
        for (Class<?> declared : List.of(Titulaire.class, Personne.class)) {
            String json = mapper.writerFor(declared).writeValueAsString(other);
            assertEquals(contract(other), json);
            assertEquals(other, mapper.readValue(json, CoTitulaire.class));
        }
        assertEquals("{\"name\":\"x\"}", mapper.writerFor(Raison.class).writeValueAsString(new Autre("x")));
        assertEquals("\"M\"", mapper.writerFor(Code.class).writeValueAsString(SituationFamiliale.MARIE));
    }
}
