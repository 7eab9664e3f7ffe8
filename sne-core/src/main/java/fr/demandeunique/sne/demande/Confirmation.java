package fr.demandeunique.sne.demande;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agent has looked at a value that hardly seems true, and it is: the warning is not to come back as long as the value stays.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param code code of the warning, null if unknown
 * @param chemin JSON Pointer to the value, as the warning gave it, null if unknown
 * @param valeur the value that was confirmed, as the document of the demande writes it: a {@link BigDecimal} for a number, else a {@code String}; null if unknown
 * @param le day of the confirmation, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record Confirmation(
        @Nullable String code,
        @Nullable String chemin,
        @Nullable Object valeur,
        @Nullable LocalDate le,
        AutresMembres autres) {

    /** Refuses with an {@link IllegalArgumentException} a value that is neither a text nor a decimal number; {@code autres} may not be null. */
    public Confirmation {
        if (valeur != null && !(valeur instanceof String) && !(valeur instanceof BigDecimal)) {
            throw new IllegalArgumentException("a value is a text or a number");
        }
        Arguments.required(autres, "autres");
    }

    /**
     * {@return a value as a confirmation holds it: a whole number as a decimal one, everything else that is no number as its text}
     *
     * @param value what the demande holds at the place of the doubt
     */
    public static Object ecrire(Object value) {
        return value instanceof BigDecimal
                ? value
                : value instanceof Integer number ? BigDecimal.valueOf(number) : value.toString();
    }

    /**
     * {@return whether this is the value that was confirmed; a number is the same however it is written, {@code 1500} and {@code "1500.00"}}
     *
     * @param value what the demande holds now
     */
    public boolean porteSur(Object value) {
        if (valeur == null) {
            return false;
        }
        Object other = ecrire(value);
        if (valeur instanceof String mine && other instanceof String theirs) {
            return mine.strip().equals(theirs.strip());
        }
        BigDecimal mine = nombre(valeur);
        BigDecimal theirs = nombre(other);
        return mine != null && theirs != null && mine.compareTo(theirs) == 0;
    }

    private static @Nullable BigDecimal nombre(Object value) {
        if (value instanceof BigDecimal number) {
            return number;
        }
        try {
            return new BigDecimal(value.toString().strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_Confirmation_Builder().autres(AutresMembres.aucun());
    }
    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_Confirmation_Builder(this);
    }

    @Override
    public String toString() {
        return "Confirmation[…]";
    }
    /** Builds {@link Confirmation} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         * @param code code of the warning, null if unknown
         */
        Builder code(@Nullable String code);

        /**
         * {@return this builder}
         * @param chemin JSON Pointer to the value, as the warning gave it, null if unknown
         */
        Builder chemin(@Nullable String chemin);

        /**
         * {@return this builder}
         * @param valeur the value that was confirmed, as the document of the demande writes it: a {@link BigDecimal} for a number, else a {@code String}; null
         * if unknown
         */
        Builder valeur(@Nullable Object valeur);

        /**
         * {@return this builder}
         * @param le day of the confirmation, null if unknown
         */
        Builder le(@Nullable LocalDate le);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        Confirmation build();
    }
}
