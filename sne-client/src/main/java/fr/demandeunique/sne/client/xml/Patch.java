package fr.demandeunique.sne.client.xml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a document of the SNE cannot say of a demande: the difference between its JSON and the JSON that the document gives, as
 * values by JSON Pointer. Null stands for a member that is to go.
 */
final class Patch {
    /** How a member whose value is JSON's null is told from one that is not there. */
    static final Map<String, Object> NUL = Map.of("sne-nul", Boolean.TRUE);

    private Patch() {}

    /** Notes what must be put to {@code from}, at a path, to make it {@code to}. */
    static void compare(@Nullable Object from, @Nullable Object to, String path, Map<String, @Nullable Object> all) {
        if (Objects.equals(from, to)) {
            return;
        }
        if (from instanceof Map<?, ?> before && to instanceof Map<?, ?> after) {
            for (Object name : before.keySet()) {
                if (!after.containsKey(name)) {
                    all.put(path + "/" + echappe(name), null);
                }
            }
            for (var member : after.entrySet()) {
                String inside = path + "/" + echappe(member.getKey());
                if (member.getValue() == null) {
                    all.put(inside, NUL);
                } else {
                    compare(before.get(member.getKey()), member.getValue(), inside, all);
                }
            }
        } else if (from instanceof List<?> before && to instanceof List<?> after && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(before.get(i), after.get(i), path + "/" + i, all);
            }
        } else {
            all.put(path, to);
        }
    }

    /** Applies what {@link #entre} found; what is no pointer changes nothing. */
    static void apply(Map<String, @Nullable Object> object, Map<String, @Nullable Object> all) {
        for (var one : all.entrySet()) {
            if (!one.getKey().startsWith("/")) {
                continue;
            }
            String[] steps = one.getKey().substring(1).split("/", -1);
            Object place = object;
            for (int i = 0; i < steps.length - 1; i++) {
                place = dedans(place, litteral(steps[i]));
            }
            put(place, litteral(steps[steps.length - 1]), one.getValue());
        }
    }

    private static @Nullable Object read(Map<String, @Nullable Object> object, String pointer) {
        Object place = object;
        for (String step : pointer.substring(Math.min(1, pointer.length())).split("/", -1)) {
            place = dedans(place, litteral(step));
        }
        return place;
    }

    /** The same without what touches a place that is at fault; what stands where {@code object} has nothing stays all the same. */
    static Map<String, @Nullable Object> sans(
            Map<String, @Nullable Object> all, List<String> faults, Map<String, @Nullable Object> object) {
        Set<String> faulty = new HashSet<>(faults);
        int longest = 0;
        for (String fault : faults) {
            longest = Math.max(longest, fault.length());
        }
        int most = longest;
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(all);
        rest.keySet()
                .removeIf(one -> (faulty.contains(one) || dessous(one, faulty, most)) && read(object, one) != null);
        return rest;
    }

    /** Tells whether a pointer leads below one of a set; none of the set is longer than {@code longest}. */
    private static boolean dessous(String pointer, Set<String> set, int longest) {
        for (int at = pointer.indexOf('/'); at >= 0 && at <= longest; at = pointer.indexOf('/', at + 1)) {
            if (set.contains(pointer.substring(0, at))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Object dedans(@Nullable Object place, String step) {
        if (place instanceof Map<?, ?> members) {
            return members.get(step);
        }
        int index = place instanceof List<?> elements ? index(step, elements.size()) : -1;
        return index < 0 ? null : ((List<?>) Objects.requireNonNull(place)).get(index);
    }

    @SuppressWarnings("unchecked")
    private static void put(@Nullable Object place, String step, @Nullable Object value) {
        // A later pointer may lead into this value.
        Object put = NUL.equals(value) ? null : valeur(value);
        if (place instanceof Map<?, ?> members) {
            if (value == null) {
                members.remove(step);
            } else {
                ((Map<String, @Nullable Object>) members).put(step, put);
            }
        } else if (place instanceof List<?> elements && index(step, elements.size()) >= 0) {
            ((List<@Nullable Object>) elements).set(index(step, elements.size()), put);
        }
    }

    private static int index(String step, int size) {
        if (step.isEmpty() || step.length() > 6 || !step.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int index = Integer.parseInt(step);
        return index < size ? index : -1;
    }

    static String echappe(@Nullable Object name) {
        return String.valueOf(name).replace("~", "~0").replace("/", "~1");
    }

    private static String litteral(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    /** A copy that can be changed. */
    static Map<String, @Nullable Object> copie(Map<?, ?> object) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        object.forEach((name, value) -> copy.put(String.valueOf(name), valeur(value)));
        return copy;
    }

    private static @Nullable Object valeur(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            return copie(members);
        }
        if (value instanceof List<?> elements) {
            List<@Nullable Object> copy = new ArrayList<>();
            elements.forEach(one -> copy.add(valeur(one)));
            return copy;
        }
        return value;
    }
}
