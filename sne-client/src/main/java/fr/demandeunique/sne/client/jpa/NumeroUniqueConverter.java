package fr.demandeunique.sne.client.jpa;

import fr.demandeunique.sne.numero.NumeroUnique;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Stores a numéro unique as its {@value NumeroUnique#LONGUEUR} characters, in clear, so that a query compares it. A stored text that is not a number throws
 * {@link fr.demandeunique.sne.controle.LectureException}, which the provider wraps; spaces do not matter.
 *
 * <p>This class is immutable and thread-safe.
 */
@SuppressWarnings("exports") // Who uses this class has Jakarta Persistence; who does not must compile without it.
@Converter(autoApply = true)
public final class NumeroUniqueConverter implements AttributeConverter<NumeroUnique, String> {
    /** A converter; the provider makes it. */
    public NumeroUniqueConverter() {}

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable NumeroUnique numero) {
        return numero == null ? null : numero.compact();
    }

    @Override
    public @Nullable NumeroUnique convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : NumeroUnique.parse(column);
    }
}
