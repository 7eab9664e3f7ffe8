package fr.demandeunique.sne.bacasable.generation;

import fr.demandeunique.sne.reglement.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Values that come more or less often. Immutable. */
final class Weighted<T> {
    private static final Map<String, Weighted<String>> GROUPS = groups();

    private final List<T> values;
    private final int[] sums;

    Weighted(List<T> values, List<Integer> weights) {
        this.values = List.copyOf(values);
        this.sums = new int[weights.size()];
        int sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += weights.get(i);
            sums[i] = sum;
        }
    }

    /** A group of {@code repartitions.csv}. */
    static Weighted<String> group(String name) {
        return Objects.requireNonNull(GROUPS.get(name), name);
    }

    List<T> values() {
        return values;
    }

    T draw(Dice dice) {
        int at = Arrays.binarySearch(sums, dice.below(sums[sums.length - 1]) + 1);
        return values.get(at < 0 ? -at - 1 : at);
    }

    private static Map<String, Weighted<String>> groups() {
        Map<String, List<String[]>> rows = new HashMap<>();
        for (String[] row : table("repartitions.csv")) {
            rows.computeIfAbsent(row[0], absent -> new ArrayList<>()).add(row);
        }
        Map<String, Weighted<String>> groups = new HashMap<>();
        rows.forEach((name, all) -> groups.put(
                name,
                new Weighted<>(
                        all.stream().map(one -> one[1]).toList(),
                        all.stream().map(one -> Integer.valueOf(one[2])).toList())));
        return groups;
    }

    static List<String[]> table(String name) {
        return Table.lire(Weighted.class.getResourceAsStream(name), name);
    }
}
