package fr.demandeunique.sne.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.demandeunique.sne.client.json.DemandeJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The OpenAPI document holds together: its references, its examples, and the habits that it promises for every operation. */
class PasserelleOpenApiTest {
    private static final String BASE = "https://contrat/passerelle";
    private static final Set<String> METHODES = Set.of("get", "put", "post", "delete");
    /** They look, and change nothing. */
    private static final Set<String> SANS_CLE = Set.of("chercherDoublons", "demanderJeton");

    private static final JsonNode CONTRAT = lire();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(
                    BASE, CONTRAT.toString(), "https://contrat/json/demande.schema.json", DemandeJson.schema())));

    private static JsonNode lire() {
        try (InputStream in = SneClient.class.getResourceAsStream("passerelle.openapi.yaml")) {
            return new YAMLMapper().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void it_says_whose_contract_it_is() {
        assertTrue(CONTRAT.at("/info/description").asText().startsWith("Ce contrat est **celui de ce projet**"));
        assertTrue(CONTRAT.at("/servers/0/url").asText().endsWith("/sne/v1"));
        assertEquals("3.1.0", CONTRAT.path("openapi").asText());
    }

    @Test
    void every_reference_leads_somewhere() throws IOException {
        var schema = new JsonMapper().readTree(DemandeJson.schema());
        var seen = new ArrayList<String>();
        chaque(CONTRAT, "", (path, node) -> {
            String ref = node.path("$ref").asText("");
            if (!ref.isEmpty()) {
                seen.add(ref);
                JsonNode root = ref.startsWith("#") ? CONTRAT : schema;
                assertTrue(ref.startsWith("#") || ref.startsWith("./json/demande.schema.json"), path + " " + ref);
                int hash = ref.indexOf('#');
                assertFalse(hash >= 0 && root.at(ref.substring(hash + 1)).isMissingNode(), path + " " + ref);
            }
        });
        assertTrue(seen.size() > 300, "references read: " + seen.size());
    }

    @Test
    void every_example_is_valid() {
        var checked = new ArrayList<String>();
        chaque(CONTRAT, "", (path, node) -> {
            JsonNode example = node.get("example");
            if (example != null && node.has("schema")) {
                checked.add(path);
                assertEquals(
                        List.of(),
                        SCHEMAS.getSchema(SchemaLocation.of(BASE + "#" + path + "/schema"))
                                .validate(example),
                        path);
            }
        });
        assertTrue(checked.size() > 30, "examples read: " + checked.size());
    }

    @Test
    void an_example_at_fault_would_be_seen() throws IOException {
        JsonNode faulty = new JsonMapper()
                .readTree("{\"demande\":{\"format\":\"sne-demande/1\",\"dateDepot\":\"hier\"},"
                        + "\"avertissements\":[{\"code\":\"A\",\"gravite\":\"GRAVE\"}],\"aFaire\":[]}");
        assertEquals(
                4,
                SCHEMAS.getSchema(SchemaLocation.of(BASE + "#/components/schemas/Ecriture"))
                        .validate(faulty)
                        .size());
    }

    @Test
    void every_operation_keeps_the_habits_of_the_contract() {
        var ids = new HashSet<String>();
        CONTRAT.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(one -> {
                    if (METHODES.contains(one.getKey())) {
                        operation(path.getKey(), path.getValue(), one.getKey(), one.getValue(), ids);
                    }
                }));
        assertEquals(35, ids.size(), () -> ids.toString());
    }

    private static void operation(String path, JsonNode item, String methode, JsonNode operation, Set<String> ids) {
        String id = operation.path("operationId").asText();
        assertTrue(ids.add(id), id);
        var headers = new HashSet<String>();
        for (JsonNode list : List.of(item.path("parameters"), operation.path("parameters"))) {
            list.forEach(one -> headers.add(one.path("$ref").asText().replaceFirst(".*/", "")));
        }
        boolean looks = SANS_CLE.contains(id);
        assertEquals(methode.equals("post") && !looks, headers.contains("Idempotency-Key"), id);
        boolean existing = path.startsWith("/demandes/{numero}") && !methode.equals("get");
        assertEquals(existing, headers.contains("If-Match"), id);
        JsonNode answers = operation.path("responses");
        assertEquals(existing, answers.has("412") && answers.has("428"), id);
        assertTrue(answers.has("4XX") && answers.has("5XX"), id);
        boolean open = path.equals("/sante") || path.equals("/oauth/token");
        assertEquals(!open, headers.contains("X-Guichet") && operation.has("x-profils"), id);
        assertEquals(open, operation.has("security"), id);
    }

    private static void chaque(JsonNode node, String path, BiConsumer<String, JsonNode> visitor) {
        if (node.isObject()) {
            visitor.accept(path, node);
        }
        node.properties()
                .forEach(one -> chaque(
                        one.getValue(),
                        path + "/" + one.getKey().replace("~", "~0").replace("/", "~1"),
                        visitor));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            chaque(node.get(i), path + "/" + i, visitor);
        }
    }
}
