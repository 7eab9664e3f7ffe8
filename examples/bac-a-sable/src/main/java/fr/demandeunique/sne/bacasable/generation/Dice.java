package fr.demandeunique.sne.bacasable.generation;

import java.util.List;

/** Draws numbers by SplitMix64: written here, for no other version of the JDK may draw others. Not thread-safe. */
final class Dice {
    private static final long GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    /** What is drawn depends on these three numbers, and on nothing else. */
    Dice(long seed, long rank, int subject) {
        state = mix(seed + GAMMA * mix(rank * GAMMA + subject));
    }

    static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    /** From 0 to {@code bound - 1}. */
    int below(int bound) {
        state += GAMMA;
        return (int) ((mix(state) >>> 32) * bound >>> 32);
    }

    /** True so many times in 10,000. */
    boolean chance(int inTenThousand) {
        return below(10_000) < inTenThousand;
    }

    <T> T of(List<T> values) {
        return values.get(below(values.size()));
    }
}
