package fr.demandeunique.sne.client.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates of the form {@code 2015-12-17}, and no other. */
public final class IsoDates {
    /** The number of characters of a date. */
    public static final int LENGTH = 10;

    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private IsoDates() {}

    /** {@return the date, null if the text is not one} Written by hand: a bad date must not cost an exception. */
    public static @Nullable LocalDate parse(String text) {
        return text.length() == LENGTH ? parse(text.toCharArray(), 0, LENGTH) : null;
    }

    /** {@return the same of some characters of an array, so that no text is made for them} */
    public static @Nullable LocalDate parse(char[] text, int from, int length) {
        if (length != LENGTH || text[from + 4] != '-' || text[from + 7] != '-') {
            return null;
        }
        int year = digits(text, from, 4);
        int month = digits(text, from + 5, 2);
        int day = digits(text, from + 8, 2);
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) {
            return null;
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && day == 29 && !leap ? null : LocalDate.of(year, month, day);
    }

    private static int digits(char[] text, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
