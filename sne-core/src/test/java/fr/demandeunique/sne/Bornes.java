package fr.demandeunique.sne;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.reglement.Regle;
import fr.demandeunique.sne.reglement.Reglement;
import fr.demandeunique.sne.reglement.SourceJuridique;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The boundaries of a rule: the days on which it changes, each with the day before and the day after. */
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

    /**
     * Checks which text a rule cites around each of its dates.
     *
     * @param code the rule
     * @param versions for each version its first day, a space, and its text, article and version ({@code "2010-05-03 CCH R441-2-8
     *     2010-05-03"}) or a part of its citation ({@code "2010-05-03 CCH, art. R441-2-8"}); a lone date at the end is the first day
     *     without the rule
     */
    public static void verifier(String code, String... versions) {
        @Nullable String before = null;
        int open = 0;
        for (String one : versions) {
            LocalDate day = LocalDate.parse(one.substring(0, 10));
            String now = one.length() > 10 ? one.substring(11) : null;
            verifier(code, day.minusDays(1), before);
            verifier(code, day, now);
            verifier(code, day.plusDays(1), now);
            before = now;
            open += now == null ? 0 : 1;
        }
        assertEquals(open, Reglement.versions(code).versions().size(), code);
        verifier(code, LocalDate.of(2100, 12, 31), before);
    }

    private static void verifier(String code, LocalDate day, @Nullable String citation) {
        Optional<Regle> rule = Reglement.regle(code, day);
        assertEquals(citation != null, rule.isPresent(), code + " " + day);
        if (citation != null) {
            SourceJuridique source = rule.orElseThrow().source();
            String cells = Stream.of(source.texte(), source.article(), source.version())
                    .filter(one -> one != null)
                    .collect(Collectors.joining(" "));
            assertTrue(
                    cells.equals(citation) || source.citation().contains(citation),
                    code + " " + day + ": " + cells + ", " + source.citation());
        }
    }
}
