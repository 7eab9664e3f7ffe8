package fr.demandeunique.sne.ressources;

import fr.demandeunique.sne.reglement.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Ceilings of income in euros a year (annexes of the arrêté of 29/07/1987, revised each 1 January, R441-1).
 *
 * <p>A value that no source gives is unknown, never guessed. Above category 6 the supplement is added for each further person.
 *
 * <pre>{@code Plafonds.plafond(Financement.PLUS, Zone.AUTRES_REGIONS, 2017, 4) // 39013}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Plafonds {
    /** Highest category of the tables; the persons beyond it count by the supplement. */
    public static final int CATEGORIES = 6;

    private static final int SUPPLEMENT = CATEGORIES;
    private static final int INCONNU = -1;
    private static final Map<Cle, Ligne> LIGNES = new HashMap<>();
    private static final SortedSet<Integer> ANNEES = new TreeSet<>();

    static {
        for (String[] cells : Table.lire(Plafonds.class, "plafonds.csv")) {
            int[] euros = new int[CATEGORIES + 1];
            for (int i = 0; i < euros.length; i++) {
                euros[i] = cells[i + 3].isEmpty() ? INCONNU : Integer.parseInt(cells[i + 3]);
            }
            int annee = Integer.parseInt(cells[0]);
            ANNEES.add(annee);
            Zone zone = Zone.deCode(cells[2]).orElseThrow();
            LIGNES.put(new Cle(Financement.valueOf(cells[1]), zone, annee), new Ligne(euros, cells[10].charAt(0)));
        }
    }

    private Plafonds() {}

    private record Cle(Financement financement, Zone zone, int annee) {}

    /** Six ceilings and the supplement. */
    private record Ligne(int[] euros, char certitude) {}

    /** The years for which at least one ceiling is known, in order. */
    public static SortedSet<Integer> annees() {
        return java.util.Collections.unmodifiableSortedSet(ANNEES);
    }

    /**
     * The ceiling of a category.
     *
     * @param annee year of the attribution (interpretation: the ceiling in force when the dwelling is attributed)
     * @param categorie from 1; above 6, six and the supplement for each further person
     * @return euros a year; empty where no source gives the value, and for a category below 1
     */
    public static OptionalLong plafond(Financement financement, Zone zone, int annee, int categorie) {
        boolean pls = financement == Financement.PLS;
        Ligne ligne = LIGNES.get(new Cle(pls ? Financement.PLUS : financement, zone, annee));
        if (ligne == null || categorie < 1) {
            return OptionalLong.empty();
        }
        int inTable = ligne.euros[Math.min(categorie, CATEGORIES) - 1];
        int supplement = ligne.euros[SUPPLEMENT];
        int beyond = Math.max(0, categorie - CATEGORIES);
        if (inTable == INCONNU || beyond > 0 && supplement == INCONNU) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                pls ? pls(inTable) + (long) beyond * pls(supplement) : inTable + (long) beyond * supplement);
    }

    /**
     * How sure a value is: {@code S} secondary source of the legal text, {@code C} corrected against another source; a blank where
     * nothing is known.
     */
    public static char certitude(Financement financement, Zone zone, int annee) {
        Ligne ligne = LIGNES.get(new Cle(financement == Financement.PLS ? Financement.PLUS : financement, zone, annee));
        return ligne == null ? ' ' : ligne.certitude;
    }

    /** 1.3 times PLUS, half a euro rounded up: 35 135 gives 45 676. */
    private static int pls(int plus) {
        return (plus * 13 + 5) / 10;
    }
}
