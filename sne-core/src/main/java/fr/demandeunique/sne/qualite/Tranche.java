package fr.demandeunique.sne.qualite;

import java.util.List;

/** The bands of a breakdown, in their order; their names sort by {@link #ORDRE}, not by letter. */
final class Tranche {
    private static final String[] ANCIENNETES = {
        "moins de 1 an", "1 an", "2 ans", "3 ans", "4 ans", "5 à 9 ans", "10 ans et plus"
    };
    private static final String[] PERSONNES = {"1", "2", "3", "4", "5", "6 et plus"};
    private static final String[] AGES = {
        "moins de 18 ans", "18 à 24 ans", "25 à 34 ans", "35 à 49 ans", "50 à 64 ans", "65 à 74 ans", "75 ans et plus"
    };
    private static final int[] LIMITES_AGES = {18, 25, 35, 50, 65, 75};

    /** All bands, in the order in which a table shows them. */
    static final List<String> ORDRE = java.util.stream.Stream.of(ANCIENNETES, PERSONNES, AGES)
            .flatMap(java.util.Arrays::stream)
            .toList();

    private Tranche() {}

    static String anciennete(long years) {
        if (years < 5) {
            return ANCIENNETES[(int) Math.max(0, years)];
        }
        return ANCIENNETES[years < 10 ? 5 : 6];
    }

    static String personnes(int count) {
        return PERSONNES[Math.min(Math.max(count, 1), PERSONNES.length) - 1];
    }

    static String age(long years) {
        int rank = 0;
        while (rank < LIMITES_AGES.length && years >= LIMITES_AGES[rank]) {
            rank++;
        }
        return AGES[rank];
    }
}
