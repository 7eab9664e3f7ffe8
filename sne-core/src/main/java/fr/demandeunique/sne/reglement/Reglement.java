package fr.demandeunique.sne.reglement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules in force on a day, read once from the table {@code regles.csv} of this package.
 *
 * <pre>{@code Reglement.regle("RENOUVELLEMENT", LocalDate.of(2016, 12, 5)).orElseThrow().source().citation()}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Reglement {
    private static final Map<String, List<Regle>> REGLES = load();

    private Reglement() {}

    /** All rules in force that day, in the order of the table. */
    public static List<Regle> enVigueur(LocalDate date) {
        return toutes().filter(regle -> regle.enVigueur(date)).toList();
    }

    /** The version of a rule that held that day; empty before its first version, after its last, or for an unknown code. */
    public static Optional<Regle> regle(String code, LocalDate date) {
        return REGLES.getOrDefault(code, List.of()).stream()
                .filter(regle -> regle.enVigueur(date))
                .findFirst();
    }

    /** Every version of every rule. */
    public static Stream<Regle> toutes() {
        return REGLES.values().stream().flatMap(List::stream);
    }

    private static Map<String, List<Regle>> load() {
        Map<String, List<Regle>> byCode = new LinkedHashMap<>();
        for (String[] cells : Table.lire(Reglement.class, "regles.csv")) {
            var source = new SourceJuridique(
                    cells[4], cells[5].isEmpty() ? null : cells[5], cells[6].isEmpty() ? null : cells[6]);
            var regle = new Regle(
                    cells[0],
                    cells[1],
                    LocalDate.parse(cells[2]),
                    cells[3].isEmpty() ? null : LocalDate.parse(cells[3]),
                    source,
                    cells[7].charAt(0),
                    cells[8]);
            byCode.merge(
                    regle.code(),
                    List.of(regle),
                    (before, one) ->
                            Stream.concat(before.stream(), one.stream()).toList());
        }
        return byCode;
    }
}
