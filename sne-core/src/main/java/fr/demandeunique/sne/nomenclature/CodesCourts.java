package fr.demandeunique.sne.nomenclature;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The codes of one list, to ask millions of times a second whether a code is one of them. A code of one character is a bit; two or three
 * Latin-1 characters are put into an {@code int}, which has its own place in a table: the multiplier that gives each code a place of its
 * own is sought once. Longer ones are in a set. Asking allocates nothing.
 *
 * <p>A demande asks at fifty places, and the compiler copies this code to each: hence no loop over the characters.
 *
 * <p>This class is immutable and thread-safe.
 */
final class CodesCourts {
    /** Codes of one character, from {@code 0} to {@code o}: figures and capitals. */
    private final long simples;

    private final int[] table;
    private final int multiplicateur;
    private final Set<String> longs = new HashSet<>();

    CodesCourts(Collection<String> codes) {
        long single = 0;
        Set<Integer> packed = new HashSet<>();
        for (String code : codes) {
            int one = serre(code);
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
        int multiplier = 0x9E3779B9;
        int[] places = placer(packed, size, multiplier);
        while (places == null) {
            multiplier = multiplier * 0x4C957F2D + 2;
            places = placer(packed, size, multiplier);
        }
        table = places;
        multiplicateur = multiplier;
    }

    /** The table where each code is at its place; null if two codes want the same. */
    private static int @org.jspecify.annotations.Nullable [] placer(Set<Integer> codes, int size, int multiplier) {
        int[] places = new int[size];
        for (int code : codes) {
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
        int packed = serre(code);
        return packed == 0 ? longs.contains(code) : table[place(packed, multiplicateur, table.length)] == packed;
    }

    private static int place(int packed, int multiplier, int size) {
        return packed * multiplier >>> 20 & size - 1;
    }

    private static long bit(String code) {
        int rank = code.charAt(0) - '0';
        return rank >= 0 && rank < Long.SIZE ? 1L << rank : 0;
    }

    /** Two or three characters and their number in one {@code int}; 0 for another number, or for a character beyond Latin-1. */
    private static int serre(String code) {
        int length = code.length();
        if (length != 2 && length != 3) {
            return 0;
        }
        char first = code.charAt(0);
        char second = code.charAt(1);
        char third = length == 2 ? 0 : code.charAt(2);
        return (first | second | third) > 0xFF ? 0 : length << 24 | first << 16 | second << 8 | third;
    }
}
