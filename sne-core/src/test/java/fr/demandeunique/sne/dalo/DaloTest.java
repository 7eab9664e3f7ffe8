package fr.demandeunique.sne.dalo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.dalo.CalendrierDalo.Lieu;
import fr.demandeunique.sne.demande.InformationsDalo;
import fr.demandeunique.sne.nomenclature.StatutDalo;
import fr.demandeunique.sne.nomenclature.TypologieLogementDalo;
import fr.demandeunique.sne.reglement.Certitude;
import fr.demandeunique.sne.reglement.Periode;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaloTest {
    private static final LocalDate DEPOT = LocalDate.of(2015, 12, 17);

    @ParameterizedTest
    @CsvSource({
        "75, 1, 2021-12-17",
        "75, 3, 2024-12-17",
        "75, 4, 2025-12-17",
        "35, 3, 2018-06-17",
        "35, 6, 2017-12-17",
        "69, 2, 2017-12-17",
        "57, 2,",
        "75, 0,"
    })
    @EprouveRegle({"DALO_DELAI_DEPART", "DALO_DELAI_PREFET"})
    void DALO_DELAI_DEPART_runs_from_the_reception_by_departement_and_size(
            String departement, int pieces, LocalDate saisine) {
        Bornes.verifier(
                "DALO_DELAI_DEPART",
                "2010-05-03 CCH R441-2-3 2010-05-03",
                "2015-05-14 CCH R441-2-3 2015-05-14",
                "2017-05-08 CCH R441-2-3 2017-05-08",
                "2021-05-01 CCH R441-2-3 2021-05-01");
        Bornes.verifier("DALO_DELAI_PREFET", "2010-05-03 CCH L441-1-4", "2017-01-29 CCH L441-1-4 2017-01-29");
        assertEquals(Optional.ofNullable(saisine), DelaisDalo.connus().saisine(departement, pieces, DEPOT));
    }

    @Test
    @EprouveRegle("DALO_DELAI_PUBLIC")
    void DALO_DELAI_PUBLIC_says_since_when_and_what_is_missing_to_tell_it() {
        Bornes.verifier(
                "DALO_DELAI_PUBLIC",
                "2015-12-31 CCH R441-2-16 2015-12-31",
                "2017-05-08 CCH R441-2-16 2017-05-08",
                "2019-12-19 CCH R441-2-16 2019-12-19");
        LocalDate first = LocalDate.of(2015, 12, 31);
        DelaisDalo delais = DelaisDalo.aucun()
                .avec(delai("57", LocalDate.of(2008, 1, 1), null, Certitude.L))
                .avec(delai("54", first.plusDays(1), null, Certitude.L))
                .avec(delai("88", null, first.minusDays(1), Certitude.L))
                .avec(delai("67", null, null, Certitude.S));
        assertEquals(first, delais.echeance("57", 2, DEPOT).orElseThrow().publicDepuis());
        assertEquals(
                first.plusDays(1),
                delais.delai("54", 2, first.plusDays(1))
                        .orElseThrow()
                        .publicDepuis()
                        .orElseThrow());
        assertEquals(null, delais.echeance("88", 2, DEPOT).orElseThrow().publicDepuis(), "it ended before the text");
        DelaiAnormal moselle = delais.delai("57", 2, first).orElseThrow();
        assertFalse(moselle.publicLe(first.minusDays(1)));
        assertTrue(moselle.publicLe(first) && moselle.publicLe(first.plusDays(1)));
        assertEquals(List.of(), codes(delais, "2A", first.minusDays(1)));
        assertEquals(List.of("DALO_DELAI_INCONNU"), codes(delais, "2A", first));
        assertEquals(List.of("DALO_DELAI_INCONNU"), codes(delais, "2A", first.plusDays(1)));
        assertEquals(List.of("DALO_DELAI_A_CONFIRMER"), codes(delais, "67", first));
        assertEquals(List.of(), codes(delais, "57", first));
        DelaisDalo.Echeance echeance = delais.echeance("57", 2, DEPOT).orElseThrow();
        assertEquals(DEPOT.plusYears(3), echeance.saisine());
        assertFalse(echeance.ouverte(DEPOT.plusYears(3).minusDays(1)));
        assertTrue(echeance.ouverte(DEPOT.plusYears(3))
                && echeance.ouverte(DEPOT.plusYears(3).plusDays(1)));
    }

    @Test
    void a_delay_is_public_only_in_its_own_period_and_one_that_ended_with_the_text_was_public_for_a_day() {
        LocalDate first = LocalDate.of(2015, 12, 31);
        DelaiAnormal lastDay = delai("88", null, first, Certitude.L);
        assertEquals(Optional.of(first), lastDay.publicDepuis());
        assertTrue(lastDay.publicLe(first));
        assertFalse(lastDay.publicLe(first.plusDays(1)));
        DelaisDalo delais = DelaisDalo.aucun().avec(delai("67", null, null, Certitude.S));
        for (String departement : List.of("67", "2A")) {
            var found = delais.controler(departement, 2, first).anomalies().get(0);
            assertEquals(
                    "CCH, art. R441-2-16 (version du 31/12/2015)",
                    found.source().citation());
            assertEquals("/dalo", found.chemin());
        }
    }

    private static DelaiAnormal delai(String departement, LocalDate du, LocalDate au, Certitude certitude) {
        return new DelaiAnormal(
                departement, 1, null, Period.ofYears(3), new Periode(du, au), certitude, "arrêté préfectoral");
    }

    private static List<String> codes(DelaisDalo delais, String departement, LocalDate jour) {
        return delais.controler(departement, 2, jour).anomalies().stream()
                .map(one -> one.message().contains(departement) ? one.code() : one.message())
                .toList();
    }

    @Test
    void a_delay_of_the_editor_comes_first_in_its_period_and_what_is_shipped_is_secondary() {
        assertTrue(DelaisDalo.connus().delais().stream().allMatch(one -> one.certitude() == Certitude.S));
        LocalDate first = LocalDate.of(2016, 7, 1);
        LocalDate last = LocalDate.of(2018, 6, 30);
        DelaisDalo delais = DelaisDalo.connus()
                .avec(new DelaiAnormal(
                        "69", 1, null, Period.ofYears(3), new Periode(first, last), Certitude.L, "arrêté préfectoral"));
        assertEquals(
                Period.ofYears(2),
                delais.delai("69", 2, first.minusDays(1)).orElseThrow().duree());
        assertEquals(
                Period.ofYears(3), delais.delai("69", 2, first).orElseThrow().duree());
        assertEquals(
                Period.ofYears(3), delais.delai("69", 2, last).orElseThrow().duree());
        assertEquals(
                Period.ofYears(2),
                delais.delai("69", 2, last.plusDays(1)).orElseThrow().duree());
        assertTrue(DelaisDalo.aucun().saisine("75", 1, DEPOT).isEmpty());
        assertTrue(DelaisDalo.connus().delai("35", 1, LocalDate.of(2007, 2, 20)).isEmpty());
        assertTrue(DelaisDalo.connus().delai("35", 1, LocalDate.of(2007, 2, 21)).isPresent());
    }

    @Test
    @EprouveRegle("DALO_SANS_DELAI")
    void DALO_SANS_DELAI_at_once_or_after_more_than_6_or_18_months() {
        Bornes.verifier(
                "DALO_SANS_DELAI",
                "2010-05-03 CCH L441-2-3",
                "2017-01-29 CCH L441-2-3 2017-01-29",
                "2018-01-01 CCH L441-2-3 2018-01-01",
                "2018-11-25 CCH L441-2-3 2018-11-25",
                "2021-01-01 CCH L441-2-3 2021-01-01",
                "2021-07-01 CCH L441-2-3 2021-07-01",
                "2022-02-23 CCH L441-2-3 2022-02-23");
        assertEquals(
                List.of(0L, 0L, 0L, 6L, 18L, 0L),
                Arrays.stream(CasSansDelai.values())
                        .map(one -> one.depuis().toTotalMonths())
                        .toList());
        assertTrue(CasSansDelai.SANS_LOGEMENT.ouvre(DEPOT, DEPOT));
        assertFalse(CasSansDelai.SANS_LOGEMENT.ouvre(DEPOT, DEPOT.minusDays(1)));
        assertFalse(CasSansDelai.HEBERGEMENT.ouvre(DEPOT, LocalDate.of(2016, 6, 17)));
        assertTrue(CasSansDelai.HEBERGEMENT.ouvre(DEPOT, LocalDate.of(2016, 6, 18)));
        assertFalse(CasSansDelai.TRANSITION.ouvre(DEPOT, LocalDate.of(2017, 6, 17)));
        assertTrue(CasSansDelai.TRANSITION.ouvre(DEPOT, LocalDate.of(2017, 6, 18)));
    }

    @ParameterizedTest
    @CsvSource({
        "METROPOLE, 2013-12-31, 2014-03-31",
        "OUTRE_MER, 2016-01-01, 2016-07-01",
        "GRANDE_AGGLOMERATION, 2013-12-31, 2014-06-30",
        "GRANDE_AGGLOMERATION, 2014-01-01, 2014-04-01",
        "GRANDE_AGGLOMERATION, 2014-01-02, 2014-04-02",
        "ILE_DE_FRANCE, 2014-12-31, 2015-06-30",
        "ILE_DE_FRANCE, 2015-01-01, 2015-04-01",
        "ILE_DE_FRANCE, 2015-01-02, 2015-04-02"
    })
    @EprouveRegle("DALO_DECISION")
    void DALO_DECISION_in_three_or_six_months(Lieu lieu, LocalDate saisine, LocalDate decision) {
        Bornes.verifier("DALO_DECISION", "2010-05-03 CCH R441-15", "2014-02-14 CCH R441-15 2014-02-14");
        assertEquals(decision, CalendrierDalo.decision(saisine, lieu));
    }

    @Test
    @EprouveRegle({"DALO_OFFRE", "DALO_RECOURS", "DALO_JUGEMENT", "DALO_JUGE_DELAI"})
    void DALO_OFFRE_then_the_tribunal() {
        Bornes.verifier("DALO_OFFRE", "2010-05-03 interprétation", "2016-12-28 CCH R441-16-1 2016-12-28");
        Bornes.verifier("DALO_RECOURS", "2010-05-03 fiche service-public F18005");
        Bornes.verifier(
                "DALO_JUGEMENT",
                "2010-05-03 CCH L441-2-3-1",
                "2012-01-01 CCH L441-2-3-1 2012-01-01",
                "2017-01-01 CCH L441-2-3-1 2017-01-01",
                "2017-01-29 CCH L441-2-3-1 2017-01-29",
                "2021-12-24 CCH L441-2-3-1 2021-12-24");
        Bornes.verifier(
                "DALO_JUGE_DELAI",
                "2012-01-01 CCH L441-2-3-1 2012-01-01",
                "2017-01-01 CCH L441-2-3-1 2017-01-01",
                "2017-01-29 CCH L441-2-3-1 2017-01-29",
                "2021-12-24 CCH L441-2-3-1 2021-12-24");
        LocalDate decision = LocalDate.of(2016, 12, 28);
        assertEquals(LocalDate.of(2017, 3, 28), CalendrierDalo.offre(decision, Lieu.METROPOLE));
        for (Lieu lieu : Set.of(Lieu.GRANDE_AGGLOMERATION, Lieu.ILE_DE_FRANCE, Lieu.OUTRE_MER)) {
            assertEquals(LocalDate.of(2017, 6, 28), CalendrierDalo.offre(decision, lieu));
        }
        LocalDate end = LocalDate.of(2011, 12, 30);
        assertEquals(Optional.of(LocalDate.of(2011, 12, 31)), CalendrierDalo.recoursDes(end, false));
        assertEquals(Optional.empty(), CalendrierDalo.recoursDes(end, true));
        assertEquals(Optional.of(LocalDate.of(2012, 1, 1)), CalendrierDalo.recoursDes(end.plusDays(1), true));
        assertEquals(LocalDate.of(2012, 4, 30), CalendrierDalo.recoursJusquau(end));
        assertEquals(LocalDate.of(2012, 2, 29), CalendrierDalo.jugement(LocalDate.of(2011, 12, 31)));
    }

    @Test
    @EprouveRegle("DAHO")
    void DAHO_six_weeks_each_and_three_months_for_a_foyer_from_25_04_2010() {
        Bornes.verifier("DAHO", "2010-04-25 CCH R441-18 2010-04-25", "2011-02-17 CCH R441-18 2011-02-17");
        LocalDate first = LocalDate.of(2010, 4, 25);
        assertEquals(first.plusDays(42), CalendrierDalo.decisionHebergement(first));
        assertEquals(first.plusDays(42), CalendrierDalo.offreHebergement(first, false));
        assertEquals(first.plusDays(41), CalendrierDalo.offreHebergement(first.minusDays(1), true));
        assertEquals(LocalDate.of(2010, 7, 25), CalendrierDalo.offreHebergement(first, true));
        assertEquals(LocalDate.of(2010, 7, 26), CalendrierDalo.offreHebergement(first.plusDays(1), true));
    }

    @Test
    @EprouveRegle({"DALO_CODES", "DALO_CHAMPS"})
    void DALO_CODES_and_the_fields_of_the_screen() {
        Bornes.verifier("DALO_CODES", "2012-05-18 listes de codes du SNE statutDalo");
        Bornes.verifier("DALO_CHAMPS", "2017-02-21 bulletin SNE du 21/02/2017 4.2");
        assertEquals("[NON, ACTIF, CADUC, ACTREL]", StatutDalo.LISTE.codes().toString());
        assertEquals("T2-T3", TypologieLogementDalo.of("41").libelle());
        assertEquals(
                List.of(
                        "statut",
                        "dateDecision",
                        "diagnosticSocial",
                        "accompagnementSocial",
                        "typologie",
                        "dateDerniereModification",
                        "autres"),
                Arrays.stream(InformationsDalo.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    @EprouveRegle("PRIORITES")
    void PRIORITES_grow_with_the_law() {
        Bornes.verifier(
                "PRIORITES",
                "2007-01-01 CCH L441-1",
                "2009-03-28 CCH L441-1 2009-03-28",
                "2010-10-01 CCH L441-1 2010-10-01",
                "2014-03-27 CCH L441-1 2014-03-27",
                "2016-04-15 CCH L441-1 2016-04-15",
                "2017-01-29 fiche service-public F10007",
                "2022-02-09 CCH L441-1 2022-02-09",
                "2022-02-23 CCH L441-1 2022-02-23");
        assertEquals("", lettres(LocalDate.of(2006, 12, 31)));
        assertEquals("abcd", lettres(LocalDate.of(2009, 3, 27)));
        assertEquals("abcde", lettres(LocalDate.of(2009, 3, 28)));
        assertEquals("abcde", lettres(LocalDate.of(2016, 4, 14)));
        assertEquals("abcdefg", lettres(LocalDate.of(2016, 4, 15)));
        assertEquals("abcdefg", lettres(LocalDate.of(2016, 4, 16)));
        assertEquals(7, Priorite.enVigueur(LocalDate.of(2017, 1, 28)).size());
        assertEquals(14, Priorite.enVigueur(LocalDate.of(2017, 1, 29)).size());
        assertEquals(14, Priorite.enVigueur(LocalDate.of(2022, 2, 8)).size());
        for (LocalDate jour : List.of(LocalDate.of(2022, 2, 9), LocalDate.of(2022, 2, 10), LocalDate.of(2026, 1, 1))) {
            assertEquals(
                    List.of("SORTIE_ASE"),
                    Priorite.enVigueur(jour).stream()
                            .skip(14)
                            .map(Priorite::code)
                            .toList(),
                    "neither firefighters nor essential workers");
        }
    }

    @ParameterizedTest
    @CsvSource({
        // birth, emancipated, in care before the majority, last day of care, day, priority
        "2003-05-01, false, true, 2021-04-30, 2022-02-08, false",
        "2003-05-01, false, true, 2021-04-30, 2022-02-09, true",
        "2003-05-01, false, true, 2021-04-30, 2022-02-10, true",
        "2003-05-01, false, true, 2021-04-30, 2024-04-30, true",
        "2003-05-01, false, true, 2021-04-30, 2024-05-01, false",
        "2003-05-01, false, false, 2021-04-30, 2023-01-01, false",
        "2003-05-01, false, true, 2024-04-30, 2026-01-01, true",
        "2003-05-01, false, true, 2024-05-01, 2026-01-01, false",
        "2003-05-01, false, true,, 2024-04-30, true",
        "2003-05-01, false, true,, 2024-05-01, false",
        "2005-05-01, false, true,, 2023-04-30, false",
        "2005-05-01, true, true,, 2023-04-30, true",
        "2005-05-01, false, true,, 2023-05-01, true"
    })
    @EprouveRegle("PRIORITES")
    void who_leaves_the_care_of_the_ASE_has_priority_for_three_years_from_09_02_2022(
            LocalDate naissance,
            boolean emancipe,
            boolean avantMajorite,
            LocalDate dernierJour,
            LocalDate jour,
            boolean prioritaire) {
        var leaver = new SortieAse(naissance, emancipe, avantMajorite, dernierJour);
        assertEquals(prioritaire, leaver.prioritaire(jour));
        assertEquals("SortieAse[…]", leaver.toString());
    }

    @Test
    @EprouveRegle({"CIBLE_SAPEURS_POMPIERS", "CIBLE_TRAVAILLEURS_ESSENTIELS"})
    void firefighters_and_essential_workers_are_targets_of_the_convention_and_no_priorities() {
        Bornes.verifier(
                "CIBLE_SAPEURS_POMPIERS",
                "2021-11-27 loi 2021-1520 du 25/11/2021, art. 37",
                "2023-03-31 décret 2023-220 du 28/03/2023");
        Bornes.verifier("CIBLE_TRAVAILLEURS_ESSENTIELS", "2022-02-23 loi 2022-217 du 21/02/2022, art. 78");
        assertEquals(List.of(), CibleConvention.enVigueur(LocalDate.of(2021, 11, 26)));
        assertEquals(List.of(CibleConvention.SAPEURS_POMPIERS), CibleConvention.enVigueur(LocalDate.of(2021, 11, 27)));
        assertEquals(List.of(CibleConvention.SAPEURS_POMPIERS), CibleConvention.enVigueur(LocalDate.of(2022, 2, 22)));
        for (LocalDate jour : List.of(LocalDate.of(2022, 2, 23), LocalDate.of(2022, 2, 24))) {
            assertEquals(List.of(CibleConvention.values()), CibleConvention.enVigueur(jour));
        }
        assertTrue(CibleConvention.TRAVAILLEURS_ESSENTIELS.obligatoire());
        assertFalse(CibleConvention.SAPEURS_POMPIERS.obligatoire(), "the convention may");
    }

    private static String lettres(LocalDate jour) {
        return Priorite.enVigueur(jour).stream().map(Priorite::lettre).collect(Collectors.joining());
    }

    @Property
    void never_throws(
            @ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate jour,
            @ForAll Lieu lieu,
            @ForAll String departement,
            @ForAll @IntRange(min = -1, max = 12) int pieces) {
        assertTrue(CalendrierDalo.decision(jour, lieu).isAfter(jour));
        assertTrue(CalendrierDalo.offre(jour, lieu).isAfter(jour));
        DelaisDalo.connus().saisine(departement, pieces, jour).ifPresent(day -> assertTrue(day.isAfter(jour)));
        for (CasSansDelai one : CasSansDelai.values()) {
            assertTrue(one.ouvre(jour, jour.plusMonths(19)));
        }
    }
}
