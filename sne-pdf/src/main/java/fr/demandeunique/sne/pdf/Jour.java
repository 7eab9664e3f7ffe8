package fr.demandeunique.sne.pdf;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day as French documents write it, whatever the locale of the machine. */
final class Jour {
    private Jour() {}

    /** {@code 17/12/2015}; nothing for no day. */
    static String court(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        int year = day.getYear();
        return deux(day.getDayOfMonth()) + "/" + deux(day.getMonthValue()) + "/"
                + (year >= 0 && year < 1000 ? String.valueOf(10_000 + year).substring(1) : String.valueOf(year));
    }

    private static String deux(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
