package fr.demandeunique.sne.progiciel.saisie;

import fr.demandeunique.sne.client.json.DemandeJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an agent has typed, as a JSON object of plain values reached by JSON Pointers: those of the anomalies, so that each finds its field. A value that makes no
 * sense is kept as it was typed; the SDK says what is wrong with it. Not thread-safe.
 */
public final class Tree {
    private static final int ROWS = 200;

    private final Map<String, @Nullable Object> root;

    public Tree(Map<String, ? extends @Nullable Object> members) {
        root = copy(members);
    }

    /** From the text that a table holds. */
    public static Tree parse(String json) {
        var members = DemandeJson.members(json.getBytes(StandardCharsets.UTF_8));
        return new Tree(members == null ? Map.of() : members);
    }

    /** The members, to be read as a demande or written. */
    public Map<String, @Nullable Object> members() {
        return root;
    }

    public @Nullable Object get(String pointer) {
        Object at = root;
        for (String name : steps(pointer)) {
            at = child(at, name);
        }
        return at;
    }

    /** How many rows a list has. */
    public int rows(String pointer) {
        return get(pointer) instanceof List<?> list ? list.size() : 0;
    }

    /** Puts a value at its place, with the objects above it; a value that is null or empty is taken away, with the objects that are left empty. */
    public void put(String pointer, @Nullable Object value) {
        String[] steps = steps(pointer);
        if (empty(value)) {
            remove(root, steps, 0);
            return;
        }
        Object at = root;
        for (int i = 0; i < steps.length - 1; i++) {
            Object next = child(at, steps[i]);
            if (!(next instanceof Map) && !(next instanceof List)) {
                next = steps[i + 1].matches("\\d+")
                        ? new ArrayList<@Nullable Object>()
                        : new LinkedHashMap<String, @Nullable Object>();
                set(at, steps[i], next);
            }
            at = next;
        }
        set(at, steps[steps.length - 1], value);
    }

    /** Adds an empty row at the end of a list, unless that is full. */
    public void addRow(String pointer) {
        if (rows(pointer) < ROWS) {
            put(pointer + "/" + rows(pointer), new LinkedHashMap<>(Map.of(MARK, true)));
        }
    }

    /** Takes a row of a list away; those after it move up. */
    public void removeRow(String pointer) {
        int cut = pointer.lastIndexOf('/');
        if (get(pointer.substring(0, cut)) instanceof List<?> list) {
            int index = Integer.parseInt(pointer.substring(cut + 1));
            if (index < list.size()) {
                list.remove(index);
            }
        }
    }

    /** A row that nobody has filled yet holds this alone; {@link #filled} leaves it out. */
    private static final String MARK = "\u0000";

    /** The tree without the rows that nobody has filled. */
    public Tree filled() {
        var all = new Tree(root);
        strip(all.root);
        return all;
    }

    @SuppressWarnings("unchecked")
    private static void strip(@Nullable Object at) {
        if (at instanceof Map<?, ?> map) {
            map.remove(MARK);
            map.values().forEach(Tree::strip);
        } else if (at instanceof List<?> list) {
            list.forEach(Tree::strip);
            list.removeIf(one -> one instanceof Map<?, ?> row && row.isEmpty());
        }
    }

    /** Every value by its pointer, in order; a list of plain values is one value. */
    public Map<String, Object> leaves() {
        Map<String, Object> all = new TreeMap<>();
        collect("", root, all);
        return all;
    }

    private static void collect(String at, @Nullable Object value, Map<String, Object> into) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, one) -> collect(at + "/" + name, one, into));
        } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            for (int i = 0; i < list.size(); i++) {
                collect(at + "/" + i, list.get(i), into);
            }
        } else if (!empty(value)) {
            into.put(at, Objects.requireNonNull(value));
        }
    }

    private static boolean empty(@Nullable Object value) {
        return value == null || "".equals(value) || value instanceof List<?> list && list.isEmpty();
    }

    private static String[] steps(String pointer) {
        return pointer.substring(1).split("/");
    }

    private static @Nullable Object child(@Nullable Object at, String name) {
        if (at instanceof Map<?, ?> map) {
            return map.get(name);
        }
        if (at instanceof List<?> list && name.matches("\\d{1,4}")) {
            int index = Integer.parseInt(name);
            return index < list.size() ? list.get(index) : null;
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private static void set(Object at, String name, @Nullable Object value) {
        if (at instanceof List<?> list) {
            var rows = (List<@Nullable Object>) list;
            int index = Integer.parseInt(name);
            while (rows.size() <= index && index < ROWS) {
                rows.add(new LinkedHashMap<>());
            }
            rows.set(index, value);
        } else {
            ((Map<String, @Nullable Object>) at).put(name, value);
        }
    }

    /** A row of a list stays, even empty: the rows after it keep their places. */
    private static void remove(@Nullable Object at, String[] steps, int depth) {
        if (at == null) {
            return;
        }
        if (depth == steps.length - 1) {
            if (at instanceof Map<?, ?> map) {
                map.remove(steps[depth]);
            }
            return;
        }
        Object next = child(at, steps[depth]);
        remove(next, steps, depth + 1);
        if (at instanceof Map<?, ?> map && next instanceof Map<?, ?> inner && inner.isEmpty()) {
            map.remove(steps[depth]);
        }
    }

    private static Map<String, @Nullable Object> copy(Map<String, ? extends @Nullable Object> from) {
        Map<String, @Nullable Object> to = new LinkedHashMap<>();
        from.forEach((name, one) -> to.put(name, copyOf(one)));
        return to;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object copyOf(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return copy((Map<String, @Nullable Object>) map);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> to = new ArrayList<>();
            list.forEach(one -> to.add(copyOf(one)));
            return to;
        }
        return value;
    }
}
