package fr.demandeunique.sne.client.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
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

    private final Place<R> start;

    /**
     * Before the first member, or behind one: {@code next} is the member that came there in the last document. Documents of one hand hold the same members in the same
     * order, and a name that is guessed is compared, not looked up. Threads may overwrite one another's guesses: a wrong one costs a look-up.
     */
    private static class Place<R> {
        Slot<R> next;

        @SuppressWarnings("unchecked")
        Place(@Nullable Slot<R> next) {
            // Behind the last of all, any guess is as wrong as another.
            this.next = next == null ? (Slot<R>) this : next;
        }
    }

    /**
     * A member, with what only JSON needs. What is asked of every value stands here and not one step further: at this speed the steps cost. {@code empty} is what a
     * record keeps of an empty list when there is nothing else to keep.
     */
    private static final class Slot<R> extends Place<R> {
        final Member<R> member;
        final int rank;
        final ValueKind kind;
        final boolean list;
        final SerializedString name;
        final @Nullable JsonTable<Object> inner;
        final AutresMembres empty;

        Slot(Member<R> member, @Nullable Slot<R> next) {
            super(next);
            this.member = member;
            rank = member.rank();
            kind = member.kind();
            list = member.list();
            name = new SerializedString(member.name());
            inner = kind == ValueKind.RECORD ? of(member.inner()) : null;
            empty = new AutresMembres(Map.of(member.name(), List.of()));
        }
    }

    private JsonTable(RecordTable<R> table) {
        this.table = table;
        format = table.format();
        List<Member<R>> members = table.members();
        Slot<R> next = null;
        for (int i = members.size() - 1; i >= 0; i--) {
            next = new Slot<>(members.get(i), next);
            slots.add(0, next);
            byName.put(next.member.name(), next);
        }
        start = new Place<>(next);
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
        Slot<?> slot = new Slot<>(member, null);
        if (value instanceof List<?> all) {
            writeAll(out, slot, all);
        } else {
            writeElement(out, slot, value);
        }
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
        Place<R> last = start;
        while (true) {
            Slot<R> slot = last.next;
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
                if (slot != last.next) {
                    last.next = slot;
                }
                last = slot;
                if (token == JsonToken.VALUE_NULL) {
                    continue;
                }
                if (!slot.list) {
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

    /** The current value, or {@link JsonReading#FAULTY}. What is met most is asked first: the processor guesses that better than a jump by kind. */
    private static Object element(JsonReading in, JsonToken token, Slot<?> slot) throws IOException {
        ValueKind kind = slot.kind;
        JsonParser json = in.json();
        if (token == JsonToken.VALUE_STRING && kind.textual()) {
            if (kind == ValueKind.TEXT) {
                return in.text(json.getText());
            }
            return kind == ValueKind.SCALAR
                    ? json.getText()
                    : sound(
                            in,
                            slot.member.parse(json.getTextCharacters(), json.getTextOffset(), json.getTextLength()));
        }
        if (slot.inner != null) {
            return slot.inner.read(in);
        }
        if (kind.numeric() || kind == ValueKind.SCALAR) {
            return number(in, token, kind);
        }
        if (kind == ValueKind.BOOLEAN && token.isBoolean()) {
            return token == JsonToken.VALUE_TRUE;
        }
        return in.keep(kind.otherType(token.isNumeric()));
    }

    private static Object number(JsonReading in, JsonToken token, ValueKind kind) throws IOException {
        if (!token.isNumeric()) {
            return in.keep(kind.otherType());
        }
        JsonParser json = in.json();
        if (token == JsonToken.VALUE_NUMBER_INT && json.getNumberType() != NumberType.BIG_INTEGER) {
            return sound(in, kind.parse(json.getLongValue()));
        }
        BigDecimal number = JsonTree.number(json);
        if (number == null) {
            in.note(kind.outOfProportion().at().apply(in.path()));
            return in.keepRaw(json.getText());
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
            if (slot.list && value instanceof List<?> all) {
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
        return stillRead(new Slot<>(member, null), all, kept);
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
            case AMOUNT -> JsonTree.writeNumber(out, (BigDecimal) value);
            case SCALAR -> {
                if (value instanceof BigDecimal number) {
                    JsonTree.writeNumber(out, number);
                } else {
                    out.writeString(ValueKind.text(value));
                }
            }
            case RECORD -> Objects.requireNonNull(slot.inner).write(out, value);
            default -> out.writeString(ValueKind.text(value));
        }
    }
}
