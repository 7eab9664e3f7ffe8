package fr.demandeunique.sne.personne;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.controle.Lecture;
import fr.demandeunique.sne.controle.LectureException;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateNaissanceTest {
    @ParameterizedTest
    @CsvSource({
        "1980-02-29, 1980, 2, 1980-02-29",
        "1950, 1950, 0,",
        "1950-03, 1950, 3,",
        "1950-12, 1950, 12,",
        "1950-12-31, 1950, 12, 1950-12-31",
        "0000, 0, 0,",
        "9999, 9999, 0,",
        "1950-00-00, 1950, 0,",
        "1950-03-00, 1950, 3,",
        "0001-01-01, 1, 1, 0001-01-01"
    })
    void a_date_is_written_back_as_it_was_read(String text, int annee, int mois, LocalDate jour) {
        DateNaissance read = DateNaissance.valueOf(text);
        assertEquals(text, read.texte());
        assertEquals(annee, read.annee());
        assertEquals(mois, read.mois());
        assertEquals(Optional.ofNullable(jour), read.jour());
        assertEquals(jour != null, read.complete());
        assertTrue(DateNaissance.isValid(text));
        assertEquals("DateNaissance[…]", read.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "1981-02-29, DATE_NAISSANCE_IMPOSSIBLE, 8",
        "1900-02-29, DATE_NAISSANCE_IMPOSSIBLE, 8",
        "1980-04-31, DATE_NAISSANCE_IMPOSSIBLE, 8",
        "1980-13, DATE_NAISSANCE_IMPOSSIBLE, 5",
        "1980-13-01, DATE_NAISSANCE_IMPOSSIBLE, 5",
        "1980-00-01, DATE_NAISSANCE_IMPOSSIBLE, 5",
        "1980-00, DATE_NAISSANCE_IMPOSSIBLE, 5",
        "'', DATE_NAISSANCE_FORME, 0",
        "198, DATE_NAISSANCE_FORME, 3",
        "19800, DATE_NAISSANCE_FORME, 4",
        "1980-1-01, DATE_NAISSANCE_FORME, 6",
        "1980-, DATE_NAISSANCE_FORME, 5",
        "1980-01-01T, DATE_NAISSANCE_FORME, 10",
        "1980-01-011, DATE_NAISSANCE_FORME, 10",
        "01/02/1980, DATE_NAISSANCE_FORME, 2"
    })
    void what_is_no_date_says_why_and_where(String text, RaisonIdentifiant raison, int position) {
        assertEquals(new Lecture<DateNaissance>(null, raison, position), DateNaissance.tryParse(text));
        assertFalse(DateNaissance.isValid(text));
        assertThrows(LectureException.class, () -> DateNaissance.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "1980-02-29, 29/02/1980",
        "1950-11, 11/1950",
        "1950-03-00, 03/1950",
        "1950, 1950",
        "1950-00-00, 1950",
        "0001-01-01, 01/01/0001"
    })
    void a_date_is_shown_as_far_as_it_is_known(String text, String shown) {
        assertEquals(shown, DateNaissance.parse(text).affichage());
    }

    @Test
    void how_the_unknown_is_written_does_not_count() {
        assertEquals(DateNaissance.parse("1950"), DateNaissance.parse("1950-00-00"));
        assertEquals(
                DateNaissance.parse("1950").hashCode(),
                DateNaissance.parse("1950-00-00").hashCode());
        assertEquals(DateNaissance.parse("1950-03"), DateNaissance.parse("1950-03-00"));
        assertNotEquals(DateNaissance.parse("1950-03"), DateNaissance.parse("1950"));
        assertNotEquals(DateNaissance.parse("1950-03"), DateNaissance.parse("1950-03-01"));
        assertNotEquals(DateNaissance.parse("1950-03"), DateNaissance.parse("1951-03"));
        assertEquals(DateNaissance.parse("1950"), DateNaissance.of(Year.of(1950)));
        assertEquals(DateNaissance.parse("1950-03"), DateNaissance.of(YearMonth.of(1950, 3)));
        assertEquals("1950-03-04", DateNaissance.of(LocalDate.of(1950, 3, 4)).texte());
        assertThrows(IllegalArgumentException.class, () -> DateNaissance.of(Year.of(10_000)));
        assertThrows(IllegalArgumentException.class, () -> DateNaissance.of(Year.of(-1)));
    }

    @ParameterizedTest
    @CsvSource({
        "2000-02-29, 2018-02-28, 17, 17",
        "2000-02-29, 2018-03-01, 18, 18",
        "2000, 2017-12-31, 17, 17",
        "2000, 2018-01-01, 17, 18",
        "2000, 2018-12-30, 17, 18",
        "2000, 2018-12-31, 18, 18",
        "2000-02, 2018-02-01, 17, 18",
        "2000-02, 2018-02-28, 17, 18",
        "2000-02-00, 2018-03-01, 18, 18",
        "1999-02, 2018-02-27, 18, 19",
        "1999-02, 2018-02-28, 19, 19",
        "2018, 2018-06-01, -1, 0",
        "2018-07, 2018-06-30, -1, -1"
    })
    void an_age_is_known_between_two_bounds(String naissance, LocalDate jour, int least, int most) {
        DateNaissance one = DateNaissance.parse(naissance);
        assertEquals(least, one.ageMin(jour));
        assertEquals(most, one.ageMax(jour));
    }

    @Property
    void of_a_known_day_both_bounds_are_the_age_and_a_part_of_it_holds_it(
            @ForAll @DateRange(min = "1900-01-01", max = "2020-12-31") LocalDate born,
            @ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate jour) {
        DateNaissance one = DateNaissance.of(born);
        assertEquals(one.ageMin(jour), one.ageMax(jour));
        if (!born.isAfter(jour)) {
            assertEquals(Period.between(born, jour).getYears(), one.ageMin(jour));
        } else {
            assertTrue(one.ageMax(jour) < 0);
        }
        for (int length : new int[] {4, 7}) {
            DateNaissance part = DateNaissance.parse(one.texte().substring(0, length));
            assertTrue(part.ageMin(jour) <= one.ageMin(jour) && one.ageMin(jour) <= part.ageMax(jour));
            assertTrue(part.compatible(one) && one.compatible(part));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1950, 1950-03-04, true",
        "1950, 1951, false",
        "1950-03, 1950-03-04, true",
        "1950-03, 1950-04, false",
        "1950-03-04, 1950-03-05, false",
        "1950-03-04, 1950-03-04, true"
    })
    void two_dates_are_compatible_where_what_both_know_is_the_same(String un, String autre, boolean expected) {
        assertEquals(expected, DateNaissance.parse(un).compatible(DateNaissance.parse(autre)));
        assertEquals(expected, DateNaissance.parse(autre).compatible(DateNaissance.parse(un)));
    }

    @Test
    void a_year_of_birth_has_four_digits() {
        assertEquals(DateNaissance.parse("0000"), DateNaissance.of(Year.of(0)));
        assertEquals(DateNaissance.parse("9999"), DateNaissance.of(Year.of(9999)));
        assertThrows(IllegalArgumentException.class, () -> DateNaissance.of(Year.of(-1)));
        assertThrows(IllegalArgumentException.class, () -> DateNaissance.of(Year.of(10_000)));
        assertEquals(
                Optional.of(DateNaissance.parse("1950")),
                DateNaissance.tryParse("1950").optional());
        assertEquals(Optional.empty(), DateNaissance.tryParse("195").optional());
    }
}
