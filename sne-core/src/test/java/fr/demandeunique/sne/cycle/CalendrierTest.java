package fr.demandeunique.sne.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.reglement.SourceJuridique;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendrierTest {
    private static final LocalDate DEPOT = LocalDate.of(2015, 12, 17);

    private static Calendrier calendrier(LocalDate depot, LocalDate... renouvellements) {
        return Calendrier.de(depot, null, List.of(renouvellements), null).orElseThrow();
    }

    @Test
    void VALIDITE_runs_one_year_from_the_depot_as_on_the_screen_of_the_bulletin() {
        Calendrier calendrier = calendrier(DEPOT);
        assertNull(calendrier.dernierRenouvellement());
        assertEquals(LocalDate.of(2016, 12, 17), calendrier.expiration());
        assertEquals(LocalDate.of(2016, 11, 17), calendrier.preavisAuPlusTard());
        assertEquals(LocalDate.of(2017, 1, 17), calendrier.radiationSysteme());
        assertEquals(LocalDate.of(2017, 6, 17), calendrier.reactivationJusquau());
    }

    @Test
    void VALIDITE_an_early_renewal_counts_from_its_own_day() {
        assertEquals(
                LocalDate.of(2017, 12, 5),
                calendrier(DEPOT, LocalDate.of(2016, 12, 5)).expiration());
    }

    @Test
    void VALIDITE_of_a_demande_born_of_a_separation_runs_from_its_own_start() {
        Calendrier calendrier =
                Calendrier.de(DEPOT, LocalDate.of(2017, 2, 16), List.of(), null).orElseThrow();
        assertEquals(DEPOT, calendrier.depot());
        assertEquals(LocalDate.of(2018, 2, 16), calendrier.expiration());
    }

    @Test
    void a_day_that_is_missing_is_told_by_its_name() {
        Calendrier calendrier = calendrier(DEPOT);
        assertEquals(
                "The argument jour is null: it needs a value.",
                assertThrows(NullPointerException.class, () -> calendrier.etat(null))
                        .getMessage());
    }

    @Test
    void a_renewal_after_the_day_asked_about_is_left_out() {
        Calendrier calendrier = Calendrier.de(
                        DEPOT, null, List.of(LocalDate.of(2016, 12, 5)), LocalDate.of(2016, 12, 4))
                .orElseThrow();
        assertNull(calendrier.dernierRenouvellement());
        assertEquals(LocalDate.of(2016, 12, 17), calendrier.expiration());
    }

    @Test
    void a_validity_that_begins_before_the_depot_is_refused() {
        var refused = Calendrier.de(DEPOT, DEPOT.minusDays(1), List.of(DEPOT), null);
        assertEquals(
                "[ERREUR DEBUT_VALIDITE_AVANT_DEPOT /debutValidite]",
                refused.anomalies().toString());
        assertFalse(refused.estAccepte());
        assertEquals(
                DEPOT,
                Calendrier.de(DEPOT, DEPOT, List.of(), null).orElseThrow().base());
    }

    @Test
    void a_renewal_before_the_depot_is_refused() {
        var refused = Calendrier.de(DEPOT, null, List.of(DEPOT.minusDays(1)), null);
        assertFalse(refused.estAccepte());
        assertEquals("RENOUVELLEMENT_AVANT_DEPOT", refused.anomalies().get(0).code());
        assertTrue(Calendrier.de(DEPOT, null, List.of(DEPOT), null).estAccepte());
    }

    @ParameterizedTest
    @CsvSource({
        "2016-11-16, VALIDE",
        "2016-11-17, PREAVIS",
        "2016-12-17, PREAVIS",
        "2016-12-18, EXPIREE",
        "2017-01-16, EXPIREE",
        "2017-01-17, REACTIVABLE",
        "2017-06-17, REACTIVABLE",
        "2017-06-18, PERDUE"
    })
    void PREAVIS_RADIATION_SYSTEME_and_REACTIVATION_change_the_state_on_their_days(LocalDate jour, EtatValidite etat) {
        assertEquals(etat, calendrier(DEPOT).etat(jour));
    }

    @ParameterizedTest
    @CsvSource({
        // base, expiration, préavis, radiation, reactivation
        "2016-02-29, 2017-02-28, 2017-01-28, 2017-03-29, 2017-08-29",
        "2015-08-31, 2016-08-31, 2016-07-31, 2016-09-30, 2017-02-28",
        "2015-01-30, 2016-01-30, 2015-12-30, 2016-02-29, 2016-07-30",
        "2015-03-31, 2016-03-31, 2016-02-29, 2016-04-30, 2016-09-30"
    })
    void months_end_where_java_time_ends_them_and_the_later_day_wins(
            LocalDate base, LocalDate expiration, LocalDate preavis, LocalDate radiation, LocalDate reactivation) {
        Calendrier calendrier = calendrier(base);
        assertEquals(expiration, calendrier.expiration());
        assertEquals(preavis, calendrier.preavisAuPlusTard());
        assertEquals(radiation, calendrier.radiationSysteme());
        assertEquals(reactivation, calendrier.reactivationJusquau());
    }

    @Test
    @EprouveRegle({"VALIDITE", "RADIATION_SYSTEME", "REACTIVATION"})
    void VALIDITE_RADIATION_SYSTEME_and_REACTIVATION_cite_the_text_of_the_day() {
        Bornes.verifier(
                "VALIDITE",
                "2010-05-03 CCH R441-2-7 2010-05-03",
                "2012-01-01 CCH R441-2-7 2012-01-01",
                "2015-05-14 CCH R441-2-7 2015-05-14",
                "2017-05-08 CCH R441-2-7 2017-05-08");
        for (String code : List.of("RADIATION_SYSTEME", "REACTIVATION")) {
            Bornes.verifier(
                    code,
                    "2010-05-03 interprétation",
                    "2015-03-23 arrêté du 23/03/2015 (ETLL1506515A) annexe, 6.1 2015-03-23");
        }
    }

    @Test
    void RADIATION_SYSTEME_has_a_legal_source_from_23_03_2015_and_is_an_interpretation_before() {
        Calendrier calendrier = calendrier(DEPOT);
        assertTrue(calendrier.sources(LocalDate.of(2015, 3, 22)).stream()
                .map(SourceJuridique::texte)
                .anyMatch("interprétation"::equals));
        assertTrue(calendrier.sources(LocalDate.of(2015, 3, 23)).stream()
                .map(SourceJuridique::texte)
                .noneMatch("interprétation"::equals));
    }

    @Property
    void the_dates_are_always_in_order(@ForAll @DateRange(min = "2010-01-01", max = "2040-12-31") LocalDate depot) {
        Calendrier calendrier = calendrier(depot);
        assertTrue(depot.isBefore(calendrier.preavisAuPlusTard()));
        assertTrue(calendrier.preavisAuPlusTard().isBefore(calendrier.expiration()));
        assertTrue(calendrier.expiration().isBefore(calendrier.radiationSysteme()));
        assertTrue(calendrier.radiationSysteme().isBefore(calendrier.reactivationJusquau()));
        assertEquals(EtatValidite.VALIDE, calendrier.etat(depot));
    }
}
