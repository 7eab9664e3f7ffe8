package fr.demandeunique.sne.reglement;

import fr.demandeunique.sne.internal.Typographie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force on a day, read once from the table {@code regles.csv} of this package.
 *
 * <pre>{@code Reglement.regle("VALIDITE", LocalDate.of(2016, 12, 5)).orElseThrow().source().citation()}</pre>
 *
 * <p>A caller that asks often keeps the {@link #versions versions} of its rule in a constant.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Reglement {
    private static final Map<String, Historique> REGLES = load();
    private static final List<Domaine> DOMAINES = domainesDe(REGLES);

    private Reglement() {}

    /**
     * {@return all rules in force that day, domain after domain, in the order of the table inside a domain}
     *
     * @param date the day of the question
     */
    public static List<Regle> enVigueur(LocalDate date) {
        return toutes().filter(regle -> regle.enVigueur(date)).toList();
    }

    /**
     * {@return the version of a rule that held that day; empty before its first version, after its last, or for an unknown code}
     *
     * @param code of the rule
     * @param date the day of the question
     */
    public static Optional<Regle> regle(String code, LocalDate date) {
        Historique versions = REGLES.get(code);
        return versions == null ? Optional.empty() : versions.enVigueur(date);
    }

    /**
     * {@return the versions of a rule, to keep in a constant}
     *
     * @param code of the rule
     * @throws IllegalArgumentException if the table has no rule of that name
     */
    public static Historique versions(String code) {
        Historique versions = REGLES.get(code);
        if (versions == null) {
            throw new IllegalArgumentException("no rule named " + code);
        }
        return versions;
    }

    /** {@return the parts of the domain in the order of {@code domaines.csv}, each with its rules} */
    public static List<Domaine> domaines() {
        return DOMAINES;
    }

    /** {@return every version of every rule, domain after domain} */
    public static Stream<Regle> toutes() {
        return DOMAINES.stream()
                .flatMap(domaine -> domaine.regles().stream())
                .flatMap(regle -> regle.versions().stream());
    }

    /**
     * {@return the source that reads so, with its parts if a rule of this table stands on it; otherwise all of the line is its text}
     *
     * @param citation as {@link SourceJuridique#citation()} writes it
     */
    public static SourceJuridique source(String citation) {
        SourceJuridique known = Sources.PAR_CITATION.get(citation);
        return known != null ? known : new SourceJuridique(citation, null, null);
    }

    /** Made when it is first asked for: only who reads what others wrote needs it. */
    private static final class Sources {
        private static final Map<String, SourceJuridique> PAR_CITATION = toutes().map(Regle::source)
                .collect(Collectors.toUnmodifiableMap(SourceJuridique::citation, source -> source, (one, same) -> one));
    }

    /** {@return number of the data and day of their last verification} */
    public static Revision revision() {
        return Revision.de(Reglement.class);
    }

    private static Map<String, Historique> load() {
        Map<String, List<Regle>> byCode = new LinkedHashMap<>();
        for (String[] cells : Table.lire(Reglement.class, "regles.csv")) {
            ajouter(cells, byCode.computeIfAbsent(cells[0], code -> new ArrayList<>()));
        }
        Map<String, Historique> all = new LinkedHashMap<>();
        byCode.forEach((code, versions) -> all.put(code, new Historique(versions)));
        return all;
    }

    /** One version for the row, and one for each later version of its article to which the sentence carries over. */
    private static void ajouter(String[] cells, List<Regle> versions) {
        Periode row = Periode.lire(cells[2], cells[3]);
        String libelle = Typographie.composer(cells[9]);
        String version = cells[6];
        LocalDate du = row.du();
        boolean relue = true;
        for (String suite : Table.codes(cells[7], one -> one)) {
            LocalDate next = Table.jour(suite.substring(0, 10));
            versions.add(
                    regle(cells, new Periode(du, next == null ? null : next.minusDays(1)), version, relue, libelle));
            version = suite.substring(0, 10);
            du = next;
            relue = !suite.endsWith("?");
        }
        versions.add(regle(cells, new Periode(du, row.au()), version, relue, libelle));
    }

    private static Regle regle(String[] cells, Periode periode, String version, boolean relue, String libelle) {
        var source = new SourceJuridique(cells[4], orNull(cells[5]), orNull(version));
        return new Regle(cells[0], cells[1], periode, source, Certitude.valueOf(cells[8]), relue, libelle);
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    /** In the order of {@code domaines.csv}, which names each. */
    private static List<Domaine> domainesDe(Map<String, Historique> regles) {
        Map<String, List<Historique>> byName = regles.values().stream()
                .collect(Collectors.groupingBy(one -> one.versions().get(0).domaine()));
        return Table.lire(Reglement.class, "domaines.csv").stream()
                .map(cells -> new Domaine(cells[0], cells[1], byName.getOrDefault(cells[0], List.of())))
                .toList();
    }
}
