package fr.demandeunique.sne.dalo;

import fr.demandeunique.sne.reglement.Certitude;
import fr.demandeunique.sne.reglement.Table;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The délais anormalement longs, by département and size. There is no national list: this library ships the few that a secondary source
 * gives, and an editor adds those of its préfets, which then come first.
 *
 * <pre>{@code DelaisDalo.connus().avec(delai).saisine("57", 3, depot)}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param delais the delays; the first that fits answers
 */
public record DelaisDalo(List<DelaiAnormal> delais) {
    private static final DelaisDalo CONNUS = new DelaisDalo(Table.lire(DelaisDalo.class, "delais.csv").stream()
            .map(DelaisDalo::lire)
            .toList());

    public DelaisDalo {
        delais = List.copyOf(delais);
    }

    /** The delays of the table {@code delais.csv} of this package, each with its source; check them before use. */
    public static DelaisDalo connus() {
        return CONNUS;
    }

    /** No delay at all. */
    public static DelaisDalo aucun() {
        return new DelaisDalo(List.of());
    }

    /** These delays, the given one first. */
    public DelaisDalo avec(DelaiAnormal delai) {
        return new DelaisDalo(Stream.concat(Stream.of(delai), delais.stream()).toList());
    }

    /**
     * The delay in force on a day.
     *
     * @param departement INSEE code
     * @param pieces rooms of the dwelling asked for
     * @return empty where nothing is known
     */
    public Optional<DelaiAnormal> delai(String departement, int pieces, LocalDate jour) {
        return delais.stream()
                .filter(one -> one.vaut(departement, pieces, jour))
                .findFirst();
    }

    /**
     * The day from which the applicant may go to the commission de médiation for want of an offer: the reception of the demande plus the delay
     * (R441-2-3), even if the demande was renewed or split since.
     *
     * @param reception date de dépôt
     * @return empty where no delay is known
     */
    public Optional<LocalDate> saisine(String departement, int pieces, LocalDate reception) {
        return delai(departement, pieces, reception).map(one -> reception.plus(one.duree()));
    }

    private static DelaiAnormal lire(String[] cells) {
        return new DelaiAnormal(
                cells[0],
                Integer.parseInt(cells[1]),
                cells[2].isEmpty() ? null : Integer.valueOf(cells[2]),
                Period.parse(cells[3]),
                cells[4].isEmpty() ? null : LocalDate.parse(cells[4]),
                cells[5].isEmpty() ? null : LocalDate.parse(cells[5]),
                Certitude.valueOf(cells[6]),
                cells[7]);
    }
}
