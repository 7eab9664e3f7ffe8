package fr.demandeunique.sne.client.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON without a known shape: {@code String}, {@code BigDecimal}, {@code Boolean}, null, {@code List} and {@code Map}. */
final class Arbre {
    /** A number may be kept without being understood, but not one that fills the memory of whoever expands it. */
    private static final int EXPOSANT_MAX = 1000;

    private Arbre() {}

    /** The current value, whatever it is; the lists and maps cannot be modified. */
    static @Nullable Object lire(Lecture lecture) throws IOException {
        JsonParser json = lecture.json();
        return switch (json.currentToken()) {
            case START_OBJECT -> lireObjet(lecture);
            case START_ARRAY -> lireListe(lecture);
            case VALUE_STRING -> json.getText();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                BigDecimal number = nombre(json);
                yield number == null ? lecture.faute("JSON_NOMBRE") : number;
            }
            default -> null;
        };
    }

    /** The elements of the current array; notes a fault and gives null if it is not one. */
    static @Nullable List<@Nullable Object> lireElements(Lecture lecture) throws IOException {
        return lecture.json().currentToken() == JsonToken.START_ARRAY
                ? lireListe(lecture)
                : lecture.fauteDeType("array");
    }

    /** The members of the current object; notes a fault and gives null if it is not one. */
    static @Nullable Map<String, @Nullable Object> lireMembres(Lecture lecture) throws IOException {
        return lecture.json().currentToken() == JsonToken.START_OBJECT
                ? lireObjet(lecture)
                : lecture.fauteDeType("object");
    }

    private static Map<String, @Nullable Object> lireObjet(Lecture lecture) throws IOException {
        JsonParser json = lecture.json();
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (members.containsKey(name)) {
                lecture.faute("JSON_DOUBLON");
            } else {
                members.put(name, lire(lecture));
            }
        }
        return members.isEmpty() ? Map.of() : Collections.unmodifiableMap(members);
    }

    private static List<@Nullable Object> lireListe(Lecture lecture) throws IOException {
        JsonParser json = lecture.json();
        if (json.nextToken() == JsonToken.END_ARRAY) {
            return List.of();
        }
        List<@Nullable Object> elements = new ArrayList<>();
        do {
            elements.add(lire(lecture));
        } while (json.nextToken() != JsonToken.END_ARRAY);
        return Collections.unmodifiableList(elements);
    }

    /** The current number with its digits as they came; null if its exponent is out of all proportion. */
    static @Nullable BigDecimal nombre(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT && json.getNumberType() != NumberType.BIG_INTEGER) {
            return BigDecimal.valueOf(json.getLongValue());
        }
        try {
            BigDecimal number = json instanceof JetonsArbre ? json.getDecimalValue() : new BigDecimal(json.getText());
            return Math.abs((long) number.scale()) <= EXPOSANT_MAX ? number : null;
        } catch (NumberFormatException e) {
            // The exponent does not even fit an int.
            return null;
        }
    }

    /** Writes a value of these types; {@link IllegalArgumentException} if a caller put another one in. */
    static void ecrire(JsonGenerator out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Boolean yes) {
            out.writeBoolean(yes);
        } else if (value instanceof List<?> elements) {
            out.writeStartArray();
            for (Object element : elements) {
                ecrire(out, element);
            }
            out.writeEndArray();
        } else if (value instanceof Map<?, ?> members) {
            out.writeStartObject();
            for (var member : members.entrySet()) {
                out.writeFieldName(String.valueOf(member.getKey()));
                ecrire(out, member.getValue());
            }
            out.writeEndObject();
        } else {
            out.writeNumber(nombre(value));
        }
    }

    /** A number of any type with its digits; {@link IllegalArgumentException} if the value is none. */
    static BigDecimal nombre(Object value) {
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
