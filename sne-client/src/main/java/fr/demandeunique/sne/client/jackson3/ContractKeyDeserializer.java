package fr.demandeunique.sne.client.jackson3;

import fr.demandeunique.sne.client.contract.TextValue;
import fr.demandeunique.sne.controle.RefusException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;

/** Reads an identifier that is the name of a member. */
final class ContractKeyDeserializer extends KeyDeserializer {
    private final TextValue<?> text;

    ContractKeyDeserializer(TextValue<?> text) {
        this.text = text;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
        try {
            return text.parse(key);
        } catch (RefusException e) {
            JsonParser json = context.getParser();
            throw new RefusedInputException(json, json.currentTokenLocation(), text.type(), e);
        }
    }
}
