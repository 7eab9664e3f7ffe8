package fr.demandeunique.sne.personne;

import fr.demandeunique.sne.controle.Lecture;
import fr.demandeunique.sne.controle.LectureException;
import fr.demandeunique.sne.internal.Scan;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The SIREN number of a firm, an office or an association: 9 digits, the last one a key (Luhn).
 *
 * <p>Reading is lenient about spaces.
 *
 * <pre>{@code Siren.parse("552100554").affichage() // 552 100 554}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Siren implements Comparable<Siren>, Serializable {
    private static final long serialVersionUID = 1L;

    /** Number of digits. */
    public static final int LONGUEUR = 9;

    private final long valeur;

    Siren(long valeur) {
        this.valeur = valeur;
    }

    /**
     * {@return whether the text is a SIREN; never throws, allocates nothing; null is not one}
     *
     * @param text nine digits, spaces anywhere
     */
    public static boolean isValid(@Nullable CharSequence text) {
        return text != null && scan(text) >= 0;
    }

    /**
     * Reads the text; tells the reason and the place if it is not a SIREN. Never throws.
     *
     * @param text nine digits, spaces anywhere
     * @return the SIREN, or reason and place of the fault
     */
    public static Lecture<Siren> tryParse(@Nullable CharSequence text) {
        return RaisonIdentifiant.lecture(scan(text == null ? "" : text), Siren::new);
    }

    /**
     * {@return the SIREN that the text is}
     *
     * @param text nine digits, spaces anywhere
     * @throws LectureException with reason and place, if the text is not a SIREN
     */
    public static Siren parse(CharSequence text) {
        return tryParse(text).orElseThrow();
    }

    /**
     * {@return the same as {@link #parse}, for frameworks that look for this name}
     *
     * @param text nine digits, spaces anywhere
     * @throws LectureException if the text is not a SIREN
     */
    public static Siren valueOf(String text) {
        return parse(text);
    }

    private static long scan(CharSequence text) {
        long value = Luhn.scan(text, LONGUEUR, RaisonIdentifiant.SIREN_FORME);
        return value < 0 || Luhn.vaut(value) ? value : Scan.fault(RaisonIdentifiant.SIREN_CLE, text.length() - 1);
    }

    /** {@return the nine digits} */
    public String numero() {
        return Luhn.texte(valeur, LONGUEUR);
    }

    /** {@return the digits in groups, as papers print them: {@code 552 100 554}} */
    public String affichage() {
        return Luhn.texte(valeur, LONGUEUR, 3, 6);
    }

    @Override
    public int compareTo(Siren other) {
        return Long.compare(valeur, other.valeur);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Siren that && valeur == that.valeur;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(valeur);
    }

    /** The nine digits. */
    @Override
    public String toString() {
        return numero();
    }
}
