package fr.demandeunique.sne.personne;

import java.util.stream.LongStream;

/**
 * Whether a telephone or an e-mail address can reach somebody, by its form alone. Both are kept as typed, whatever this says.
 *
 * <pre>{@code Coordonnees.courriel("jean,dupont@exemple,fr") // false}</pre>
 *
 * <p>All methods allocate nothing and never throw.
 */
public final class Coordonnees {
    private static final int TELEPHONE = 10;
    private static final int TELEPHONE_MAX = 15;
    private static final int TELEPHONE_MIN = 8;

    private static final long[] PUISSANCES =
            LongStream.iterate(1, power -> power * 10).limit(TELEPHONE_MAX + 2).toArray();

    private Coordonnees() {}

    /**
     * Tells a telephone number: ten figures from {@code 01} to {@code 09}, in whatever groups, or a number of 8 to 15 figures after {@code +} or {@code 00}
     * (E.164); after France's {@code 33}, nine figures or the ten that begin with zero.
     *
     * @param text as typed
     * @return whether it can be a number
     */
    public static boolean telephone(String text) {
        int digits = 0;
        long value = 0;
        boolean abroad = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
                value = value * 10 + c - '0';
                if (digits > TELEPHONE_MAX + 2) {
                    return false;
                }
            } else if (c == '+' && digits == 0 && !abroad) {
                abroad = true;
            } else if (!separe(c)) {
                return false;
            }
        }
        // A number that begins with 00 has two figures that its value does not.
        boolean zeros = !abroad && digits > TELEPHONE && value < PUISSANCES[digits - 2];
        int length = zeros ? digits - 2 : digits;
        if (!abroad && !zeros) {
            return digits == TELEPHONE && value >= PUISSANCES[TELEPHONE - 2] && value < PUISSANCES[TELEPHONE - 1];
        }
        if (length < TELEPHONE_MIN) {
            return false;
        }
        boolean france = value / PUISSANCES[length - 2] == 33;
        if (france) {
            return length == TELEPHONE + 1 || length == TELEPHONE + 2 && value / PUISSANCES[length - 3] == 330;
        }
        return length <= TELEPHONE_MAX && value >= PUISSANCES[length - 1];
    }

    private static boolean separe(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '.' || c == '-' || c == '/' || c == '(' || c == ')';
    }

    /**
     * Tells an e-mail address: one {@code @}; before it no space, comma or other sign that an address only has by mistake, after it the labels of a domain, two
     * at least, the last of them of letters. Letters of every script may stand in both.
     *
     * @param text as typed
     * @return whether it can be an address
     */
    public static boolean courriel(String text) {
        int at = text.indexOf('@');
        return at > 0 && local(text, at) && domaine(text, at + 1);
    }

    private static boolean local(String text, int end) {
        char before = '.';
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean right = lettre(c) || chiffre(c) || "!#$%&'*+/=?^_`{|}~-".indexOf(c) >= 0;
            if (!right && (c != '.' || before == '.')) {
                return false;
            }
            before = c;
        }
        return before != '.';
    }

    private static boolean domaine(String text, int start) {
        int label = start;
        int dots = 0;
        boolean letters = true;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                if (i == label || text.charAt(i - 1) == '-') {
                    return false;
                }
                label = i + 1;
                dots++;
                letters = true;
            } else if (lettre(c)) {
                continue;
            } else if (!chiffre(c) && (c != '-' || i == label)) {
                return false;
            } else {
                letters = false;
            }
        }
        // A top-level domain in another script is written with figures and hyphens behind xn--.
        return dots > 0 && text.length() - label >= 2 && (letters || text.startsWith("xn--", label));
    }

    /** Nearly all are of ASCII: nothing is looked up for these. */
    private static boolean lettre(char c) {
        return c < '\u0080' ? (c | ' ') >= 'a' && (c | ' ') <= 'z' : Character.isLetter(c);
    }

    private static boolean chiffre(char c) {
        return c < '\u0080' ? c >= '0' && c <= '9' : Character.isDigit(c);
    }
}
