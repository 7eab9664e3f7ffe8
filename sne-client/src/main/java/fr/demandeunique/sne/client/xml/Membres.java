package fr.demandeunique.sne.client.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads and puts members of a JSON object by their path; a number in a path is a place in a list, from the end if negative. */
final class Membres {
    private Membres() {}

    /** The value at a path, null if there is none. */
    static @Nullable Object lire(Map<?, ?> objet, List<String> path) {
        Object value = objet;
        for (int i = 0; i < path.size() && value != null; i++) {
            String step = path.get(i);
            if (value instanceof Map<?, ?> members) {
                value = members.get(step);
            } else if (value instanceof List<?> elements && place(step)) {
                int index = Integer.parseInt(step);
                index = index < 0 ? elements.size() + index : index;
                value = index >= 0 && index < elements.size() ? elements.get(index) : null;
            } else {
                value = null;
            }
        }
        return value;
    }

    /** Puts a value at a path; lists are made by {@link #listes} once all is there. */
    static void poser(Map<String, @Nullable Object> objet, List<String> path, Object value) {
        Map<String, @Nullable Object> members = objet;
        for (int i = 0; i < path.size() - 1; i++) {
            members = dedans(members, path.get(i), place(path.get(i + 1)));
        }
        members.put(path.get(path.size() - 1), value);
    }

    /** Adds a value to the list at a path of one step. */
    static void ajouter(Map<String, @Nullable Object> objet, List<String> path, Object value) {
        @SuppressWarnings("unchecked")
        var list = (List<Object>) objet.computeIfAbsent(path.get(0), name -> new ArrayList<>());
        list.add(value);
    }

    /** How many values the list at a path of one step has. */
    static int taille(Map<String, @Nullable Object> objet, List<String> path) {
        return objet.get(path.get(0)) instanceof List<?> list ? list.size() : 0;
    }

    /** A list under way: its elements by place. */
    private static final class Places extends TreeMap<String, @Nullable Object> {
        private static final long serialVersionUID = 1L;

        Places() {
            super((one, other) -> Integer.compare(Integer.parseInt(one), Integer.parseInt(other)));
        }

        List<Object> liste() {
            List<Object> all = new ArrayList<>();
            int next = Math.min(0, Integer.parseInt(firstKey()));
            for (var element : entrySet()) {
                int index = Integer.parseInt(element.getKey());
                // A gap is an element without a value: the others keep their places.
                for (; next < index; next++) {
                    all.add(new LinkedHashMap<>());
                }
                all.add(element.getValue());
                next++;
            }
            for (; next < 0; next++) {
                all.add(new LinkedHashMap<>());
            }
            return all;
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> dedans(
            Map<String, @Nullable Object> members, String name, boolean list) {
        Object inside = members.get(name);
        if (!(inside instanceof Map)) {
            inside = list ? new Places() : new LinkedHashMap<String, @Nullable Object>();
            members.put(name, inside);
        }
        return (Map<String, @Nullable Object>) inside;
    }

    /** Turns the lists under way of an object into lists. */
    static void listes(Map<String, @Nullable Object> objet) {
        for (var member : objet.entrySet()) {
            if (member.getValue() instanceof Places places) {
                member.setValue(places.liste());
            }
        }
    }

    private static boolean place(String step) {
        char last = step.isEmpty() ? ' ' : step.charAt(step.length() - 1);
        return last >= '0' && last <= '9';
    }
}
