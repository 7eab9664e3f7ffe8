package fr.demandeunique.sne.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** ISO dates of the command line: a day that exists, of the years 1900 to 2100. */
final class Dates {
    private static final Pattern FORME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** Beyond, a year is a slip of the keyboard: no applicant was born before, and no delay runs after. */
    private static final int PREMIERE = 1900;

    private static final int DERNIERE = 2100;

    private Dates() {}

    static LocalDate lire(String text) {
        try {
            if (FORME.matcher(text).matches()) {
                LocalDate date = LocalDate.parse(text);
                if (date.getYear() >= PREMIERE && date.getYear() <= DERNIERE) {
                    return date;
                }
            }
        } catch (DateTimeException e) {
            // 2015-02-30: told below, like any other text that is not a date.
        }
        throw new TypeConversionException("date");
    }

    /** An instant with its offset, or a day, taken at nine in Paris; of the years that a numéro unique can write. */
    static Instant instant(String text) {
        try {
            Instant instant = FORME.matcher(text).matches()
                    ? LocalDate.parse(text)
                            .atTime(LocalTime.of(9, 0))
                            .atZone(Sne.PARIS)
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant();
            int year = instant.atZone(Sne.PARIS).getYear();
            // A numéro unique writes the year in two digits.
            if (year < 1980 || year > 2079) {
                throw new TypeConversionException("instant");
            }
            return instant;
        } catch (DateTimeException e) {
            throw new TypeConversionException("instant");
        }
    }
}
