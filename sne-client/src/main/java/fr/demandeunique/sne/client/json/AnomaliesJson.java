package fr.demandeunique.sne.client.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.demandeunique.sne.client.codec.AnomalyTokens;
import fr.demandeunique.sne.client.codec.JsonDocument;
import fr.demandeunique.sne.client.codec.JsonTree;
import fr.demandeunique.sne.controle.Anomalie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Anomalies as a JSON array of {@code {"code","gravite","chemin","message","source"}}; {@code source} is the citation of the
 * rule, absent where no rule is behind. What fills the sentence follows as {@code parametres}, a place in a text as {@code ligne} and
 * {@code colonne}, the day on which an agent confirmed it as {@code confirmeeLe}, each only where there is one.
 *
 * <p>This class is thread-safe.
 */
public final class AnomaliesJson {
    private AnomaliesJson() {}

    /**
     * {@return the anomalies on one line, with their sentences in this language}
     *
     * @param anomalies in the order in which they are written
     * @param langue English for English, anything else for French
     */
    public static String write(List<Anomalie> anomalies, Locale langue) {
        Objects.requireNonNull(anomalies, "anomalies");
        Objects.requireNonNull(langue, "langue");
        return new String(JsonDocument.write(out -> write(out, anomalies, langue), false), StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator out, List<Anomalie> anomalies, Locale langue) throws IOException {
        out.writeStartArray();
        for (Anomalie one : anomalies) {
            AnomalyTokens.write(out, one, langue);
        }
        out.writeEndArray();
    }

    /**
     * Reads anomalies that another system wrote: those of this library as they were, in any language; any other code and sentence as they came. Never throws: what is not such a list gives
     * the anomalies of its own reading ({@code JSON_ILLISIBLE}, {@code JSON_TYPE}…), after those that could be read.
     *
     * @param json UTF-8
     * @return the anomalies
     */
    public static List<Anomalie> read(byte[] json) {
        Objects.requireNonNull(json, "json");
        var read = JsonDocument.read(json, JsonTree::readElements);
        var all = new ArrayList<Anomalie>();
        var faults = new ArrayList<>(read.rapport().anomalies());
        List<@Nullable Object> elements = read.value() == null ? List.of() : read.value();
        for (int i = 0; i < elements.size(); i++) {
            Anomalie one = elements.get(i) instanceof Map<?, ?> members ? AnomalyTokens.read(members) : null;
            if (one != null) {
                all.add(one);
            } else {
                faults.add(Anomalie.erreur("JSON_TYPE", "/" + i).avec("attendu", "object"));
            }
        }
        all.addAll(faults);
        return List.copyOf(all);
    }
}
