package fr.demandeunique.sne.attestation;

import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The guichet as an attestation names it (R441-2-4 b).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code its code, {@code 10691}
 * @param nom its name, {@code MOSELIS}
 * @param adresse the lines of its postal address, in order
 * @param telephone where applicants call it, as it is printed; null if unknown
 */
public record IdentiteGuichet(
        CodeGuichet code,
        String nom,
        List<String> adresse,
        @Nullable String telephone) {
    /** Copies the list, which may hold no null. */
    public IdentiteGuichet {
        Arguments.required(code, "code");
        Arguments.required(nom, "nom");
        adresse = Arguments.list(adresse, "adresse");
    }

    /**
     * A guichet whose telephone is not known.
     *
     * @param code five characters
     * @param nom name as letters show it
     * @param adresse a line each, in the order of an envelope
     */
    public IdentiteGuichet(CodeGuichet code, String nom, List<String> adresse) {
        this(code, nom, adresse, null);
    }
}
