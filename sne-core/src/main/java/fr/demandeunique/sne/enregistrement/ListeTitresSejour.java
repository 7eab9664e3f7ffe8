package fr.demandeunique.sne.enregistrement;

import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.reglement.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The titles of séjour that a person who is neither French, nor of the European Union, the European Economic Area or Switzerland may
 * give to register; read from the table {@code titres_sejour.csv}. Nothing else may be asked for (CCH R441-2-3).
 *
 * <pre>{@code ListeTitresSejour.du(LocalDate.of(2024, 1, 15)).orElseThrow().titres().size() // 16}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param depuis day of the list: it is the one to use from this day until that of the next
 * @param source where it is written
 * @param certitude {@code O} read in an official document; {@code X} known to exist, its titles not read
 * @param titres the titles, in the order of the list; empty if they were not read
 */
public record ListeTitresSejour(LocalDate depuis, String source, char certitude, List<String> titres) {
    private static final List<ListeTitresSejour> LISTES = load();

    /** Copies the list, which may hold no null. */
    public ListeTitresSejour {
        Arguments.required(depuis, "depuis");
        Arguments.required(source, "source");
        titres = Arguments.list(titres, "titres");
    }

    /**
     * {@return the list to use on a day; empty before the first one that is known}
     *
     * @param jour the day of the check
     */
    public static Optional<ListeTitresSejour> du(LocalDate jour) {
        Optional<ListeTitresSejour> found = Optional.empty();
        for (ListeTitresSejour one : LISTES) {
            if (!jour.isBefore(one.depuis)) {
                found = Optional.of(one);
            }
        }
        return found;
    }

    /** {@return every list, oldest first} */
    public static List<ListeTitresSejour> toutes() {
        return LISTES;
    }

    /** {@return whether the titles of this list are known} */
    public boolean lue() {
        return !titres.isEmpty();
    }

    private static List<ListeTitresSejour> load() {
        Map<String, ListeTitresSejour> byDay = new LinkedHashMap<>();
        for (String[] cells : Table.lire(ListeTitresSejour.class, "titres_sejour.csv")) {
            ListeTitresSejour before = byDay.get(cells[0]);
            List<String> titles = new ArrayList<>(before == null ? List.of() : before.titres);
            if (!cells[3].isEmpty()) {
                titles.add(cells[3]);
            }
            byDay.put(cells[0], new ListeTitresSejour(LocalDate.parse(cells[0]), cells[1], cells[2].charAt(0), titles));
        }
        return List.copyOf(byDay.values());
    }
}
