package fr.demandeunique.sne.ressources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlafondsTest {
    private static String version(String regle, LocalDate jour) {
        return Reglement.regle(regle, jour)
                .map(one -> one.source().texte() + " " + one.source().article() + " "
                        + one.source().version())
                .orElse("-");
    }

    @ParameterizedTest
    @CsvSource({
        "PLUS, PARIS_COMMUNES_LIMITROPHES, 2017, 4, 54141",
        "PLUS, ILE_DE_FRANCE, 2017, 3, 41583",
        "PLUS, AUTRES_REGIONS, 2017, 1, 20123",
        "PLAI, AUTRES_REGIONS, 2017, 6, 28448",
        "PLUS, AUTRES_REGIONS, 2010, 1, 19016",
        "PLUS, PARIS_COMMUNES_LIMITROPHES, 2026, 6, 84304",
        "PLAI, PARIS_COMMUNES_LIMITROPHES, 2022, 2, 21805",
        "PLUS, PARIS_COMMUNES_LIMITROPHES, 2017, 7, 80563",
        "PLUS, AUTRES_REGIONS, 2017, 9, 69030"
    })
    void the_tables_answer_for_each_year_zone_and_category(
            Financement financement, Zone zone, int annee, int categorie, long euros) {
        assertEquals(OptionalLong.of(euros), Plafonds.plafond(financement, zone, annee, categorie));
    }

    @Test
    @EprouveRegle("PLAFOND_PLS")
    void PLS_is_PLUS_times_1_3_half_a_euro_up() {
        assertEquals(OptionalLong.of(45676), Plafonds.plafond(Financement.PLS, Zone.AUTRES_REGIONS, 2023, 3));
        assertEquals(OptionalLong.of(68790), Plafonds.plafond(Financement.PLS, Zone.AUTRES_REGIONS, 2025, 5));
        // 51 723 × 1.3 = 67 239.9, and two supplements of 7 500 (5 769 × 1.3 = 7 499.7).
        assertEquals(
                OptionalLong.of(67240 + 2 * 7500), Plafonds.plafond(Financement.PLS, Zone.AUTRES_REGIONS, 2017, 8));
        LocalDate first = LocalDate.of(2010, 1, 1);
        assertTrue(Reglement.regle("PLAFOND_PLS", first.minusDays(1)).isEmpty());
        assertTrue(Reglement.regle("PLAFOND_PLS", first).isPresent());
        assertTrue(Reglement.regle("PLAFOND_PLS", first.plusDays(1)).isPresent());
    }

    @Test
    @EprouveRegle("PLAFOND_REVISION")
    void the_ceilings_change_on_1_January_and_the_text_that_says_so_changed_too() {
        assertEquals("-", version("PLAFOND_REVISION", LocalDate.of(2010, 11, 10)));
        assertEquals("CCH R441-1 2010-11-11", version("PLAFOND_REVISION", LocalDate.of(2010, 11, 11)));
        assertEquals("CCH R441-1 2010-11-11", version("PLAFOND_REVISION", LocalDate.of(2010, 11, 16)));
        assertEquals("CCH L441-1 null", version("PLAFOND_REVISION", LocalDate.of(2010, 11, 17)));
        assertEquals("CCH L441-1 null", version("PLAFOND_REVISION", LocalDate.of(2011, 6, 4)));
        assertEquals("CCH R441-1 2011-06-05", version("PLAFOND_REVISION", LocalDate.of(2011, 6, 5)));
        assertEquals("CCH R441-1 2011-06-05", version("PLAFOND_REVISION", LocalDate.of(2011, 6, 6)));
        for (int annee : Plafonds.annees()) {
            for (Zone zone : Zone.values()) {
                for (Financement one : Financement.de(zone)) {
                    long now = Plafonds.plafond(one, zone, annee, 1).orElse(Long.MAX_VALUE);
                    long before = Plafonds.plafond(one, zone, annee - 1, 1).orElse(0);
                    assertTrue(now > before, one + " " + zone + " " + annee);
                }
            }
        }
    }

    @Test
    void what_no_source_gives_is_unknown() {
        assertEquals(OptionalLong.empty(), Plafonds.plafond(Financement.PLAI, Zone.ILE_DE_FRANCE, 2016, 1));
        assertEquals(OptionalLong.of(27445), Plafonds.plafond(Financement.PLAI, Zone.AUTRES_REGIONS, 2023, 5));
        assertEquals(OptionalLong.empty(), Plafonds.plafond(Financement.PLUS, Zone.AUTRES_REGIONS, 2009, 1));
        assertEquals(OptionalLong.empty(), Plafonds.plafond(Financement.PLUS, Zone.AUTRES_REGIONS, 2017, 0));
        assertEquals('C', Plafonds.certitude(Financement.PLAI, Zone.PARIS_COMMUNES_LIMITROPHES, 2022));
        assertEquals('S', Plafonds.certitude(Financement.PLS, Zone.AUTRES_REGIONS, 2022));
        assertEquals(' ', Plafonds.certitude(Financement.PLUS, Zone.AUTRES_REGIONS, 2009));
    }

    @ParameterizedTest
    @CsvSource({
        // The cells that no source prints, or one prints wrong: computed by the IRL from the year before.
        "PLAI, PARIS_COMMUNES_LIMITROPHES, 2018, 35427, 125.33, 126.46, 5, true",
        "PLAI, AUTRES_REGIONS, 2023, 29886, 131.67, 136.27, 6, false",
        "PLAI, AUTRES_REGIONS, 2023, 3333, 131.67, 136.27, 7, false",
        "PLAI, PARIS_COMMUNES_LIMITROPHES, 2025, 39863, 141.03, 144.51, 5, true",
        "PLAI, ILE_DE_FRANCE, 2025, 41064, 141.03, 144.51, 6, true",
        "PLAI, PARIS_COMMUNES_LIMITROPHES, 2026, 14683, 144.51, 145.77, 1, true",
        "PLAI, ILE_DE_FRANCE, 2026, 31585, 144.51, 145.77, 4, true",
        "PLAI, AUTRES_REGIONS, 2026, 32800, 144.51, 145.77, 6, true",
        "PLAI, AUTRES_REGIONS, 2026, 3657, 144.51, 145.77, 7, true"
    })
    @EprouveRegle("PLAFOND_REVISION")
    void PLAFOND_REVISION_a_ceiling_is_that_of_the_year_before_by_the_IRL_of_the_third_quarter(
            Financement financement,
            Zone zone,
            int annee,
            long before,
            double avant,
            double apres,
            int categorie,
            boolean calcule) {
        long now = Plafonds.plafond(financement, zone, annee, categorie).orElseThrow();
        long cell = categorie > 6
                ? now - Plafonds.plafond(financement, zone, annee, 6).orElseThrow()
                : now;
        assertEquals(before * apres / avant, cell, 1.0, "within a euro");
        assertEquals(calcule, Plafonds.calcule(financement, zone, annee, categorie));
    }

    @Test
    void every_cell_of_2023_to_2026_is_the_one_of_the_year_before_revised() {
        double[] irl = {131.67, 136.27, 141.03, 144.51, 145.77};
        for (Financement one : List.of(Financement.PLUS, Financement.PLAI)) {
            for (Zone zone : List.of(Zone.PARIS_COMMUNES_LIMITROPHES, Zone.ILE_DE_FRANCE, Zone.AUTRES_REGIONS)) {
                for (int annee = 2023; annee <= 2026; annee++) {
                    for (int categorie = 1; categorie <= 7; categorie++) {
                        assertEquals(
                                cellule(one, zone, annee - 1, categorie) * irl[annee - 2022] / irl[annee - 2023],
                                cellule(one, zone, annee, categorie),
                                1.0,
                                one + " " + zone + " " + annee + " " + categorie);
                    }
                }
            }
        }
    }

    /** A cell of the table, the supplement as the seventh. */
    private static long cellule(Financement financement, Zone zone, int annee, int categorie) {
        long found = Plafonds.plafond(financement, zone, annee, categorie).orElseThrow();
        return categorie > 6
                ? found - Plafonds.plafond(financement, zone, annee, 6).orElseThrow()
                : found;
    }

    @Test
    @EprouveRegle("PLAFOND_FINANCEMENTS")
    void overseas_LLS_is_PLUS_less_a_tenth_LLTS_67_and_a_half_percent_and_PLS_is_not_known() {
        Bornes.verifier("PLAFOND_OUTRE_MER", "2014-12-03 ANIL, plafonds de ressources dans les DOM");
        // The table of the ADIL for 2018: 18 274 of 20 304.
        assertEquals(OptionalLong.of(18274), Plafonds.plafond(Financement.LLS, Zone.OUTRE_MER, 2018, 1));
        assertEquals(OptionalLong.of(13705), Plafonds.plafond(Financement.LLTS, Zone.OUTRE_MER, 2018, 1));
        assertEquals(
                OptionalLong.of(21063 + 6039), // 0.9 × 23 403 and 0.9 × 6 710
                OptionalLong.of(Plafonds.plafond(Financement.LLS, Zone.OUTRE_MER, 2026, 1)
                                .orElseThrow()
                        + Plafonds.plafond(Financement.LLS, Zone.OUTRE_MER, 2026, 7)
                                .orElseThrow()
                        - Plafonds.plafond(Financement.LLS, Zone.OUTRE_MER, 2026, 6)
                                .orElseThrow()));
        assertEquals(OptionalLong.empty(), Plafonds.plafond(Financement.LLS, Zone.OUTRE_MER, 2014, 1));
        assertTrue(Plafonds.plafond(Financement.LLS, Zone.OUTRE_MER, 2015, 1).isPresent());
        for (Financement one : List.of(Financement.PLS, Financement.PLUS, Financement.PLAI)) {
            assertEquals(OptionalLong.empty(), Plafonds.plafond(one, Zone.OUTRE_MER, 2026, 1));
        }
        assertEquals(OptionalLong.empty(), Plafonds.plafond(Financement.LLS, Zone.AUTRES_REGIONS, 2026, 1));
        assertEquals('S', Plafonds.certitude(Financement.LLS, Zone.OUTRE_MER, 2026));
        assertEquals(' ', Plafonds.certitude(Financement.PLS, Zone.OUTRE_MER, 2026));
    }

    @Test
    void a_computed_ceiling_is_told_apart_cell_by_cell() {
        Zone paris = Zone.PARIS_COMMUNES_LIMITROPHES;
        assertFalse(Plafonds.calcule(Financement.PLAI, paris, 2025, 4));
        assertTrue(Plafonds.calcule(Financement.PLAI, paris, 2025, 7), "the supplement");
        assertFalse(Plafonds.calcule(Financement.PLUS, paris, 2026, 7));
        assertFalse(Plafonds.calcule(Financement.PLAI, paris, 2026, 0));
        assertFalse(Plafonds.calcule(Financement.PLAI, paris, 2009, 1));
        assertEquals('I', Plafonds.certitude(Financement.PLAI, paris, 2026));
    }

    @Test
    void the_years_2010_to_2026_are_all_there() {
        assertEquals(2010, Plafonds.annees().first());
        assertEquals(2026, Plafonds.annees().last());
        assertEquals(17, Plafonds.annees().size());
    }

    @ParameterizedTest
    @CsvSource({
        "75056, PARIS_COMMUNES_LIMITROPHES",
        "75113, PARIS_COMMUNES_LIMITROPHES",
        "93001, PARIS_COMMUNES_LIMITROPHES",
        "92012, PARIS_COMMUNES_LIMITROPHES",
        "93006, PARIS_COMMUNES_LIMITROPHES",
        "93005, ILE_DE_FRANCE",
        "78646, ILE_DE_FRANCE",
        "95127, ILE_DE_FRANCE",
        "57463, AUTRES_REGIONS",
        "2A004, AUTRES_REGIONS",
        "2B033, AUTRES_REGIONS",
        "97411, OUTRE_MER",
        "97608, OUTRE_MER",
        "97801, OUTRE_MER",
        "97502,",
        "75121, ILE_DE_FRANCE",
        "20004,",
        "00000,",
        "5746,",
        "'',"
    })
    @EprouveRegle("PLAFOND_ZONE")
    void the_zone_is_that_of_the_commune_of_the_dwelling(String commune, Zone zone) {
        assertEquals(Optional.ofNullable(zone), Zone.deCommune(commune));
        LocalDate first = LocalDate.of(2010, 1, 1);
        assertTrue(Reglement.regle("PLAFOND_ZONE", first.minusDays(1)).isEmpty());
        assertTrue(Reglement.regle("PLAFOND_ZONE", first).isPresent());
    }

    @Property
    void never_throws_and_never_falls_with_a_larger_household(
            @ForAll Financement financement,
            @ForAll Zone zone,
            @ForAll @IntRange(min = 1900, max = 2100) int annee,
            @ForAll @IntRange(min = -5, max = 999) int categorie) {
        var one = Plafonds.plafond(financement, zone, annee, categorie);
        var more = Plafonds.plafond(financement, zone, annee, categorie + 1);
        if (one.isPresent() && more.isPresent()) {
            assertTrue(more.getAsLong() > one.getAsLong());
        }
    }

    @Property
    void no_text_makes_the_zone_throw(@ForAll String commune) {
        assertTrue(Zone.deCommune(commune).isEmpty() || commune.length() == 5);
    }

    @ParameterizedTest
    @CsvSource({
        "93059, 2024-12-31, ILE_DE_FRANCE",
        "93059, 2025-01-01, PARIS_COMMUNES_LIMITROPHES",
        "93066, 2024-12-31, PARIS_COMMUNES_LIMITROPHES",
        "75113, 2020-01-01, PARIS_COMMUNES_LIMITROPHES",
        "44225, 2026-01-01, AUTRES_REGIONS",
        "97411, 2026-01-01, OUTRE_MER",
        "57999, 2026-01-01, AUTRES_REGIONS",
    })
    void the_zone_is_that_of_the_commune_that_holds_the_territory_that_day(String commune, LocalDate jour, Zone zone) {
        assertEquals(Optional.of(zone), Zone.deCommune(commune, jour));
    }

    @Test
    void what_is_no_commune_has_no_zone_on_any_day() {
        assertEquals(Optional.empty(), Zone.deCommune("99999", LocalDate.of(2026, 1, 1)));
    }
}
