package fr.demandeunique.sne.client.contract;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.RefusException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why something could not be read, as anomalies: code and place, never the words of databind, which quote the document. */
final class Faults {
    private Faults() {}

    static RefusException of(JsonProcessingException cause) {
        String chemin = cause instanceof JsonMappingException mapping ? pointer(mapping.getPath()) : "";
        if (cause.getCause() instanceof RefusException known) {
            return below(chemin, known);
        }
        if (cause instanceof JsonMappingException) {
            Class<?> wanted = cause instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
            return new RefusException(List.of(type(wanted == null ? Object.class : wanted, chemin)));
        }
        JsonLocation place = Optional.ofNullable(cause.getLocation()).orElse(JsonLocation.NA);
        return new RefusException(List.of(Anomalie.erreur("JSON_ILLISIBLE", "")
                .avec("ligne", place.getLineNr())
                .avec("colonne", place.getColumnNr())));
    }

    /** The same anomalies, seen from around. */
    static RefusException below(String chemin, RefusException known) {
        return new RefusException(
                known.anomalies().stream().map(one -> one.sous(chemin)).toList());
    }

    static Anomalie type(JavaType wanted, String chemin) {
        return type(wanted.getRawClass(), chemin);
    }

    static Anomalie type(Class<?> wanted, String chemin) {
        return Anomalie.erreur("JSON_TYPE", chemin).avec("attendu", name(wanted));
    }

    /** The JSON name of what a class is written as. */
    private static String name(Class<?> wanted) {
        if (Collection.class.isAssignableFrom(wanted)) {
            return "array";
        }
        if (wanted == boolean.class || wanted == Boolean.class) {
            return "boolean";
        }
        if (wanted.isRecord() || Map.class.isAssignableFrom(wanted)) {
            return "object";
        }
        return wanted.isPrimitive() && wanted != char.class || Number.class.isAssignableFrom(wanted)
                ? "number"
                : "string";
    }

    private static String pointer(List<Reference> path) {
        var pointer = new StringBuilder();
        for (Reference one : path) {
            String name = one.getFieldName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? one.getIndex()
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
