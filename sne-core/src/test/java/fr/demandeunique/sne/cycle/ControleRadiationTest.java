package fr.demandeunique.sne.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.EnvoiPreavis;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;

class ControleRadiationTest {
    private static final LocalDate RADIEE = LocalDate.of(2017, 1, 17);

    private static Demande radiee(String motif, LocalDate date) {
        return Exemples.active().toBuilder()
                .etat(EtatDemande.RADIEE)
                .radiation(RadiationDemande.builder()
                        .motif(motif == null ? null : MotifRadiation.of(motif))
                        .date(date)
                        .build())
                .build();
    }

    private static List<String> codes(Demande demande, LocalDate jour) {
        List<Anomalie> found = ControleRadiation.controler(demande, jour).anomalies();
        assertTrue(found.stream().allMatch(one -> one.gravite() == Gravite.AVERTISSEMENT && one.source() != null));
        assertTrue(found.stream().noneMatch(one -> one.message().equals(one.code())));
        return found.stream().map(Dites::code).toList();
    }

    @Test
    void nothing_is_said_of_an_active_demande_nor_of_a_radiation_by_the_rules() {
        assertEquals(List.of(), codes(Exemples.active(), RADIEE));
        assertEquals(List.of(), codes(radiee("RADREN", RADIEE), RADIEE));
        assertEquals(List.of(), codes(radiee("RADABA", RADIEE), RADIEE));
        Demande deradiee = Exemples.active().toBuilder()
                .radiation(RadiationDemande.builder()
                        .motif(MotifRadiation.DERADIATION)
                        .build())
                .build();
        assertEquals(List.of(), codes(deradiee, RADIEE), "an empty motif is a déradiation");
    }

    @Test
    void what_is_missing_is_named() {
        assertEquals(
                List.of("RADIATION_ABSENTE"),
                codes(Exemples.active().toBuilder().etat(EtatDemande.RADIEE).build(), RADIEE));
        assertEquals(List.of("RADIATION_MOTIF_ABSENT", "RADIATION_DATE_ABSENTE"), codes(radiee(null, null), RADIEE));
        assertEquals(List.of("RADIATION_MOTIF_ABSENT"), codes(radiee("", RADIEE), RADIEE));
        assertEquals(
                List.of("RADIATION_SUR_ACTIVE"),
                codes(
                        radiee("RADABA", RADIEE).toBuilder()
                                .etat(EtatDemande.ACTIVE)
                                .build(),
                        RADIEE));
        assertEquals(List.of("RADIATION_FUTURE"), codes(radiee("RADABA", RADIEE), RADIEE.minusDays(1)));
        assertEquals(
                List.of("RADIATION_AVANT_DEPOT"), codes(radiee("RADABA", Exemples.DEPOT.minusDays(1)), Exemples.DEPOT));
    }

    @Test
    void a_radiation_for_want_of_renewal_has_its_day_and_its_preavis() {
        assertEquals(List.of("RADIATION_TROP_TOT"), codes(radiee("RADREN", RADIEE.minusDays(1)), RADIEE));
        Demande late = radiee("RADREN", RADIEE).toBuilder()
                .preavis(EnvoiPreavis.builder()
                        .accuseReception(LocalDate.of(2016, 11, 18))
                        .build())
                .build();
        assertEquals(List.of("RADIATION_SANS_PREAVIS"), codes(late, RADIEE));
        Demande inTime = late.toBuilder()
                .preavis(EnvoiPreavis.builder()
                        .accuseReception(LocalDate.of(2016, 11, 17))
                        .build())
                .build();
        assertEquals(List.of(), codes(inTime, RADIEE));
    }

    @Test
    @EprouveRegle("RADIATION_BAIL")
    void RADIATION_BAIL_an_attribution_strikes_off_on_the_day_of_the_lease_and_not_without_one_from_08_05_2017() {
        LocalDate first = LocalDate.of(2017, 5, 8);
        for (LocalDate date : List.of(first.minusDays(1), first, first.plusDays(1))) {
            Demande served = radiee("RADATT", date);
            assertEquals(
                    date.isBefore(first) ? List.of() : List.of("RADIATION_SANS_BAIL"), codes(served, date), date + "");
            Demande lease = served.toBuilder()
                    .attribution(Attribution.builder().dateBail(date).build())
                    .build();
            assertEquals(List.of(), codes(lease, date));
            Demande other = served.toBuilder()
                    .attribution(
                            Attribution.builder().dateBail(date.minusDays(1)).build())
                    .build();
            assertEquals(List.of("RADIATION_JOUR_BAIL", "RADIATION_SANCTION"), codes(other, date));
            Demande early = served.toBuilder()
                    .attribution(
                            Attribution.builder().dateBail(date.plusDays(1)).build())
                    .build();
            assertEquals(List.of("RADIATION_JOUR_BAIL"), codes(early, date));
        }
    }

    @Test
    @EprouveRegle("RADIATION_SANCTION")
    void RADIATION_SANCTION_the_landlord_strikes_off_as_soon_as_the_lease_is_signed() {
        Bornes.verifier(
                "RADIATION_SANCTION",
                "2010-05-03 CCH R441-2-8 2010-05-03",
                "2014-03-27 CCH L441-2-1 2014-03-27",
                "2015-05-14 CCH R441-2-8 2015-05-14",
                "2017-05-08 CCH R441-2-8 2017-05-08");
        for (LocalDate jour : Bornes.de("RADIATION_SANCTION")) {
            for (int late = 0; late <= 1; late++) {
                Demande served = Exemples.active().toBuilder()
                        .attribution(Attribution.builder()
                                .dateBail(jour.minusDays(late))
                                .build())
                        .build();
                boolean told = late == 1 && !jour.isBefore(LocalDate.of(2010, 5, 3));
                List<Anomalie> found = ControleRadiation.controler(served, jour).anomalies();
                assertEquals(told ? 1 : 0, found.size(), jour + " " + late);
                if (told) {
                    assertEquals("RADIATION_SANCTION", found.get(0).code());
                    boolean law = !jour.isBefore(LocalDate.of(2014, 3, 27)) && jour.isBefore(LocalDate.of(2015, 5, 14));
                    assertEquals(
                            law ? "L441-2-1" : "R441-2-8", found.get(0).source().article());
                }
            }
        }
        assertEquals(List.of(), codes(Exemples.active(), RADIEE));
    }

    @Test
    @EprouveRegle("CONSERVATION")
    void CONSERVATION_what_identifies_somebody_is_erased_after_the_year() {
        LocalDate last = RADIEE.plusYears(1);
        Demande kept = radiee("RADREN", RADIEE);
        assertEquals(List.of(), codes(kept, last.minusDays(1)));
        assertEquals(List.of(), codes(kept, last));
        assertEquals(List.of("PURGE_DUE"), codes(kept, last.plusDays(1)));
        Demande erased = Purge.purger(kept, last.plusDays(1)).orElseThrow();
        assertEquals(List.of(), codes(erased, last.plusDays(1)));
        for (LocalDate change : List.of(LocalDate.of(2013, 11, 15), LocalDate.of(2017, 5, 11))) {
            for (LocalDate jour : List.of(change.minusDays(1), change, change.plusDays(1))) {
                Demande old = radiee("RADABA", change.minusYears(2)).toBuilder()
                        .dateDepot(change.minusYears(3))
                        .build();
                Anomalie due =
                        ControleRadiation.controler(old, jour).anomalies().get(0);
                assertEquals("PURGE_DUE", due.code());
                assertFalse(due.source().citation().isBlank());
            }
        }
    }

    @Property
    void never_throws(
            @ForAll String motif,
            @ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate date,
            @ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate jour) {
        for (String one : List.of("RADATT", "RADIRR", "RADREN", "", "?" + motif)) {
            assertTrue(ControleRadiation.controler(radiee(one, date), jour).conforme());
        }
    }
}
