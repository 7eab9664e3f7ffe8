package fr.demandeunique.sne.client.jackson3;

import fr.demandeunique.sne.client.contract.Contract;
import fr.demandeunique.sne.client.contract.ResultatShape;
import fr.demandeunique.sne.controle.Resultat;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Writes a result: its value as the mapper writes it, the rest as the contract does. */
final class ResultatSerializer extends ValueSerializer<Resultat<?>> {
    private final JavaType value;
    private final Locale langue;

    ResultatSerializer(JavaType value, Locale langue) {
        this.value = value;
        this.langue = langue;
    }

    @Override
    public void serialize(Resultat<?> result, JsonGenerator out, SerializationContext context) {
        out.writeStartObject();
        if (result instanceof Resultat.Accepte<?> done) {
            out.writeName(ResultatShape.VALEUR);
            write(done.valeur(), out, context);
            out.writeName(ResultatShape.AVERTISSEMENTS);
        } else {
            out.writeName(ResultatShape.ANOMALIES);
        }
        TokenBridge.copy(Contract.write(result.anomalies(), langue), out);
        out.writeEndObject();
    }

    /** As a property of that type is written: by what it is, with the type that whoever reads it expects. */
    private void write(Object done, JsonGenerator out, SerializationContext context) {
        Class<?> found = done.getClass();
        JavaType type = value.getRawClass().isAssignableFrom(found)
                ? context.constructSpecializedType(value, found)
                : context.constructType(found);
        ValueSerializer<Object> writer = context.findContentValueSerializer(type, null);
        TypeSerializer typed = context.findTypeSerializer(value);
        if (typed == null) {
            writer.serialize(done, out, context);
        } else {
            writer.serializeWithType(done, out, context, typed);
        }
    }

    /** Around the result, never among its members. */
    @Override
    public void serializeWithType(
            Resultat<?> result, JsonGenerator out, SerializationContext context, TypeSerializer typed) {
        WritableTypeId id = typed.writeTypePrefix(out, context, typed.typeId(result, JsonToken.VALUE_EMBEDDED_OBJECT));
        serialize(result, out, context);
        typed.writeTypeSuffix(out, context, id);
    }
}
