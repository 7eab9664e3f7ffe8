package fr.demandeunique.sne.bacasable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.demandeunique.sne.client.SneClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds calls against the OpenAPI document, in both directions; a third-party validator judges every schema, this class only finds the
 * operation, its parameters, its media types and its answers.
 */
final class ContratOpenApi {
    private static final String BASE = "https://contrat/passerelle";
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode CONTRAT = lire();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(BASE, CONTRAT.toString())));

    /** Operation and status of every call that was held against the contract and found right, in this JVM. */
    static final Set<String> VUES = ConcurrentHashMap.newKeySet();

    private final List<String> fautes = new ArrayList<>();

    private ContratOpenApi() {}

    private static JsonNode lire() {
        try (InputStream in = SneClient.class.getResourceAsStream("passerelle.openapi.yaml")) {
            return new YAMLMapper().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A schema of the contract by its name. */
    static JsonNode schema(String name) {
        return CONTRAT.at("/components/schemas/" + name);
    }

    /** Every operation of the contract. */
    static Set<String> operations() {
        Set<String> ids = new java.util.TreeSet<>();
        CONTRAT.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("operationId")) {
                        ids.add(operation.path("operationId").asText());
                    }
                }));
        return ids;
    }

    /** The method and the address of every operation. */
    static Stream<String> adresses() {
        return CONTRAT.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(one -> one.getValue().has("operationId"))
                        .map(one -> one.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()));
    }

    /** What one call and its answer do against the contract; an answer that refuses says nothing of the call. */
    static List<String> fautes(
            String methode,
            URI uri,
            HttpHeaders entetes,
            byte[] corps,
            int statut,
            HttpHeaders reponse,
            byte[] contenu) {
        var check = new ContratOpenApi();
        String path = uri.getPath().replaceFirst("^/sne/v1|^/api(?=/oauth)", "");
        Map<String, String> variables = new LinkedHashMap<>();
        String template = gabarit(path, variables);
        JsonNode operation = CONTRAT.path("paths").path(template).path(methode.toLowerCase(java.util.Locale.ROOT));
        if (operation.isMissingNode()) {
            if (statut != 404 && statut != 405) {
                check.fautes.add("no operation for " + methode + " " + path + ", and yet " + statut);
            }
            return check.fautes;
        }
        String at = "/paths/" + echapper(template) + "/" + methode.toLowerCase(java.util.Locale.ROOT);
        if (statut < 400) {
            check.requete(at, template, uri, variables, entetes, corps);
        }
        check.reponse(at, statut, reponse, contenu);
        if (check.fautes.isEmpty()) {
            VUES.add(operation.path("operationId").asText() + " " + statut);
        }
        return check.fautes;
    }

    private static String gabarit(String path, Map<String, String> variables) {
        String best = "";
        for (Map.Entry<String, JsonNode> one : CONTRAT.path("paths").properties()) {
            var names = new ArrayList<String>();
            var matcher = Pattern.compile("\\{([a-z]+)}").matcher(one.getKey());
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
            var found = Pattern.compile(one.getKey().replaceAll("\\{[a-z]+}", "([^/]+)"))
                    .matcher(path);
            if (found.matches() && (best.isEmpty() || names.isEmpty())) {
                best = one.getKey();
                variables.clear();
                for (int i = 0; i < names.size(); i++) {
                    variables.put(names.get(i), found.group(i + 1));
                }
            }
        }
        return best;
    }

    private void requete(
            String at, String template, URI uri, Map<String, String> variables, HttpHeaders entetes, byte[] corps) {
        Map<String, String> query = formulaire(uri.getRawQuery());
        var known = new ArrayList<String>();
        for (String list : List.of("/paths/" + echapper(template) + "/parameters", at + "/parameters")) {
            for (int i = 0; i < CONTRAT.at(list).size(); i++) {
                String here = suivre(list + "/" + i);
                JsonNode parameter = CONTRAT.at(here);
                String name = parameter.path("name").asText();
                String value = switch (parameter.path("in").asText()) {
                    case "path" -> variables.get(name);
                    case "query" -> query.get(name);
                    default -> entetes.firstValue(name).orElse(null);
                };
                known.add(name);
                if (value != null) {
                    valider("request parameter " + name, here + "/schema", texte(here + "/schema", value));
                } else if (parameter.path("required").asBoolean()) {
                    fautes.add("request without " + name);
                }
            }
        }
        query.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fautes.add("request with " + name));
        JsonNode body = CONTRAT.at(at + "/requestBody");
        if (!body.isMissingNode()) {
            contenu("request body", at + "/requestBody/content", entetes, corps);
        } else if (corps.length > 0) {
            fautes.add("request with a body");
        }
    }

    private void reponse(String at, int statut, HttpHeaders entetes, byte[] contenu) {
        JsonNode answers = CONTRAT.at(at + "/responses");
        String key = answers.has(String.valueOf(statut)) ? String.valueOf(statut) : statut / 100 + "XX";
        if (!answers.has(key)) {
            fautes.add("status " + statut + " is not in the contract");
            return;
        }
        String here = suivre(at + "/responses/" + key);
        for (Map.Entry<String, JsonNode> one : CONTRAT.at(here + "/headers").properties()) {
            String header = suivre(here + "/headers/" + one.getKey());
            String value = entetes.firstValue(one.getKey()).orElse(null);
            if (value != null) {
                valider("header " + one.getKey(), header + "/schema", texte(header + "/schema", value));
            } else if (CONTRAT.at(header).path("required").asBoolean()) {
                fautes.add(statut + " without header " + one.getKey());
            }
        }
        if (CONTRAT.at(here).has("content")) {
            contenu("answer " + statut, here + "/content", entetes, contenu);
        } else if (contenu.length > 0) {
            fautes.add(statut + " with a body");
        }
    }

    private void contenu(String what, String at, HttpHeaders entetes, byte[] corps) {
        String type =
                entetes.firstValue("Content-Type").orElse("application/json").split(";", 2)[0];
        if (!CONTRAT.at(at).has(type)) {
            fautes.add(what + ": media type " + type + " is not in the contract");
            return;
        }
        String schema = at + "/" + echapper(type) + "/schema";
        String text = new String(corps, StandardCharsets.UTF_8);
        try {
            if (type.endsWith("json") && !type.endsWith("ndjson")) {
                valider(what, schema, JSON.readTree(corps));
            } else if (type.equals("application/x-www-form-urlencoded")) {
                ObjectNode form = JSON.createObjectNode();
                formulaire(text).forEach(form::put);
                valider(what, schema, form);
            } else if (type.equals("application/x-ndjson")) {
                for (String line : text.split("\n")) {
                    valider(what, "/components/schemas/Resume", JSON.readTree(line));
                }
            }
        } catch (JsonProcessingException e) {
            fautes.add(what + " is not JSON");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void valider(String what, String schema, JsonNode value) {
        SCHEMAS.getSchema(SchemaLocation.of(BASE + "#" + schema))
                .validate(value)
                .forEach(error -> fautes.add(what + " " + error));
    }

    private static JsonNode texte(String schema, String value) {
        return CONTRAT.at(schema).path("type").asText().equals("integer")
                ? IntNode.valueOf(Integer.parseInt(value))
                : TextNode.valueOf(value);
    }

    private static String suivre(String pointer) {
        String ref = CONTRAT.at(pointer).path("$ref").asText("");
        return ref.startsWith("#") ? suivre(ref.substring(1)) : pointer;
    }

    private static Map<String, String> formulaire(String text) {
        Map<String, String> form = new LinkedHashMap<>();
        if (text != null && !text.isEmpty()) {
            for (String part : text.split("&")) {
                String[] pair = part.split("=", 2);
                form.put(pair[0], pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    private static String echapper(String text) {
        return text.replace("~", "~0").replace("/", "~1");
    }
}
