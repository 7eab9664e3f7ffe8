package fr.demandeunique.sne.client.jackson3;

import fr.demandeunique.sne.client.contract.Contract;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Writes what the contract knows. */
final class ContractSerializer extends ValueSerializer<Object> {
    private final Locale langue;

    ContractSerializer(Locale langue) {
        this.langue = langue;
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializationContext context) {
        if (Contract.value(value.getClass())) {
            TokenBridge.copy(Contract.write(value, langue), out);
        } else {
            // Of a class of the editor's, where an interface of the library is declared.
            context.findContentValueSerializer(value.getClass(), null).serialize(value, out, context);
        }
    }

    /** Around the value, never among its members: they are those of the contract. */
    @Override
    public void serializeWithType(Object value, JsonGenerator out, SerializationContext context, TypeSerializer typed) {
        WritableTypeId id = typed.writeTypePrefix(out, context, typed.typeId(value, JsonToken.VALUE_EMBEDDED_OBJECT));
        serialize(value, out, context);
        typed.writeTypeSuffix(out, context, id);
    }
}
