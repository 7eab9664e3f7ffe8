package fr.demandeunique.sne.numero;

import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.reglement.Table;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A territory of the SNE: a département, or Île-de-France as a whole.
 *
 * <p>Read from the table {@code territoires.csv}; only some codes were seen on real numbers, the others follow the same rule and
 * say so in {@link #certitude}.
 *
 * <p>Ordered by number. This class is immutable and thread-safe.
 *
 * @param code three characters: {@code 057}, {@code 02A}, {@code 111}, {@code 974}
 * @param libelle French name
 * @param departements INSEE codes of its départements
 * @param certitude {@code O} seen in an official document, {@code I} inferred, {@code X} unknown to any document: a place of France for which nobody says that
 *     the SNE has numbers
 */
public record Territoire(String code, String libelle, List<String> departements, char certitude)
        implements Comparable<Territoire> {
    /** Code of the only regional territory. */
    public static final String ILE_DE_FRANCE = "111";

    private static final Map<String, Territoire> PAR_CODE = load();
    private static final List<Territoire> TOUTES =
            PAR_CODE.values().stream().sorted().toList();

    /** By the figures of a number, four bits each: for {@link NumeroUnique#estDuTerritoire}. */
    private static final @Nullable Territoire[] PAR_CHIFFRES = parChiffres();

    /** Copies the list, which may hold no null. */
    public Territoire {
        departements = Arguments.list(departements, "departements");
    }

    /**
     * {@return the territory of a three-character code, empty if the table does not have it}
     *
     * @param code {@code 057}, {@code 02A}, {@code 974}, {@code 111}
     */
    public static Optional<Territoire> de(String code) {
        return Optional.ofNullable(PAR_CODE.get(code));
    }

    /** {@return all territories, ordered by their number as the screens order them} */
    public static List<Territoire> toutes() {
        return TOUTES;
    }

    /** By number: the two of Corsica, {@code 02A} and {@code 02B}, stand where 20 stood, between 019 and 021. */
    @Override
    public int compareTo(Territoire other) {
        int ranks = Integer.compare(rang(), other.rang());
        return ranks != 0 ? ranks : code.compareTo(other.code);
    }

    private int rang() {
        if (!code.matches("[0-9]{3}")) {
            return code.startsWith("02") ? 20 : Integer.MAX_VALUE;
        }
        return Integer.parseInt(code);
    }

    /**
     * {@return the territory of a commune by its INSEE code: {@code 57463} is in {@code 057}, {@code 75113} in {@code 111}}
     *
     * @param commune five characters, {@code 57463}
     */
    public static Optional<Territoire> deCommune(String commune) {
        if (commune.length() != 5) {
            return Optional.empty();
        }
        String departement = commune.substring(0, commune.startsWith("97") || commune.startsWith("98") ? 3 : 2);
        return PAR_CODE.values().stream()
                .filter(one -> one.departements.contains(departement))
                .findFirst();
    }

    /**
     * {@return whether a commune is in this territory by its INSEE code, of today or of the past; allocates nothing}
     *
     * @param commune five characters, {@code 57463}
     */
    public boolean contient(String commune) {
        for (int i = 0; i < departements.size(); i++) {
            if (commune.startsWith(departements.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether any document shows that the SNE registers demandes there: not for Saint-Pierre-et-Miquelon, Saint-Barthélemy and Saint-Martin} */
    public boolean documente() {
        return certitude != 'X';
    }

    static @Nullable Territoire deChiffres(int chiffres) {
        return PAR_CHIFFRES[chiffres];
    }

    private static @Nullable Territoire[] parChiffres() {
        var found = new @Nullable Territoire[1 << 12];
        for (Territoire one : PAR_CODE.values()) {
            found[Integer.parseInt(one.code, 16)] = one;
        }
        return found;
    }

    /** {@return whether numbers of this territory are départementaux or régionaux; unknown where no document shows one} */
    public Portee portee() {
        if (!documente()) {
            return Portee.INCONNUE;
        }
        return code.equals(ILE_DE_FRANCE) ? Portee.REGIONALE : Portee.DEPARTEMENTALE;
    }

    private static Map<String, Territoire> load() {
        Map<String, Territoire> byCode = new TreeMap<>();
        for (String[] cells : Table.lire(Territoire.class, "territoires.csv")) {
            byCode.put(
                    cells[0],
                    new Territoire(
                            cells[0], cells[1], Stream.of(cells[2].split(" ")).toList(), cells[3].charAt(0)));
        }
        return Collections.unmodifiableMap(byCode);
    }
}
