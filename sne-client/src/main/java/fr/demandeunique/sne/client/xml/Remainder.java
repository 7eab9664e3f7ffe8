package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.json.JsonTable;
import fr.demandeunique.sne.client.table.RecordTable.Member;
import fr.demandeunique.sne.client.table.ValueKind;
import fr.demandeunique.sne.client.xml.Correspondances.Bloc;
import fr.demandeunique.sne.client.xml.Correspondances.Champ;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a document does not say of a demande, as values by JSON Pointer: the tables tell it without the document being read again. Null stands for a member that
 * a reader would make up and that is to go. Not thread-safe.
 */
final class Remainder {
    private final Set<Object> used;
    private final Map<String, @Nullable Object> all = new TreeMap<>();

    /**
     * @param used the templates that were filled: they have said all that they had to
     */
    Remainder(Set<Object> used) {
        this.used = used;
    }

    /** Where a record stands; a pointer is only made of it once something is missing there. */
    private record Path(@Nullable Path around, String step) {
        String with(String name) {
            return this + "/" + name;
        }

        Path then(String name) {
            return new Path(this, name);
        }

        @Override
        public String toString() {
            return around == null ? "" : around + "/" + step;
        }
    }

    private static final Path ROOT = new Path(null, "");

    Map<String, @Nullable Object> all() {
        return all;
    }

    /**
     * Looks at a whole demande.
     *
     * @param wanted what is to come back
     * @param written what was written, with what a document must say
     */
    void root(RecordView wanted, RecordView written, Bloc bloc, StyleXml style) {
        for (Member<Object> member : bloc.table().members()) {
            if (!Deduced.OWN.contains(member.name())) {
                member(wanted, bloc, member, ROOT);
            }
        }
        for (var one : Deduced.read(written, bloc).entrySet()) {
            Object value = wanted.value(Objects.requireNonNull(bloc.table().member(one.getKey())));
            if (!Objects.equals(value, one.getValue())) {
                all.put("/" + one.getKey(), plain(bloc.table().member(one.getKey()), value));
            }
        }
        others(wanted, ROOT);
        header(wanted.others().get(BlockReader.RESIDU), written.header(), style);
    }

    private void header(@Nullable Object wanted, Map<?, ?> written, StyleXml style) {
        String path = "/" + BlockReader.RESIDU;
        if (!(wanted instanceof Map<?, ?> header)) {
            all.put(path, wanted);
            return;
        }
        Map<Object, @Nullable Object> read = new LinkedHashMap<>();
        for (String name : List.of("typeFichier", "dateFichier")) {
            if (written.get(name) instanceof String text && NatureXml.dicible(text)) {
                read.put(name, text);
            }
        }
        Map<String, @Nullable Object> look = style.enMembre();
        if (look != null) {
            read.put(BlockReader.STYLE, look);
        }
        Map<Object, @Nullable Object> rest = new LinkedHashMap<>(header);
        if (rest.get(BlockReader.GABARIT) instanceof String text && used.contains(text)) {
            rest.remove(BlockReader.GABARIT);
        }
        Complement.comparer(read, rest, path, all);
    }

    private void record(RecordView view, Bloc bloc, Path path) {
        for (Member<Object> member : bloc.table().members()) {
            member(view, bloc, member, path);
        }
        others(view, path);
    }

    /** What has no place in the table of the JSON. */
    private void others(RecordView view, Path path) {
        if (view.others().isEmpty()) {
            return;
        }
        for (var one : view.others().entrySet()) {
            String name = one.getKey();
            boolean template = name.equals(BlockReader.RESIDU)
                    && (path == ROOT || one.getValue() != null && used.contains(one.getValue()));
            if (!view.table().owns(name) && !template) {
                all.put(path.with(Complement.echappe(name)), one.getValue() == null ? Complement.NUL : one.getValue());
            }
        }
    }

    private void member(RecordView view, Bloc bloc, Member<Object> member, Path path) {
        Object value = view.value(member);
        if (value == null) {
            if (!view.others().isEmpty() && view.others().get(member.name()) instanceof List<?> empty) {
                all.put(path.with(member.name()), empty);
            }
            return;
        }
        List<Champ> rows = bloc.rows(member);
        boolean typed = view.isTyped(member, value);
        if (!bloc.attributs().isEmpty() && bloc.attributs().containsValue(member)) {
            if (!NatureXml.dicible(NatureXml.mot(value))) {
                all.put(path.with(member.name()), plain(member, value));
            }
        } else if (rows.isEmpty() || !typed && (member.list() || member.kind() == ValueKind.RECORD)) {
            all.put(path.with(member.name()), typed ? new JsonTable.Value(member, value) : value);
        } else if (rows.get(0).bloc() != null) {
            blocks(member, rows.get(0).inner(), value, path.then(member.name()));
        } else if (rows.get(0).cible().part() != null) {
            parts(member, rows, (List<?>) value, path.then(member.name()));
        } else if (!said(member, rows.get(0), value)) {
            all.put(path.with(member.name()), plain(member, value));
        }
    }

    private static @Nullable Object plain(@Nullable Member<?> member, @Nullable Object value) {
        boolean tree = value == null || value instanceof Map<?, ?> || value instanceof List<?> || member == null;
        return tree ? value : NatureXml.vue(value);
    }

    private void blocks(Member<Object> member, Bloc inner, Object value, Path path) {
        if (!member.list()) {
            record(RecordView.of(value, inner), inner, path);
            return;
        }
        List<?> records = (List<?>) value;
        for (int i = 0; i < records.size(); i++) {
            record(RecordView.of(records.get(i), inner), inner, path.then(Integer.toString(i)));
        }
    }

    private static boolean said(Member<Object> member, Champ row, Object value) {
        if (row.cible().place() != null) {
            return value instanceof List<?> all
                    && all.size() == 1
                    && row.nature().revient(all.get(0));
        }
        if (!member.list() || row.nature() == NatureXml.MOTS) {
            return row.nature().revient(value);
        }
        for (Object one : (List<?>) value) {
            if (!row.nature().revient(one)) {
                return false;
            }
        }
        return true;
    }

    /** Records at places that are counted from the end: those come back that say something, and those after them. */
    private void parts(Member<Object> member, List<Champ> rows, List<?> records, Path path) {
        int back = 0;
        for (Champ row : rows) {
            int place = -Objects.requireNonNull(row.cible().place());
            Object value = partValue(member, row, records);
            if (value != null && NatureXml.dit(row.nature().texte(value), value)) {
                back = Math.max(back, place);
            }
        }
        if (back != records.size()) {
            all.put(path.toString(), new JsonTable.Value(member, records));
            return;
        }
        for (int i = 0; i < records.size(); i++) {
            RecordView view = view(member, records.get(i));
            for (Member<Object> part : view.table().members()) {
                Object value = view.value(part);
                int place = i - records.size();
                if (value != null
                        && rows.stream()
                                .noneMatch(row ->
                                        Objects.requireNonNull(row.cible().place()) == place
                                                && part.equals(row.cible().part())
                                                && row.nature().revient(value))) {
                    all.put(path.then(Integer.toString(i)).with(part.name()), plain(part, value));
                }
            }
            others(view, path.then(Integer.toString(i)));
        }
    }

    private static @Nullable Object partValue(Member<Object> member, Champ row, List<?> records) {
        int index = records.size() + Objects.requireNonNull(row.cible().place());
        return index < 0
                ? null
                : view(member, records.get(index))
                        .value(Objects.requireNonNull(row.cible().part()));
    }

    private static RecordView view(Member<Object> member, Object record) {
        return new RecordView(record, member.inner(), member.inner().others(record), Map.of());
    }
}
