package fr.demandeunique.sne.client.jpa;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.demande.Demande;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Stores a demande as the JSON of {@link DemandeJson}, in one long text column: some 5 KB, personal data in clear. Unknown members and members that could not be read survive: a
 * draft at fault is loaded as it was saved, and told by {@link fr.demandeunique.sne.enregistrement.ControleDemande} like any other. A stored text of which nothing can be read throws
 * {@link RefusException} with the anomalies, which the provider wraps.
 *
 * <pre>{@code
 * @Column(length = 1 << 24) @Mutability(Immutability.class) // Hibernate need not copy what never changes
 * private Demande demande;
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
@SuppressWarnings("exports") // Who uses this class has Jakarta Persistence; who does not must compile without it.
@Converter(autoApply = true)
public final class DemandeConverter implements AttributeConverter<Demande, String> {
    /** A converter; the provider makes it. */
    public DemandeConverter() {}

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Demande demande) {
        return demande == null ? null : new String(DemandeJson.write(demande), StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable Demande convertToEntityAttribute(@Nullable String column) {
        if (column == null) {
            return null;
        }
        DemandeReading read = DemandeJson.read(column.getBytes(StandardCharsets.UTF_8));
        if (read.demande() == null) {
            throw new RefusException(read.rapport().anomalies());
        }
        return read.demande();
    }
}
