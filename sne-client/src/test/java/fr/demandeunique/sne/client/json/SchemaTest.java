package fr.demandeunique.sne.client.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.demandeunique.sne.client.table.DemandeTables;
import fr.demandeunique.sne.client.table.RecordTable;
import fr.demandeunique.sne.client.table.ValueKind;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.personne.Identite;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
    private static final JsonNode ROOT = Exemples.arbre(Exemples.octets(DemandeJson.schema()));

    private final Set<String> seen = new HashSet<>();
    private JsonNode root = ROOT;

    /** Fails unless a schema describes every member of a table and of those below it, and nothing else. */
    static void same(String schema, RecordTable<?> table, String name) {
        var test = new SchemaTest();
        test.root = Exemples.arbre(Exemples.octets(schema));
        test.same(table, name);
    }

    private void same(RecordTable<?> table, String name) {
        compare(name, table, root);
        var defs = new HashSet<String>();
        root.path("$defs").fieldNames().forEachRemaining(defs::add);
        defs.removeAll(Set.of(
                "date",
                "dateNaissance",
                "numeroUnique",
                "codeGuichet",
                "nir",
                "siren",
                "siret",
                "numeroRpls",
                "codeQpv"));
        defs.add(name);
        assertEquals(seen, defs);
    }

    @Test
    void the_schema_is_a_schema() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals(List.of(), meta.validate(DemandeJson.schema(), InputFormat.JSON));
    }

    @Test
    void the_example_and_a_full_demande_are_valid() {
        assertEquals(List.of(), faults(new String(Exemples.octets(), StandardCharsets.UTF_8)));
        assertEquals(List.of(), faults(DemandeJson.writeIndented(Exemples.pleine())));
        assertEquals(
                List.of(), faults(DemandeJson.writeIndented(Demande.builder().build())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'format':'sne-demande/2'}",
                "{'format':'sne-demande/1','dateDepot':'17/12/2015'}",
                "{'format':'sne-demande/1','numeroUnique':'0571215'}",
                "{'format':'sne-demande/1','demandeur':{'nom':12}}",
                "{'format':'sne-demande/1','coTitulaires':[{'revenusFiscaux':[{'annee':2014.5}]}]}",
                "{'format':'sne-demande/1','guichetCreation':'1'}",
                "{'format':'sne-demande/1','demandeur':{'dateNaissance':'1950-00-12'}}",
                "{'format':'sne-demande/1','personnesEnGarde':[{'dateNaissance':'19500317'}]}",
                "{'format':'sne-demande/1','logementActuel':{'sirenBailleur':'55210055'}}",
                "{'format':'sne-demande/1','personneMorale':{'siret':'552100554'}}",
                "{'format':'sne-demande/1','attribution':{'rpls':'12'}}",
                "{'format':'sne-demande/1','attribution':{'qpv':'57001'}}",
                "[]",
            })
    void whatTheReaderRefusesTheSchemaRefuses(String json) {
        String text = json.replace('\'', '"');
        assertFalse(faults(text).isEmpty());
        assertFalse(DemandeJson.read(Exemples.octets(text)).rapport().conforme());
    }

    @Test
    void the_schema_and_the_tables_say_the_same() {
        same(DemandeTables.DEMANDE, "demande");
    }

    private void compare(String name, RecordTable<?> table, JsonNode schema) {
        if (!seen.add(name)) {
            return;
        }
        List<String> expected = new ArrayList<>(
                table.members().stream().map(RecordTable.Member::name).toList());
        if (table.format() != null) {
            expected.add(0, "format");
            assertEquals(table.format(), schema.at("/properties/format/const").asText());
        }
        List<String> actual = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(actual::add);
        assertEquals(expected, actual, name);
        assertTrue(schema.hasNonNull("title") && schema.hasNonNull("description"), name);
        for (var member : table.members()) {
            JsonNode property = schema.path("properties").path(member.name());
            assertTrue(property.hasNonNull("description"), name + "." + member.name());
            compare(name + "." + member.name(), member, property);
        }
    }

    private void compare(String place, RecordTable.Member<?> member, JsonNode property) {
        JsonNode value = property;
        if (member.list()) {
            assertEquals("array", property.path("type").asText(), place);
            value = property.path("items");
        }
        String reference = value.path("$ref").asText().replace("#/$defs/", "");
        switch (member.kind()) {
            case DATE -> assertEquals("date", reference, place);
            case BIRTH_DATE -> assertEquals("dateNaissance", reference, place);
            case NIR -> assertEquals("nir", reference, place);
            case SIREN -> assertEquals("siren", reference, place);
            case SIRET -> assertEquals("siret", reference, place);
            case RPLS -> assertEquals("numeroRpls", reference, place);
            case QPV -> assertEquals("codeQpv", reference, place);
            case NUMERO -> assertEquals("numeroUnique", reference, place);
            case GUICHET -> assertEquals("codeGuichet", reference, place);
            case RECORD -> compare(reference, member.table(), root.path("$defs").path(reference));
            case SCALAR ->
                assertEquals("[\"string\",\"number\"]", value.path("type").toString(), place);
            default -> {
                String expected = Map.of(
                                ValueKind.TEXT, "string",
                                ValueKind.CODE, "string",
                                ValueKind.FORMER_NUMERO, "string",
                                ValueKind.BOOLEAN, "boolean",
                                ValueKind.INTEGER, "integer",
                                ValueKind.AMOUNT, "number")
                        .get(member.kind());
                assertEquals(expected, value.path("type").asText(), place);
            }
        }
    }

    @Test
    void the_tables_hold_every_component_of_the_records() {
        records(Demande.class, DemandeTables.DEMANDE);
    }

    /** Those of an identity stand among those of the person. */
    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(one -> one.getType() == Identite.class ? components(Identite.class) : Stream.of(one))
                .filter(one -> !one.getName().equals("autres"));
    }

    private void records(Class<?> type, RecordTable<?> table) {
        var components = components(type).toList();
        assertEquals(
                components.stream().map(RecordComponent::getName).toList(),
                table.members().stream().map(RecordTable.Member::name).toList(),
                type.getSimpleName());
        for (int i = 0; i < components.size(); i++) {
            RecordTable<?> inner = table.members().get(i).table();
            if (inner != null) {
                records(element(components.get(i)), inner);
            }
        }
    }

    private static Class<?> element(RecordComponent component) {
        if (!(component.getGenericType() instanceof ParameterizedType list)) {
            return component.getType();
        }
        Type element = list.getActualTypeArguments()[0];
        return (Class<?>) (element instanceof ParameterizedType generic ? generic.getRawType() : element);
    }

    @Test
    void unknown_members_and_codes_are_valid() {
        ObjectNode tree = (ObjectNode) Exemples.arbre(Exemples.octets());
        tree.put("etat", "SUSPENDUE").putObject("demain").put("x", 1);
        ((ObjectNode) tree.path("demandeur")).put("demain", true);
        assertEquals(List.of(), faults(tree.toString()));
    }

    private static List<String> faults(String json) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(DemandeJson.schema());
        return Stream.ofNullable(schema.validate(json, InputFormat.JSON))
                .flatMap(List::stream)
                .map(Object::toString)
                .toList();
    }
}
