package fr.demandeunique.sne.client.table;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.nomenclature.Nomenclature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The table of one record: its members in the order in which they are written, and how the record is made of their values.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <R> the record
 */
public final class RecordTable<R> {
    /** The member that names the format of a whole document. */
    public static final String FORMAT = "format";

    private final Function<Values, R> make;
    private final Function<R, AutresMembres> others;
    private final List<Member<R>> members;
    private final Map<String, Member<R>> byName = new HashMap<>();
    private final @Nullable String format;

    /**
     * One member.
     *
     * @param rank its place in the table, from 0
     * @param name its name, the same in the JSON and in the record
     * @param kind what it holds, or what each element of its list is
     * @param list whether it is a list; a list is never null in its record, so only its emptiness says that it is absent
     * @param table the table of the record that it holds; null for plain values
     * @param codes the list of a code; null for other kinds
     * @param get the value of a record, null if it is absent
     */
    public record Member<R>(
            int rank,
            String name,
            ValueKind kind,
            boolean list,
            @Nullable RecordTable<?> table,
            @Nullable Nomenclature<?> codes,
            Function<R, @Nullable Object> get) {

        /** {@return the value that a text stands for, or a {@link Fault}} */
        public Object parse(String text) {
            if (codes == null) {
                return kind.parse(text);
            }
            boolean none = text.isBlank()
                    && codes.codes().stream().noneMatch(one -> one.code().equals(text));
            return none ? ValueKind.BLANK_CODE : codes.of(text);
        }

        /** {@return the same for some characters: no text is made of those of a day or of a code of the list} */
        public Object parse(char[] text, int from, int length) {
            if (codes == null) {
                return kind.parse(text, from, length);
            }
            // White space is up to the space, or beyond the Latin letters: other codes are not blank.
            boolean letter = length > 0 && text[from] > ' ' && text[from] < '\u1680';
            return letter ? codes.of(text, from, length) : parse(new String(text, from, length));
        }

        /** {@return the table of the record that it holds, or that the elements of its list are} */
        @SuppressWarnings("unchecked")
        public RecordTable<Object> inner() {
            if (table == null) {
                throw new IllegalStateException(name + " holds no record");
            }
            return (RecordTable<Object>) table;
        }
    }

    RecordTable(
            Function<Values, R> make,
            Function<R, AutresMembres> others,
            List<Member<R>> members,
            @Nullable String format) {
        if (members.size() > Long.SIZE) {
            throw new IllegalArgumentException("a set of bits must hold the members");
        }
        this.make = make;
        this.others = others;
        this.members = List.copyOf(members);
        this.format = format;
        members.forEach(one -> byName.put(one.name(), one));
    }

    /** A table to be written, of a record that keeps what is not in it. */
    static <R> TableBuilder<R> of(Function<R, AutresMembres> others) {
        return new TableBuilder<>(others);
    }

    /** {@return the members, in the order in which they are written; without {@link #FORMAT}} */
    public List<Member<R>> members() {
        return members;
    }

    /** {@return the member of a name, null if there is none} */
    public @Nullable Member<R> member(String name) {
        return byName.get(name);
    }

    /** {@return what the document says its format is, null for a record that is no document} */
    public @Nullable String format() {
        return format;
    }

    /** True for a name that the table writes itself. */
    public boolean owns(String name) {
        return byName.containsKey(name) || format != null && name.equals(FORMAT);
    }

    /** {@return what a record keeps that is not in the table} */
    public Map<String, @Nullable Object> others(R record) {
        return others.apply(record).valeurs();
    }

    R make(Values values) {
        return make.apply(values);
    }
}
