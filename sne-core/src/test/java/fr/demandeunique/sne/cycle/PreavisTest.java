package fr.demandeunique.sne.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.cycle.Preavis.Canal;
import fr.demandeunique.sne.cycle.Preavis.Faits;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.EnvoiPreavis;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreavisTest {
    private static final Faits PAPIER = new Faits(false, false, false, false);

    private static Set<Canal> canaux(Faits faits, String jour) {
        return Preavis.canaux(faits, LocalDate.parse(jour)).orElseThrow().canaux();
    }

    @Test
    @EprouveRegle("PREAVIS")
    void PREAVIS_has_four_regimes() {
        Bornes.verifier(
                "PREAVIS",
                "2010-05-03 CCH R441-2-7 2010-05-03",
                "2012-01-01 CCH R441-2-7 2012-01-01",
                "2015-05-14 CCH R441-2-7 2015-05-14",
                "2017-05-08 CCH R441-2-7 2017-05-08");
        assertTrue(Preavis.canaux(PAPIER, LocalDate.of(2010, 5, 2)).isEmpty());
        assertTrue(
                Preavis.canaux(PAPIER, LocalDate.of(2011, 12, 31)).orElseThrow().gestionnaire());
        assertFalse(
                Preavis.canaux(PAPIER, LocalDate.of(2012, 1, 1)).orElseThrow().gestionnaire());
    }

    @ParameterizedTest
    @CsvSource({
        // day, accepted, online, wishes a letter, e-mail known, channels
        "2010-05-03, false, false, false, false, COURRIER_PREUVE",
        "2010-05-03, true, false, false, true, ELECTRONIQUE",
        "2010-05-03, true, false, false, false, COURRIER_PREUVE",
        "2012-01-01, false, true, false, true, COURRIER_PREUVE",
        "2015-05-13, true, false, false, true, ELECTRONIQUE",
        "2015-05-13, false, true, false, true, COURRIER_PREUVE",
        "2015-05-14, true, false, false, true, COURRIER_PREUVE",
        "2015-05-14, false, true, false, true, ELECTRONIQUE",
        "2017-05-07, false, false, false, true, COURRIER_PREUVE",
        "2017-05-07, false, true, true, true, ELECTRONIQUE",
        "2017-05-08, false, false, false, false, COURRIER",
        "2017-05-08, false, false, false, true, COURRIER+ELECTRONIQUE",
        "2017-05-08, false, true, false, true, ELECTRONIQUE",
        "2017-05-08, false, true, true, true, COURRIER+ELECTRONIQUE",
        "2017-05-08, false, true, false, false, COURRIER"
    })
    void PREAVIS_the_channel_by_the_law_of_the_day(
            String jour, boolean accepte, boolean enLigne, boolean courrier, boolean courriel, String canaux) {
        Set<Canal> expected =
                Arrays.stream(canaux.split("\\+")).map(Canal::valueOf).collect(Collectors.toSet());
        assertEquals(expected, canaux(new Faits(accepte, enLigne, courrier, courriel), jour));
    }

    private static List<String> controle(String simple, String accuse, String jour) {
        return controle(Exemples.active(), simple, accuse, jour);
    }

    private static List<String> controle(Demande one, String simple, String accuse, String jour) {
        Demande demande = one.toBuilder()
                .preavis(EnvoiPreavis.builder()
                        .simple(simple == null ? null : LocalDate.parse(simple))
                        .accuseReception(accuse == null ? null : LocalDate.parse(accuse))
                        .build())
                .build();
        return Preavis.controler(demande, LocalDate.parse(jour)).anomalies().stream()
                .map(Dites::code)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // Expiry on 17/12/2016: the last day is 17/11/2016.
                "-, -, 2016-11-17, -",
                "-, -, 2016-11-18, PREAVIS_ABSENT",
                "2016-11-17, -, 2016-12-01, -",
                "2016-11-18, -, 2016-12-01, PREAVIS_ENVOYE_TARD",
                "2016-11-18, 2016-11-17, 2016-12-01, -",
                "2015-12-01, -, 2016-12-01, PREAVIS_ABSENT",
                "2016-12-05, -, 2016-12-01, PREAVIS_ABSENT"
            })
    void PREAVIS_must_leave_one_month_before_the_expiry(String simple, String accuse, String jour, String code) {
        assertEquals(code == null ? List.of() : List.of(code), controle(simple, accuse, jour));
    }

    @Test
    void a_demande_that_is_struck_off_waits_for_no_preavis() {
        Demande radiee = Exemples.active().toBuilder().etat(EtatDemande.RADIEE).build();
        assertEquals(List.of(), controle(radiee, null, null, "2016-12-01"));
    }

    @Test
    void PREAVIS_needs_a_proof_until_13_05_2015() {
        Demande old = Exemples.active().toBuilder()
                .dateDepot(LocalDate.of(2014, 6, 20))
                .build();
        assertEquals(List.of("PREAVIS_SANS_PREUVE"), controle(old, "2015-05-13", null, "2015-05-25"));
        assertEquals(List.of(), controle(old, "2015-05-14", null, "2015-05-25"));
        assertEquals(List.of(), controle(old, "2015-05-13", "2015-05-15", "2015-05-25"));
    }

    @Property
    void never_throws(
            @ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate jour,
            @ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate envoi,
            @ForAll boolean enLigne,
            @ForAll boolean courriel) {
        Preavis.canaux(new Faits(enLigne, enLigne, courriel, courriel), jour)
                .ifPresent(one -> assertFalse(one.canaux().isEmpty()));
        Demande demande = Exemples.active().toBuilder()
                .preavis(EnvoiPreavis.builder().simple(envoi).build())
                .build();
        assertTrue(Preavis.controler(demande, jour).conforme());
        assertTrue(Preavis.controler(Demande.builder().build(), jour).conforme());
    }

    @ParameterizedTest
    @CsvSource({
        "2010-05-02, 0",
        "2010-05-03, 4",
        "2010-05-04, 4",
        "2015-05-13, 4",
        "2015-05-14, 4",
        "2017-05-07, 4",
        "2017-05-08, 8",
        "2017-05-09, 8"
    })
    void PREAVIS_the_cases_of_a_day_are_all_different_and_each_has_its_channels(LocalDate jour, int nombre) {
        List<Preavis.Faits> cas = Preavis.cas(jour);
        assertEquals(nombre, cas.stream().distinct().count());
        assertEquals(nombre, cas.size());
        for (Preavis.Faits one : cas) {
            assertFalse(Preavis.canaux(one, jour).orElseThrow().canaux().isEmpty());
            assertFalse(one.electroniqueAccepte() && !jour.isBefore(LocalDate.of(2015, 5, 14)));
            assertFalse(one.dejaEnLigne() && jour.isBefore(LocalDate.of(2015, 5, 14)));
            assertFalse(one.souhaiteCourrier() && jour.isBefore(LocalDate.of(2017, 5, 8)));
        }
    }

    @Test
    @EprouveRegle("PREAVIS_AIDANT")
    void PREAVIS_AIDANT_a_helper_who_agreed_gets_a_copy_from_28_04_2022() {
        Bornes.verifier("PREAVIS_AIDANT", "2022-04-28 notice 51423 du formulaire 14069*05");
        for (LocalDate jour : Bornes.de("PREAVIS_AIDANT")) {
            assertEquals(!jour.isBefore(LocalDate.of(2022, 4, 28)), Preavis.copieAidant(true, jour), jour + "");
            assertFalse(Preavis.copieAidant(false, jour));
        }
    }
}
