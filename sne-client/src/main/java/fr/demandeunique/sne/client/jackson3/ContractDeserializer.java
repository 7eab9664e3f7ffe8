package fr.demandeunique.sne.client.jackson3;

import com.fasterxml.jackson.databind.JavaType;
import fr.demandeunique.sne.client.contract.Contract;
import fr.demandeunique.sne.controle.RefusException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;

/** Reads what the contract knows. */
final class ContractDeserializer extends ValueDeserializer<Object> {
    private final JavaType type;

    ContractDeserializer(tools.jackson.databind.JavaType type) {
        this.type = Contract.type(
                type.getRawClass(),
                type.getBindings().getTypeParameters().stream()
                        .map(tools.jackson.databind.JavaType::getRawClass)
                        .toArray(Class<?>[]::new));
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) {
        TokenStreamLocation start = json.currentTokenLocation();
        try {
            return TokenBridge.read(json, type);
        } catch (RefusException e) {
            throw new RefusedInputException(json, start, type.getRawClass(), e);
        }
    }

    @Override
    public Object deserializeWithType(JsonParser json, DeserializationContext context, TypeDeserializer typed) {
        return typed.deserializeTypedFromAny(json, context);
    }
}
