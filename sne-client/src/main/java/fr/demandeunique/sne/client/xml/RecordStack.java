package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.table.Fault;
import fr.demandeunique.sne.client.table.FaultList;
import fr.demandeunique.sne.client.table.RecordTable;
import fr.demandeunique.sne.client.table.RecordTable.Member;
import fr.demandeunique.sne.client.table.ValueKind;
import fr.demandeunique.sne.client.table.Values;
import fr.demandeunique.sne.client.xml.PlaceTable.Target;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.controle.Rapport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The records that are being read, one inside the other, and what is wrong with their values. Not thread-safe. */
final class RecordStack {
    private final Values values = new Values();
    private final FaultList faults = new FaultList();

    /** A record under way. */
    static final class Building {
        private final @Nullable Building around;
        private final Member<?> member;
        private int index;
        private final int base;
        private final RecordTable<Object> table;
        private @Nullable Map<String, @Nullable Object> rest;

        /** The records of a list whose places the table counts from the end, the last one first. */
        private @Nullable List<Building> parts;

        /** The values of such a record, which has no open places yet. */
        private final @Nullable Object @Nullable [] own;

        private @Nullable Map<Member<?>, Fault> faults;
        private boolean lists;

        Building(
                @Nullable Building around,
                Member<?> member,
                int index,
                int base,
                RecordTable<Object> table,
                boolean part) {
            this.around = around;
            this.member = member;
            this.index = index;
            this.base = base;
            this.table = table;
            own = part ? new @Nullable Object[table.members().size()] : null;
        }

        void keep(String name, @Nullable Object value) {
            if (rest == null) {
                rest = new LinkedHashMap<>();
            }
            rest.put(name, value);
        }

        @Nullable
        AutresMembres others() {
            return rest == null ? null : new AutresMembres(rest);
        }

        /** Tells whether it is the whole document. */
        boolean whole() {
            return around == null;
        }

        /** The JSON Pointer of the record; it counts the places from the end as the table does. */
        String path() {
            if (around == null) {
                return "";
            }
            String path = around.path() + "/" + member.name();
            return member.list() ? path + "/" + index : path;
        }
    }

    Rapport rapport() {
        return faults.rapport();
    }

    /** Opens a record inside another; null for the whole document. */
    Building open(@Nullable Building around, Member<?> member, int index, RecordTable<Object> table) {
        return new Building(around, member, index, values.open(table.members().size()), table, false);
    }

    /** Puts the value of a member that is not counted from the end, or notes that it is a fault. */
    void put(Building record, Member<Object> member, Object value, Object asItCame) {
        if (value instanceof Fault fault) {
            note(record, member, fault);
            record.keep(member.name(), asItCame);
        } else {
            values.set(record.base + member.rank(), value);
        }
    }

    /** Puts a record in the one around it. */
    void put(Building record, Member<Object> member, Object value) {
        values.set(record.base + member.rank(), value);
    }

    /** Puts what the whole document says without saying it. */
    void deduce(Building root, Map<String, @Nullable Object> header) {
        Deduced.put(values, root.base, root.table, root.rest, header);
    }

    /** Puts what an element says where it goes; what is not of its kind is noted and kept as it came. */
    void put(Building record, Target target, Object read) {
        Member<Object> member = target.typed();
        if (target.part() == null && member.list()) {
            values.set(record.base + member.rank(), words(member, read));
            return;
        }
        Object value = XmlKind.typed(read, member);
        if (value instanceof Fault fault) {
            Building owner = target.part() == null ? record : part(record, target);
            if (owner == record) {
                note(owner, member, fault);
            } else {
                // Its place is known once all of the list is.
                owner.faults = owner.faults == null ? new LinkedHashMap<>() : owner.faults;
                owner.faults.put(member, fault);
            }
            owner.keep(member.name(), read);
        } else {
            take(record, target, value);
        }
    }

    /** Puts a value of its kind where it goes; one that is a whole list stands alone in it. */
    void take(Building record, Target target, Object value) {
        Member<Object> member = target.only();
        if (target.part() != null) {
            Objects.requireNonNull(part(record, target).own)[target.part().rank()] = value;
        } else {
            boolean alone = member.list() && !(value instanceof List<?>);
            values.set(record.base + member.rank(), alone ? List.of(value) : value);
        }
    }

    /** The elements of a list of words: none of them is blank, so that every one is a value. */
    private static List<?> words(Member<Object> member, Object read) {
        List<?> words = read instanceof List<?> all ? all : List.of(read);
        return member.kind() == ValueKind.TEXT
                ? words
                : words.stream().map(one -> XmlKind.typed(one, member)).toList();
    }

    /** Notes a fault of an element of a list, which the list does not hold. */
    void note(Building record, Member<?> member, int index, Fault fault) {
        faults.note(fault.at().apply(record.path() + "/" + member.name() + "/" + index));
    }

    void note(Anomalie anomalie) {
        faults.note(anomalie);
    }

    void note(Building record, Member<?> member, Fault fault) {
        faults.note(fault.at().apply(record.path() + "/" + member.name()));
    }

    /** The record at a place of a list that is counted from the end; those between are there too, for the others keep their places. */
    private static Building part(Building record, Target target) {
        if (record.parts == null) {
            record.parts = new ArrayList<>(2);
        }
        List<Building> parts = record.parts;
        int place = -Objects.requireNonNull(target.place());
        while (parts.size() < place) {
            Member<Object> member = target.only();
            parts.add(new Building(record, member, -1 - parts.size(), 0, member.inner(), true));
        }
        return parts.get(place - 1);
    }

    /** The elements of a list that came so far, to which more are added. */
    @SuppressWarnings("unchecked")
    List<Object> list(Building record, Member<?> member) {
        int place = record.base + member.rank();
        if (!(values.get(place) instanceof ArrayList<?>)) {
            record.lists = true;
            values.set(place, new ArrayList<>(4));
        }
        return (List<Object>) Objects.requireNonNull(values.get(place));
    }

    /** Makes the record: its lists first, which grew as their elements came. */
    Object close(Building record) {
        for (int i = record.base;
                record.lists && i < record.base + record.table.members().size();
                i++) {
            if (values.get(i) instanceof ArrayList<?> list) {
                values.set(i, List.copyOf(list));
            }
        }
        if (record.parts != null) {
            List<Object> list = new ArrayList<>(record.parts.size());
            Member<?> member = record.parts.get(0).member;
            for (int i = record.parts.size() - 1; i >= 0; i--) {
                Building part = record.parts.get(i);
                part.index += record.parts.size();
                if (part.faults != null) {
                    part.faults.forEach((one, fault) -> note(part, one, fault));
                }
                int base = values.open(part.table.members().size());
                for (int j = 0; j < part.table.members().size(); j++) {
                    values.set(base + j, part.own == null ? null : part.own[j]);
                }
                list.add(values.close(part.table, base, part.others()));
            }
            values.set(record.base + member.rank(), List.copyOf(list));
        }
        return values.close(record.table, record.base, record.others());
    }
}
