package fr.demandeunique.sne.client.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day is read if and only if the calendar has it. */
class IsoDatesTest {
    private static @Nullable LocalDate calendar(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Test
    void each_day_of_these_years_and_those_around_each_month() {
        for (int year : new int[] {0, 4, 100, 400, 1900, 1999, 2000, 2015, 2016, 2100, 2400, 9999}) {
            for (int month = 0; month <= 13; month++) {
                for (int day = 0; day <= 32; day++) {
                    String text = String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
                    assertEquals(calendar(year, month, day), IsoDates.parse(text), text);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2015-1-01",
                "2015-01-011",
                "2015/01-01",
                "2015-01/01",
                "2015-01-0a",
                "a015-01-01",
                "2015-0:-01",
                "2015-0/-01",
                "20:5-01-01",
                "20/5-01-01",
                "+015-01-01",
                "2015-01-1 ",
                "2015-01-:1",
                "2015-01-/1"
            })
    void what_is_written_otherwise_is_none(String text) {
        assertNull(IsoDates.parse(text));
    }

    @Test
    void a_day_may_stand_in_the_middle_of_an_array() {
        char[] text = "x2016-02-29x".toCharArray();
        assertEquals(LocalDate.of(2016, 2, 29), IsoDates.parse(text, 1, 10));
        assertNull(IsoDates.parse(text, 1, 11));
        assertNull(IsoDates.parse(text, 2, 10));
    }
}
