package fr.demandeunique.sne.numero;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number delivered before the SNE opened, on 28 March 2011. Its form was each département's own; all that the law said is that it
 * held the month and the year of the first registration (R441-2-3 in its version of 2007). So it is kept as it was typed, and
 * never taken apart.
 *
 * <p>{@link #toString} masks it; {@link #texte} is in clear.
 *
 * <pre>{@code new NumeroAncien("57/2009/000123").affichage() // 57/2009/000123}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class NumeroAncien implements Numero, Serializable {
    private static final long serialVersionUID = 1L;

    /** The SNE opens: no old number is delivered from that day on. */
    private static final LocalDate OUVERTURE = LocalDate.of(2011, 3, 28);

    private final String texte;

    /**
     * Keeps the text as it is.
     *
     * @param texte what was typed, kept as it is
     * @throws IllegalArgumentException if there is nothing but white space
     */
    public NumeroAncien(String texte) {
        if (texte.isBlank()) {
            throw new IllegalArgumentException("blank");
        }
        this.texte = texte;
    }

    /**
     * {@return the same as {@link #NumeroAncien}, under the name that frameworks look for: a path variable or a parameter of Spring or Jakarta REST becomes
     * one}
     *
     * @param text what was typed, kept as it is
     * @throws IllegalArgumentException if there is nothing but white space
     */
    public static NumeroAncien valueOf(String text) {
        return new NumeroAncien(text);
    }

    /**
     * {@return whether a demande filed that day can have such a number: until 27 March 2011, however long before}
     *
     * @param depot date de dépôt
     */
    public static boolean delivre(LocalDate depot) {
        return depot.isBefore(OUVERTURE);
    }

    /** {@return the raw value, in clear, exactly as it was given} */
    public String texte() {
        return texte;
    }

    @Override
    public String affichage() {
        return texte.strip();
    }

    /** Two old numbers are equal if their texts are, to the last space. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NumeroAncien that && texte.equals(that.texte);
    }

    @Override
    public int hashCode() {
        return texte.hashCode();
    }

    /** Masked: its length and nothing else. */
    @Override
    public String toString() {
        return "NumeroAncien[" + texte.length() + "]";
    }
}
