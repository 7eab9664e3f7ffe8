package fr.demandeunique.sne.client.codec;

import fr.demandeunique.sne.client.table.DemandeTables;
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

    /**
     * {@return the members of an object: {@code String}, {@code BigDecimal}, {@code Boolean}, null, {@code List}, {@code Map}; empty if it is not one}
     *
     * @param json UTF-8
     */
    public static Optional<Map<String, @Nullable Object>> object(byte[] json) {
        var read = JsonDocument.read(json, JsonTree::readMembers);
        return read.rapport().conforme() ? Optional.ofNullable(read.value()) : Optional.empty();
    }

    /**
     * {@return an object of the same types, on one line}
     *
     * @param membres plain values by name
     */
    public static byte[] write(Map<String, ? extends @Nullable Object> membres) {
        return JsonDocument.write(out -> JsonTree.write(out, membres), false);
    }

    /**
     * {@return an attribution, on one line}
     *
     * @param attribution whole or in part
     */
    public static byte[] attribution(Attribution attribution) {
        return JsonDocument.write(out -> JsonTable.of(DemandeTables.ATTRIBUTION).write(out, attribution), false);
    }
}
