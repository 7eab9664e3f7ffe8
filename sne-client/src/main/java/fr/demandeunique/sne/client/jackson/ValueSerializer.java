package fr.demandeunique.sne.client.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import fr.demandeunique.sne.client.contract.Contract;
import java.io.IOException;
import java.util.Locale;

/** Writes what the contract knows. */
final class ValueSerializer extends JsonSerializer<Object> {
    private final Locale langue;

    ValueSerializer(Locale langue) {
        this.langue = langue;
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
        if (Contract.value(value.getClass())) {
            Contract.write(out, value, langue);
        } else {
            // What an interface of the library was asked for, of a class that is the editor's.
            provider.findContentValueSerializer(value.getClass(), null).serialize(value, out, provider);
        }
    }

    /** Around the value, never among its members: they are those of the contract. */
    @Override
    public void serializeWithType(Object value, JsonGenerator out, SerializerProvider provider, TypeSerializer typed)
            throws IOException {
        WritableTypeId id = typed.writeTypePrefix(out, typed.typeId(value, JsonToken.VALUE_EMBEDDED_OBJECT));
        serialize(value, out, provider);
        typed.writeTypeSuffix(out, id);
    }
}
