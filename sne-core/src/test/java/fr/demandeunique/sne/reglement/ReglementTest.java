package fr.demandeunique.sne.reglement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;

class ReglementTest {
    private static final List<Regle> ALL = Reglement.toutes().toList();

    @Test
    void two_versions_of_a_rule_never_hold_on_the_same_day_and_none_is_missing_between() {
        ALL.stream().collect(Collectors.groupingBy(Regle::code)).forEach((code, versions) -> {
            for (int i = 1; i < versions.size(); i++) {
                LocalDate end = versions.get(i - 1).au();
                assertEquals(
                        end == null ? null : end.plusDays(1), versions.get(i).du(), code);
            }
        });
    }

    @Test
    void every_row_is_well_formed() {
        for (Regle one : ALL) {
            assertTrue(one.code().matches("[A-Z][A-Z0-9_]+"), one.code());
            LocalDate end = one.au();
            assertTrue(end == null || !end.isBefore(one.du()), one.code());
            String version = one.source().version();
            assertTrue(version == null || LocalDate.parse(version).isAfter(LocalDate.of(1989, 1, 1)), one.code());
            assertFalse(one.source().texte().isBlank() || one.domaine().isBlank(), one.code());
            assertTrue(
                    one.libelle().endsWith(".")
                            && Character.isUpperCase(one.libelle().codePointAt(0)),
                    one.code());
            assertFalse(
                    Pattern.compile(" [:;?!%»]|« |'|  ").matcher(one.libelle()).find(), one.libelle());
        }
    }

    @Test
    void a_rule_stays_in_one_domain_and_no_row_is_there_twice() {
        Set<String> seen = new HashSet<>();
        for (Regle one : ALL) {
            assertTrue(seen.add(one.code() + " " + one.du()), one.code() + " " + one.du());
            assertEquals(Reglement.versions(one.code()).versions().get(0).domaine(), one.domaine(), one.code());
        }
    }

    @Test
    void the_certainty_agrees_with_the_source() {
        assertFalse(ALL.isEmpty());
        for (Regle one : ALL) {
            assertEquals(one.certitude() == Certitude.I, one.source().texte().equals("interprétation"), one.code());
            if (one.source().texte().equals("CCH")) {
                assertSame(Certitude.L, one.certitude(), one.code());
                assertTrue(String.valueOf(one.source().article()).matches("[LR]\\*?[0-9-]+.*"), one.code());
            }
        }
        assertTrue(Certitude.L.opposable() && Certitude.O.opposable());
        assertFalse(Certitude.S.opposable() || Certitude.I.opposable());
        assertEquals("interprétation", Certitude.I.libelle());
    }

    @Test
    void the_law_of_the_day_answers() {
        Regle before = Reglement.regle("VALIDITE", LocalDate.of(2015, 5, 13)).orElseThrow();
        Regle from = Reglement.regle("VALIDITE", LocalDate.of(2015, 5, 14)).orElseThrow();
        assertEquals("2012-01-01", before.source().version());
        assertEquals("CCH, art. R441-2-7 (version du 14/05/2015)", from.source().citation());
        assertTrue(Reglement.regle("VALIDITE", LocalDate.of(2010, 5, 2)).isEmpty());
        assertEquals(from.source(), Reglement.source("CCH, art. R441-2-7 (version du 14/05/2015)"));
        assertEquals(new SourceJuridique("CCH, ailleurs", null, null), Reglement.source("CCH, ailleurs"));
    }

    @Test
    void a_rule_has_a_history_that_a_caller_can_keep() {
        Historique history = Reglement.versions("VALIDITE");
        assertSame(history, Reglement.versions("VALIDITE"));
        assertEquals("VALIDITE", history.code());
        assertEquals(
                List.of("2010-05-03", "2012-01-01", "2015-05-14", "2017-05-08"),
                history.versions().stream().map(one -> one.source().version()).toList());
        LocalDate day = LocalDate.of(2016, 12, 5);
        assertSame(history.enVigueur(day), history.enVigueur(day), "nothing is allocated for an answer");
        assertEquals(history.enVigueur(day).orElseThrow().source(), history.source(day));
        assertNull(history.source(LocalDate.of(2010, 5, 2)));
        assertEquals(history.versions().get(0).source(), history.source(LocalDate.of(2010, 5, 3)));
        assertTrue(Reglement.enVigueur(day).contains(history.enVigueur(day).orElseThrow()));
        assertEquals(
                List.of("VALIDITE"),
                Reglement.enVigueur(day).stream()
                        .map(Regle::code)
                        .filter("VALIDITE"::equals)
                        .toList(),
                "of its four versions only that of the day");
        assertFalse(history.vaut(LocalDate.of(2010, 5, 2)));
        assertTrue(history.vaut(LocalDate.of(2010, 5, 3)));
        assertEquals("VALIDITE (4)", history.toString());
        assertThrows(IllegalArgumentException.class, () -> Reglement.versions("INCONNUE"));
    }

    @Property
    void the_rules_in_force_are_those_of_the_table_whatever_the_day(
            @ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate day) {
        List<Regle> inForce = Reglement.enVigueur(day);
        assertEquals(ALL.stream().filter(one -> one.enVigueur(day)).toList(), inForce);
        for (Regle one : inForce) {
            assertSame(one, Reglement.regle(one.code(), day).orElseThrow());
            assertTrue(Reglement.versions(one.code()).vaut(day));
        }
    }

    @Test
    void domains_come_in_the_order_of_their_table_and_hold_every_rule_once() {
        List<Domaine> domaines = Reglement.domaines();
        List<String> names = domaines.stream().map(Domaine::nom).toList();
        assertEquals("numero", names.get(0));
        assertTrue(names.indexOf("cycle") < names.indexOf("séparation"), names.toString());
        for (Domaine one : domaines) {
            assertFalse(one.regles().isEmpty(), one.nom());
            assertFalse(one.titre().equals(one.nom()), "give the domain a title in domaines.csv: " + one.nom());
        }
        assertEquals(
                ALL.stream().map(Regle::code).distinct().toList(),
                domaines.stream()
                        .flatMap(one -> one.regles().stream())
                        .map(Historique::code)
                        .toList());
    }

    @Test
    void the_revision_of_the_data_is_visible() {
        Revision revision = Reglement.revision();
        assertTrue(revision.numero().matches("20\\d\\d\\.\\d+"), revision.numero());
        assertFalse(revision.verifieeLe().isBefore(LocalDate.of(2026, 11, 24)));
    }

    @Test
    void a_day_in_a_table_is_an_ISO_date_or_nothing() {
        assertEquals(LocalDate.of(2016, 2, 29), Table.jour("2016-02-29"));
        assertNull(Table.jour(""));
        for (String bad : List.of("2016-2-29", "29/02/2016", "2016-02-290", "inconnu")) {
            assertThrows(IllegalStateException.class, () -> Table.jour(bad), bad);
        }
        assertThrows(RuntimeException.class, () -> Table.jour("2015-02-29"));
    }
}
