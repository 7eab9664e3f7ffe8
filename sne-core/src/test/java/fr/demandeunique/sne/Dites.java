package fr.demandeunique.sne;

import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.demandeunique.sne.controle.Anomalie;
import java.util.Locale;

/** Anomalies as tests name them: each can be told in both languages, nothing of its sentence left to fill. */
public final class Dites {
    private Dites() {}

    /** Its code. */
    public static String code(Anomalie one) {
        dire(one);
        return one.code();
    }

    /** Its gravity, its code and its path. */
    public static String ligne(Anomalie one) {
        dire(one);
        return one.toString();
    }

    private static void dire(Anomalie one) {
        for (Locale langue : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            String sentence = one.message(langue);
            assertFalse(sentence.contains("{") || sentence.equals(one.code()), () -> one + " : " + sentence);
        }
    }
}
