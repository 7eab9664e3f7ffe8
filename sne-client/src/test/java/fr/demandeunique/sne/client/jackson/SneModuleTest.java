package fr.demandeunique.sne.client.jackson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.demandeunique.sne.client.json.AnomaliesJson;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.cycle.Separation.Consigne;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.logement.CodeQpv;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.RessourceVersee;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.Numero;
import fr.demandeunique.sne.numero.NumeroAncien;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.Identite;
import fr.demandeunique.sne.personne.Ressource;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What an editor's mapper reads and writes, and how it says what it cannot read. */
class SneModuleTest {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new SneModule()).build();
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");

    /** A bean of an editor. */
    record Dossier(String note, Demande demande, List<NumeroUnique> liens) {}

    record Any(@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Object value) {}

    private static String faulty() {
        return new String(Samples.json(), StandardCharsets.UTF_8)
                .replace("\"dateDepot\": \"2015-12-17\"", "\"dateDepot\": \"2015-02-30\"");
    }

    private static MismatchedInputException refused(String json, Class<?> type) {
        return assertThrows(MismatchedInputException.class, () -> MAPPER.readValue(json, type));
    }

    private static String path(MismatchedInputException thrown) {
        return thrown.getPath().stream()
                .map(one -> one.getFieldName() == null ? "" + one.getIndex() : one.getFieldName())
                .collect(Collectors.joining("/"));
    }

    private static List<Anomalie> anomalies(MismatchedInputException thrown) {
        return assertInstanceOf(RefusException.class, thrown.getCause()).anomalies();
    }

    @Test
    void a_demande_is_that_of_the_codec() throws Exception {
        Demande demande = MAPPER.readValue(Samples.json(), Demande.class);
        assertEquals(Samples.demande(), demande);
        assertArrayEquals(DemandeJson.write(demande), MAPPER.writeValueAsBytes(demande));
    }

    @Test
    void a_tree_and_a_bean_hold_a_demande() throws Exception {
        // Unless it is told otherwise, a tree drops the zeros at the end of an amount.
        var mapper = JsonMapper.builder()
                .addModule(new SneModule())
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
        JsonNode tree = mapper.valueToTree(Samples.demande());
        assertEquals(Samples.demande(), mapper.treeToValue(tree, Demande.class));
        // But a whole amount stays one: 14200, never 1.42E+4.
        JsonNode ordinary = MAPPER.valueToTree(Samples.demande());
        assertFalse(ordinary.toString().contains("E+"), ordinary.toString());
        String large = "12345678901234567890000";
        JsonNode kept = MAPPER.valueToTree(MAPPER.readValue(
                "{\"format\":\"sne-demande/1\",\"a\":" + large + ",\"b\":-100,\"c\":0.50}", Demande.class));
        assertEquals(large, kept.get("a").toString());
        assertEquals("-100", kept.get("b").toString());
        assertEquals(new BigDecimal("0.5"), kept.get("c").decimalValue());
        var bean = new Dossier("x", Samples.demande(), List.of(NUMERO, NUMERO));
        assertEquals(bean, MAPPER.readValue(MAPPER.writeValueAsString(bean), Dossier.class));
        assertEquals(bean, MAPPER.convertValue(bean, Dossier.class));
    }

    /** As in a demande, whose members without a value are absent; a report without its anomalies, though, is none. */
    @Test
    void an_identity_without_prenoms_is_one() throws Exception {
        Identite none = Identite.builder().nom("EXEMPLE").build();
        assertEquals(none, MAPPER.readValue("{\"nom\":\"EXEMPLE\"}", Identite.class));
        assertEquals(none, MAPPER.readValue("{\"nom\":\"EXEMPLE\",\"prenoms\":null}", Identite.class));
        assertEquals(none, MAPPER.readValue(MAPPER.writeValueAsString(none), Identite.class));
        assertEquals(
                "/anomalies", anomalies(refused("{}", Rapport.class)).get(0).chemin());
    }

    @Test
    void demandes_follow_one_another_in_a_list_and_in_lines() throws Exception {
        List<Demande> two = List.of(Samples.demande(), Samples.demande());
        String json = MAPPER.writeValueAsString(two);
        assertEquals(two, MAPPER.readValue(json, new TypeReference<List<Demande>>() {}));
        byte[] line = DemandeJson.write(Samples.demande());
        String lines = new String(line, StandardCharsets.UTF_8) + "\n" + new String(line, StandardCharsets.UTF_8);
        try (var all = MAPPER.readerFor(Demande.class).<Demande>readValues(lines)) {
            assertEquals(two, all.readAll());
        }
    }

    @Test
    void a_lone_amount_is_read_by_the_list_that_its_type_names() throws Exception {
        var paid = Ressource.of(RessourceVersee.of("PAV"), new BigDecimal("90.50"));
        String json = MAPPER.writeValueAsString(paid);
        assertEquals("{\"code\":\"PAV\",\"montant\":90.50}", json);
        assertEquals(paid, MAPPER.readValue(json, new TypeReference<Ressource<RessourceVersee>>() {}));
        var received = MAPPER.readValue("[" + json + "]", new TypeReference<List<Ressource<RessourceRecue>>>() {});
        assertInstanceOf(RessourceRecue.class, received.get(0).code());
        refused(json, Ressource.class);
    }

    @Test
    void indentation_is_the_affair_of_the_mapper() throws Exception {
        String json = MAPPER.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(Samples.demande());
        assertTrue(json.lines().count() > 100);
        assertEquals(Samples.demande(), MAPPER.readValue(json, Demande.class));
    }

    @Test
    void the_service_loader_finds_it() throws Exception {
        var mapper = new ObjectMapper().findAndRegisterModules();
        assertEquals("\"057121507390310691\"", mapper.writeValueAsString(NUMERO));
    }

    @Test
    void identifiers_are_texts_and_keys() throws Exception {
        for (Object one : List.of(
                NUMERO,
                CodeGuichet.parse("10691"),
                new NumeroAncien(" 57/1"),
                NumeroRpls.parse("1234567890"),
                CodeQpv.parse("QP057001"))) {
            String json = MAPPER.writeValueAsString(one);
            assertTrue(json.startsWith("\""), json);
            assertEquals(one, MAPPER.readValue(json, one.getClass()));
            var map = MAPPER.getTypeFactory().constructMapType(Map.class, one.getClass(), Integer.class);
            assertEquals(Map.of(one, 1), MAPPER.readValue(MAPPER.writeValueAsString(Map.of(one, 1)), map));
        }
    }

    @Test
    void a_number_of_either_kind_is_read_as_what_it_is() throws Exception {
        assertEquals(NUMERO, MAPPER.readValue("\"057 1215 073903 10691\"", Numero.class));
        assertEquals(new NumeroAncien("57/2009/1"), MAPPER.readValue("\"57/2009/1\"", Numero.class));
    }

    @Test
    void a_report_says_its_verdict_and_its_anomalies_as_the_command_does() throws Exception {
        var rapport = new Rapport(
                List.of(Anomalie.erreur("JSON_DATE", "/dateDepot").selon("VALIDITE", LocalDate.of(2016, 1, 1))));
        String anomalies = AnomaliesJson.write(rapport.anomalies(), Locale.FRENCH);
        assertEquals("{\"conforme\":false,\"anomalies\":" + anomalies + "}", MAPPER.writeValueAsString(rapport));
        Rapport back = MAPPER.readValue(MAPPER.writeValueAsString(rapport), Rapport.class);
        assertEquals("JSON_DATE", back.anomalies().get(0).code());
        assertEquals(
                rapport.anomalies().get(0).message(), back.anomalies().get(0).message());
        assertTrue(anomalies.contains("\"source\""));
    }

    @Test
    void a_report_says_what_was_confirmed_and_when() throws Exception {
        Anomalie doubt = Anomalie.avertissement("AGE_INVRAISEMBLABLE", "/demandeur/dateNaissance")
                .avec(Rapport.CONFIRMEE_LE, LocalDate.of(2016, 1, 4));
        String json = MAPPER.writeValueAsString(new Rapport(List.of(), List.of(doubt)));
        assertTrue(json.startsWith("{\"conforme\":true,\"anomalies\":[],\"confirmees\":[{"), json);
        assertTrue(json.endsWith("\"confirmeeLe\":\"2016-01-04\"}]}"), json);
        Rapport back = MAPPER.readValue(json, Rapport.class);
        assertEquals(json, MAPPER.writeValueAsString(back));
        assertEquals(doubt.chemin(), back.confirmees().get(0).chemin());
    }

    @Test
    void sentences_are_in_the_language_of_the_module() throws Exception {
        var english =
                JsonMapper.builder().addModule(new SneModule(Locale.ENGLISH)).build();
        Anomalie one = Anomalie.avertissement("JSON_DATE", "");
        assertEquals(
                one.message(Locale.ENGLISH),
                english.valueToTree(one).get("message").textValue());
        assertEquals(one.message(), MAPPER.valueToTree(one).get("message").textValue());
        Consigne consigne = new Consigne("SEPARATION_CORRIGER_CONJOINT");
        assertEquals(
                consigne.message(Locale.ENGLISH),
                english.valueToTree(consigne).get("message").textValue());
    }

    @Test
    void a_result_travels_with_its_value_or_its_reasons() throws Exception {
        var type = new TypeReference<Resultat<Demande>>() {};
        Resultat<Demande> done = new Resultat.Accepte<>(Samples.demande(), List.of());
        String json = MAPPER.writerFor(type).writeValueAsString(done);
        assertEquals(List.of("valeur", "avertissements"), names(MAPPER.readTree(json)));
        assertEquals(done, MAPPER.readValue(json, type));
        Resultat<Demande> refused = Resultat.refuse(Anomalie.erreur("JSON_DATE", "/x"));
        String why = MAPPER.writeValueAsString(refused);
        assertEquals(List.of("anomalies"), names(MAPPER.readTree(why)));
        assertEquals("/x", MAPPER.readValue(why, type).anomalies().get(0).chemin());
        assertEquals(
                Resultat.accepte(3), MAPPER.readValue("{\"valeur\":3}", new TypeReference<Resultat<Integer>>() {}));
    }

    private static List<String> names(JsonNode tree) {
        return tree.properties().stream().map(Map.Entry::getKey).toList();
    }

    @Test
    void a_calendar_has_ISO_dates_and_no_member_without_a_value() throws Exception {
        Calendrier calendrier =
                Calendrier.de(LocalDate.of(2015, 12, 17), null, List.of(), null).orElseThrow();
        assertEquals(
                "{\"depot\":\"2015-12-17\",\"base\":\"2015-12-17\",\"expiration\":\"2016-12-17\",\"preavisAuPlusTard\":\"2016-11-17\","
                        + "\"radiationSysteme\":\"2017-01-17\",\"reactivationJusquau\":\"2017-06-17\"}",
                MAPPER.writeValueAsString(calendrier));
    }

    @Test
    void a_type_that_is_asked_for_goes_around_the_value() throws Exception {
        for (Object one : List.of(Samples.demande(), NUMERO)) {
            String json = MAPPER.writeValueAsString(new Any(one));
            assertEquals(one, MAPPER.readValue(json, Any.class).value());
        }
    }

    @Test
    void a_demande_at_fault_says_where_and_quotes_nothing() throws Exception {
        String json = "{\"note\":\"x\",\"demande\":" + faulty() + ",\"liens\":[]}";
        MismatchedInputException thrown = refused(json, Dossier.class);
        assertEquals("demande/dateDepot", path(thrown));
        assertEquals(
                List.of("JSON_DATE"),
                anomalies(thrown).stream().map(Anomalie::code).toList());
        assertEquals("/dateDepot", anomalies(thrown).get(0).chemin());
        // The place is that in the demande, also of what stands nowhere.
        for (String around : List.of("{\"note\":\"x\",\"demande\":{}}", "{\"note\":\"x\",\"demande\":{\"liens\":5}}")) {
            assertEquals(
                    "/format", anomalies(refused(around, Dossier.class)).get(0).chemin());
        }
        MismatchedInputException second =
                refused("[" + MAPPER.writeValueAsString(Samples.demande()) + ",{}]", Demande[].class);
        assertEquals("/format", anomalies(second).get(0).chemin());
        assertEquals("1/format", path(second));
        assertEquals(Demande.class, thrown.getTargetType());
        assertFalse(thrown.getMessage().contains("2015-02-30"));
        assertTrue(thrown.getMessage().contains("JSON_DATE /dateDepot"), thrown.getMessage());
    }

    @Test
    void a_rank_on_the_way_is_a_rank_in_the_path() {
        String json = new String(Samples.json(), StandardCharsets.UTF_8)
                .replaceFirst("\"coTitulaires\": \\[", "\"coTitulaires\": [12,");
        assertEquals("coTitulaires/0", path(refused(json, Demande.class)));
    }

    @Test
    void no_message_quotes_a_key_or_a_source_even_if_the_mapper_is_set_to() {
        var mapper = JsonMapper.builder()
                .addModule(new SneModule())
                .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        String json = "{\"057121507390310691\":" + faulty() + "}";
        var thrown = assertThrows(
                MismatchedInputException.class,
                () -> mapper.readValue(json, new TypeReference<Map<NumeroUnique, Demande>>() {}));
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
    void what_is_no_value_of_its_kind_is_refused() {
        assertEquals(
                "NUMERO_TROP_COURT",
                anomalies(refused("\"0571\"", NumeroUnique.class)).get(0).code());
        assertEquals(
                "GUICHET_CARACTERE",
                anomalies(refused("\"1-691\"", CodeGuichet.class)).get(0).code());
        assertEquals(
                "NUMERO_VIDE",
                anomalies(refused("\" \"", NumeroAncien.class)).get(0).code());
        assertEquals(
                "QPV_FORME", anomalies(refused("\"Q\"", CodeQpv.class)).get(0).code());
        assertEquals(
                "JSON_TYPE", anomalies(refused("12", NumeroUnique.class)).get(0).code());
        assertEquals("JSON_TYPE", anomalies(refused("[]", Demande.class)).get(0).code());
        assertEquals(
                "object",
                anomalies(refused("[]", Calendrier.class)).get(0).parametres().get("attendu"));
    }

    @Test
    void a_missing_component_and_a_wrong_date_are_named() {
        MismatchedInputException absent = refused("{\"depot\":\"2015-12-17\"}", Calendrier.class);
        assertEquals("base", path(absent));
        MismatchedInputException wrong = refused("{\"depot\":\"2015-12-32\"}", Calendrier.class);
        assertEquals("depot", path(wrong));
        assertEquals("JSON_DATE", anomalies(wrong).get(0).code());
        assertFalse(wrong.getMessage().contains("2015-12-32"));
        assertEquals("depot", path(refused("{\"depot\":null}", Calendrier.class)));
        assertEquals("depot", path(refused("{\"depot\":20151217}", Calendrier.class)));
    }

    @Test
    void a_truncated_demande_quotes_nothing() {
        String json = new String(Samples.json(), StandardCharsets.UTF_8);
        MismatchedInputException thrown = refused(json.substring(0, json.length() / 2), Demande.class);
        assertEquals("JSON_ILLISIBLE", anomalies(thrown).get(0).code());
    }

    @Test
    void who_asks_for_what_was_read_gets_it_with_its_faults() throws Exception {
        DemandeReading read = MAPPER.readValue(faulty(), DemandeReading.class);
        assertEquals(1, read.rapport().anomalies().size());
        assertEquals(NUMERO, read.demande().numeroUnique());
        List<DemandeReading> all = MAPPER.readValue("[" + faulty() + "]", new TypeReference<List<DemandeReading>>() {});
        assertEquals("/dateDepot", all.get(0).rapport().anomalies().get(0).chemin());
    }

    @Test
    void a_part_of_a_demande_travels_alone() throws Exception {
        Adresse adresse = Samples.demande().demandeur().adresse();
        assertEquals(adresse, MAPPER.readValue(MAPPER.writeValueAsString(adresse), Adresse.class));
    }
}
