package fr.demandeunique.sne.client.bulk;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.commune.Commune;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.Nomenclature;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A stock as a table for a spreadsheet or a statistician: a row a demande, or a row a person, its columns named as {@link Variable} names them, so that {@link StockReader} reads it back.
 *
 * <pre>{@code
 * StockExport export = StockExport.of(reader).withLabels(true);
 * export.write(reader, out, StockExport.Format.XLSX);
 * export.dictionary(other);
 * }</pre>
 *
 * <p>The columns are those that hold something in the stock, which is read once for them and once for the rows. What this library does not know of a demande has no column. The table holds personal data.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class StockExport {
    private static final String ROLE = "personne";

    /** What is written. */
    public enum Format {
        /** Semicolons, UTF-8 with its mark; days as 2017-02-21. */
        CSV,
        /** A workbook, days as days. Needs {@code org.dhatim:fastexcel}. */
        XLSX
    }

    private final List<Variable> variables;
    private final boolean labels;
    private final boolean persons;

    private StockExport(List<Variable> variables, boolean labels, boolean persons) {
        this.variables = List.copyOf(variables);
        this.labels = labels;
        this.persons = persons;
    }

    /**
     * Finds the columns of a stock.
     *
     * @param reader of the stock
     * @return an export of all the columns that hold something
     * @throws IOException if a file cannot be read or written
     */
    public static StockExport of(StockReader reader) throws IOException {
        Set<String> used = reader.collect(
                LinkedHashSet::new,
                (all, record) -> {
                    if (record.demande() != null) {
                        all.addAll(flat(record.demande()).keySet());
                    }
                },
                Set::addAll);
        return of(used.stream()
                .map(one -> Variable.of(one).orElseThrow())
                .sorted()
                .toList());
    }

    /**
     * {@return an export of these columns}
     *
     * @param colonnes in the order of the table
     */
    public static StockExport of(List<Variable> colonnes) {
        return new StockExport(colonnes, false, false);
    }

    /**
     * {@return the same, with labels in the place of the codes that have one, and the name behind the code of a commune}
     *
     * @param libelles labels instead of codes
     */
    public StockExport withLabels(boolean libelles) {
        return new StockExport(variables, libelles, persons);
    }

    /**
     * {@return the same with a row for each person, {@code demandeur}, {@code coTitulaires.1}…, beside the number and the date de dépôt of the demande}
     *
     * @param parPersonne a row for each person instead of one for each demande
     */
    public StockExport byPerson(boolean parPersonne) {
        return new StockExport(variables, labels, parPersonne);
    }

    /** {@return its columns, in order; those of a demande, also where rows are persons} */
    public List<Variable> colonnes() {
        return variables;
    }

    /**
     * Writes what each column means, as CSV: name, place, label, type, list, codes, source.
     *
     * @param out stays open
     * @throws IOException if a file cannot be read or written
     */
    public void dictionary(OutputStream out) throws IOException {
        Dictionary.write(variables, out);
    }

    /**
     * Writes the table; does not close the stream.
     *
     * @param reader of the stock
     * @param out stays open
     * @param format CSV or XLSX
     * @return how many rows
     * @throws IOException if a file cannot be read or written
     */
    public long write(StockReader reader, OutputStream out, Format format) throws IOException {
        return write(reader, out, format, unread -> {});
    }

    /**
     * Writes the table, and tells what has no row in it; does not close the stream.
     *
     * @param reader of the stock
     * @param out stays open
     * @param format CSV or XLSX
     * @param illisibles is given each line or file that could not be read, in the order of the stock
     * @return how many rows
     * @throws IOException if a file cannot be read or written
     */
    public long write(StockReader reader, OutputStream out, Format format, Consumer<StockRecord> illisibles)
            throws IOException {
        record Rows(StockRecord of, List<List<@Nullable Object>> all) {}
        List<String> titles = persons
                ? personTitles()
                : variables.stream().map(Variable::name).toList();
        long[] rows = new long[1];
        boolean csv = format == Format.CSV;
        try (TableWriter table = csv ? new CsvWriter(out, titles) : new SheetWriter(out, "Demandes", titles)) {
            reader.forEach(
                    record -> new Rows(record, record.demande() == null ? List.of() : rows(record.demande())), one -> {
                        if (one.of.demande() == null) {
                            illisibles.accept(one.of);
                        }
                        for (List<@Nullable Object> row : one.all) {
                            table.row(csv ? row : days(row));
                            rows[0]++;
                        }
                    });
        }
        return rows[0];
    }

    private List<String> personTitles() {
        Set<String> titles = new LinkedHashSet<>(List.of("numeroUnique", "dateDepot", ROLE));
        for (Variable one : variables) {
            String rest = ofPerson(one);
            if (rest != null) {
                titles.add(rest);
            }
        }
        return List.copyOf(titles);
    }

    /** The rest of a name behind the person, null if it is about no person. */
    private static @Nullable String ofPerson(Variable variable) {
        String name = variable.name();
        String rest =
                name.replaceFirst("^(demandeur|(coTitulaires|personnesACharge|personnesEnGarde)\\.[0-9]+)\\.", "");
        return rest.equals(name) ? null : rest;
    }

    private List<List<@Nullable Object>> rows(Demande demande) {
        Map<String, Object> flat = flat(demande);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        if (!persons) {
            List<@Nullable Object> row = new ArrayList<>(variables.size());
            for (Variable one : variables) {
                row.add(cell(one, flat.get(one.pointer())));
            }
            rows.add(row);
            return rows;
        }
        Map<String, Map<String, Object>> byPerson = new LinkedHashMap<>();
        demande.personnes().keySet().forEach(one -> byPerson.put(name(one), new HashMap<>()));
        for (Variable one : variables) {
            String rest = ofPerson(one);
            Object value = rest == null ? null : cell(one, flat.get(one.pointer()));
            Map<String, Object> person = rest == null
                    ? null
                    : byPerson.get(one.name().substring(0, one.name().length() - rest.length() - 1));
            if (value != null && person != null && rest != null) {
                person.put(rest, value);
            }
        }
        byPerson.forEach((role, values) -> {
            List<@Nullable Object> row = new ArrayList<>();
            for (String title : personTitles()) {
                row.add(
                        switch (title) {
                            case "numeroUnique", "dateDepot" ->
                                values.containsKey(title) ? values.get(title) : flat.get("/" + title);
                            case ROLE -> role;
                            default -> values.get(title);
                        });
            }
            rows.add(row);
        });
        return rows;
    }

    /** {@code coTitulaires/0} as columns name it, {@code coTitulaires.1}. */
    private static String name(String reference) {
        int slash = reference.indexOf('/');
        return slash < 0
                ? reference
                : reference.substring(0, slash) + "." + (Integer.parseInt(reference.substring(slash + 1)) + 1);
    }

    private @Nullable Object cell(Variable variable, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(one -> String.valueOf(text(variable, one))).collect(Collectors.joining("|"));
        }
        return value == null ? null : text(variable, value);
    }

    private Object text(Variable variable, Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "oui" : "non";
        }
        if (value instanceof BigDecimal || !labels) {
            return value;
        }
        if (variable.commune()) {
            String code = value.toString();
            String name = Commune.libelle(code);
            return name.equals(code) ? code : code + " " + name;
        }
        if (variable.codes() == null) {
            return value;
        }
        return label(variable.codes(), value.toString());
    }

    private static String label(Nomenclature<?> list, String code) {
        return list.codes().stream()
                .filter(one -> one.code().equals(code))
                .map(one -> one.libelle())
                .findFirst()
                .orElse(code);
    }

    /** The values of a demande by the pointer of their variable; lists of plain values stay together. */
    private static Map<String, Object> flat(Demande demande) {
        Map<String, Object> flat = new TreeMap<>();
        flatten("", DemandeJson.tree(demande), flat);
        return flat;
    }

    private static void flatten(String pointer, @Nullable Object value, Map<String, Object> into) {
        if (value instanceof Map<?, ?> members) {
            members.forEach((name, one) -> flatten(pointer + "/" + name, one, into));
        } else if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map<?, ?>) {
            for (int i = 0; i < list.size(); i++) {
                flatten(pointer + "/" + i, list.get(i), into);
            }
        } else if (value != null && Variable.of(pointer).isPresent()) {
            into.put(pointer, value);
        }
    }

    /** As a workbook has them: days as days. */
    private static List<@Nullable Object> days(List<? extends @Nullable Object> cells) {
        List<@Nullable Object> all = new ArrayList<>(cells.size());
        for (Object one : cells) {
            all.add(one instanceof String text ? day(text) : one);
        }
        return all;
    }

    private static Object day(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return text;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return text;
        }
    }
}
