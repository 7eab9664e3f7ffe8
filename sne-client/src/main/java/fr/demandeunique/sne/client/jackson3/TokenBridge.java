package fr.demandeunique.sne.client.jackson3;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.databind.JavaType;
import fr.demandeunique.sne.client.contract.Contract;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.RefusException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;

/** One value from the tokens of Jackson 3 to the bytes that the one codec reads, and back. */
final class TokenBridge {
    private static final JsonFactory BYTES = new JsonFactory();

    private TokenBridge() {}

    /** Reads the current value and stops at its last token; throws {@link RefusException} if it is not what was asked for. */
    static Object read(JsonParser json, JavaType type) {
        byte[] bytes;
        try {
            bytes = bytes(json);
        } catch (StreamReadException e) {
            // Its words quote the document.
            TokenStreamLocation place = json.currentLocation();
            throw new RefusException(List.of(Anomalie.erreur("JSON_ILLISIBLE", "")
                    .avec("ligne", place.getLineNr())
                    .avec("colonne", place.getColumnNr())));
        }
        return Contract.read(bytes, type);
    }

    private static byte[] bytes(JsonParser json) {
        var bytes = new ByteArrayOutputStream(2048);
        try (var out = BYTES.createGenerator(bytes)) {
            int depth = 0;
            do {
                switch (json.currentToken()) {
                    case START_OBJECT -> {
                        out.writeStartObject();
                        depth++;
                    }
                    case START_ARRAY -> {
                        out.writeStartArray();
                        depth++;
                    }
                    case END_OBJECT -> {
                        out.writeEndObject();
                        depth--;
                    }
                    case END_ARRAY -> {
                        out.writeEndArray();
                        depth--;
                    }
                    case PROPERTY_NAME -> out.writeFieldName(json.currentName());
                    case VALUE_TRUE -> out.writeBoolean(true);
                    case VALUE_FALSE -> out.writeBoolean(false);
                    case VALUE_NULL -> out.writeNull();
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> out.writeNumber(json.getString());
                    default -> out.writeString(json.getString());
                }
            } while (depth > 0 && json.nextToken() != null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same the other way. */
    static void copy(byte[] json, JsonGenerator out) {
        try (var in = BYTES.createParser(json)) {
            while (in.nextToken() != null) {
                switch (in.currentToken()) {
                    case START_OBJECT -> out.writeStartObject();
                    case START_ARRAY -> out.writeStartArray();
                    case END_OBJECT -> out.writeEndObject();
                    case END_ARRAY -> out.writeEndArray();
                    case FIELD_NAME -> out.writeName(in.currentName());
                    case VALUE_TRUE -> out.writeBoolean(true);
                    case VALUE_FALSE -> out.writeBoolean(false);
                    case VALUE_NULL -> out.writeNull();
                    case VALUE_NUMBER_INT -> writeWhole(in, out);
                    case VALUE_NUMBER_FLOAT -> out.writeNumber(in.getDecimalValue());
                    default -> out.writeString(in.getText());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A tree takes no digits, it wants the number. */
    private static void writeWhole(com.fasterxml.jackson.core.JsonParser in, JsonGenerator out) throws IOException {
        if (in.getNumberType() == NumberType.BIG_INTEGER) {
            out.writeNumber(in.getBigIntegerValue());
        } else {
            out.writeNumber(in.getLongValue());
        }
    }
}
