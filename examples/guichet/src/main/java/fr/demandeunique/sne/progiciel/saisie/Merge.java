package fr.demandeunique.sne.progiciel.saisie;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Two people changed the same thing from the same beginning. What only one of them changed is taken; where both did, what was typed here stays, and the other
 * value is kept beside it for the agent to choose.
 *
 * @param tree what comes out
 * @param conflicts the other value of each place where both changed, empty text if it was taken away
 * @param taken how many values of the other came in
 */
record Merge(Tree tree, Map<String, Object> conflicts, int taken) {
    static Merge of(Tree base, Tree mine, Tree theirs) {
        Map<String, Object> from = base.leaves();
        Map<String, Object> here = mine.leaves();
        Map<String, Object> there = theirs.leaves();
        Tree out = new Tree(mine.members());
        Map<String, Object> conflicts = new LinkedHashMap<>();
        int taken = 0;
        var pointers = new TreeSet<>(from.keySet());
        pointers.addAll(there.keySet());
        for (String one : pointers) {
            Object was = from.get(one);
            Object other = there.get(one);
            Object own = here.get(one);
            if (same(was, other) || same(own, other)) {
                continue;
            }
            if (same(was, own)) {
                out.put(one, other);
                taken++;
            } else {
                conflicts.put(one, other == null ? "" : other);
            }
        }
        return new Merge(out, conflicts, taken);
    }

    private static boolean same(
            @org.jspecify.annotations.Nullable Object one, @org.jspecify.annotations.Nullable Object other) {
        return Objects.equals(one == null ? null : one.toString(), other == null ? null : other.toString());
    }
}
