package fr.demandeunique.sne.ressources;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.reglement.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Ceilings of income in euros a year (annexes of the arrêté of 29/07/1987, revised each 1 January, R441-1).
 *
 * <p>A value that no source gives is unknown, never guessed; one that the law computes is told by {@link #calcule}. Overseas, LLS is PLUS of the
 * autres régions less 10 % (arrêté of 14/03/2011; a secondary source before 29/10/2022) and LLTS 67.5 % of it (secondary source), both from
 * 2015; PLS is not known there, since its sources contradict each other. Above category 6 the supplement is added for each further person.
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

    /** The first revision after the text of 03/12/2014 that a source gives. */
    private static final int OUTRE_MER_DEPUIS = 2015;

    private static final Map<Cle, Ligne> LIGNES = new HashMap<>();
    private static final SortedSet<Integer> ANNEES = new TreeSet<>();

    static {
        for (String[] cells : Table.lire(Plafonds.class, "plafonds.csv")) {
            int[] euros = new int[CATEGORIES + 1];
            boolean[] calcules = new boolean[CATEGORIES + 1];
            for (int i = 0; i < euros.length; i++) {
                String cell = cells[i + 3];
                calcules[i] = cell.endsWith("i");
                euros[i] =
                        cell.isEmpty() ? INCONNU : Integer.parseInt(cell, 0, cell.length() - (calcules[i] ? 1 : 0), 10);
            }
            int annee = Integer.parseInt(cells[0]);
            ANNEES.add(annee);
            Zone zone = Zone.deCode(cells[2]).orElseThrow();
            LIGNES.put(
                    new Cle(Financement.valueOf(cells[1]), zone, annee),
                    new Ligne(euros, calcules, cells[10].charAt(0)));
        }
    }

    private Plafonds() {}

    private record Cle(Financement financement, Zone zone, int annee) {}

    /** Six ceilings and the supplement, and which of them were computed. */
    private record Ligne(int[] euros, boolean[] calcules, char certitude) {}

    /** The row from which a ceiling is read or computed; null where nothing is known. */
    private static @Nullable Ligne ligne(Financement financement, Zone zone, int annee) {
        if (zone == Zone.OUTRE_MER) {
            boolean own = financement == Financement.LLS || financement == Financement.LLTS;
            return own && annee >= OUTRE_MER_DEPUIS
                    ? LIGNES.get(new Cle(Financement.PLUS, Zone.AUTRES_REGIONS, annee))
                    : null;
        }
        return LIGNES.get(new Cle(financement == Financement.PLS ? Financement.PLUS : financement, zone, annee));
    }

    /** {@return the years for which at least one ceiling is known, in order} */
    public static SortedSet<Integer> annees() {
        return java.util.Collections.unmodifiableSortedSet(ANNEES);
    }

    /**
     * {@return the warning {@code PLAFOND_ANNEE_INCONNUE} for a year of which no ceiling is known, with the years that are; nothing for one that is known}
     *
     * @param annee calendar year, {@code 2017}
     */
    public static Rapport controler(int annee) {
        return ANNEES.contains(annee)
                ? Rapport.vide()
                : new Rapport(List.of(Anomalie.avertissement("PLAFOND_ANNEE_INCONNUE", "")
                        .avec("annee", annee)
                        .avec("premiere", ANNEES.first())
                        .avec("derniere", ANNEES.last())));
    }

    /**
     * The ceiling of a category.
     *
     * @param financement kind of loan that built the dwelling
     * @param zone of the dwelling
     * @param annee year of the attribution (interpretation: the ceiling in force when the dwelling is attributed)
     * @param categorie from 1; above 6, six and the supplement for each further person
     * @return euros a year; empty where no source gives the value, and for a category below 1
     */
    public static OptionalLong plafond(Financement financement, Zone zone, int annee, int categorie) {
        Ligne ligne = ligne(financement, zone, annee);
        if (ligne == null || categorie < 1) {
            return OptionalLong.empty();
        }
        int inTable = ligne.euros[Math.min(categorie, CATEGORIES) - 1];
        int supplement = ligne.euros[SUPPLEMENT];
        int beyond = Math.max(0, categorie - CATEGORIES);
        if (inTable == INCONNU || beyond > 0 && supplement == INCONNU) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(part(financement, inTable) + (beyond == 0 ? 0 : beyond * part(financement, supplement)));
    }

    /**
     * {@return how sure a value is: {@code S} secondary source of the legal text, {@code C} corrected against another source; a blank where
     * nothing is known}
     *
     * @param financement kind of loan that built the dwelling
     * @param zone of the dwelling
     * @param annee calendar year, {@code 2017}
     */
    public static char certitude(Financement financement, Zone zone, int annee) {
        Ligne ligne = ligne(financement, zone, annee);
        return ligne == null ? ' ' : ligne.certitude;
    }

    /**
     * {@return whether the ceiling of a category was computed by the IRL from the printed value of the year before, and not read: within a euro of the
     * one in force}
     *
     * @param financement kind of loan that built the dwelling
     * @param zone of the dwelling
     * @param annee calendar year, {@code 2017}
     * @param categorie category of household, 1 to 6
     */
    public static boolean calcule(Financement financement, Zone zone, int annee, int categorie) {
        Ligne ligne = ligne(financement, zone, annee);
        return ligne != null
                && categorie >= 1
                && (ligne.calcules[Math.min(categorie, CATEGORIES) - 1]
                        || categorie > CATEGORIES && ligne.calcules[SUPPLEMENT]);
    }

    /** A ceiling from that of its table, half a euro rounded up: PLS of 35 135 is 45 676. */
    private static long part(Financement financement, int euros) {
        return switch (financement) {
            case PLUS, PLAI -> euros;
            case PLS -> (euros * 13L + 5) / 10;
            case LLS -> (euros * 9L + 5) / 10;
            case LLTS -> (euros * 27L + 20) / 40;
        };
    }
}
