package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.codec.JsonTable;
import fr.demandeunique.sne.client.table.RecordTable.Member;
import fr.demandeunique.sne.client.table.ValueKind;
import fr.demandeunique.sne.client.xml.PlaceTable.Block;
import fr.demandeunique.sne.controle.Textes;
import java.util.HashMap;
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
    private final PlaceTable table;
    private final Guesses guesses;
    private final boolean exact;
    private final Map<String, @Nullable Object> all = new TreeMap<>();
    private final Map<String, String> cleaned = new HashMap<>();

    /**
     * @param used the templates that were filled: they have said all that they had to
     * @param exact whether each value that has an element comes back from it
     */
    Remainder(Set<Object> used, PlaceTable table, Guesses guesses, boolean exact) {
        this.exact = exact && guesses.all();
        this.used = used;
        this.table = table;
        this.guesses = guesses;
    }

    /** Where a record stands; a pointer is only made of it once something is missing there. */
    private record Path(@Nullable Path around, Object step) {
        String with(String name) {
            return this + "/" + name;
        }

        Path then(Object step) {
            return new Path(this, step);
        }

        @Override
        public String toString() {
            return around == null ? "" : around + "/" + step;
        }
    }

    private static final Path ROOT = new Path(null, "");

    /** Those of {@link #all} that an element holds without the characters that XML cannot hold: the text as it is. */
    Map<String, String> cleaned() {
        return cleaned;
    }

    Map<String, @Nullable Object> all() {
        return all;
    }

    /**
     * Looks at a whole demande.
     *
     * @param wanted what is to come back
     * @param written what was written, with what a document must say
     */
    void root(RecordView wanted, RecordView written, Block bloc, XmlStyle style) {
        record(wanted, bloc, ROOT);
        Deduced.read(written, bloc, (member, read) -> {
            Object value = wanted.value(member);
            all.remove("/" + member.name());
            if (!Objects.equals(value, read)) {
                all.put("/" + member.name(), plain(member, value));
            }
        });
        header(wanted.others().get(BlockReader.RESIDU), written.header(), style);
    }

    private void header(@Nullable Object wanted, Map<?, ?> written, XmlStyle style) {
        String path = "/" + BlockReader.RESIDU;
        if (!(wanted instanceof Map<?, ?> header)) {
            all.put(path, wanted);
            return;
        }
        Map<Object, @Nullable Object> read = new LinkedHashMap<>();
        if (written.get("typeFichier") instanceof String type && XmlKind.CODETEXTE.comesBack(type)) {
            read.put("typeFichier", type);
        }
        if (written.get("dateFichier") instanceof String date && XmlKind.TEXTE.comesBack(date)) {
            read.put("dateFichier", date);
        }
        if (!guesses.used().isEmpty()) {
            read.put(BlockReader.GUESSES, table.guesses(guesses.used()));
        }
        Map<String, @Nullable Object> look = style.enMembre();
        if (look != null) {
            read.put(BlockReader.STYLE, look);
        }
        Map<Object, @Nullable Object> rest = new LinkedHashMap<>(header);
        if (rest.get(BlockReader.GABARIT) instanceof String text && used.contains(text)) {
            rest.remove(BlockReader.GABARIT);
        }
        Patch.compare(read, rest, path, all);
    }

    private void record(RecordView view, Block bloc, Path path) {
        List<Member<Object>> members =
                exact && !view.kept() ? bloc.unsure() : bloc.table().members();
        for (int i = 0; i < members.size(); i++) {
            member(view, bloc, members.get(i), path);
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
                all.put(path.with(Patch.echappe(name)), one.getValue() == null ? Patch.NUL : one.getValue());
            }
        }
    }

    private void member(RecordView view, Block bloc, Member<Object> member, Path path) {
        Object value = view.value(member);
        if (value == null) {
            if (view.kept() && view.others().get(member.name()) instanceof List<?> empty) {
                all.put(path.with(member.name()), empty);
            }
            return;
        }
        List<Place> rows = guesses.rows(bloc, member);
        boolean typed = view.isTyped(member, value);
        if (!bloc.attributes().isEmpty() && bloc.attributes().containsValue(member)) {
            if (XmlKind.attribute(value) == null) {
                all.put(path.with(member.name()), plain(member, value));
            }
        } else if (rows.isEmpty() || !typed && (member.list() || member.kind() == ValueKind.RECORD)) {
            all.put(path.with(member.name()), typed ? new JsonTable.Value(member, value) : value);
        } else if (rows.get(0).block() != null) {
            blocks(member, rows.get(0).inner(), value, path.then(member.name()));
        } else if (rows.get(0).target().part() != null) {
            parts(member, rows, (List<?>) value, path.then(member.name()));
        } else if (!said(member, rows.get(0), value)) {
            String missing = path.with(member.name());
            all.put(missing, typed ? new JsonTable.Value(member, value) : value);
            for (Object one : value instanceof List<?> list ? list : List.of(value)) {
                if (rows.get(0).kind().cleans() && one instanceof String text && Textes.interdit(text) >= 0) {
                    cleaned.putIfAbsent(missing, text);
                }
            }
        }
    }

    private static @Nullable Object plain(@Nullable Member<?> member, @Nullable Object value) {
        boolean tree = value instanceof Map<?, ?> || value instanceof List<?> || member == null;
        return value == null || tree ? value : XmlKind.plain(value);
    }

    private void blocks(Member<Object> member, Block inner, Object value, Path path) {
        if (!member.list()) {
            record(RecordView.of(value, inner.table()), inner, path);
            return;
        }
        List<?> records = (List<?>) value;
        for (int i = 0; i < records.size(); i++) {
            record(RecordView.of(records.get(i), inner.table()), inner, path.then(i));
        }
    }

    private static boolean said(Member<Object> member, Place row, Object value) {
        if (row.target().place() != null) {
            return value instanceof List<?> all && all.size() == 1 && row.kind().comesBack(all.get(0));
        }
        if (!member.list() || row.kind() == XmlKind.MOTS) {
            return row.kind().comesBack(value);
        }
        for (Object one : (List<?>) value) {
            if (!row.kind().comesBack(one)) {
                return false;
            }
        }
        return true;
    }

    /** Records at places that are counted from the end: those come back that say something, and those after them. */
    private void parts(Member<Object> member, List<Place> rows, List<?> records, Path path) {
        if (!begins(RecordView.of(records.get(0), member.inner()), rows, -records.size())) {
            all.put(path.toString(), new JsonTable.Value(member, records));
            return;
        }
        for (int i = 0; i < records.size(); i++) {
            RecordView view = RecordView.of(records.get(i), member.inner());
            for (Member<Object> part : view.table().members()) {
                Object value = view.value(part);
                if (value == null) {
                    continue;
                }
                Place row = row(rows, i - records.size(), part);
                if (row == null || !row.kind().comesBack(value)) {
                    all.put(path.then(i).with(part.name()), plain(part, value));
                }
            }
            others(view, path.then(i));
        }
    }

    /** Tells whether a record says anything at its place. */
    private static boolean begins(RecordView view, List<Place> rows, int place) {
        for (Member<Object> part : view.table().members()) {
            Object value = view.value(part);
            Place row = value == null ? null : row(rows, place, part);
            if (value != null && row != null && row.kind().written(value) != null) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Place row(List<Place> rows, int place, Member<Object> part) {
        for (Place row : rows) {
            if (Objects.requireNonNull(row.target().place()) == place
                    && part == row.target().part()) {
                return row;
            }
        }
        return null;
    }
}
