package fr.demandeunique.sne.client.jackson3;

import fr.demandeunique.sne.client.contract.Contract;
import fr.demandeunique.sne.client.contract.ResultatShape;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.RefusException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;

/** Reads a result: its value as the mapper reads it, the rest as the contract does. */
final class ResultatDeserializer extends ValueDeserializer<Object> {
    private static final com.fasterxml.jackson.databind.JavaType LIST = Contract.list(Anomalie.class);

    private final Class<?> asked;
    private final JavaType value;

    ResultatDeserializer(Class<?> asked, JavaType value) {
        this.asked = asked;
        this.value = value;
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) {
        var shape = new ResultatShape(asked);
        try {
            if (json.isExpectedStartObjectToken()) {
                for (String name = json.nextName(); name != null; name = json.nextName()) {
                    json.nextToken();
                    member(name, json, context, shape);
                }
            }
            return shape.build();
        } catch (RefusException e) {
            throw new RefusedInputException(json, json.currentTokenLocation(), asked, e);
        }
    }

    private void member(String name, JsonParser json, DeserializationContext context, ResultatShape shape) {
        if (name.equals(ResultatShape.VALEUR)) {
            try {
                shape.valeur(json.hasToken(JsonToken.VALUE_NULL) ? null : context.readValue(json, value));
            } catch (DatabindException e) {
                e.prependPath(asked, name);
                throw e;
            }
        } else if (!name.equals(ResultatShape.AVERTISSEMENTS) && !name.equals(ResultatShape.ANOMALIES)) {
            json.skipChildren();
        } else if (!json.hasToken(JsonToken.VALUE_NULL)) {
            shape.list(name, () -> TokenBridge.read(json, LIST));
        }
    }

    @Override
    public Object deserializeWithType(JsonParser json, DeserializationContext context, TypeDeserializer typed) {
        return typed.deserializeTypedFromAny(json, context);
    }
}
