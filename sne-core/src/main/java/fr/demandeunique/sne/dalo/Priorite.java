package fr.demandeunique.sne.dalo;

import fr.demandeunique.sne.reglement.Certitude;
import fr.demandeunique.sne.reglement.Table;
import java.time.LocalDate;
import java.util.List;

/**
 * A category of persons to whom dwellings go first (L441-1), from the table {@code priorites.csv} of this package. The SNE has no code for it: the
 * codes are those of this library.
 *
 * <pre>{@code Priorite.enVigueur(LocalDate.of(2016, 4, 14)) // a to e}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code code of this library
 * @param lettre letter of the article, empty where it was not read
 * @param du first day
 * @param certitude how sure it is
 * @param libelle in French
 */
public record Priorite(String code, String lettre, LocalDate du, Certitude certitude, String libelle) {
    private static final List<Priorite> TOUTES = Table.lire(Priorite.class, "priorites.csv").stream()
            .map(cells ->
                    new Priorite(cells[0], cells[1], LocalDate.parse(cells[2]), Certitude.valueOf(cells[3]), cells[4]))
            .toList();

    /**
     * {@return the categories of a day, in the order of the article}
     *
     * @param jour the day whose article is asked for
     */
    public static List<Priorite> enVigueur(LocalDate jour) {
        return TOUTES.stream().filter(one -> !jour.isBefore(one.du)).toList();
    }
}
