package fr.demandeunique.sne.client.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import fr.demandeunique.sne.client.contract.Contract;
import fr.demandeunique.sne.controle.RefusException;
import java.io.IOException;

/** Reads what the contract knows. */
final class ValueDeserializer extends JsonDeserializer<Object> {
    private final JavaType type;

    ValueDeserializer(JavaType type) {
        this.type = Contract.type(
                type.getRawClass(),
                type.getBindings().getTypeParameters().stream()
                        .map(JavaType::getRawClass)
                        .toArray(Class<?>[]::new));
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
        try {
            return Contract.read(json, type);
        } catch (RefusException e) {
            throw new RefusedInputException(json, type.getRawClass(), e);
        }
    }

    @Override
    public Object deserializeWithType(JsonParser json, DeserializationContext context, TypeDeserializer typed)
            throws IOException {
        return typed.deserializeTypedFromAny(json, context);
    }
}
