package fr.demandeunique.sne.client.transport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.demandeunique.sne.client.json.AnomaliesJson;
import fr.demandeunique.sne.controle.Anomalie;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The members of an answer's top object, each still as its own JSON text, so that each codec reads its part alone. */
public final class Envelope {
    /** Always read as UTF-8: the parts are cut by their offset in bytes, which only that decoder gives. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final Map<String, byte[]> members;

    private Envelope(Map<String, byte[]> members) {
        this.members = members;
    }

    /**
     * Cuts the text; throws {@link IOException} if it is not one JSON object.
     *
     * @throws IOException if the stream cannot be read or written
     */
    public static Envelope read(byte[] json) throws IOException {
        Map<String, byte[]> members = new HashMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw Breach.of("object");
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                int start = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                parser.finishToken();
                int end = (int) parser.currentLocation().getByteOffset();
                members.put(name, Arrays.copyOfRange(json, start, end));
            }
            if (parser.nextToken() != null) {
                throw Breach.of("object");
            }
        }
        return new Envelope(members);
    }

    public Optional<byte[]> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    public List<Anomalie> anomalies(String name) throws IOException {
        byte[] json = members.get(name);
        return json == null ? List.of() : AnomaliesJson.read(json);
    }

    /**
     * {@return a member that is a string}
     *
     * @throws IOException if the stream cannot be read or written
     */
    public Optional<String> text(String name) throws IOException {
        byte[] json = members.get(name);
        if (json == null) {
            return Optional.empty();
        }
        try (JsonParser parser = JSON.createParser(json)) {
            return parser.nextToken() == JsonToken.VALUE_STRING ? Optional.of(parser.getText()) : Optional.empty();
        }
    }

    /**
     * {@return a member that is a whole number}
     *
     * @throws IOException if the stream cannot be read or written
     */
    public OptionalLong integer(String name) throws IOException {
        byte[] json = members.get(name);
        if (json == null) {
            return OptionalLong.empty();
        }
        try (JsonParser parser = JSON.createParser(json)) {
            return parser.nextToken() == JsonToken.VALUE_NUMBER_INT
                    ? OptionalLong.of(parser.getLongValue())
                    : OptionalLong.empty();
        }
    }

    /**
     * {@return the value of {@code code} in each object of a list}
     *
     * @throws IOException if the stream cannot be read or written
     */
    public List<String> codes(String name) throws IOException {
        List<String> codes = new ArrayList<>();
        byte[] json = members.get(name);
        if (json != null) {
            try (JsonParser parser = JSON.createParser(json)) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    if (token == JsonToken.VALUE_STRING && "code".equals(parser.currentName())) {
                        codes.add(parser.getText());
                    }
                }
            }
        }
        return codes;
    }
}
