package fr.demandeunique.sne.controle;

import fr.demandeunique.sne.internal.Arguments;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a document held that this library has no field for, kept so that writing it back loses nothing.
 *
 * <p>Values are {@code String}, {@code BigDecimal}, {@code Boolean}, null, {@code List} and {@code Map} of the same. A list
 * that a document gave as present but empty is noted here too, since an empty list and an absent one are the same to the rules.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows only how many members there are.
 *
 * @param valeurs the members by name, in the order of the document
 */
public record AutresMembres(Map<String, @Nullable Object> valeurs) {
    private static final AutresMembres AUCUN = new AutresMembres(Map.of());

    /** Copies the members, in their order. */
    public AutresMembres {
        Arguments.required(valeurs, "valeurs");
        valeurs = valeurs.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(valeurs));
    }

    /** {@return no unknown member} */
    public static AutresMembres aucun() {
        return AUCUN;
    }

    @Override
    public String toString() {
        return "AutresMembres[" + valeurs.size() + "]";
    }
}
