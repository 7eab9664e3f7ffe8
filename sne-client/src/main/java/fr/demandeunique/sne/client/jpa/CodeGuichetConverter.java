package fr.demandeunique.sne.client.jpa;

import fr.demandeunique.sne.numero.CodeGuichet;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Stores the code of a guichet as its {@value CodeGuichet#LONGUEUR} characters. A stored text that is not a code throws {@link IllegalArgumentException}, which the provider
 * wraps; spaces and letter case do not matter.
 *
 * <p>This class is immutable and thread-safe.
 */
@SuppressWarnings("exports") // Who uses this class has Jakarta Persistence; who does not must compile without it.
@Converter(autoApply = true)
public final class CodeGuichetConverter implements AttributeConverter<CodeGuichet, String> {
    /** A converter; the provider makes it. */
    public CodeGuichetConverter() {}

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable CodeGuichet guichet) {
        return guichet == null ? null : guichet.code();
    }

    @Override
    public @Nullable CodeGuichet convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : CodeGuichet.parse(column);
    }
}
