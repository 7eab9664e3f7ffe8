package fr.demandeunique.sne.reglement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** No rule cites a version of an article that another one has replaced: {@code regles.csv} against {@code articles.csv}. */
class ArticlesTest {
    private static final Map<String, List<LocalDate>> CHANGES = changes();

    private static Map<String, List<LocalDate>> changes() {
        Map<String, List<LocalDate>> all = new TreeMap<>();
        for (String[] cells : Table.lire(Reglement.class, "articles.csv")) {
            all.put(
                    cells[0],
                    Table.codes(cells[1], Table::jour).stream()
                            .map(Objects::requireNonNull)
                            .toList());
        }
        return all;
    }

    private static List<Regle> duCode() {
        return Reglement.toutes()
                .filter(one -> one.source().texte().equals("CCH"))
                .toList();
    }

    private static List<LocalDate> jours(Regle one) {
        return Objects.requireNonNull(
                CHANGES.get(String.valueOf(one.source().article())),
                one.code() + " cites an article that is not in articles.csv");
    }

    @Test
    void every_day_cites_the_version_of_that_day_or_says_that_the_content_did_not_move() {
        List<String> superseded = new ArrayList<>();
        for (Regle one : duCode()) {
            for (LocalDate change : jours(one)) {
                boolean within = change.isAfter(one.du()) && (one.au() == null || !change.isAfter(one.au()));
                if (within) {
                    superseded.add(
                            one.code() + " of " + one.du() + ": " + one.source().article() + " changed on " + change);
                }
            }
        }
        assertEquals(
                List.of(), superseded, "read the new version, then add it to the column suites, or write a row for it");
    }

    @Test
    void a_version_that_a_rule_cites_is_one_of_its_article() {
        for (Regle one : duCode()) {
            String version = one.source().version();
            List<LocalDate> known = jours(one);
            assertTrue(version == null || known.contains(LocalDate.parse(version)), one.code() + " " + version);
            assertTrue(
                    version == null
                            || known.stream()
                                    .noneMatch(day -> day.isAfter(LocalDate.parse(version)) && !day.isAfter(one.du())),
                    () -> one.code() + " of " + one.du() + " cites " + version
                            + ", older than the version of that day");
        }
    }

    @Test
    void a_version_that_was_not_read_repeats_the_sentence_before_it_and_is_told_apart() {
        List<Regle> unread = Reglement.toutes().filter(one -> !one.relue()).toList();
        assertFalse(unread.isEmpty());
        for (Regle one : unread) {
            Regle before = Reglement.regle(one.code(), one.du().minusDays(1)).orElseThrow();
            assertEquals(before.libelle(), one.libelle(), one.code());
            assertEquals(one.du().toString(), one.source().version(), one.code());
        }
        LocalDate changed = LocalDate.of(2023, 2, 21);
        assertTrue(Reglement.regle("NUMERO_PREALABLE", changed.minusDays(1))
                .orElseThrow()
                .relue());
        assertFalse(Reglement.regle("NUMERO_PREALABLE", changed).orElseThrow().relue());
    }

    @Test
    void articles_have_their_days_in_order() {
        CHANGES.forEach((article, days) ->
                assertEquals(days.stream().sorted().distinct().toList(), days, article));
    }
}
