package fr.demandeunique.sne.cli;

import java.util.Collection;
import java.util.Optional;

/** The word that somebody meant who typed another: one letter for three may be wrong, missing, too many or in the place of its neighbour. */
final class Voisins {
    private static final int LONGUEUR_MAX = 40;
    private static final int FAUTES_MAX = 3;

    private Voisins() {}

    static Optional<String> proche(String mot, Collection<String> connus) {
        int best = mot.length() > LONGUEUR_MAX ? 0 : Math.min(FAUTES_MAX, mot.length() / 3) + 1;
        String nearest = null;
        for (String one : connus) {
            int distance = distance(mot, one);
            if (distance < best) {
                best = distance;
                nearest = one;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                cost[i][j] =
                        Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}
