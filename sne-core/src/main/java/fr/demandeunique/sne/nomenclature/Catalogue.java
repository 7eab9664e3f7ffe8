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

/** The table of all lists, read when somebody first asks for more than codes. */
final class Catalogue {
    private static final Map<String, Liste> LISTES = load();

    private Catalogue() {}

    /** All that is known of a list. */
    static Liste liste(String nom) {
        return Objects.requireNonNull(LISTES.get(nom), nom);
    }

    /**
     * One list, whole.
     *
     * @param entrees all entries, those of the documents and those of the forms
     * @param parCode those of the documents, whose schema is that of the first
     */
    record Liste(List<Entree> entrees, Map<String, Entree> parCode) {
        static Liste de(List<Entree> entrees) {
            Map<String, Entree> byCode = new LinkedHashMap<>();
            for (Entree one : entrees) {
                if (one.schema().equals(entrees.get(0).schema())) {
                    byCode.put(one.code(), one);
                }
            }
            return new Liste(List.copyOf(entrees), Collections.unmodifiableMap(byCode));
        }
    }

    private static Map<String, Liste> load() {
        Map<String, SourceJuridique> sources = new HashMap<>();
        for (String[] cells : Table.lire(Catalogue.class, "sources.csv")) {
            sources.put(cells[0], new SourceJuridique(cells[1], orNull(cells[2]), orNull(cells[3])));
        }
        Map<String, List<Entree>> byName = new HashMap<>();
        for (String[] cells : Table.lire(Catalogue.class, "codes.csv")) {
            byName.computeIfAbsent(cells[0], name -> new ArrayList<>())
                    .add(new Entree(
                            cells[1],
                            cells[2],
                            cells[4],
                            orNull(cells[5]),
                            Table.jour(cells[6]),
                            Table.jour(cells[7]),
                            orNull(cells[8]),
                            Objects.requireNonNull(sources.get(cells[9]), cells[9])));
        }
        Map<String, Liste> lists = new HashMap<>();
        byName.forEach((name, entries) -> lists.put(name, Liste.de(entries)));
        return lists;
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
