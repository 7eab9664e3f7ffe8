package fr.demandeunique.sne.nomenclature;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The codes of one list, to ask millions of times a second whether a code is one of them. A code of one character is a bit; up to eight
 * Latin-1 characters are put into a {@code long}, which has its own place in a table: the multiplier that gives each code a place of its
 * own is sought once. Asking allocates nothing.
 *
 * <p>This class is immutable and thread-safe.
 */
final class CodesCourts {
    /** Codes of one character, from {@code 0} to {@code o}: figures and capitals. */
    private final long simples;

    private final long[] table;
    private final long multiplicateur;
    private final Set<String> longs = new HashSet<>();

    CodesCourts(Collection<String> codes) {
        long single = 0;
        Set<Long> packed = new HashSet<>();
        for (String code : codes) {
            long one = serre(code);
            if (code.length() == 1 && bit(code) != 0) {
                single |= bit(code);
            } else if (one == 0) {
                longs.add(code);
            } else {
                packed.add(one);
            }
        }
        simples = single;
        int size = Integer.highestOneBit(Math.max(1, packed.size())) << 3;
        long multiplier = 0x9E3779B97F4A7C15L;
        long[] places = placer(packed, size, multiplier);
        while (places == null) {
            multiplier = multiplier * 0x5851F42D4C957F2DL + 2;
            places = placer(packed, size, multiplier);
        }
        table = places;
        multiplicateur = multiplier;
    }

    /** The table where each code is at its place; null if two codes want the same. */
    private static long @org.jspecify.annotations.Nullable [] placer(Set<Long> codes, int size, long multiplier) {
        long[] places = new long[size];
        for (long code : codes) {
            int place = place(code, multiplier, size);
            if (places[place] != 0) {
                return null;
            }
            places[place] = code;
        }
        return places;
    }

    boolean contient(String code) {
        if (code.length() == 1) {
            long bit = bit(code);
            if (bit != 0) {
                return (simples & bit) != 0;
            }
        }
        long packed = serre(code);
        return packed == 0 ? longs.contains(code) : table[place(packed, multiplicateur, table.length)] == packed;
    }

    private static int place(long packed, long multiplier, int size) {
        return (int) (packed * multiplier >>> 40) & size - 1;
    }

    private static long bit(String code) {
        int rank = code.charAt(0) - '0';
        return rank >= 0 && rank < Long.SIZE ? 1L << rank : 0;
    }

    /** The code in eight bytes, 0 if it has more than eight characters, none, or one beyond Latin-1. */
    private static long serre(String code) {
        return switch (code.length()) {
            case 2 -> deux(code.charAt(0), code.charAt(1));
            case 3 -> trois(deux(code.charAt(0), code.charAt(1)), code.charAt(2));
            default -> autre(code);
        };
    }

    private static long deux(char first, char second) {
        return first == 0 || second == 0 || (first | second) > 0xFF ? 0 : first << 8 | second;
    }

    private static long trois(long two, char third) {
        return two == 0 || third == 0 || third > 0xFF ? 0 : two << 8 | third;
    }

    private static long autre(String code) {
        int length = code.length();
        if (length > 8) {
            return 0;
        }
        long packed = 0;
        for (int i = 0; i < length; i++) {
            char c = code.charAt(i);
            if (c == 0 || c > 0xFF) {
                return 0;
            }
            packed = packed << 8 | c;
        }
        return packed;
    }
}
