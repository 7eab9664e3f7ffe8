package fr.demandeunique.sne.client.table;

import fr.demandeunique.sne.controle.Anomalie;
import java.util.function.Function;

/**
 * Why a value is not of its kind. Where it stands is only asked for once something is wrong: a path costs more than a value.
 *
 * <p>This class is immutable and thread-safe. It quotes no value.
 *
 * @param at the anomaly at a path
 */
public record Fault(Function<String, Anomalie> at) {
    /** A value that should be a list. */
    public static final Fault ARRAY = type("array");

    static Fault of(String code) {
        return new Fault(path -> Anomalie.erreur(code, path));
    }

    /** A value of another JSON type; {@code expected} is the JSON name of the type, the same for every program. */
    static Fault type(String expected) {
        return new Fault(path -> Anomalie.erreur("JSON_TYPE", path).avec("attendu", expected));
    }
}
