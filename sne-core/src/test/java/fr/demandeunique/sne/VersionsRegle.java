package fr.demandeunique.sne;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.reglement.Regle;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tries the boundaries of a rule: what it says on the day before, on the day and on the day after each of its dates. */
public final class VersionsRegle {
    private VersionsRegle() {}

    /**
     * Checks every version of a rule.
     *
     * @param code the rule
     * @param versions for each version its first day, a space, and what its citation holds; a lone date at the end is the first day
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
            String actual = rule.orElseThrow().source().citation();
            assertTrue(actual.contains(citation), code + " " + day + ": " + actual);
        }
    }
}
