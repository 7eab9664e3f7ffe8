package fr.demandeunique.sne.personne;

import org.jspecify.annotations.Nullable;

/** The shape of a NIR (numéro d'inscription au répertoire): 13 characters and a key. The number itself is never shown. */
public final class Nir {
    private Nir() {}

    /**
     * Tells whether the text has 15 characters and its key is right: 97 less the remainder of the first 13 by 97, Corsica's
     * {@code 2A} counting as {@code 19} and {@code 2B} as {@code 18}.
     */
    public static boolean isValid(@Nullable CharSequence text) {
        if (text == null || text.length() != 15) {
            return false;
        }
        long debut = debut(text);
        long fin = chiffres(text, 7, 13);
        if (debut < 0 || fin < 0) {
            return false;
        }
        long value = debut * 1_000_000 + fin;
        int tens = text.charAt(13) - '0';
        int units = text.charAt(14) - '0';
        return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 && tens * 10 + units == 97 - value % 97;
    }

    /** The first seven: sex, year, month and département, which may be {@code 2A} or {@code 2B}. */
    private static long debut(CharSequence text) {
        char c = text.charAt(6);
        if ((c == 'A' || c == 'B') && text.charAt(5) == '2') {
            long before = chiffres(text, 0, 5);
            return before < 0 ? -1 : before * 100 + (c == 'A' ? 19 : 18);
        }
        return chiffres(text, 0, 7);
    }

    private static long chiffres(CharSequence text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int figure = text.charAt(i) - '0';
            if (figure < 0 || figure > 9) {
                return -1;
            }
            value = value * 10 + figure;
        }
        return value;
    }
}
