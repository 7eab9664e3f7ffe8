package fr.demandeunique.sne.client.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import fr.demandeunique.sne.client.codec.Tokens;
import fr.demandeunique.sne.personne.Ressource;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A monthly amount by itself: only the type that is asked for tells of which list its code is. */
final class RessourceReader extends JsonDeserializer<Ressource<?>> implements ContextualDeserializer {
    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        Class<?> codes = context.getContextualType().containedTypeOrUnknown(0).getRawClass();
        Tokens<?> tokens = Tokens.ressources().get(codes);
        return tokens == null ? this : ContractModule.reader(tokens);
    }

    @Override
    public Ressource<?> deserialize(JsonParser json, DeserializationContext context) throws IOException {
        throw MismatchedInputException.from(json, Ressource.class, "no list of codes");
    }
}
