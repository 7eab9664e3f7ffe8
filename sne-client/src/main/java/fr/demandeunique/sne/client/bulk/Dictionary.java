package fr.demandeunique.sne.client.bulk;

import fr.demandeunique.sne.client.json.DemandeJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the columns of an export mean: made of the schema of the document and of the code lists. Immutable. */
final class Dictionary {
    private static final Map<String, @Nullable Object> SCHEMA =
            Objects.requireNonNull(DemandeJson.members(DemandeJson.schema().getBytes(StandardCharsets.UTF_8)));

    private Dictionary() {}

    /** Name, place, label, type, list, codes and source of each variable, as CSV. */
    static void write(Collection<Variable> variables, OutputStream out) throws IOException {
        List<String> titles =
                List.of("Variable", "Chemin JSON", "Libellé", "Type", "Plusieurs valeurs", "Liste", "Codes", "Source");
        try (var csv = new CsvWriter(out, titles)) {
            for (Variable one : variables) {
                csv.row(Arrays.asList(
                        one.name(),
                        one.pointer(),
                        label(one),
                        one.type(),
                        one.several() ? "oui, séparées par |" : "non",
                        one.liste().map(Object::toString).orElse(""),
                        one.liste()
                                .map(list -> list.codes().stream()
                                        .map(code -> code.code() + " = " + code.libelle())
                                        .collect(Collectors.joining(" | ")))
                                .orElse(""),
                        one.liste()
                                .map(list -> list.entrees().stream()
                                        .map(entry -> entry.source().citation())
                                        .distinct()
                                        .collect(Collectors.joining(", ")))
                                .orElse("")));
            }
        }
    }

    /** The descriptions on the way to the value, from the schema. */
    static String label(Variable variable) {
        var text = new StringBuilder();
        Map<?, ?> at = SCHEMA;
        for (Object step : variable.steps()) {
            if (step instanceof Integer rank) {
                text.append(' ').append(rank + 1);
                at = referred(at.get("items"));
                continue;
            }
            Object property = at.get("properties") instanceof Map<?, ?> properties ? properties.get(step) : null;
            String description = property instanceof Map<?, ?> known && known.get("description") instanceof String words
                    ? words
                    : String.valueOf(step);
            text.append(text.length() == 0 ? "" : "\u00a0: ").append(description);
            at = referred(property);
        }
        return text.toString();
    }

    private static Map<?, ?> referred(@Nullable Object node) {
        if (node instanceof Map<?, ?> known
                && known.get("$ref") instanceof String ref
                && SCHEMA.get("$defs") instanceof Map<?, ?> all
                && all.get(ref.substring(ref.lastIndexOf('/') + 1)) instanceof Map<?, ?> target) {
            return target;
        }
        return node instanceof Map<?, ?> known ? known : Map.of();
    }
}
