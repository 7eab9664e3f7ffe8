package fr.demandeunique.sne.guichet;

import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The two guichets of a demande: the one that created its number, which never changes and is written in it, and the one that
 * modified it last, « Guichet enregistreur dernière modification » on the screen (bulletin of 21/02/2017, 4.2).
 *
 * <pre>{@code SuiviGuichets.creee(numero, jour).modifiee(CodeGuichet.parse("G1104"), jour).createur() // still that of the number}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param createur the guichet in the number
 * @param derniereModification the guichet that wrote last
 * @param dateDerniereModification the day of that, null if it is not known
 */
public record SuiviGuichets(
        CodeGuichet createur,
        CodeGuichet derniereModification,
        @Nullable LocalDate dateDerniereModification) {
    /** Checks that nothing is missing. */
    public SuiviGuichets {
        Arguments.required(createur, "createur");
        Arguments.required(derniereModification, "derniereModification");
    }

    /**
     * {@return a demande that was just created: both guichets are the one in its number}
     *
     * @param numero of the new demande
     * @param jour day of the write
     */
    public static SuiviGuichets creee(NumeroUnique numero, LocalDate jour) {
        return new SuiviGuichets(numero.guichet(), numero.guichet(), jour);
    }

    /**
     * {@return the same demande after a write by any guichet; the creator stays}
     *
     * @param guichet who wrote
     * @param jour day of the write
     */
    public SuiviGuichets modifiee(CodeGuichet guichet, LocalDate jour) {
        return new SuiviGuichets(createur, guichet, jour);
    }

    /** {@return whether another guichet than the creator wrote last: its own software then learns of it by dispatching} */
    public boolean modifieeAilleurs() {
        return !createur.equals(derniereModification);
    }
}
