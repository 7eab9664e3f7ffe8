package fr.demandeunique.sne.attestation;

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
    public IdentiteGuichet {
        adresse = List.copyOf(adresse);
    }

    /** A guichet whose telephone is not known. */
    public IdentiteGuichet(CodeGuichet code, String nom, List<String> adresse) {
        this(code, nom, adresse, null);
    }
}
