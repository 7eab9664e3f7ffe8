package fr.demandeunique.sne.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.cycle.DelaiAttestation.Ordre;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelaiAttestationTest {
    @Test
    @EprouveRegle("ATTESTATION_DELAI")
    void ATTESTATION_DELAI_is_one_month_from_the_depot() {
        Bornes.verifier(
                "ATTESTATION_DELAI",
                "2010-05-03 CCH L441-2-1 2009-03-28",
                "2014-03-27 CCH L441-2-1 2014-03-27",
                "2016-10-22 CCH L441-2-1 2016-10-22",
                "2017-01-29 CCH L441-2-1 2017-01-29",
                "2023-02-21 CCH L441-2-1 2023-02-21");
        DelaiAttestation delai = DelaiAttestation.de(LocalDate.of(2015, 12, 17));
        assertEquals(LocalDate.of(2016, 1, 17), delai.auPlusTard());
        assertEquals(LocalDate.of(2016, 1, 18), delai.recours());
        assertEquals(
                LocalDate.of(2016, 2, 29),
                DelaiAttestation.de(LocalDate.of(2016, 1, 31)).auPlusTard());
    }

    @Test
    @EprouveRegle("RECOURS_PREFET")
    void RECOURS_PREFET_opens_the_day_after_the_month_and_says_more_from_27_03_2014() {
        Bornes.verifier(
                "RECOURS_PREFET",
                "2010-05-03 CCH L441-2-1 2009-03-28",
                "2014-03-27 CCH L441-2-1 2014-03-27",
                "2016-10-22 CCH L441-2-1 2016-10-22",
                "2017-01-29 CCH L441-2-1 2017-01-29",
                "2023-02-21 CCH L441-2-1 2023-02-21");
        DelaiAttestation delai = DelaiAttestation.de(LocalDate.of(2014, 2, 1));
        assertEquals(Optional.empty(), delai.ordre(false, null, LocalDate.of(2014, 3, 1)));
        assertEquals(Optional.of(Ordre.ENREGISTRER), delai.ordre(false, null, LocalDate.of(2014, 3, 2)));
        assertEquals(Optional.empty(), delai.ordre(true, null, LocalDate.of(2014, 3, 26)));
        assertEquals(Optional.of(Ordre.REMETTRE_ATTESTATION), delai.ordre(true, null, LocalDate.of(2014, 3, 27)));
        assertEquals(Optional.of(Ordre.REMETTRE_ATTESTATION), delai.ordre(true, null, LocalDate.of(2014, 3, 28)));
        assertEquals(Optional.empty(), delai.ordre(true, LocalDate.of(2014, 3, 27), LocalDate.of(2014, 3, 27)));
        assertTrue(DelaiAttestation.source(LocalDate.of(2010, 5, 2)).isEmpty());
        assertEquals(
                Optional.empty(),
                DelaiAttestation.de(LocalDate.of(2010, 1, 1)).ordre(false, null, LocalDate.of(2010, 5, 2)));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-12-17T23:30:00Z, 057, 2016-12-18",
        "2016-12-17T22:59:59Z, 111, 2016-12-17",
        "2016-06-17T22:00:00Z, 02A, 2016-06-18",
        "2016-12-17T20:00:00Z, 974, 2016-12-18",
        "2016-12-17T19:59:59Z, 974, 2016-12-17",
        "2016-12-17T21:00:00Z, 976, 2016-12-18",
        "2016-12-18T03:59:59Z, 971, 2016-12-17",
        "2016-12-18T03:59:59Z, 972, 2016-12-17",
        "2016-12-18T02:59:59Z, 973, 2016-12-17",
        "2016-12-18T03:00:00Z, 973, 2016-12-18",
        "2016-12-17T23:30:00Z, ???, 2016-12-18"
    })
    void the_day_of_an_instant_is_that_of_the_territory(Instant instant, String territoire, LocalDate jour) {
        assertEquals(jour, JourLegal.de(instant, territoire));
    }
}
