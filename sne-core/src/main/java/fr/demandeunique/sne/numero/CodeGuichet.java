package fr.demandeunique.sne.numero;

import fr.demandeunique.sne.controle.Lecture;
import fr.demandeunique.sne.controle.LectureException;
import fr.demandeunique.sne.internal.Caracteres;
import fr.demandeunique.sne.internal.Empreintes;
import fr.demandeunique.sne.internal.Scan;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The code of a guichet enregistreur: five digits or letters, {@code 10691}, {@code G1104}, {@code GDPUB}. It is the end of the
 * numbers that this guichet creates (bulletin SNE of 21/02/2017, 6.1).
 *
 * <p>Reading is lenient about spaces and letter case. {@link #code} has neither: it is the form that the assistance asks for.
 *
 * <pre>{@code CodeGuichet.parse("g1104").code() // G1104}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CodeGuichet implements Comparable<CodeGuichet>, Serializable {
    private static final long serialVersionUID = 1L;

    /** Number of characters. */
    public static final int LONGUEUR = 5;

    /** « Guichet internet grand public »: the public portal. */
    public static final CodeGuichet PORTAIL_GRAND_PUBLIC = parse("GDPUB");

    /** The characters in six bits each, so that the order is that of the texts. */
    private final int valeur;

    private CodeGuichet(int valeur) {
        this.valeur = valeur;
    }

    static CodeGuichet of(int valeur) {
        return new CodeGuichet(valeur);
    }

    /**
     * {@return whether the text is the code of a guichet; never throws, allocates nothing; null is not one}
     *
     * @param text five characters, spaces anywhere, letters in either case
     */
    public static boolean isValid(@Nullable CharSequence text) {
        return text != null && scan(text) >= 0;
    }

    /**
     * Reads the text; tells the reason and the place if it is not a code. Never throws.
     *
     * @param text five characters, spaces anywhere, letters in either case
     * @return the code, or reason and place of the fault
     */
    public static Lecture<CodeGuichet> tryParse(@Nullable CharSequence text) {
        long scanned = scan(text == null ? "" : text);
        return scanned >= 0
                ? Lecture.lue(new CodeGuichet((int) scanned))
                : Lecture.refusee(Scan.reason(scanned, RAISONS), Scan.position(scanned));
    }

    /**
     * {@return the code that the text is}
     *
     * @param text five characters, spaces anywhere, letters in either case
     * @throws LectureException with reason and place, if the text is not the code of a guichet
     */
    public static CodeGuichet parse(CharSequence text) {
        return tryParse(text).orElseThrow();
    }

    /**
     * {@return the same as {@link #parse}, under the name that frameworks look for: a path variable or a parameter of Spring or Jakarta REST becomes one}
     *
     * @param text five characters, spaces anywhere, letters in either case
     * @throws LectureException if the text is not the code of a guichet
     */
    public static CodeGuichet valueOf(String text) {
        return parse(text);
    }

    private static final RaisonGuichet[] RAISONS = RaisonGuichet.values();

    private static long scan(CharSequence text) {
        int rank = 0;
        int code = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Caracteres.valeur(text.charAt(i));
            if (value == Caracteres.ESPACE) {
                continue;
            }
            if (rank == LONGUEUR) {
                return Scan.fault(RaisonGuichet.GUICHET_TROP_LONG, i);
            }
            if (value < 0) {
                return Scan.fault(RaisonGuichet.GUICHET_CARACTERE, i);
            }
            code = code << 6 | value;
            rank++;
        }
        if (rank < LONGUEUR) {
            return Scan.fault(rank == 0 ? RaisonGuichet.GUICHET_VIDE : RaisonGuichet.GUICHET_TROP_COURT, text.length());
        }
        return code;
    }

    /** {@return the five characters, without a space: as the assistance wants them in mails and calls} */
    public String code() {
        char[] out = new char[LONGUEUR];
        int rest = valeur;
        for (int i = LONGUEUR - 1; i >= 0; i--) {
            out[i] = Caracteres.lettre(rest & 63);
            rest >>= 6;
        }
        return new String(out);
    }

    /** The five characters, six bits each. */
    int valeur() {
        return valeur;
    }

    @Override
    public int compareTo(CodeGuichet other) {
        return Integer.compare(valeur, other.valeur);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CodeGuichet that && valeur == that.valeur;
    }

    @Override
    public int hashCode() {
        // Six bits a character, of which digits use ten values of 64: unmixed, they crowd in a few places of a map.
        return (int) Empreintes.melange(valeur);
    }

    /** The five characters. */
    @Override
    public String toString() {
        return code();
    }
}
