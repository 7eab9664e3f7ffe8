package fr.demandeunique.sne.nomenclature;

import fr.demandeunique.sne.reglement.SourceJuridique;
import fr.demandeunique.sne.reglement.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The table of all lists. The codes of the exchanges are read first, alone: they are all that the first demande of a JVM needs, and most of
 * what it costs. Labels, periods and sources wait for somebody who asks.
 */
final class Catalogue {
    static final String SCHEMA_XML = "SNE-XML-02.01";

    private static final String TABLE = "codes.csv";

    private static final Map<String, List<String>> CODES = codes();

    private Catalogue() {}

    /** The codes that documents may hold, in the order of the list. */
    static List<String> codes(String nom) {
        return Objects.requireNonNull(CODES.get(nom), nom);
    }

    /** All that is known of a list. */
    static Liste liste(String nom) {
        return Objects.requireNonNull(Listes.PAR_NOM.get(nom), nom);
    }

    private static Map<String, List<String>> codes() {
        Map<String, List<String>> byName = new HashMap<>();
        for (String[] cells : Table.debuts(Catalogue.class, TABLE, 3)) {
            List<String> codes = byName.get(cells[0]);
            if (codes == null) {
                // Not computeIfAbsent: the first lambda of a JVM costs more than reading the table.
                codes = new ArrayList<>();
                byName.put(cells[0], codes);
            }
            if (cells[1].equals(SCHEMA_XML)) {
                codes.add(cells[2]);
            }
        }
        return byName;
    }

    /**
     * One list, whole.
     *
     * @param entrees all entries, those of the exchanges and those of the forms
     * @param parCode those of the exchanges
     */
    record Liste(List<Entree> entrees, Map<String, Entree> parCode) {
        static Liste de(List<Entree> entrees) {
            Map<String, Entree> byCode = new LinkedHashMap<>();
            for (Entree one : entrees) {
                if (one.schema().equals(SCHEMA_XML)) {
                    byCode.put(one.code(), one);
                }
            }
            return new Liste(List.copyOf(entrees), Collections.unmodifiableMap(byCode));
        }
    }

    /** Filled when somebody first asks for more than codes. */
    private static final class Listes {
        static final Map<String, Liste> PAR_NOM = load();

        private static Map<String, Liste> load() {
            Map<String, SourceJuridique> sources = new HashMap<>();
            for (String[] cells : Table.lire(Catalogue.class, "sources.csv")) {
                sources.put(cells[0], new SourceJuridique(cells[1], orNull(cells[2]), orNull(cells[3])));
            }
            Map<String, List<Entree>> byName = new HashMap<>();
            for (String[] cells : Table.lire(Catalogue.class, TABLE)) {
                byName.computeIfAbsent(cells[0], name -> new ArrayList<>())
                        .add(new Entree(
                                cells[1],
                                cells[2],
                                cells[3],
                                Table.jour(cells[4]),
                                Table.jour(cells[5]),
                                orNull(cells[6]),
                                Objects.requireNonNull(sources.get(cells[7]), cells[7])));
            }
            Map<String, Liste> lists = new HashMap<>();
            byName.forEach((name, entries) -> lists.put(name, Liste.de(entries)));
            return lists;
        }
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
