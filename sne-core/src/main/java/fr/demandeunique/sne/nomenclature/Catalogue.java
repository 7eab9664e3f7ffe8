package fr.demandeunique.sne.nomenclature;

import fr.demandeunique.sne.reglement.SourceJuridique;
import fr.demandeunique.sne.reglement.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The table of all lists, read once; without a lambda, since this is most of what the first demande of a JVM costs. */
final class Catalogue {
    static final String SCHEMA_XML = "SNE-XML-02.01";

    private static final Map<String, List<Entree>> LISTES = load();

    private Catalogue() {}

    static List<Entree> liste(String nom) {
        return Objects.requireNonNull(LISTES.get(nom), nom);
    }

    private static Map<String, List<Entree>> load() {
        Map<String, SourceJuridique> sources = new HashMap<>();
        for (String[] cells : Table.lire(Catalogue.class, "sources.csv")) {
            sources.put(cells[0], new SourceJuridique(cells[1], orNull(cells[2]), orNull(cells[3])));
        }
        Map<String, List<Entree>> byName = new LinkedHashMap<>();
        for (String[] cells : Table.lire(Catalogue.class, "codes.csv")) {
            List<Entree> entries = byName.get(cells[0]);
            if (entries == null) {
                entries = new ArrayList<>();
                byName.put(cells[0], entries);
            }
            entries.add(new Entree(
                    cells[1],
                    cells[2],
                    cells[3],
                    Table.jour(cells[4]),
                    Table.jour(cells[5]),
                    orNull(cells[6]),
                    Objects.requireNonNull(sources.get(cells[7]), cells[7])));
        }
        return byName;
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
