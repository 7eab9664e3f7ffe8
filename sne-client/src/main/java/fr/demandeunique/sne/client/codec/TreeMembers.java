package fr.demandeunique.sne.client.codec;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object of a tree, read member by member: what is missing or of another type is noted. Not thread-safe. */
public final class TreeMembers {
    private final Map<?, ?> members;
    private final String path;
    private final List<Anomalie> anomalies;

    /** What a text at a place means. */
    public interface Meaning<V> {
        Resultat<V> of(String text, String path);
    }

    public TreeMembers(Map<?, ?> members, String path, List<Anomalie> anomalies) {
        this.members = members;
        this.path = path;
        this.anomalies = anomalies;
    }

    /** The text of a required member, empty if it is at fault. */
    public String text(String name) {
        return members.get(name) instanceof String text ? text : fault(name, "string", "");
    }

    /** The text of a member that may be absent. */
    public @Nullable String textOrNull(String name) {
        return members.get(name) == null ? null : text(name);
    }

    /** The whole number of a member that may be absent. */
    public @Nullable Integer integerOrNull(String name) {
        Object value = members.get(name);
        try {
            if (value instanceof BigDecimal number) {
                return number.intValueExact();
            }
        } catch (ArithmeticException e) {
            // A fault, as any other value is.
        }
        return value == null ? null : noted(name, "integer");
    }

    /** The object of a member that may be absent. */
    public @Nullable TreeMembers objectOrNull(String name) {
        Object value = members.get(name);
        return value == null
                ? null
                : value instanceof Map<?, ?> inside
                        ? new TreeMembers(inside, path + "/" + name, anomalies)
                        : noted(name, "object");
    }

    /** What a required text means, null if it is at fault or means nothing. */
    public <V> @Nullable V value(String name, Meaning<V> meaning) {
        if (!(members.get(name) instanceof String text)) {
            return noted(name, "string");
        }
        Resultat<V> result = meaning.of(text, path + "/" + name);
        anomalies.addAll(result.anomalies());
        return result instanceof Resultat.Accepte<V> accepte ? accepte.valeur() : null;
    }

    public List<String> texts(String name) {
        List<String> all = new ArrayList<>();
        List<?> elements = list(name);
        for (int i = 0; i < elements.size(); i++) {
            all.add(elements.get(i) instanceof String text ? text : fault(name + "/" + i, "string", ""));
        }
        return all;
    }

    /** The texts of a member that may be absent. */
    public List<String> textsOrNone(String name) {
        return members.get(name) == null ? List.of() : texts(name);
    }

    public <E> List<E> objects(String name, Function<TreeMembers, E> meaning) {
        List<E> all = new ArrayList<>();
        List<?> elements = list(name);
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof Map<?, ?> inside) {
                all.add(meaning.apply(new TreeMembers(inside, path + "/" + name + "/" + i, anomalies)));
            } else {
                noted(name + "/" + i, "object");
            }
        }
        return all;
    }

    /** The objects of a member that may be absent. */
    public <E> List<E> objectsOrNone(String name, Function<TreeMembers, E> meaning) {
        return members.get(name) == null ? List.of() : objects(name, meaning);
    }

    /** The object of a member that may be absent. */
    public <E> @Nullable E objectOrNull(String name, Function<TreeMembers, @Nullable E> meaning) {
        Object member = members.get(name);
        if (member == null || member instanceof Map<?, ?>) {
            return member == null
                    ? null
                    : meaning.apply(new TreeMembers((Map<?, ?>) member, path + "/" + name, anomalies));
        }
        return noted(name, "object");
    }

    private List<?> list(String name) {
        return members.get(name) instanceof List<?> elements ? elements : fault(name, "array", List.of());
    }

    private <V> V fault(String name, String expected, V instead) {
        noted(name, expected);
        return instead;
    }

    private <V> @Nullable V noted(String name, String expected) {
        anomalies.add(Anomalie.erreur("JSON_TYPE", path + "/" + name).avec("attendu", expected));
        return null;
    }
}
