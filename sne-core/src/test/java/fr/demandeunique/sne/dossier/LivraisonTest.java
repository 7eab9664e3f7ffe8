package fr.demandeunique.sne.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.EprouveRegle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LivraisonTest {
    @ParameterizedTest
    @CsvSource({
        // In winter Paris is an hour ahead of UTC, in summer two.
        "2017-02-21T16:59:59Z, 2017-02-21, 2017-02-22",
        "2017-02-21T17:00:00Z, 2017-02-21, 2017-02-22",
        "2017-02-21T17:00:01Z, 2017-02-22, 2017-02-23",
        "2017-07-21T16:00:00Z, 2017-07-21, 2017-07-22",
        "2017-07-21T16:00:00.000000001Z, 2017-07-22, 2017-07-23",
        "2017-02-21T23:30:00Z, 2017-02-22, 2017-02-23",
        "2016-12-31T17:30:00Z, 2017-01-01, 2017-01-02"
    })
    void sent_after_18_00_in_Paris_is_handled_the_next_day(Instant envoi, LocalDate traitee, LocalDate auPlusTard) {
        Livraison delivery = Livraison.de(envoi);
        assertEquals(traitee, delivery.traiteeLe());
        assertEquals(traitee, delivery.visibleAuPlusTot());
        assertEquals(auPlusTard, delivery.visibleAuPlusTard());
    }

    @ParameterizedTest
    @CsvSource({
        "Indian/Reunion, 21:00, 2017-02-21",
        "Indian/Reunion, 21:01, 2017-02-22",
        "America/Martinique, 13:00, 2017-02-21",
        "America/Martinique, 13:01, 2017-02-22",
        "America/Cayenne, 23:00, 2017-02-22"
    })
    void overseas_the_clock_of_Paris_decides(ZoneId zone, LocalTime heure, LocalDate traitee) {
        assertEquals(
                traitee, Livraison.de(LocalDate.of(2017, 2, 21), heure, zone).traiteeLe());
    }

    @Test
    @EprouveRegle("ENVOI_DEVERSEMENT")
    void the_night_is_written_from_21_02_2017() {
        for (LocalDate jour : Bornes.de("ENVOI_DEVERSEMENT")) {
            assertEquals(!jour.isBefore(LocalDate.of(2017, 2, 21)), Livraison.nocturne(jour));
        }
    }

    @Property(tries = 500)
    void it_never_shows_before_it_is_handled_nor_later_than_two_days(
            @ForAll @LongRange(min = -2_208_988_800L, max = 4_133_980_799L) long second) {
        Instant envoi = Instant.ofEpochSecond(second);
        Livraison delivery = Livraison.de(envoi);
        LocalDate day = envoi.atZone(Livraison.ZONE).toLocalDate();
        assertFalse(delivery.traiteeLe().isBefore(day));
        assertFalse(delivery.visibleAuPlusTard().isAfter(day.plusDays(2)));
        assertEquals(delivery.traiteeLe().plusDays(1), delivery.visibleAuPlusTard());
    }
}
