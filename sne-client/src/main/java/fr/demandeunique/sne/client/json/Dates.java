package fr.demandeunique.sne.client.json;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Dates of the form {@code 2015-12-17}, and no other. */
final class Dates {
    private Dates() {}

    /** The date, null if the text is not one. Written by hand: a bad date must not cost an exception. */
    static @Nullable LocalDate lire(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = chiffres(text, 0, 4);
        int month = chiffres(text, 5, 7);
        int day = chiffres(text, 8, 10);
        if (year < 0 || month < 1 || month > 12 || day < 1) {
            return null;
        }
        return day > YearMonth.of(year, month).lengthOfMonth() ? null : LocalDate.of(year, month, day);
    }

    private static int chiffres(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
