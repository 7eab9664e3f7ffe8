package fr.demandeunique.sne.client.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import fr.demandeunique.sne.client.table.Fault;
import fr.demandeunique.sne.client.table.RecordTable;
import fr.demandeunique.sne.client.table.RecordTable.Member;
import fr.demandeunique.sne.client.table.ValueKind;
import fr.demandeunique.sne.client.table.Values;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.AutresMembres;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A table as the reader and the writer of JSON use it.
 *
 * <p>A member that is not of its kind is noted and kept as it came among the others of its record, under its own name; it is written back as long as its field is
 * what the reading made of it.
 *
 * <p>For the other codecs of this library; an editor calls {@code DemandeJson}. This class is thread-safe. All that it remembers of a document is the order of its members.
 *
 * @param <R> the record
 */
// Its callers are in this module, where the tables are seen.
@SuppressWarnings("exports")
public final class JsonTable<R> {
    private static final Map<RecordTable<?>, JsonTable<?>> KNOWN = new ConcurrentHashMap<>();

    private final RecordTable<R> table;
    private final List<Slot<R>> slots = new ArrayList<>();
    private final Map<String, Slot<R>> byName = new HashMap<>();
    private final @Nullable String format;

    /**
     * By rank, from -1 on: the member that came next in the last document. Documents of one hand hold the same members in the same order, and a name that is guessed is
     * compared, not looked up. Threads may overwrite one another's guesses: a wrong one costs a look-up.
     */
    private final int[] following;

    /** A member, with what only JSON needs; {@code empty} is what a record keeps of an empty list when there is nothing else to keep. */
    private record Slot<R>(
            Member<R> member,
            int rank,
            ValueKind kind,
            SerializedString name,
            @Nullable JsonTable<Object> inner,
            AutresMembres empty) {}

    private JsonTable(RecordTable<R> table) {
        this.table = table;
        format = table.format();
        List<Member<R>> members = table.members();
        following = new int[members.size() + 1];
        for (Member<R> one : members) {
            JsonTable<Object> inner = one.kind() == ValueKind.RECORD ? of(one.inner()) : null;
            var name = new SerializedString(one.name());
            var empty = new AutresMembres(Map.of(one.name(), List.of()));
            var slot = new Slot<>(one, one.rank(), one.kind(), name, inner, empty);
            following[one.rank()] = one.rank();
            slots.add(slot);
            byName.put(one.name(), slot);
        }
    }

    /** The one of a table. */
    @SuppressWarnings("unchecked")
    public static <R> JsonTable<R> of(RecordTable<R> table) {
        JsonTable<?> known = KNOWN.get(table);
        if (known == null) {
            known = new JsonTable<>(table);
            KNOWN.put(table, known);
        }
        return (JsonTable<R>) known;
    }

    /** A value of a member, to be written as its table says. */
    public record Value(Member<?> member, Object value) {}

    /**
     * {@return an object in ASCII: what other formats may not hold is escaped} Its values are plain values, or {@link Value}.
     *
     * @param members plain values by name
     */
    public static String ascii(Map<String, ? extends @Nullable Object> members) {
        byte[] json = JsonDocument.write(
                out -> {
                    out.enable(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature());
                    out.writeStartObject();
                    for (var one : members.entrySet()) {
                        out.writeFieldName(one.getKey());
                        if (one.getValue() instanceof Value typed) {
                            write(out, typed.member, typed.value);
                        } else {
                            JsonTree.write(out, one.getValue());
                        }
                    }
                    out.writeEndObject();
                },
                false);
        return new String(json, StandardCharsets.US_ASCII);
    }

    private static void write(JsonGenerator out, Member<?> member, Object value) throws IOException {
        Slot<?> slot = slot(member);
        if (value instanceof List<?> all) {
            writeAll(out, slot, all);
        } else {
            writeElement(out, slot, value);
        }
    }

    /** A member by itself. */
    private static Slot<?> slot(Member<?> member) {
        return new Slot<>(
                member,
                0,
                member.kind(),
                new SerializedString(member.name()),
                member.kind() == ValueKind.RECORD ? of(member.inner()) : null,
                AutresMembres.aucun());
    }

    /** Reads the current object as a whole document; null if it is none. */
    @SuppressWarnings("unchecked")
    @Nullable
    public R readRoot(JsonReading in) throws IOException {
        Object read = read(in);
        return read == JsonReading.FAULTY ? null : (R) read;
    }

    /** Reads the current object; a member at fault is noted and kept as it came, the others are read. */
    private Object read(JsonReading in) throws IOException {
        JsonParser json = in.json();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return in.keep(ValueKind.RECORD.otherType());
        }
        Values values = in.values();
        int base = values.open(slots.size());
        Map<String, @Nullable Object> rest = null;
        Slot<R> lone = null;
        long seen = 0;
        boolean named = format == null;
        int last = 0;
        while (true) {
            int guess = following[last];
            Slot<R> slot = slots.get(guess);
            String name = "";
            if (!json.nextFieldName(slot.name)) {
                if (json.currentToken() != JsonToken.FIELD_NAME) {
                    break;
                }
                name = json.currentName();
                slot = byName.get(name);
            }
            JsonToken token = json.nextToken();
            if (slot != null) {
                if ((seen & 1L << slot.rank) != 0) {
                    in.skip(Anomalie.erreur("JSON_DOUBLON", in.path()));
                    continue;
                }
                seen |= 1L << slot.rank;
                if (slot.rank != guess) {
                    following[last] = slot.rank;
                }
                last = slot.rank + 1;
                if (token == JsonToken.VALUE_NULL) {
                    continue;
                }
                if (!slot.member.list()) {
                    Object value = element(in, token, slot);
                    if (value == JsonReading.FAULTY) {
                        rest = with(rest, lone, slot.member.name(), in.raw());
                        lone = null;
                    } else {
                        values.set(base + slot.rank, value);
                    }
                    continue;
                }
                List<?> all = list(in, token, slot);
                values.set(base + slot.rank, all);
                Object raw = in.raw();
                if (raw != null) {
                    rest = with(rest, lone, slot.member.name(), raw);
                    lone = null;
                } else if (all.isEmpty()) {
                    // Its record cannot tell it from none.
                    if (rest == null && lone == null) {
                        lone = slot;
                    } else {
                        rest = with(rest, lone, slot.member.name(), List.of());
                        lone = null;
                    }
                }
            } else if (format != null && name.equals(RecordTable.FORMAT)) {
                readFormat(in, format, named);
                named = true;
            } else if (rest != null && rest.containsKey(name)) {
                in.skip(Anomalie.erreur("JSON_DOUBLON", in.path()));
            } else {
                in.unknown(name, table);
                rest = with(rest, lone, name, JsonTree.read(in));
                lone = null;
            }
        }
        if (!named) {
            in.note(Anomalie.erreur("JSON_FORMAT", in.path() + "/" + RecordTable.FORMAT)
                    .avec("attendu", String.valueOf(format)));
        }
        return values.close(table, base, rest != null ? new AutresMembres(rest) : lone != null ? lone.empty : null);
    }

    /** Most objects hold nothing but what is in the table. */
    private static Map<String, @Nullable Object> with(
            @Nullable Map<String, @Nullable Object> rest, @Nullable Slot<?> lone, String name, @Nullable Object value) {
        Map<String, @Nullable Object> all = rest == null ? new LinkedHashMap<>() : rest;
        if (lone != null) {
            all.put(lone.member.name(), List.of());
        }
        all.put(name, value);
        return all;
    }

    private static void readFormat(JsonReading in, String format, boolean again) throws IOException {
        JsonParser json = in.json();
        if (again) {
            in.skip(Anomalie.erreur("JSON_DOUBLON", in.path()));
        } else if (json.currentToken() != JsonToken.VALUE_STRING
                || !json.getText().equals(format)) {
            in.skip(Anomalie.erreur("JSON_FORMAT", in.path()).avec("attendu", format));
        }
    }

    /** The current value, or {@link JsonReading#FAULTY}. */
    private static Object element(JsonReading in, JsonToken token, Slot<?> slot) throws IOException {
        JsonParser json = in.json();
        switch (slot.kind) {
            case TEXT:
                return token == JsonToken.VALUE_STRING ? in.text(json.getText()) : in.keep(slot.kind.otherType());
            case SCALAR:
                return token == JsonToken.VALUE_STRING ? json.getText() : number(in, token, slot.kind);
            case RECORD:
                return Objects.requireNonNull(slot.inner).read(in);
            case BOOLEAN:
                return token == JsonToken.VALUE_TRUE
                        ? Boolean.TRUE
                        : token == JsonToken.VALUE_FALSE ? Boolean.FALSE : in.keep(slot.kind.otherType());
            case INTEGER, AMOUNT:
                return number(in, token, slot.kind);
            default:
                return token == JsonToken.VALUE_STRING
                        ? sound(
                                in,
                                slot.member.parse(json.getTextCharacters(), json.getTextOffset(), json.getTextLength()))
                        : in.keep(slot.kind.otherType(token.isNumeric()));
        }
    }

    private static Object number(JsonReading in, JsonToken token, ValueKind kind) throws IOException {
        if (!token.isNumeric()) {
            return in.keep(kind.otherType());
        }
        BigDecimal number = JsonTree.number(in.json());
        if (number == null) {
            in.note(kind.outOfProportion().at().apply(in.path()));
            return in.keepRaw(in.json().getText());
        }
        return sound(in, kind.parse(number));
    }

    /** A value that may be a fault. */
    private static Object sound(JsonReading in, Object value) throws IOException {
        return value instanceof Fault fault ? in.keep(fault) : value;
    }

    /** The elements of the current array that are of their kind; if not all of it is, {@link JsonReading#raw} is the whole as it came. */
    private static List<?> list(JsonReading in, JsonToken start, Slot<?> slot) throws IOException {
        if (start != JsonToken.START_ARRAY) {
            in.keep(Fault.ARRAY);
            return List.of();
        }
        Values values = in.values();
        int base = values.top();
        List<@Nullable Object> raw = null;
        for (JsonToken token = in.json().nextToken();
                token != JsonToken.END_ARRAY;
                token = in.json().nextToken()) {
            Object one = element(in, token, slot);
            if (one != JsonReading.FAULTY) {
                values.push(one);
                if (raw != null) {
                    raw.add(tree(slot, one));
                }
                continue;
            }
            if (raw == null) {
                raw = new ArrayList<>();
                for (int i = base; i < values.top(); i++) {
                    raw.add(tree(slot, Objects.requireNonNull(values.get(i))));
                }
            }
            raw.add(in.raw());
        }
        if (raw != null) {
            in.keepRaw(Collections.unmodifiableList(raw));
        }
        return values.list(base);
    }

    private static @Nullable Object tree(Slot<?> slot, Object element) {
        return JsonDocument.read(JsonDocument.write(out -> writeElement(out, slot, element), false), JsonTree::read)
                .value();
    }

    /** Writes a record as an object. */
    public void write(JsonGenerator out, R record) throws IOException {
        Map<String, @Nullable Object> rest = table.others(record);
        out.writeStartObject();
        if (format != null) {
            out.writeStringField(RecordTable.FORMAT, format);
        }
        for (Slot<R> slot : slots) {
            Object value = slot.member.get().apply(record);
            if (slot.member.list() && value instanceof List<?> all) {
                Object kept = rest.isEmpty() ? null : rest.get(slot.member.name());
                if (kept != null && (all.isEmpty() || stillRead(slot, all, kept))) {
                    out.writeFieldName(slot.name);
                    JsonTree.write(out, kept);
                } else if (!all.isEmpty()) {
                    out.writeFieldName(slot.name);
                    writeAll(out, slot, all);
                }
            } else if (value != null) {
                out.writeFieldName(slot.name);
                writeElement(out, slot, value);
            } else if (!rest.isEmpty() && rest.get(slot.member.name()) != null) {
                out.writeFieldName(slot.name);
                JsonTree.write(out, rest.get(slot.member.name()));
            }
        }
        for (var other : rest.entrySet()) {
            // A name of the table belongs to its field: what was noted beside it has been written, or is out of date.
            if (!table.owns(other.getKey())) {
                out.writeFieldName(other.getKey());
                JsonTree.write(out, other.getValue());
            }
        }
        out.writeEndObject();
    }

    /**
     * {@return whether the list in a member is what the reading made of the one that was kept, some of which was at fault}
     *
     * @param member the place of a list
     * @param all its value now
     * @param kept what the reading kept of the text
     */
    public static boolean stillRead(Member<?> member, List<?> all, Object kept) {
        return stillRead(slot(member), all, kept);
    }

    /** Tells whether a list is what the reading made of one that was kept because some of it was at fault. */
    private static boolean stillRead(Slot<?> slot, List<?> all, Object kept) {
        if (!(kept instanceof List<?> raw) || raw.size() <= all.size()) {
            return false;
        }
        byte[] json = JsonDocument.write(out -> JsonTree.write(out, kept), false);
        return all.equals(JsonDocument.read(json, in -> list(in, in.json().currentToken(), slot))
                .value());
    }

    private static void writeAll(JsonGenerator out, Slot<?> slot, List<?> all) throws IOException {
        out.writeStartArray();
        for (int i = 0; i < all.size(); i++) {
            writeElement(out, slot, all.get(i));
        }
        out.writeEndArray();
    }

    private static void writeElement(JsonGenerator out, Slot<?> slot, Object value) throws IOException {
        switch (slot.kind) {
            case BOOLEAN -> out.writeBoolean((Boolean) value);
            case INTEGER -> out.writeNumber((Integer) value);
            case AMOUNT -> out.writeNumber((BigDecimal) value);
            case SCALAR -> {
                if (value instanceof BigDecimal number) {
                    out.writeNumber(number);
                } else {
                    out.writeString(ValueKind.text(value));
                }
            }
            case RECORD -> Objects.requireNonNull(slot.inner).write(out, value);
            default -> out.writeString(ValueKind.text(value));
        }
    }
}
