package fr.demandeunique.sne.client.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import fr.demandeunique.sne.client.table.Fault;
import fr.demandeunique.sne.client.table.ValueKind;
import fr.demandeunique.sne.controle.Anomalie;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON without a known shape: {@code String}, {@code BigDecimal}, {@code Boolean}, null, {@code List} and {@code Map}. */
public final class JsonTree {
    /** A number may be kept without being understood, but not one that fills the memory of whoever expands it. */
    private static final int EXPONENT_MAX = 1000;
    /** Whatever they are, a long holds them. */
    private static final int LONG_DIGITS = 18;

    private JsonTree() {}

    /** The current value, whatever it is; the lists and maps cannot be modified. */
    public static @Nullable Object read(JsonReading in) throws IOException {
        JsonParser json = in.json();
        return switch (json.currentToken()) {
            case START_OBJECT -> readObject(in);
            case START_ARRAY -> readList(in);
            case VALUE_STRING -> json.getText();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                BigDecimal number = number(json);
                if (number == null) {
                    in.note(Anomalie.erreur("JSON_NOMBRE", in.path()));
                    // No number of the platform holds it.
                    yield json.getText();
                }
                yield number;
            }
            default -> null;
        };
    }

    /** The elements of the current array; notes a fault and gives null if it is not one. */
    public static @Nullable List<@Nullable Object> readElements(JsonReading in) throws IOException {
        return in.json().currentToken() == JsonToken.START_ARRAY ? readList(in) : otherType(in, Fault.ARRAY);
    }

    /** The members of the current object; notes a fault and gives null if it is not one. */
    public static @Nullable Map<String, @Nullable Object> readMembers(JsonReading in) throws IOException {
        return in.json().currentToken() == JsonToken.START_OBJECT
                ? readObject(in)
                : otherType(in, ValueKind.RECORD.otherType());
    }

    private static <V> @Nullable V otherType(JsonReading in, Fault fault) throws IOException {
        in.skip(fault.at().apply(in.path()));
        return null;
    }

    private static Map<String, @Nullable Object> readObject(JsonReading in) throws IOException {
        JsonParser json = in.json();
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (members.containsKey(name)) {
                in.skip(Anomalie.erreur("JSON_DOUBLON", in.path()));
            } else {
                members.put(name, read(in));
            }
        }
        return members.isEmpty() ? Map.of() : Collections.unmodifiableMap(members);
    }

    private static List<@Nullable Object> readList(JsonReading in) throws IOException {
        JsonParser json = in.json();
        if (json.nextToken() == JsonToken.END_ARRAY) {
            return List.of();
        }
        List<@Nullable Object> elements = new ArrayList<>();
        do {
            elements.add(read(in));
        } while (json.nextToken() != JsonToken.END_ARRAY);
        return Collections.unmodifiableList(elements);
    }

    /** The current number with its digits as they came; null if its exponent is out of all proportion. */
    public static @Nullable BigDecimal number(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT && json.getNumberType() != NumberType.BIG_INTEGER) {
            return BigDecimal.valueOf(json.getLongValue());
        }
        try {
            BigDecimal number = new BigDecimal(json.getText());
            return Math.abs((long) number.scale()) <= EXPONENT_MAX ? number : null;
        } catch (NumberFormatException e) {
            // The exponent does not even fit an int.
            return null;
        }
    }

    /** Writes a value of these types; {@link IllegalArgumentException} if a caller put another one in. */
    public static void write(JsonGenerator out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Boolean yes) {
            out.writeBoolean(yes);
        } else if (value instanceof List<?> elements) {
            out.writeStartArray();
            for (Object element : elements) {
                write(out, element);
            }
            out.writeEndArray();
        } else if (value instanceof Map<?, ?> members) {
            out.writeStartObject();
            for (var member : members.entrySet()) {
                out.writeFieldName(String.valueOf(member.getKey()));
                write(out, member.getValue());
            }
            out.writeEndObject();
        } else {
            writeNumber(out, number(value));
        }
    }

    /** Writes a number with its digits; a whole one as an integer, since the trees of databind write a decimal of 14200 as 1.42E+4. */
    public static void writeNumber(JsonGenerator out, BigDecimal number) throws IOException {
        if (number.scale() != 0) {
            out.writeNumber(number);
        } else if (number.precision() <= LONG_DIGITS) {
            out.writeNumber(number.longValue());
        } else {
            out.writeNumber(number.unscaledValue());
        }
    }

    /** A number of any type with its digits; {@link IllegalArgumentException} if the value is none. */
    public static BigDecimal number(Object value) {
        if (value instanceof BigDecimal number) {
            return number;
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        throw new IllegalArgumentException(
                "Not a JSON value: " + value.getClass().getName());
    }
}
