package fr.demandeunique.sne.nomenclature;

import java.io.Serial;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A code of one of the lists of the SNE, such as {@link SituationFamiliale}: one class a list, one constant a code.
 *
 * <p>The lists are open. A document may hold a code that is not in its list: it is a value like another, which differs by {@link #connu()}
 * alone, is kept as it came and reported as a warning. Only the constants have a label, an {@link #entree()} and a place in the order.
 *
 * <pre>{@code SituationFamiliale.of("M") == SituationFamiliale.MARIE}</pre>
 *
 * <p>Every subclass is immutable and thread-safe. A code is not personal data: {@code toString} is the code.
 *
 * @param <T> the class of the list
 */
public abstract class Code<T extends Code<T>> implements Comparable<T>, Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    /** So many characters fit in a {@code long}. */
    static final int COURT = Long.SIZE / Character.SIZE;

    private final String code;
    /** Those of a short code, so that it is compared without a look at its text; 0 for others. */
    private final transient long caracteres;

    private final transient Nomenclature<T> liste;
    /** From 1; 0 outside the list. The list alone writes it, while the class of the code is being initialised. */
    private transient int place;

    Code(Nomenclature<T> liste, String code) {
        this.liste = liste;
        this.code = code;
        long chars = 0;
        for (int i = 0; i < code.length() && code.length() <= COURT; i++) {
            chars = chars << Character.SIZE | code.charAt(i);
        }
        caracteres = chars;
    }

    final long caracteres() {
        return caracteres;
    }

    /** Another value of the same class, outside the list. */
    abstract T autre(String code);

    final void placer(int place) {
        this.place = place;
    }

    /** {@return the code, exactly as on the wire} */
    public final String code() {
        return code;
    }

    /** {@return whether the list has it} */
    public final boolean connu() {
        return place != 0;
    }

    /** {@return the list that it belongs to, or would belong to} */
    public final Nomenclature<T> liste() {
        return liste;
    }

    /** {@return what was published of it: label, period, source; empty if the list does not have it} */
    public final Optional<Entree> entree() {
        return liste.entree(code);
    }

    /** {@return the French label, that of the official list; the code itself if the list does not have it} */
    public final String libelle() {
        return entree().map(Entree::libelle).orElse(code);
    }

    /**
     * {@return the label in English if that language is asked and it has one, else {@link #libelle()}}
     *
     * @param langue English for English, anything else for French
     */
    public final String libelle(Locale langue) {
        return "en".equals(langue.getLanguage())
                ? entree().map(Entree::libelleAnglais).orElseGet(this::libelle)
                : libelle();
    }

    /** The order of the list; then the codes outside it, by their text. */
    @Override
    public final int compareTo(T other) {
        int own = place == 0 ? Integer.MAX_VALUE : place;
        int their = other.connu() ? ((Code<?>) other).place : Integer.MAX_VALUE;
        return own == their ? code.compareTo(other.code()) : Integer.compare(own, their);
    }

    /** Same class, same code. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other || other instanceof Code<?> one && getClass() == one.getClass() && code.equals(one.code);
    }

    @Override
    public final int hashCode() {
        return code.hashCode();
    }

    /** The code; a line break in one that came from outside forges no line of a log. */
    @Override
    public final String toString() {
        return code.chars().anyMatch(Character::isISOControl) ? code.replaceAll("\\p{Cc}", "\ufffd") : code;
    }

    /** A constant is read back as itself. */
    @Serial
    final Object readResolve() {
        return autre(code).liste().of(code);
    }
}
