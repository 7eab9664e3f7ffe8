package fr.demandeunique.sne.client.table;

import fr.demandeunique.sne.client.table.RecordTable.Member;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroAncien;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table that is being written: its members in their order, then how the record is made of their values. Not thread-safe.
 *
 * @param <R> the record
 */
final class TableBuilder<R> {
    private final Function<R, AutresMembres> others;
    private final List<Member<R>> members = new ArrayList<>();
    private @Nullable String format;

    TableBuilder(Function<R, AutresMembres> others) {
        this.others = others;
    }

    /** The record is the root of a document that names its format. */
    TableBuilder<R> format(String name) {
        format = name;
        return this;
    }

    TableBuilder<R> text(String name, Function<R, @Nullable String> get) {
        return add(name, ValueKind.TEXT, false, null, get::apply);
    }

    TableBuilder<R> yes(String name, Function<R, @Nullable Boolean> get) {
        return add(name, ValueKind.BOOLEAN, false, null, get::apply);
    }

    TableBuilder<R> integer(String name, Function<R, @Nullable Integer> get) {
        return add(name, ValueKind.INTEGER, false, null, get::apply);
    }

    TableBuilder<R> amount(String name, Function<R, @Nullable BigDecimal> get) {
        return add(name, ValueKind.AMOUNT, false, null, get::apply);
    }

    TableBuilder<R> date(String name, Function<R, @Nullable LocalDate> get) {
        return add(name, ValueKind.DATE, false, null, get::apply);
    }

    TableBuilder<R> numero(String name, Function<R, @Nullable NumeroUnique> get) {
        return add(name, ValueKind.NUMERO, false, null, get::apply);
    }

    TableBuilder<R> formerNumero(String name, Function<R, @Nullable NumeroAncien> get) {
        return add(name, ValueKind.FORMER_NUMERO, false, null, get::apply);
    }

    TableBuilder<R> guichet(String name, Function<R, @Nullable CodeGuichet> get) {
        return add(name, ValueKind.GUICHET, false, null, get::apply);
    }

    <E> TableBuilder<R> record(String name, RecordTable<E> table, Function<R, @Nullable E> get) {
        return add(name, ValueKind.RECORD, false, table, get::apply);
    }

    TableBuilder<R> texts(String name, Function<R, List<String>> get) {
        return add(name, ValueKind.TEXT, true, null, get::apply);
    }

    TableBuilder<R> dates(String name, Function<R, List<LocalDate>> get) {
        return add(name, ValueKind.DATE, true, null, get::apply);
    }

    <E> TableBuilder<R> records(String name, RecordTable<E> table, Function<R, List<E>> get) {
        return add(name, ValueKind.RECORD, true, table, get::apply);
    }

    private TableBuilder<R> add(
            String name,
            ValueKind kind,
            boolean list,
            @Nullable RecordTable<?> table,
            Function<R, @Nullable Object> get) {
        members.add(new Member<>(members.size(), name, kind, list, table, get));
        return this;
    }

    /** The table. The record is made of all its values, taken in the same order. */
    RecordTable<R> made(Function<Values, R> make) {
        return new RecordTable<>(make, others, members, format);
    }
}
