package fr.demandeunique.sne.bacasable.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.util.RawValue;
import fr.demandeunique.sne.client.jackson.SneModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The documents of the sandbox and the rows of its register: what has no value is absent, an unknown member is left aside. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SneModule())
            .addModule(temps(LocalDate.class, LocalDate::parse))
            .addModule(temps(Instant.class, Instant::parse))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    private static <T> SimpleModule temps(Class<T> type, Function<String, T> parse) {
        return new SimpleModule(type.getName())
                .addSerializer(type, ToStringSerializer.instance)
                .addDeserializer(type, new FromStringDeserializer<T>(type) {
                    @Override
                    protected T _deserialize(String text, DeserializationContext context) {
                        return parse.apply(text);
                    }
                });
    }

    /** An object from names and values in turn; a null value is left out. */
    public static Map<String, Object> objet(@Nullable Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                members.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return members;
    }

    /** JSON that is already written, put where it is as it is. */
    public static RawValue brut(byte[] json) {
        return new RawValue(new String(json, StandardCharsets.UTF_8));
    }

    public static byte[] ecrire(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the sandbox itself has written. */
    public static <T> T relire(byte[] json, Class<T> type) {
        return lire(json, type)
                .orElseThrow(() -> new IllegalStateException("a row that is no " + type.getSimpleName()));
    }

    /** What somebody sent; empty if it is not what was asked for. */
    public static <T> Optional<T> lire(byte[] json, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, type));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The members of an object that somebody sent; empty if it is none. */
    public static Optional<ObjectNode> objet(byte[] json) {
        return lire(json, JsonNode.class).map(one -> one instanceof ObjectNode object ? object : null);
    }

    /** A member that is a text. */
    public static Optional<String> texte(JsonNode objet, String name) {
        return Optional.ofNullable(objet.path(name).textValue());
    }
}
