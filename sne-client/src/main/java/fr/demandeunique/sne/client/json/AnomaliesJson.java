package fr.demandeunique.sne.client.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.demandeunique.sne.client.codec.JsonDocument;
import fr.demandeunique.sne.client.codec.JsonTree;
import fr.demandeunique.sne.client.codec.Tokens;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.reglement.SourceJuridique;
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
 * rule, absent where no rule is behind. One that an agent has confirmed says when: {@code confirmeeLe}.
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
            Tokens.write(out, one, langue);
        }
        out.writeEndArray();
    }

    /**
     * Reads anomalies that another system wrote, codes and sentences as they came. Never throws: what is not such a list gives
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
            if (elements.get(i) instanceof Map<?, ?> members && members.get("code") instanceof String code) {
                all.add(recue(code, members));
            } else {
                faults.add(Anomalie.erreur("JSON_TYPE", "/" + i).avec("attendu", "object"));
            }
        }
        all.addAll(faults);
        return List.copyOf(all);
    }

    private static Anomalie recue(String code, Map<?, ?> members) {
        // A severity that this version does not know is taken as the worse one.
        Gravite gravite =
                Gravite.AVERTISSEMENT.name().equals(members.get("gravite")) ? Gravite.AVERTISSEMENT : Gravite.ERREUR;
        String source = texte(members, "source");
        String message = texte(members, "message");
        String chemin = texte(members, "chemin");
        return Anomalie.recue(
                code,
                gravite,
                chemin == null ? "" : chemin,
                message == null ? code : message,
                source == null ? null : new SourceJuridique(source, null, null));
    }

    private static @Nullable String texte(Map<?, ?> members, String name) {
        return members.get(name) instanceof String text ? text : null;
    }
}
