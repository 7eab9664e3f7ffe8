package fr.demandeunique.sne.internal;

/** What a scanner answers in one number: a value, or below zero a reason and a place, so that a refusal allocates nothing. */
public final class Scan {
    private Scan() {}

    /**
     * {@return a fault and its place, below zero}
     *
     * @param reason why the text is refused
     * @param position 0-based, in the text
     */
    public static long fault(Enum<?> reason, int position) {
        return Long.MIN_VALUE | (long) reason.ordinal() << 32 | position;
    }

    /**
     * {@return the reason of a fault}
     *
     * @param <R> the list of reasons
     * @param fault below zero
     * @param reasons all of them
     */
    public static <R> R reason(long fault, R[] reasons) {
        return reasons[(int) (fault >>> 32) & 0xff];
    }

    /**
     * {@return the place of a fault}
     *
     * @param fault below zero
     */
    public static int position(long fault) {
        return (int) fault;
    }
}
