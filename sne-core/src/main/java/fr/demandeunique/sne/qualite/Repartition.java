package fr.demandeunique.sne.qualite;

import fr.demandeunique.sne.internal.Arguments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A breakdown: a count for each band, in an order that a reader expects.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param axe what it breaks down by
 * @param cellules the bands that are not empty
 */
public record Repartition(Axe axe, List<Cellule> cellules) {
    /** Copies the list, which may hold no null. */
    public Repartition {
        cellules = Arguments.list(cellules, "cellules");
    }

    /**
     * A band and its count.
     *
     * @param nom {@code 057}, {@code 2 ans}, {@code 25 à 34 ans}; {@code inconnu}
     * @param nombre how many; empty where it is kept secret
     */
    public record Cellule(String nom, OptionalLong nombre) {}

    static Repartition de(Axe axe, Map<String, Long> counts) {
        Comparator<String> order = Comparator.<String>comparingInt(
                        name -> name.equals("inconnu") ? Integer.MAX_VALUE : Tranche.ORDRE.indexOf(name))
                .thenComparing(Comparator.naturalOrder());
        return new Repartition(
                axe,
                counts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(order))
                        .map(one -> new Cellule(one.getKey(), OptionalLong.of(one.getValue())))
                        .toList());
    }

    /**
     * {@return the count of a band, 0 if no demande is in it, empty if it is kept secret}
     *
     * @param nom name of the band, as the breakdown lists it
     */
    public OptionalLong nombre(String nom) {
        return cellules.stream()
                .filter(one -> one.nom().equals(nom))
                .map(Cellule::nombre)
                .findFirst()
                .orElse(OptionalLong.of(0));
    }

    /**
     * {@return the same without the counts below a threshold} Where only one count would be hidden, which the total would tell, the next
     * smallest is hidden too.
     *
     * @param seuil the least count that may be shown; 11 is a usual one
     */
    public Repartition secrete(long seuil) {
        List<Cellule> sorted = new ArrayList<>(cellules);
        sorted.sort(Comparator.comparingLong(one -> one.nombre().orElse(0)));
        long hidden =
                sorted.stream().filter(one -> one.nombre().orElse(0) < seuil).count();
        List<Cellule> secret = sorted.subList(0, (int) (hidden == 1 ? Math.min(2, sorted.size()) : hidden));
        return new Repartition(
                axe,
                cellules.stream()
                        .map(one -> secret.contains(one) ? new Cellule(one.nom(), OptionalLong.empty()) : one)
                        .toList());
    }
}
