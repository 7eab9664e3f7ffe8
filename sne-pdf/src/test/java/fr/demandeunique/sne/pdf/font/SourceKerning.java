package fr.demandeunique.sne.pdf.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The pairs of a font ({@code GPOS}, feature {@code kern}, lookups of type 2 that move the first glyph's width). */
final class SourceKerning {
    private static final int PAIRS = 2;
    private static final int WIDTH_OF_FIRST = 4;

    private final ByteBuffer data;
    private final List<Integer> subtables = new ArrayList<>();
    private final Map<Integer, Set<Integer>> covered = new HashMap<>();
    private final Map<Integer, Map<Integer, Integer>> classes = new HashMap<>();

    SourceKerning(SourceFont font) {
        data = ByteBuffer.wrap(font.table("GPOS"));
        int lookups = u(8);
        for (int lookup : kernLookups()) {
            int at = lookups + u(lookups + 2 + 2 * lookup);
            // The others place marks, which are no letters of one byte.
            if (u(at) == PAIRS) {
                for (int i = 0; i < u(at + 4); i++) {
                    subtables.add(at + u(at + 6 + 2 * i));
                }
            }
        }
        if (subtables.isEmpty()) {
            throw new IllegalStateException("no pairs");
        }
    }

    private Set<Integer> kernLookups() {
        int features = u(6);
        Set<Integer> found = new TreeSet<>();
        for (int i = 0; i < u(features); i++) {
            if (data.getInt(features + 2 + 6 * i) == 0x6b65726e) {
                int at = features + u(features + 6 + 6 * i);
                for (int k = 0; k < u(at + 2); k++) {
                    found.add(u(at + 4 + 2 * k));
                }
            }
        }
        return found;
    }

    private int u(int at) {
        return data.getShort(at) & 0xffff;
    }

    /** How far the second glyph is moved, in units of the font: the first subtable that knows the pair tells. */
    int between(int first, int second) {
        for (int at : subtables) {
            if (u(at + 4) != WIDTH_OF_FIRST || u(at + 6) != 0) {
                throw new IllegalStateException("pairs of another form");
            }
            Integer move = u(at) == 1 ? single(at, first, second) : byClass(at, first, second);
            if (move != null) {
                return move;
            }
        }
        return 0;
    }

    private @Nullable Integer single(int at, int first, int second) {
        int index = covered(at + u(at + 2)).indexOf(first);
        if (index < 0) {
            return null;
        }
        int set = at + u(at + 10 + 2 * index);
        for (int i = 0; i < u(set); i++) {
            if (u(set + 2 + 4 * i) == second) {
                return (int) data.getShort(set + 4 + 4 * i);
            }
        }
        return null;
    }

    private @Nullable Integer byClass(int at, int first, int second) {
        if (!covered.computeIfAbsent(at, key -> new HashSet<>(covered(at + u(at + 2))))
                .contains(first)) {
            return null;
        }
        int one = classes.computeIfAbsent(at + u(at + 8), this::classes).getOrDefault(first, 0);
        int other = classes.computeIfAbsent(at + u(at + 10), this::classes).getOrDefault(second, 0);
        return (int) data.getShort(at + 16 + 2 * (one * u(at + 14) + other));
    }

    private List<Integer> covered(int at) {
        List<Integer> glyphs = new ArrayList<>();
        for (int i = 0; i < u(at + 2); i++) {
            if (u(at) == 1) {
                glyphs.add(u(at + 4 + 2 * i));
            } else {
                for (int glyph = u(at + 4 + 6 * i); glyph <= u(at + 6 + 6 * i); glyph++) {
                    glyphs.add(glyph);
                }
            }
        }
        return glyphs;
    }

    private Map<Integer, Integer> classes(int at) {
        Map<Integer, Integer> of = new HashMap<>();
        if (u(at) == 1) {
            for (int i = 0; i < u(at + 4); i++) {
                of.put(u(at + 2) + i, u(at + 6 + 2 * i));
            }
        } else {
            for (int i = 0; i < u(at + 2); i++) {
                for (int glyph = u(at + 4 + 6 * i); glyph <= u(at + 6 + 6 * i); glyph++) {
                    of.put(glyph, u(at + 8 + 6 * i));
                }
            }
        }
        return of;
    }
}
