package fr.demandeunique.sne.client.jackson3;

import fr.demandeunique.sne.client.contract.TextValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes an identifier as the name of a member. */
final class ContractKeySerializer extends ValueSerializer<Object> {
    private final TextValue<?> text;

    ContractKeySerializer(TextValue<?> text) {
        this.text = text;
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializationContext context) {
        out.writeName(text.text(value));
    }
}
