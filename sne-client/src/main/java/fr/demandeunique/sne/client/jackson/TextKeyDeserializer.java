package fr.demandeunique.sne.client.jackson;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import fr.demandeunique.sne.client.contract.TextValue;
import fr.demandeunique.sne.controle.RefusException;
import java.io.IOException;

/** Reads an identifier that is the name of a member. */
final class TextKeyDeserializer extends KeyDeserializer {
    private final TextValue<?> text;

    TextKeyDeserializer(TextValue<?> text) {
        this.text = text;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
        try {
            return text.parse(key);
        } catch (RefusException e) {
            throw new RefusedInputException(context.getParser(), text.type(), e);
        }
    }
}
