package fr.demandeunique.sne.demande;

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
        long value = 0;
        for (int i = 0; i < 13; i++) {
            char c = text.charAt(i);
            if (i == 6 && text.charAt(5) == '2' && (c == 'A' || c == 'B')) {
                // "2A" and "2B" stand for a two-digit number: the "2" already counted becomes a "1".
                value = (value / 10 * 10 + 1) * 10 + (c == 'A' ? 9 : 8);
            } else if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
            } else {
                return false;
            }
        }
        int tens = text.charAt(13) - '0';
        int units = text.charAt(14) - '0';
        return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 && tens * 10 + units == 97 - value % 97;
    }
}
