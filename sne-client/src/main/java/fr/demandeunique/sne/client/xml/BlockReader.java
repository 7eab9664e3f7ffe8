package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.table.Fault;
import fr.demandeunique.sne.client.table.FaultList;
import fr.demandeunique.sne.client.table.RecordTable;
import fr.demandeunique.sne.client.table.RecordTable.Member;
import fr.demandeunique.sne.client.table.ValueKind;
import fr.demandeunique.sne.client.table.Values;
import fr.demandeunique.sne.client.xml.Correspondances.Bloc;
import fr.demandeunique.sne.client.xml.Correspondances.Champ;
import fr.demandeunique.sne.client.xml.Correspondances.Cible;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.demande.Demande;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns the elements of blocks into records, by the same tables as the JSON. A record whose element is not exactly as this library would write it keeps its
 * {@link Gabarit} under {@value #RESIDU}; a value that is not of its kind is noted, and kept as it came under its own name. Not thread-safe.
 */
final class BlockReader {
    /** The member of a record that keeps what its element said beyond the table. */
    static final String RESIDU = "interfaceNuu";

    /** Inside the member of the root, beside the header of the document. */
    static final String GABARIT = "gabarit";

    static final String STYLE = "style";

    private final StyleXml style;
    private final @Nullable BiConsumer<String, Element> witness;
    private final Values values = new Values();
    private final FaultList faults = new FaultList();

    /** A record under way. */
    private static final class Building {
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

        /** The JSON Pointer of the record; it counts the places from the end as the table does. */
        String path() {
            if (around == null) {
                return "";
            }
            String path = around.path() + "/" + member.name();
            return member.list() ? path + "/" + index : path;
        }
    }

    /**
     * @param witness is told the path of each element that is read, null for nobody
     */
    BlockReader(StyleXml style, @Nullable BiConsumer<String, Element> witness) {
        this.style = style;
        this.witness = witness;
    }

    FaultList faults() {
        return faults;
    }

    /** The demande of a document; it always has the member {@value #RESIDU}. */
    Demande root(Element root) {
        Bloc bloc = Correspondances.de(true).bloc(Correspondances.RACINE);
        RecordTable<Object> table = bloc.table();
        int base = values.open(table.members().size());
        var demande = new Building(null, table.members().get(0), 0, base, table, false);
        Map<String, @Nullable Object> header = new LinkedHashMap<>();
        demande.keep(RESIDU, header);
        boolean plain = rootAttributes(root, bloc, demande);
        plain &= content(root, bloc.racine(), demande);
        if (!plain) {
            header.put(GABARIT, new Gabarit(style).de(root, bloc));
        }
        Map<String, @Nullable Object> look = style.enMembre();
        if (look != null) {
            header.put(STYLE, look);
        }
        Deduced.put(values, demande.base, table, demande.rest, header);
        return (Demande) close(demande);
    }

    private Object block(Element element, Bloc bloc, Building around, Member<?> member, int index) {
        RecordTable<Object> table = bloc.table();
        int base = values.open(table.members().size());
        var record = new Building(around, member, index, base, table, false);
        boolean plain = style.ordinaire(element);
        plain &= attributes(element, bloc, record);
        plain &= content(element, bloc.racine(), record);
        if (!plain) {
            record.keep(RESIDU, new Gabarit(style).de(element, bloc));
        }
        return close(record);
    }

    /** Makes the record: its lists first, which grew as their elements came. */
    private Object close(Building record) {
        for (int i = record.base; i < record.base + record.table.members().size(); i++) {
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

    /** The root says its namespace and its version, in this order, and nothing else. */
    private boolean rootAttributes(Element root, Bloc bloc, Building record) {
        boolean plain = root.attributs().size() == 2;
        for (Element.Attribut one : root.attributs()) {
            plain &= one.declaration()
                    ? one.valeur().equals(Correspondances.ESPACE)
                            && (one.prefixe().isEmpty() ? "" : one.local()).equals(style.racine())
                    : attribute(one, bloc, record);
        }
        return plain;
    }

    private boolean attributes(Element element, Bloc bloc, Building record) {
        boolean plain = true;
        for (int i = 0; i < element.attributs().size(); i++) {
            plain &= attribute(element.attributs().get(i), bloc, record);
        }
        return plain;
    }

    private boolean attribute(Element.Attribut one, Bloc bloc, Building record) {
        Member<Object> member = one.prefixe().isEmpty() ? bloc.attributs().get(one.local()) : null;
        if (member == null || one.valeur().isEmpty()) {
            return false;
        }
        Object value = member.parse(one.valeur());
        if (value instanceof Fault fault) {
            note(record, member, fault);
            record.keep(member.name(), one.valeur());
        } else {
            values.set(record.base + member.rank(), value);
        }
        return true;
    }

    /** Reads what stands inside an element; tells whether all of it is as this library would write it. */
    private boolean content(Element element, Champ place, Building record) {
        boolean plain = true;
        Champ last = null;
        long seen = 0;
        List<Noeud> content = element.contenu();
        for (int i = 0; i < content.size(); i++) {
            Champ champ = style.champ(content.get(i), place);
            if (champ == null || !champ.repete() && (seen & 1L << champ.ordre()) != 0) {
                plain = false;
                continue;
            }
            Element child = (Element) content.get(i);
            boolean next = last == null || champ.rang() > last.rang() || champ == last;
            plain &= champ(child, champ, record) && next && style.ordinaire(child);
            seen |= 1L << champ.ordre();
            last = next ? champ : last;
        }
        return plain;
    }

    private boolean champ(Element child, Champ champ, Building record) {
        if (champ.repete()) {
            return repeated(child, champ, record);
        }
        if (champ.structure()) {
            boolean plain = child.attributs().isEmpty() && !child.contenu().isEmpty();
            return content(child, champ, record) && plain;
        }
        Cible target = champ.cible();
        if (champ.bloc() != null) {
            tell(record, target, child);
            Member<Object> member = target.only();
            values.set(record.base + member.rank(), block(child, champ.inner(), record, member, 0));
            return true;
        }
        Object read = champ.lire(child);
        if (target.header() != null) {
            if (read == null) {
                return false;
            }
            header(record).put(target.header(), read);
            return champ.nature().canonique(child, read);
        }
        tell(record, target, child);
        if (read == null) {
            return false;
        }
        put(record, target, read);
        return champ.nature().canonique(child, read);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> header(Building record) {
        return (Map<String, @Nullable Object>)
                Objects.requireNonNull(Objects.requireNonNull(record.rest).get(RESIDU));
    }

    private void put(Building record, Cible target, Object read) {
        Building owner = target.part() == null ? record : part(record, target);
        Member<Object> member = target.typed();
        if (target.part() == null && member.list()) {
            values.set(record.base + member.rank(), words(member, read));
            return;
        }
        Object value = NatureXml.typee(read, member);
        if (value instanceof Fault fault) {
            if (owner == record) {
                note(owner, member, fault);
            } else {
                // Its place is known once all of the list is.
                owner.faults = owner.faults == null ? new LinkedHashMap<>() : owner.faults;
                owner.faults.put(member, fault);
            }
            owner.keep(member.name(), read);
        } else if (owner.own != null) {
            owner.own[member.rank()] = value;
        } else {
            values.set(record.base + member.rank(), value);
        }
    }

    /** The elements of a list of words: none of them is blank, so that every one is a value. */
    private static List<?> words(Member<Object> member, Object read) {
        List<?> words = read instanceof List<?> all ? all : List.of(read);
        return member.kind() == ValueKind.TEXT
                ? words
                : words.stream().map(one -> NatureXml.typee(one, member)).toList();
    }

    private void note(Building record, Member<?> member, Fault fault) {
        faults.note(fault.at().apply(record.path() + "/" + member.name()));
    }

    /** The record at a place of a list that is counted from the end; those between are there too, for the others keep their places. */
    private static Building part(Building record, Cible target) {
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

    private boolean repeated(Element child, Champ champ, Building record) {
        Champ leaf = champ.feuille();
        Member<Object> member = leaf.cible().only();
        Element inner = leaf.bloc() != null ? child : style.feuille(child, champ);
        Object value = inner == null || leaf.bloc() != null ? null : leaf.lire(inner);
        if (inner == null || leaf.bloc() == null && value == null) {
            return false;
        }
        List<Object> list = list(record.base + member.rank());
        if (witness != null) {
            witness.accept(record.path() + "/" + member.name() + "/" + list.size(), inner);
        }
        if (leaf.bloc() != null) {
            list.add(block(child, leaf.inner(), record, member, list.size()));
            return true;
        }
        list.add(NatureXml.typee(Objects.requireNonNull(value), member));
        boolean alone =
                inner == child || child.attributs().isEmpty() && child.contenu().size() == 1 && style.ordinaire(inner);
        return alone && leaf.nature().canonique(inner, Objects.requireNonNull(value));
    }

    @SuppressWarnings("unchecked")
    private List<Object> list(int place) {
        if (!(values.get(place) instanceof ArrayList<?>)) {
            values.set(place, new ArrayList<>(4));
        }
        return (List<Object>) Objects.requireNonNull(values.get(place));
    }

    private void tell(Building record, Cible target, Element element) {
        if (witness == null) {
            return;
        }
        String path = record.path() + "/" + target.only().name();
        if (target.place() != null) {
            path += "/" + target.place();
        }
        witness.accept(target.part() == null ? path : path + "/" + target.part().name(), element);
    }
}
