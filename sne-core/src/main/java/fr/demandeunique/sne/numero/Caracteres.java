package fr.demandeunique.sne.numero;

/** What a character is worth in an identifier; only ASCII counts, so that no look-alike letter or digit passes. */
final class Caracteres {
    /** Not a digit, not a letter, not a space. */
    static final int AUTRE = -1;
    /** A space of some kind, skipped wherever it stands. */
    static final int ESPACE = -2;

    private Caracteres() {}

    /** 0–9 for a digit, 10–35 for a letter whatever its case, else {@link #ESPACE} or {@link #AUTRE}. */
    static int valeur(char c) {
        if (c <= '9' && c >= '0') {
            return c - '0';
        }
        if (c <= 'Z' && c >= 'A') {
            return c - 'A' + 10;
        }
        if (c <= 'z' && c >= 'a') {
            return c - 'a' + 10;
        }
        return espace(c) ? ESPACE : AUTRE;
    }

    static char lettre(int valeur) {
        return (char) (valeur < 10 ? '0' + valeur : 'A' + valeur - 10);
    }

    /** Spaces, tabs and line ends, no-break and thin spaces, and the marks of no width that copying from a page brings along. */
    private static boolean espace(char c) {
        return switch (c) {
            case ' ',
                    '\t',
                    '\n',
                    '\u000b',
                    '\f',
                    '\r',
                    '\u0085',
                    '\u00a0',
                    '\u1680',
                    '\u180e',
                    '\u2028',
                    '\u2029',
                    '\u202f',
                    '\u205f',
                    '\u2060',
                    '\u3000',
                    '\ufeff' -> true;
            default -> c >= '\u2000' && c <= '\u200d';
        };
    }
}
