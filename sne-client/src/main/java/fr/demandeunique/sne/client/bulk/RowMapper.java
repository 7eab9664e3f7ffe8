package fr.demandeunique.sne.client.bulk;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.controle.Anomalie;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of one table, by its first line. Immutable. */
final class RowMapper {
    private final List<String> titles;
    private final List<ColumnProfile.@Nullable Column> columns;
    private final Map<String, Integer> byPointer = new HashMap<>();
    private final ColumnProfile profile;
    private final List<Anomalie> warnings = new ArrayList<>();

    RowMapper(List<String> titles, ColumnProfile profile, long line) {
        this.titles = List.copyOf(titles);
        this.profile = profile;
        List<ColumnProfile.@Nullable Column> found = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            ColumnProfile.Column column = profile.column(titles.get(i)).orElse(null);
            Variable variable = column == null ? null : column.variable();
            boolean twice = variable != null && byPointer.putIfAbsent(variable.pointer(), i) != null;
            if ((column == null || twice) && !titles.get(i).isBlank()) {
                warnings.add(Anomalie.avertissement(twice ? "COLONNE_REPETEE" : "COLONNE_INCONNUE", "")
                        .avec("ligne", line)
                        .avec("colonne", i + 1)
                        .avec("titre", titles.get(i)));
            }
            found.add(twice ? null : column);
        }
        this.columns = Collections.unmodifiableList(found);
    }

    /** Whether any column is a value of a demande. */
    boolean known() {
        return !byPointer.isEmpty();
    }

    int width() {
        return titles.size();
    }

    List<Anomalie> warnings() {
        return warnings;
    }

    String title(int column) {
        return column < titles.size() ? titles.get(column) : "";
    }

    /** The column that a place in the demande comes from, or the list or part that it is in. */
    @Nullable
    Integer column(String pointer) {
        String at = pointer;
        while (!at.isEmpty()) {
            Integer column = byPointer.get(at);
            if (column != null) {
                return column;
            }
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
        return null;
    }

    StockRecord read(SourcePlace place, List<String> typed) {
        List<String> cells = profile.corrected(place, titles, typed);
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        List<Anomalie> faults = new ArrayList<>();
        tree.put("format", DemandeJson.FORMAT);
        int count = Math.min(cells.size(), columns.size());
        boolean gaps = false;
        for (int i = 0; i < count; i++) {
            ColumnProfile.Column column = columns.get(i);
            Variable variable = column == null ? null : column.variable();
            String cell = cells.get(i);
            if (column == null || variable == null || cell.isBlank()) {
                continue;
            }
            if (CellReader.rounded(variable, cell.strip())) {
                faults.add(Anomalie.erreur("TABLEUR_NOMBRE_ARRONDI", variable.pointer())
                        .avec("ligne", place.ligne())
                        .avec("colonne", i + 1));
                continue;
            }
            Object value = CellReader.value(column, variable, cell);
            if (value != null) {
                gaps |= CellReader.put(tree, variable.steps(), value);
            }
        }
        gaps |= constants(tree);
        if (gaps) {
            CellReader.compact(tree);
        }
        if (cells.size() > columns.size()
                && !cells.subList(columns.size(), cells.size()).stream().allMatch(String::isBlank)) {
            faults.add(Anomalie.erreur("CSV_CELLULES_EN_TROP", "")
                    .avec("ligne", place.ligne())
                    .avec("colonne", columns.size() + 1)
                    .avec("attendues", columns.size()));
        }
        return StockRecord.of(place, new Row(this, cells, faults), DemandeJson.read(tree));
    }

    /** Whether elements of a list are missing before one of them. */
    private boolean constants(Map<String, @Nullable Object> tree) {
        boolean gaps = false;
        for (ColumnProfile.Column one : profile.constants()) {
            Variable variable = one.variable();
            String text = one.value();
            if (variable == null || text == null || !CellReader.within(tree, variable.steps())) {
                continue;
            }
            Integer column = byPointer.get(variable.pointer());
            boolean given = column != null && CellReader.within(tree, append(variable.steps()));
            Object value = given ? null : CellReader.value(one, variable, text);
            if (value != null) {
                gaps |= CellReader.put(tree, variable.steps(), value);
            }
        }
        return gaps;
    }

    private static List<Object> append(List<Object> steps) {
        List<Object> longer = new ArrayList<>(steps);
        longer.add("");
        return longer;
    }
}
