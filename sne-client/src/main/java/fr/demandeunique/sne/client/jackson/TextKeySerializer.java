package fr.demandeunique.sne.client.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import fr.demandeunique.sne.client.contract.TextValue;
import java.io.IOException;

/** Writes an identifier as the name of a member. */
final class TextKeySerializer extends JsonSerializer<Object> {
    private final TextValue<?> text;

    TextKeySerializer(TextValue<?> text) {
        this.text = text;
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeFieldName(text.text(value));
    }
}
