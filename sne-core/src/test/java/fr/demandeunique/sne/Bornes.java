package fr.demandeunique.sne;

import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.demandeunique.sne.reglement.Regle;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/** The days on which a rule changes, each with the day before and the day after. */
public final class Bornes {
    private Bornes() {}

    /** Those days for every version of a rule, in order. */
    public static List<LocalDate> de(String regle) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Regle one : Reglement.versions(regle).versions()) {
            autour(one.du(), days);
            if (one.au() != null) {
                autour(one.au().plusDays(1), days);
            }
        }
        assertFalse(days.isEmpty(), regle);
        return List.copyOf(days);
    }

    private static void autour(LocalDate day, TreeSet<LocalDate> days) {
        days.add(day.minusDays(1));
        days.add(day);
        days.add(day.plusDays(1));
    }
}
