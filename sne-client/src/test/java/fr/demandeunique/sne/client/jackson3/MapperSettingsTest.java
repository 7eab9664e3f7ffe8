package fr.demandeunique.sne.client.jackson3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.demandeunique.sne.client.contract.Contract;
import fr.demandeunique.sne.client.jackson.Samples;
import fr.demandeunique.sne.client.jackson.SneModule;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Raison;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Calendrier;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** The same documents whatever the owner of a mapper of Jackson 3 likes, and the same refusals as with Jackson 2. */
class MapperSettingsTest {
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");
    private static final Anomalie WARNING = Anomalie.avertissement("JSON_DATE", "/x");
    private static final List<Object> SAMPLES =
            Samples.travelling().stream().map(Samples::of).toList();

    static Map<String, Consumer<JsonMapper.Builder>> settings() {
        Map<String, Consumer<JsonMapper.Builder>> all = new LinkedHashMap<>();
        all.put("none", mapper -> {});
        all.put("snake", mapper -> mapper.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));
        all.put("upper camel", mapper -> mapper.propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE));
        for (JsonInclude.Include one : List.of(
                JsonInclude.Include.ALWAYS,
                JsonInclude.Include.NON_NULL,
                JsonInclude.Include.NON_EMPTY,
                JsonInclude.Include.NON_DEFAULT)) {
            all.put(
                    "" + one,
                    mapper -> mapper.changeDefaultPropertyInclusion(any -> JsonInclude.Value.construct(one, one)));
        }
        all.put("every feature of writing, the other way", mapper -> {
            for (SerializationFeature one : SerializationFeature.values()) {
                // These two are seen in the text, whatever it holds.
                if (one != SerializationFeature.INDENT_OUTPUT && one != SerializationFeature.WRAP_ROOT_VALUE) {
                    mapper.configure(one, !one.enabledByDefault());
                }
            }
            for (DateTimeFeature one : DateTimeFeature.values()) {
                mapper.configure(one, !one.enabledByDefault());
            }
        });
        all.put("every feature of reading, the other way", mapper -> {
            for (DeserializationFeature one : DeserializationFeature.values()) {
                if (one != DeserializationFeature.UNWRAP_ROOT_VALUE) {
                    mapper.configure(one, !one.enabledByDefault());
                }
            }
        });
        return all;
    }

    static Stream<String> names() {
        return settings().keySet().stream();
    }

    private static JsonMapper mapper(String setting) {
        JsonMapper.Builder builder = JsonMapper.builder().addModule(new SneJacksonModule());
        settings().get(setting).accept(builder);
        return builder.build();
    }

    private static String contract(Object value) {
        return new String(Contract.write(value, Locale.FRENCH), StandardCharsets.UTF_8);
    }

    /** By what they are written as. */
    private static Map<String, Resultat<?>> outcomes() {
        Demande demande = Samples.demande();
        String warnings = contract(List.of(WARNING));
        Map<String, Resultat<?>> all = new LinkedHashMap<>();
        all.put("{\"valeur\":" + contract(demande) + ",\"avertissements\":[]}", Resultat.accepte(demande));
        all.put(
                "{\"valeur\":" + contract(demande) + ",\"avertissements\":" + warnings + "}",
                new Resultat.Accepte<>(demande, List.of(WARNING)));
        all.put("{\"anomalies\":" + warnings + "}", Resultat.refuse(WARNING));
        return all;
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_document_is_that_of_the_contract(String setting) {
        JsonMapper mapper = mapper(setting);
        List<String> faults = new ArrayList<>();
        for (Object value : SAMPLES) {
            Class<?> type = value.getClass();
            String json = mapper.writeValueAsString(value);
            if (!json.equals(contract(value)) || !json.equals(contract(mapper.readValue(json, type)))) {
                faults.add(type.getName() + ": " + json);
            }
        }
        assertEquals("", String.join("\n", faults));
        JavaType type = mapper.constructType(new TypeReference<Resultat<Demande>>() {});
        outcomes().forEach((json, result) -> {
            assertEquals(json, mapper.writeValueAsString(result));
            assertEquals(json, mapper.writerFor(type).writeValueAsString(result));
            assertEquals(result, mapper.readValue(json, type));
        });
    }

    @Test
    void a_mapper_that_wraps_what_it_writes_reads_it_back() {
        var mapper = JsonMapper.builder()
                .addModule(new SneJacksonModule())
                .enable(SerializationFeature.WRAP_ROOT_VALUE)
                .enable(DeserializationFeature.UNWRAP_ROOT_VALUE)
                .build();
        outcomes().forEach((json, result) -> {
            String wrapped = mapper.writeValueAsString(result);
            assertEquals("{\"Resultat\":" + json + "}", wrapped);
            assertEquals(result, mapper.readValue(wrapped, new TypeReference<Resultat<Demande>>() {}));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'valeur':'057121507390310691','anomalies':[]} | ERREUR JSON_RESULTAT",
                "{} | ERREUR JSON_RESULTAT",
                "{'anomalies':[]} | ERREUR JSON_RESULTAT",
                "7 | ERREUR JSON_RESULTAT",
                "{'valeur':'0571'} | ERREUR NUMERO_TROP_COURT",
                "{'valeur':'057121507390310691','valeur':'057121507390310691'} | ERREUR JSON_DOUBLON /valeur",
                "{'anomalies':[5]} | ERREUR JSON_TYPE /anomalies/0"
            })
    void a_result_that_says_neither_or_both_is_refused_as_with_Jackson_2(String document, String expected)
            throws Exception {
        String json = document.replace('\'', '"');
        var type = new TypeReference<Resultat<NumeroUnique>>() {};
        var thrown = assertThrows(
                MismatchedInputException.class, () -> mapper("none").readValue(json, type));
        assertEquals(expected, first(thrown));
        var two = com.fasterxml.jackson.databind.json.JsonMapper.builder()
                .addModule(new SneModule())
                .build();
        var other = assertThrows(
                com.fasterxml.jackson.databind.exc.MismatchedInputException.class,
                () -> two.readValue(
                        json, new com.fasterxml.jackson.core.type.TypeReference<Resultat<NumeroUnique>>() {}));
        assertEquals(expected, first(other));
    }

    private static String first(Exception thrown) {
        return "" + ((RefusException) thrown.getCause()).anomalies().get(0);
    }

    @Test
    void what_is_left_out_or_unknown_in_a_result_does_not_matter() {
        var type = new TypeReference<Resultat<NumeroUnique>>() {};
        String json = "{\"horodatage\":[{}],\"anomalies\":null,\"valeur\":\"057121507390310691\"}";
        assertEquals(Resultat.accepte(NUMERO), mapper("none").readValue(json, type));
    }

    @Test
    void a_member_that_comes_twice_is_told_with_its_place_as_with_Jackson_2() throws Exception {
        String json = "{\"format\":\"sne-demande/1\",\"precisions\":\"a\",\"precisions\":\"b\"}";
        var thrown = assertThrows(
                MismatchedInputException.class, () -> mapper("none").readValue(json, Demande.class));
        assertEquals("ERREUR JSON_DOUBLON /precisions", first(thrown));
        var two = com.fasterxml.jackson.databind.json.JsonMapper.builder()
                .addModule(new SneModule())
                .build();
        var other = assertThrows(
                com.fasterxml.jackson.databind.exc.MismatchedInputException.class,
                () -> two.readValue(json, Demande.class));
        assertEquals("ERREUR JSON_DOUBLON /precisions", first(other));
        String calendar = contract(Samples.of(Calendrier.class));
        String twice = calendar.replaceFirst("\\{", "{\"depot\":\"2015-12-17\",");
        assertThrows(MismatchedInputException.class, () -> mapper("none").readValue(twice, Calendrier.class));
    }

    /** A reason of the editor's own. */
    record Autre(String name) implements Raison {
        @Override
        public Anomalie anomalie(String chemin) {
            return Anomalie.erreur("JSON_DATE", chemin);
        }
    }

    @Test
    void what_the_rules_found_comes_back_equal() {
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
    void where_an_interface_is_declared_the_record_is_written() {
        JsonMapper mapper = mapper("none");
        CoTitulaire other = Samples.demande().coTitulaires().get(0);
        for (Class<?> declared : List.of(Titulaire.class, Personne.class)) {
            assertEquals(contract(other), mapper.writerFor(declared).writeValueAsString(other));
        }
        assertEquals("{\"name\":\"x\"}", mapper.writerFor(Raison.class).writeValueAsString(new Autre("x")));
        assertEquals("\"M\"", mapper.writerFor(Code.class).writeValueAsString(SituationFamiliale.MARIE));
    }
}
