package fr.demandeunique.sne.bacasable.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A small document, its objects still as their own JSON text: {@code {"motif":"RADABA"}}, {@code {"coTitulaire":1,"demande":{…}}}.
 */
public final class Commande {
    /** Always read as UTF-8: the parts are cut by their offset in bytes, which only that decoder gives. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final Map<String, Object> membres;

    private Commande(Map<String, Object> membres) {
        this.membres = membres;
    }

    /** Empty if the text is not a JSON object. */
    public static Optional<Commande> lire(byte[] json) {
        Map<String, Object> membres = new HashMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                if (token == JsonToken.VALUE_STRING) {
                    membres.put(name, parser.getText());
                } else if (token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() == JsonParser.NumberType.INT) {
                    membres.put(name, parser.getIntValue());
                } else if (token == JsonToken.VALUE_NUMBER_INT) {
                    membres.put(name, parser.getLongValue());
                } else if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
                    membres.put(name, parser.getBooleanValue());
                } else if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                    int start = (int) parser.currentTokenLocation().getByteOffset();
                    parser.skipChildren();
                    membres.put(name, Arrays.copyOfRange(json, start, (int)
                            parser.currentLocation().getByteOffset()));
                } else {
                    parser.skipChildren();
                }
            }
            return parser.nextToken() == null ? Optional.of(new Commande(membres)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public Optional<String> texte(String name) {
        return Optional.ofNullable(membres.get(name) instanceof String text ? text : null);
    }

    public Optional<Integer> entier(String name) {
        return Optional.ofNullable(membres.get(name) instanceof Integer number ? number : null);
    }

    /** A whole number of any size that fits in 64 bits. */
    public Optional<Long> grand(String name) {
        return Optional.ofNullable(membres.get(name) instanceof Number number ? number.longValue() : null);
    }

    public boolean vrai(String name) {
        return Boolean.TRUE.equals(membres.get(name));
    }

    /** An object or a list, as its own JSON text. */
    public Optional<byte[]> objet(String name) {
        return Optional.ofNullable(membres.get(name) instanceof byte[] json ? json : null);
    }
}
