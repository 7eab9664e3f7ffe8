package fr.demandeunique.sne.internal;

/** French sentences as they are printed: the tables are typed with ordinary spaces. */
public final class Typographie {
    private Typographie() {}

    /**
     * {@return the sentence with the no-break spaces that French wants before its high marks and inside its quotes}
     *
     * @param sentence typed with ordinary spaces
     */
    public static String composer(String sentence) {
        return sentence.replace(" :", "\u00a0:")
                .replace(" ;", "\u202f;")
                .replace(" ?", "\u202f?")
                .replace(" !", "\u202f!")
                .replace(" %", "\u00a0%")
                .replace(" »", "\u00a0»")
                .replace("« ", "«\u00a0");
    }
}
