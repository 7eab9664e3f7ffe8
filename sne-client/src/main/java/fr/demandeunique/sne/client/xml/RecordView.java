package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.codec.JsonTable;
import fr.demandeunique.sne.client.table.RecordTable;
import fr.demandeunique.sne.client.table.RecordTable.Member;
import fr.demandeunique.sne.client.table.ValueKind;
import fr.demandeunique.sne.client.xml.PlaceTable.Target;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as a document tells it: a field, or what was kept of the member under its own name while the field is empty.
 *
 * @param record the record
 * @param table its table
 * @param others what it keeps beside its table
 * @param kept whether some of that is a member of the table
 * @param header the header of the document, for the root alone
 */
record RecordView(
        Object record,
        RecordTable<Object> table,
        Map<String, @Nullable Object> others,
        boolean kept,
        Map<?, ?> header) {

    static RecordView of(Object record, RecordTable<Object> table) {
        Map<String, @Nullable Object> others = table.others(record);
        boolean kept = !others.isEmpty() && others.keySet().stream().anyMatch(table::owns);
        return new RecordView(record, table, others, kept, Map.of());
    }

    /** The field of a member, null if it is empty. */
    @Nullable
    Object typed(Member<Object> member) {
        Object value = member.get().apply(record);
        return member.list() && value instanceof List<?> all && all.isEmpty() ? null : value;
    }

    /** What is told of a member, null for nothing. */
    @Nullable
    Object value(Member<Object> member) {
        Object value = typed(member);
        if (!kept) {
            return value;
        }
        Object raw = others.get(member.name());
        if (value == null) {
            return member.list() && raw instanceof List<?> all && all.isEmpty() ? null : raw;
        }
        // Some of the list could not be read: no element can hold the whole, so that none is written.
        return raw != null && member.list() && value instanceof List<?> all && JsonTable.stillRead(member, all, raw)
                ? raw
                : value;
    }

    /** What an element holds, null for nothing. */
    @Nullable
    Object value(Target target) {
        if (target.header() != null) {
            return header.get(target.header());
        }
        Member<Object> member = target.only();
        Object value = value(member);
        Integer place = target.place();
        if (value == null || place == null) {
            return member.kind() == ValueKind.RECORD && !isTyped(member, value) ? null : value;
        }
        if (!(value instanceof List<?> all)) {
            return null;
        }
        int index = place < 0 ? all.size() + place : place;
        if (index < 0 || index >= all.size() || !isTyped(member, value)) {
            return null;
        }
        Object one = all.get(index);
        if (target.part() == null) {
            return one;
        }
        return of(one, member.inner()).value(target.part());
    }

    /** True for what comes from the field itself. */
    boolean isTyped(Member<Object> member, @Nullable Object value) {
        return value != null && (!kept || value == typed(member));
    }
}
