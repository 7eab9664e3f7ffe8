package fr.demandeunique.sne.internal;

/** Prints of 64 bits that stand for a text which is not to be kept; the same in every run. */
public final class Empreintes {
    /** Where the print of a text begins. */
    public static final long DEPART = 0xcbf29ce484222325L;

    private static final long PREMIER = 0x100000001b3L;

    private Empreintes() {}

    /**
     * {@return the print that goes on with this value}
     *
     * @param avant print of what stands before
     * @param valeur a character, a day
     */
    public static long suite(long avant, long valeur) {
        return (avant ^ valeur) * PREMIER;
    }

    /**
     * {@return the value with its bits so mixed that every one of the answer hangs on every one given}
     *
     * @param valeur any
     */
    public static long melange(long valeur) {
        long mixed = (valeur ^ valeur >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
