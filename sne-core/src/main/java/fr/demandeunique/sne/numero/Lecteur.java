package fr.demandeunique.sne.numero;

import fr.demandeunique.sne.internal.Caracteres;

/**
 * The quick reader behind {@link NumeroUnique}: one pass, nothing allocated, no reasons. A text that it refuses is read again by
 * the scanner that explains.
 *
 * <p>A numéro unique needs more than 64 bits, so it is read in two steps: thirteen figures of four bits ({@code A} and {@code B}
 * of Corsica are 10 and 11), then a guichet of five characters of six bits. Both orders are those of the texts.
 */
final class Lecteur {
    /** Figures of a numéro unique before the guichet. */
    static final int CHIFFRES = 13;

    /** Characters of the code of a guichet. */
    static final int CARACTERES = 5;

    static final int REFUS = -1;

    private static final int TETE_BITS = 4 * CHIFFRES;
    private static final long TETE_MASQUE = (1L << TETE_BITS) - 1;
    private static final int SUITE_MAX = (1 << (63 - TETE_BITS)) - 1;

    private Lecteur() {}

    /** Reads territory, month, year and sequence: the figures in the low 52 bits, the index that follows in the others. */
    static long tete(CharSequence text) {
        return tete(text, 0);
    }

    /** The same as if so many zeros stood before the text. */
    static long tete(CharSequence text, int zeros) {
        int end = text.length();
        long figures = 0;
        int read = zeros;
        int i = 0;
        while (read < CHIFFRES) {
            if (i == end) {
                return REFUS;
            }
            char c = text.charAt(i++);
            int figure = c - '0';
            if (figure < 0 || figure > 9) {
                if (Caracteres.espace(c) || Caracteres.tiret(c)) {
                    continue;
                }
                // Setting bit 5 makes only the ASCII pair A/a equal to 'a': no other letter of Unicode folds into it.
                if (read != 2 || figures != 0x02 || ((c | 0x20) != 'a' && (c | 0x20) != 'b')) {
                    return REFUS;
                }
                figure = (c | 0x20) - 'a' + 10;
            }
            figures = figures << 4 | figure;
            read++;
        }
        // 0x01 to 0x12: the figures of a month are decimal.
        int month = (int) (figures >>> 32) & 0xFF;
        return month == 0 || month > 0x12 ? REFUS : (long) Math.min(i, SUITE_MAX) << TETE_BITS | figures;
    }

    /** The figures of a text that {@link #tete} took. */
    static long chiffres(long tete) {
        return tete & TETE_MASQUE;
    }

    /** Reads the guichet that follows, to the end of the text. */
    static int guichet(CharSequence text, long tete) {
        int next = (int) (tete >>> TETE_BITS);
        int end = text.length();
        int code = 0;
        int read = 0;
        // A text with thousands of spaces or dashes: the packed index is full, so look for the last figure again.
        for (int i = next < SUITE_MAX ? next : apresChiffres(text); i < end; i++) {
            int value = Caracteres.valeur(text.charAt(i));
            if (value < 0) {
                if (value == Caracteres.ESPACE || Caracteres.tiret(text.charAt(i))) {
                    continue;
                }
                return REFUS;
            }
            if (read++ == CARACTERES) {
                return REFUS;
            }
            code = code << 6 | value;
        }
        return read == CARACTERES ? code : REFUS;
    }

    private static int apresChiffres(CharSequence text) {
        int i = 0;
        for (int read = 0; read < CHIFFRES; i++) {
            if (!Caracteres.espace(text.charAt(i)) && !Caracteres.tiret(text.charAt(i))) {
                read++;
            }
        }
        return i;
    }
}
