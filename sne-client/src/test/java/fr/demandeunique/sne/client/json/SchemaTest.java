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
import fr.demandeunique.sne.demande.Demande;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
    private static final JsonNode ROOT = Exemples.arbre(Exemples.octets(DemandeJson.schema()));

    private final Set<String> seen = new HashSet<>();

    @Test
    void theSchemaIsASchema() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals(List.of(), meta.validate(DemandeJson.schema(), InputFormat.JSON));
    }

    @Test
    void theExampleAndAFullDemandeAreValid() {
        assertEquals(List.of(), faults(new String(Exemples.octets(), StandardCharsets.UTF_8)));
        assertEquals(List.of(), faults(DemandeJson.ecrireLisible(Exemples.pleine())));
        assertEquals(
                List.of(), faults(DemandeJson.ecrireLisible(Demande.builder().build())));
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
                "[]",
            })
    void whatTheReaderRefusesTheSchemaRefuses(String json) {
        String text = json.replace('\'', '"');
        assertFalse(faults(text).isEmpty());
        assertFalse(DemandeJson.lire(Exemples.octets(text)).rapport().conforme());
    }

    @Test
    void theSchemaAndTheTablesSayTheSame() {
        compare("demande", FormesDemande.DEMANDE, ROOT);
        var defs = new HashSet<String>();
        ROOT.path("$defs").fieldNames().forEachRemaining(defs::add);
        defs.removeAll(Set.of("date", "numeroUnique", "codeGuichet"));
        defs.add("demande");
        assertEquals(seen, defs);
    }

    private void compare(String name, Forme<?> forme, JsonNode schema) {
        if (!seen.add(name)) {
            return;
        }
        List<String> expected =
                new ArrayList<>(forme.membres().stream().map(Forme.Membre::nom).toList());
        if (forme.format() != null) {
            expected.add(0, "format");
            assertEquals(forme.format(), schema.at("/properties/format/const").asText());
        }
        List<String> actual = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(actual::add);
        assertEquals(expected, actual, name);
        assertTrue(schema.hasNonNull("title") && schema.hasNonNull("description"), name);
        for (var membre : forme.membres()) {
            JsonNode property = schema.path("properties").path(membre.nom());
            assertTrue(property.hasNonNull("description"), name + "." + membre.nom());
            compare(name + "." + membre.nom(), membre.nature(), property);
        }
    }

    private void compare(String place, Nature<?> nature, JsonNode property) {
        String kind = nature.genre();
        JsonNode value = property;
        if (kind.startsWith("liste ")) {
            assertEquals("array", property.path("type").asText(), place);
            kind = kind.substring("liste ".length());
            value = property.path("items");
        }
        String reference = value.path("$ref").asText().replace("#/$defs/", "");
        switch (kind) {
            case "texte" -> assertEquals("string", value.path("type").asText(), place);
            case "oui" -> assertEquals("boolean", value.path("type").asText(), place);
            case "entier" -> assertEquals("integer", value.path("type").asText(), place);
            case "montant" -> assertEquals("number", value.path("type").asText(), place);
            case "date" -> assertEquals("date", reference, place);
            case "numero" -> assertEquals("numeroUnique", reference, place);
            case "guichet" -> assertEquals("codeGuichet", reference, place);
            case "objet" ->
                compare(reference, nature.forme(), ROOT.path("$defs").path(reference));
            default -> throw new AssertionError(kind);
        }
    }

    @Test
    void theTablesHoldEveryComponentOfTheRecords() {
        records(Demande.class, FormesDemande.DEMANDE);
    }

    private void records(Class<?> type, Forme<?> forme) {
        var components = Arrays.stream(type.getRecordComponents())
                .map(one -> one.getName())
                .filter(name -> !name.equals("autres"))
                .toList();
        assertEquals(components, forme.membres().stream().map(Forme.Membre::nom).toList(), type.getSimpleName());
        for (int i = 0; i < components.size(); i++) {
            Forme<?> inner = forme.membres().get(i).nature().forme();
            if (inner != null) {
                records(element(type.getRecordComponents()[i]), inner);
            }
        }
    }

    private static Class<?> element(java.lang.reflect.RecordComponent component) {
        return component.getGenericType() instanceof java.lang.reflect.ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }

    @Test
    void unknownMembersAndCodesAreValid() {
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
