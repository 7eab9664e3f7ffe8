package fr.demandeunique.sne.personne;

import fr.demandeunique.sne.controle.Lecture;
import fr.demandeunique.sne.controle.LectureException;
import fr.demandeunique.sne.internal.Scan;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The SIRET number of an establishment: the SIREN of its owner and 5 digits, the last one a key (Luhn). Those of La Poste, too many for
 * the formula, have digits whose sum is a multiple of 5.
 *
 * <p>Reading is lenient about spaces.
 *
 * <pre>{@code Siret.parse("55210055400013").affichage() // 552 100 554 00013}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Siret implements Comparable<Siret>, Serializable {
    private static final long serialVersionUID = 1L;

    /** Number of digits. */
    public static final int LONGUEUR = 14;

    private static final long NIC = 100_000;
    private static final long LA_POSTE = 356_000_000;

    private final long valeur;

    private Siret(long valeur) {
        this.valeur = valeur;
    }

    /**
     * {@return whether the text is a SIRET; never throws, allocates nothing; null is not one}
     *
     * @param text fourteen digits, spaces anywhere
     */
    public static boolean isValid(@Nullable CharSequence text) {
        return text != null && scan(text) >= 0;
    }

    /**
     * Reads the text; tells the reason and the place if it is not a SIRET. Never throws.
     *
     * @param text fourteen digits, spaces anywhere
     * @return the SIRET, or reason and place of the fault
     */
    public static Lecture<Siret> tryParse(@Nullable CharSequence text) {
        return RaisonIdentifiant.lecture(scan(text == null ? "" : text), Siret::new);
    }

    /**
     * {@return the SIRET that the text is}
     *
     * @param text fourteen digits, spaces anywhere
     * @throws LectureException with reason and place, if the text is not a SIRET
     */
    public static Siret parse(CharSequence text) {
        return tryParse(text).orElseThrow();
    }

    /**
     * {@return the same as {@link #parse}, for frameworks that look for this name}
     *
     * @param text fourteen digits, spaces anywhere
     * @throws LectureException if the text is not a SIRET
     */
    public static Siret valueOf(String text) {
        return parse(text);
    }

    private static long scan(CharSequence text) {
        long value = Luhn.scan(text, LONGUEUR, RaisonIdentifiant.SIRET_FORME);
        return value < 0 || cle(value) ? value : Scan.fault(RaisonIdentifiant.SIRET_CLE, text.length() - 1);
    }

    private static boolean cle(long value) {
        long siren = value / NIC;
        return Luhn.vaut(siren) && (Luhn.vaut(value) || siren == LA_POSTE && Luhn.sum(value) % 5 == 0);
    }

    /** {@return the SIREN of whom the establishment belongs to} */
    public Siren siren() {
        return new Siren(valeur / NIC);
    }

    /** {@return the fourteen digits} */
    public String numero() {
        return Luhn.texte(valeur, LONGUEUR);
    }

    /** {@return the digits in groups, as papers print them: {@code 552 100 554 00013}} */
    public String affichage() {
        return Luhn.texte(valeur, LONGUEUR, 3, 6, 9);
    }

    @Override
    public int compareTo(Siret other) {
        return Long.compare(valeur, other.valeur);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Siret that && valeur == that.valeur;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(valeur);
    }

    /** The fourteen digits. */
    @Override
    public String toString() {
        return numero();
    }
}
