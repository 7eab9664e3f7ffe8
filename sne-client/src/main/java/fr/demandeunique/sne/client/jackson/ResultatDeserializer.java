package fr.demandeunique.sne.client.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import fr.demandeunique.sne.client.contract.Contract;
import fr.demandeunique.sne.client.contract.ResultatShape;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.RefusException;
import java.io.IOException;

/** Reads a result: its value as the mapper reads it, the rest as the contract does. */
final class ResultatDeserializer extends JsonDeserializer<Object> {
    private static final JavaType LIST = Contract.list(Anomalie.class);

    private final Class<?> asked;
    private final JavaType value;

    ResultatDeserializer(Class<?> asked, JavaType value) {
        this.asked = asked;
        this.value = value;
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
        var shape = new ResultatShape(asked);
        try {
            if (json.isExpectedStartObjectToken()) {
                for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                    json.nextToken();
                    member(name, json, context, shape);
                }
            }
            return shape.build();
        } catch (RefusException e) {
            throw new RefusedInputException(json, asked, e);
        }
    }

    private void member(String name, JsonParser json, DeserializationContext context, ResultatShape shape)
            throws IOException {
        if (name.equals(ResultatShape.VALEUR)) {
            try {
                shape.valeur(json.hasToken(JsonToken.VALUE_NULL) ? null : context.readValue(json, value));
            } catch (JsonMappingException e) {
                e.prependPath(asked, name);
                throw e;
            }
        } else if (!name.equals(ResultatShape.AVERTISSEMENTS) && !name.equals(ResultatShape.ANOMALIES)) {
            json.skipChildren();
        } else if (!json.hasToken(JsonToken.VALUE_NULL)) {
            shape.list(name, () -> Contract.read(json, LIST));
        }
    }

    @Override
    public Object deserializeWithType(JsonParser json, DeserializationContext context, TypeDeserializer typed)
            throws IOException {
        return typed.deserializeTypedFromAny(json, context);
    }
}
