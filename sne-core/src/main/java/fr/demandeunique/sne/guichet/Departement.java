package fr.demandeunique.sne.guichet;

import fr.demandeunique.sne.numero.Territoire;
import fr.demandeunique.sne.reglement.Table;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A département and the system that holds its demandes: the national one, or a système particulier (shared file). Which one changes
 * with the date; it was seen on two days only, 21 February 2017 and 17 April 2026 (table {@code departements.csv}).
 *
 * <pre>{@code Departement.de("39").orElseThrow().systeme(LocalDate.of(2017, 2, 21)) // NATIONAL, and PARTICULIER in April 2026}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code INSEE code, {@code 57}, {@code 2A}, {@code 974}
 * @param nom French name
 * @param region region of 2016
 * @param territoire territory of its numbers, {@code 057}, {@code 111}
 * @param systemeEn2017 what was seen on 21 February 2017, unknown for those to whom the bulletin is not addressed
 * @param systemeEn2026 what was seen on 17 April 2026
 */
public record Departement(
        String code, String nom, String region, String territoire, Systeme systemeEn2017, Systeme systemeEn2026) {
    /** Day of the bulletin. */
    public static final LocalDate BULLETIN = LocalDate.of(2017, 2, 21);

    /** Day of the lists of systèmes particuliers. */
    public static final LocalDate LISTES = LocalDate.of(2026, 4, 17);

    private static final Map<String, Departement> PAR_CODE = load();

    /** What holds the demandes of a département. */
    public enum Systeme {
        /** The SNE itself. */
        NATIONAL,
        /** A shared file of the département, which transmits to the SNE every day. */
        PARTICULIER,
        /** No source says it. */
        INCONNU
    }

    /**
     * {@return the département of an INSEE code, empty if there is none}
     *
     * @param code {@code 57}, {@code 2A}, {@code 974}
     */
    public static Optional<Departement> de(String code) {
        return Optional.ofNullable(PAR_CODE.get(code));
    }

    /** {@return all 101 départements in the order of the INSEE} */
    public static List<Departement> tous() {
        return List.copyOf(PAR_CODE.values());
    }

    /** {@return those to whom the bulletin of 21 February 2017 is addressed: under the SNE, with one gestionnaire territorial} */
    public static List<Departement> duBulletin() {
        return PAR_CODE.values().stream()
                .filter(one -> one.systemeEn2017 == Systeme.NATIONAL)
                .toList();
    }

    /** {@return its territory in the SNE; all of Île-de-France has one} */
    public Optional<Territoire> territoireSne() {
        return Territoire.de(territoire);
    }

    /**
     * {@return the system on a day: as seen on one of the two days, as seen last afterwards, and between them only if both agree; otherwise
     * unknown}
     *
     * @param date the day of the question
     */
    public Systeme systeme(LocalDate date) {
        if (!date.isBefore(LISTES)) {
            return systemeEn2026;
        }
        if (date.equals(BULLETIN) || (date.isAfter(BULLETIN) && systemeEn2017 == systemeEn2026)) {
            return systemeEn2017;
        }
        return Systeme.INCONNU;
    }

    private static Map<String, Departement> load() {
        Map<String, Departement> byCode = new LinkedHashMap<>();
        for (String[] cells : Table.lire(Departement.class, "departements.csv")) {
            byCode.put(
                    cells[0],
                    new Departement(cells[0], cells[1], cells[2], cells[3], systeme(cells[4]), systeme(cells[5])));
        }
        return Collections.unmodifiableMap(byCode);
    }

    private static Systeme systeme(String cell) {
        return cell.isEmpty() ? Systeme.INCONNU : Systeme.valueOf(cell.toUpperCase(Locale.ROOT));
    }
}
