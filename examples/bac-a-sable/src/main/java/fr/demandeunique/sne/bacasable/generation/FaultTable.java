package fr.demandeunique.sne.bacasable.generation;

import fr.demandeunique.sne.qualite.Indicateur;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How often each fault is put in: {@code defauts.csv}, unless other rates are asked for. Immutable. */
final class FaultTable {
    /** The demandes in 10,000, the parts touched, and what is set off with it. */
    record Row(Indicateur fault, int rate, List<String> zones, Set<Indicateur> found) {}

    private static final FaultTable USUAL = new FaultTable(read());

    private final Map<Indicateur, Row> rows;

    private FaultTable(Map<Indicateur, Row> rows) {
        this.rows = Collections.unmodifiableMap(rows);
    }

    static FaultTable usual() {
        return USUAL;
    }

    private static Map<Indicateur, Row> read() {
        Map<Indicateur, Row> rows = new EnumMap<>(Indicateur.class);
        for (String[] cells : Weighted.table("defauts.csv")) {
            Indicateur fault = Indicateur.valueOf(cells[0]);
            Set<Indicateur> found = EnumSet.of(fault);
            Person.words(cells[3]).forEach(one -> found.add(Indicateur.valueOf(one)));
            rows.put(fault, new Row(fault, Integer.parseInt(cells[1]), Person.words(cells[2]), found));
        }
        return rows;
    }

    /** The same with another rate of one fault. */
    FaultTable with(Indicateur fault, int inTenThousand) {
        Map<Indicateur, Row> changed = new EnumMap<>(rows);
        changed.computeIfPresent(fault, (key, row) -> new Row(key, inTenThousand, row.zones, row.found));
        return new FaultTable(changed);
    }

    Row row(Indicateur fault) {
        return Objects.requireNonNull(rows.get(fault));
    }

    /** What is drawn for one demande, in an order that changes from one to the next. */
    List<Row> draw(Dice dice) {
        List<Row> drawn = new ArrayList<>();
        for (Row one : rows.values()) {
            if (one.fault != Indicateur.DOUBLON_SUSPECT && dice.chance(one.rate)) {
                drawn.add(dice.below(drawn.size() + 1), one);
            }
        }
        return drawn;
    }
}
