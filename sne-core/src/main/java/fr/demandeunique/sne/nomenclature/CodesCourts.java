package fr.demandeunique.sne.nomenclature;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The codes of one list, to ask millions of times a second whether a code is one of them. A code of one character is a bit; two or three
 * characters are put into a {@code long}, which has its own place in a table: the multiplier that gives each code a place of its own is
 * sought once. Longer ones are in a set. Asking allocates nothing.
 *
 * <p>A demande asks at fifty places, and the compiler copies this code to each: hence no loop over the characters.
 *
 * <p>This class is immutable and thread-safe.
 */
final class CodesCourts {
    /** Sets three characters apart from two after a zero. */
    private static final long TROIS = 1L << 48;

    /** No code is packed into this number. */
    private static final long LIBRE = -1;

    /** Codes of one character, from {@code 0} to {@code o}: figures and capitals. */
    private final long simples;

    private final long[] table;
    private final long multiplicateur;
    /** How many bits of a product to drop: what is left is a place in the table. */
    private final int decalage;

    private final Set<String> autres;

    CodesCourts(Collection<String> codes) {
        long single = 0;
        Set<Long> packed = new HashSet<>();
        Set<String> others = new HashSet<>();
        for (String code : codes) {
            int length = code.length();
            if (length == 1 && simple(rang(code))) {
                single |= 1L << rang(code);
            } else if (length == 2 || length == 3) {
                packed.add(serre(code, length));
            } else {
                others.add(code);
            }
        }
        simples = single;
        autres = Set.copyOf(others);
        // Four to eight places for each code.
        decalage = Long.numberOfLeadingZeros(packed.size() | 1) - 2;
        long multiplier = 0x9E3779B97F4A7C15L;
        long[] places = placer(packed, multiplier, decalage);
        while (places == null) {
            multiplier = multiplier * 0x5851F42D4C957F2DL + 2;
            places = placer(packed, multiplier, decalage);
        }
        table = places;
        multiplicateur = multiplier;
    }

    /** The table where each code is at its place; null if two codes want the same. */
    private static long @Nullable [] placer(Set<Long> codes, long multiplier, int shift) {
        long[] places = new long[1 << Long.SIZE - shift];
        Arrays.fill(places, LIBRE);
        for (long code : codes) {
            int place = place(code, multiplier, shift);
            if (places[place] != LIBRE) {
                return null;
            }
            places[place] = code;
        }
        return places;
    }

    boolean contient(String code) {
        int length = code.length();
        if (length == 1) {
            int rank = rang(code);
            if (simple(rank)) {
                return (simples >>> rank & 1) != 0;
            }
        } else if (length == 2 || length == 3) {
            long packed = serre(code, length);
            return table[place(packed, multiplicateur, decalage)] == packed;
        }
        return autres.contains(code);
    }

    private static int rang(String code) {
        return code.charAt(0) - '0';
    }

    private static boolean simple(int rank) {
        return rank >= 0 && rank < Long.SIZE;
    }

    private static long serre(String code, int length) {
        long packed = (long) code.charAt(0) << 16 | code.charAt(1);
        return length == 2 ? packed : packed << 16 | code.charAt(2) | TROIS;
    }

    private static int place(long packed, long multiplier, int shift) {
        return (int) (packed * multiplier >>> shift);
    }
}
