package fr.demandeunique.sne.client.json;

import fr.demandeunique.sne.demande.Attribution;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of what is smaller than a demande, within the same limits: objects without a known shape, and the parts that travel alone.
 *
 * <p>This class is thread-safe.
 */
public final class FragmentsJson {
    private FragmentsJson() {}

    /** The members of an object: {@code String}, {@code BigDecimal}, {@code Boolean}, null, {@code List}, {@code Map}; empty if it is not one. */
    public static Optional<Map<String, @Nullable Object>> objet(byte[] json) {
        var read = Document.lire(json, Arbre::lireMembres);
        return read.rapport().conforme() ? Optional.ofNullable(read.valeur()) : Optional.empty();
    }

    /** An object of the same types, on one line. */
    public static byte[] ecrire(Map<String, ? extends @Nullable Object> membres) {
        return Document.ecrire(out -> Arbre.ecrire(out, membres), false);
    }

    /** An attribution, on one line. */
    public static byte[] attribution(Attribution attribution) {
        return Document.ecrire(out -> FormesDemande.ATTRIBUTION.ecrire(out, attribution), false);
    }
}
