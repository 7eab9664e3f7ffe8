package fr.demandeunique.sne.client.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import fr.demandeunique.sne.client.contract.Contract;
import fr.demandeunique.sne.client.contract.ResultatShape;
import fr.demandeunique.sne.controle.Resultat;
import java.io.IOException;
import java.util.Locale;

/** Writes a result: its value as the mapper writes it, the rest as the contract does. */
final class ResultatSerializer extends JsonSerializer<Resultat<?>> {
    private final JavaType value;
    private final Locale langue;

    ResultatSerializer(JavaType value, Locale langue) {
        this.value = value;
        this.langue = langue;
    }

    @Override
    public void serialize(Resultat<?> result, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject();
        if (result instanceof Resultat.Accepte<?> done) {
            out.writeFieldName(ResultatShape.VALEUR);
            write(done.valeur(), out, provider);
            out.writeFieldName(ResultatShape.AVERTISSEMENTS);
        } else {
            out.writeFieldName(ResultatShape.ANOMALIES);
        }
        Contract.write(out, result.anomalies(), langue);
        out.writeEndObject();
    }

    /** As a property of that type is written: by what it is, with the type that whoever reads it expects. */
    private void write(Object done, JsonGenerator out, SerializerProvider provider) throws IOException {
        Class<?> found = done.getClass();
        JavaType type = value.getRawClass().isAssignableFrom(found)
                ? provider.constructSpecializedType(value, found)
                : provider.constructType(found);
        JsonSerializer<Object> writer = provider.findContentValueSerializer(type, null);
        TypeSerializer typed = provider.findTypeSerializer(value);
        if (typed == null) {
            writer.serialize(done, out, provider);
        } else {
            writer.serializeWithType(done, out, provider, typed);
        }
    }

    /** Around the result, never among its members. */
    @Override
    public void serializeWithType(
            Resultat<?> result, JsonGenerator out, SerializerProvider provider, TypeSerializer typed)
            throws IOException {
        WritableTypeId id = typed.writeTypePrefix(out, typed.typeId(result, JsonToken.VALUE_EMBEDDED_OBJECT));
        serialize(result, out, provider);
        typed.writeTypeSuffix(out, id);
    }
}
