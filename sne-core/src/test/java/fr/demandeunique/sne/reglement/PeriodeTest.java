package fr.demandeunique.sne.reglement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodeTest {
    @ParameterizedTest
    @CsvSource({
        "2017-05-08, 2017-06-30, 2017-05-07, false",
        "2017-05-08, 2017-06-30, 2017-05-08, true",
        "2017-05-08, 2017-06-30, 2017-06-30, true",
        "2017-05-08, 2017-06-30, 2017-07-01, false",
        "2017-05-08, '', 2099-01-01, true",
        "2017-05-08, '', 2017-05-07, false",
        "'', 2017-06-30, 1900-01-01, true",
        "'', 2017-06-30, 2017-07-01, false",
        "'', '', 1900-01-01, true"
    })
    void first_and_last_day_are_inside(String du, String au, LocalDate jour, boolean expected) {
        Periode read = Periode.lire(du, au);
        assertEquals(expected, read.contient(jour));
        if (au.isEmpty()) {
            assertEquals(read, du.isEmpty() ? Periode.toujours() : Periode.depuis(LocalDate.parse(du)));
        }
    }
}
