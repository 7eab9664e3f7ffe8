package fr.demandeunique.sne.logement;

import fr.demandeunique.sne.controle.Lecture;
import fr.demandeunique.sne.controle.LectureException;
import fr.demandeunique.sne.internal.Caracteres;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The number of a dwelling in the répertoire du parc locatif social: 10 positions (arrêté of 05/01/2010, DEVU0929020A). Their class is not
 * written anywhere: digits and letters without accents are taken.
 *
 * <p>Reading is lenient about spaces and letter case.
 *
 * <pre>{@code NumeroRpls.parse("abc 1234 567").numero() // ABC1234567}</pre>
 *
 * <p>This class is immutable and thread-safe. The number leads to a tenant: {@code toString} masks it.
 */
public final class NumeroRpls implements Comparable<NumeroRpls>, Serializable {
    private static final long serialVersionUID = 1L;

    /** Number of positions. */
    public static final int LONGUEUR = 10;

    private final String numero;

    private NumeroRpls(String numero) {
        this.numero = numero;
    }

    /**
     * {@return whether the text is an RPLS number; never throws, allocates nothing; null is not one}
     *
     * @param text as typed, spaces anywhere, letters in either case
     */
    public static boolean isValid(@Nullable CharSequence text) {
        return text != null && fault(text) < 0;
    }

    /**
     * Reads the text; tells the reason and the place if it is not a number. Never throws.
     *
     * @param text as typed, spaces anywhere, letters in either case
     * @return the number, or reason and place of the fault
     */
    public static Lecture<NumeroRpls> tryParse(@Nullable CharSequence text) {
        CharSequence read = text == null ? "" : text;
        int at = fault(read);
        return at < 0 ? Lecture.lue(new NumeroRpls(compact(read))) : Lecture.refusee(raison(read, at), at);
    }

    /**
     * {@return the number that the text is}
     *
     * @param text as typed, spaces anywhere, letters in either case
     * @throws LectureException with reason and place, if the text is not an RPLS number
     */
    public static NumeroRpls parse(CharSequence text) {
        return tryParse(text).orElseThrow();
    }

    /**
     * {@return the same as {@link #parse}, under the name that frameworks look for: a path variable or a parameter of Spring or Jakarta REST becomes one}
     *
     * @param text as typed, spaces anywhere, letters in either case
     * @throws LectureException if the text is not such a number
     */
    public static NumeroRpls valueOf(String text) {
        return parse(text);
    }

    /** Index of the first character at fault, the length if some are missing, -1 if none. */
    private static int fault(CharSequence text) {
        int rank = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Caracteres.espace(c)) {
                continue;
            }
            if (rank == LONGUEUR || !admis(c)) {
                return i;
            }
            rank++;
        }
        return rank == LONGUEUR ? -1 : text.length();
    }

    private static RaisonRpls raison(CharSequence text, int at) {
        int rank = 0;
        for (int i = 0; i < at; i++) {
            rank += Caracteres.espace(text.charAt(i)) ? 0 : 1;
        }
        if (at < text.length()) {
            return rank == LONGUEUR ? RaisonRpls.RPLS_TROP_LONG : RaisonRpls.RPLS_CARACTERE;
        }
        return rank == 0 ? RaisonRpls.RPLS_VIDE : RaisonRpls.RPLS_TROP_COURT;
    }

    private static boolean admis(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static String compact(CharSequence text) {
        var out = new StringBuilder(LONGUEUR);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Caracteres.espace(c)) {
                out.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
            }
        }
        return out.toString();
    }

    /** {@return the ten positions, without spaces, in upper case} */
    public String numero() {
        return numero;
    }

    /** In the order of the characters. */
    @Override
    public int compareTo(NumeroRpls other) {
        return numero.compareTo(other.numero);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NumeroRpls that && numero.equals(that.numero);
    }

    @Override
    public int hashCode() {
        return numero.hashCode();
    }

    /** Masked: {@code ABC*******}. */
    @Override
    public String toString() {
        return numero.substring(0, 3) + "*******";
    }
}
