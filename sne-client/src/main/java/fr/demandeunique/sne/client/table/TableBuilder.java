package fr.demandeunique.sne.client.table;

import fr.demandeunique.sne.client.table.RecordTable.Member;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.logement.CodeQpv;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.nomenclature.Nomenclature;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroAncien;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Nir;
import fr.demandeunique.sne.personne.Siren;
import fr.demandeunique.sne.personne.Siret;
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

    TableBuilder<R> text(String name, Function<? super R, @Nullable String> get) {
        return add(name, ValueKind.TEXT, false, null, null, get);
    }

    TableBuilder<R> yes(String name, Function<? super R, @Nullable Boolean> get) {
        return add(name, ValueKind.BOOLEAN, false, null, null, get);
    }

    TableBuilder<R> integer(String name, Function<? super R, @Nullable Integer> get) {
        return add(name, ValueKind.INTEGER, false, null, null, get);
    }

    TableBuilder<R> amount(String name, Function<? super R, @Nullable BigDecimal> get) {
        return add(name, ValueKind.AMOUNT, false, null, null, get);
    }

    TableBuilder<R> scalar(String name, Function<? super R, @Nullable Object> get) {
        return add(name, ValueKind.SCALAR, false, null, null, get);
    }

    TableBuilder<R> date(String name, Function<? super R, @Nullable LocalDate> get) {
        return add(name, ValueKind.DATE, false, null, null, get);
    }

    TableBuilder<R> birthDate(String name, Function<? super R, @Nullable DateNaissance> get) {
        return add(name, ValueKind.BIRTH_DATE, false, null, null, get);
    }

    TableBuilder<R> numero(String name, Function<? super R, @Nullable NumeroUnique> get) {
        return add(name, ValueKind.NUMERO, false, null, null, get);
    }

    TableBuilder<R> formerNumero(String name, Function<? super R, @Nullable NumeroAncien> get) {
        return add(name, ValueKind.FORMER_NUMERO, false, null, null, get);
    }

    TableBuilder<R> guichet(String name, Function<? super R, @Nullable CodeGuichet> get) {
        return add(name, ValueKind.GUICHET, false, null, null, get);
    }

    TableBuilder<R> nir(String name, Function<? super R, @Nullable Nir> get) {
        return add(name, ValueKind.NIR, false, null, null, get);
    }

    TableBuilder<R> siren(String name, Function<? super R, @Nullable Siren> get) {
        return add(name, ValueKind.SIREN, false, null, null, get);
    }

    TableBuilder<R> siret(String name, Function<? super R, @Nullable Siret> get) {
        return add(name, ValueKind.SIRET, false, null, null, get);
    }

    TableBuilder<R> rpls(String name, Function<? super R, @Nullable NumeroRpls> get) {
        return add(name, ValueKind.RPLS, false, null, null, get);
    }

    TableBuilder<R> qpv(String name, Function<? super R, @Nullable CodeQpv> get) {
        return add(name, ValueKind.QPV, false, null, null, get);
    }

    <C extends Code<C>> TableBuilder<R> code(String name, Nomenclature<C> codes, Function<? super R, @Nullable C> get) {
        return add(name, ValueKind.CODE, false, null, codes, get);
    }

    <E> TableBuilder<R> record(String name, RecordTable<E> table, Function<? super R, @Nullable E> get) {
        return add(name, ValueKind.RECORD, false, table, null, get);
    }

    TableBuilder<R> texts(String name, Function<? super R, List<String>> get) {
        return add(name, ValueKind.TEXT, true, null, null, get);
    }

    TableBuilder<R> dates(String name, Function<? super R, List<LocalDate>> get) {
        return add(name, ValueKind.DATE, true, null, null, get);
    }

    <C extends Code<C>> TableBuilder<R> codes(String name, Nomenclature<C> codes, Function<? super R, List<C>> get) {
        return add(name, ValueKind.CODE, true, null, codes, get);
    }

    <E> TableBuilder<R> records(String name, RecordTable<E> table, Function<? super R, List<E>> get) {
        return add(name, ValueKind.RECORD, true, table, null, get);
    }

    /** A getter is asked as it is: a call of its own around each is what reading a record costs most. */
    @SuppressWarnings("unchecked")
    private TableBuilder<R> add(
            String name,
            ValueKind kind,
            boolean list,
            @Nullable RecordTable<?> table,
            @Nullable Nomenclature<?> codes,
            Function<? super R, ?> get) {
        var any = (Function<R, @Nullable Object>) get;
        members.add(new Member<>(members.size(), name, kind, list, table, codes, any));
        return this;
    }

    /** The table. The record is made of all its values, taken in the same order. */
    RecordTable<R> made(Function<Values, R> make) {
        return new RecordTable<>(make, others, members, format);
    }
}
