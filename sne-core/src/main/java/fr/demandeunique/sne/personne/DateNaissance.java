package fr.demandeunique.sne.personne;

import fr.demandeunique.sne.controle.Lecture;
import fr.demandeunique.sne.controle.LectureException;
import fr.demandeunique.sne.internal.Scan;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date of birth as civil status knows it: a day, or a year and a month, or only a year. What is not known is written as nothing
 * ({@code 1950-03}, {@code 1950}) or as zeros ({@code 1950-03-00}, {@code 1950-00-00}); {@link #texte} writes it as it was read, and
 * both are the same date.
 *
 * <p>Questions about the age of somebody whose day of birth is not known have two answers, the least and the most that it can be.
 *
 * <pre>{@code DateNaissance.parse("1950-00-00").ageMin(LocalDate.of(2017, 2, 21)) // 66}</pre>
 *
 * <p>This class is immutable and thread-safe. The date is personal data: {@code toString} shows none of it.
 */
public final class DateNaissance implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A bit above the figures: what is not known was written as zeros. */
    private static final long ZEROS = 1L << 40;

    private final int annee;
    /** 0 if unknown. */
    private final byte mois;
    /** 0 if unknown. */
    private final byte jour;

    private final boolean zeros;

    private DateNaissance(long scanned) {
        long figures = scanned & ~ZEROS;
        annee = (int) (figures / 10_000);
        mois = (byte) (figures / 100 % 100);
        jour = (byte) (figures % 100);
        zeros = scanned != figures;
    }

    /**
     * {@return a date that is known to the day}
     *
     * @param jour day of birth
     */
    public static DateNaissance of(LocalDate jour) {
        return of(jour.getYear(), jour.getMonthValue(), jour.getDayOfMonth());
    }

    /**
     * {@return a date of which the day is not known}
     *
     * @param mois month and year of birth
     */
    public static DateNaissance of(YearMonth mois) {
        return of(mois.getYear(), mois.getMonthValue(), 0);
    }

    /**
     * {@return a date of which only the year is known}
     *
     * @param annee year of birth
     */
    public static DateNaissance of(Year annee) {
        return of(annee.getValue(), 0, 0);
    }

    private static DateNaissance of(int annee, int mois, int jour) {
        if (annee < 0 || annee > 9999) {
            throw new IllegalArgumentException("a year of birth has four digits");
        }
        return new DateNaissance(annee * 10_000L + mois * 100 + jour);
    }

    /**
     * {@return whether the text is a date of birth; never throws, allocates nothing; null is not one}
     *
     * @param text {@code 1980-02-29}, {@code 1950}, {@code 1950-03}, {@code 1950-03-00}, {@code 1950-00-00}
     */
    public static boolean isValid(@Nullable CharSequence text) {
        return text != null && scan(text) >= 0;
    }

    /**
     * Reads the text; tells the reason and the place if it is not a date. Never throws.
     *
     * @param text {@code 1980-02-29}, {@code 1950}, {@code 1950-03}, {@code 1950-03-00}, {@code 1950-00-00}
     * @return the date as far as it is known, or reason and place of the fault
     */
    public static Lecture<DateNaissance> tryParse(@Nullable CharSequence text) {
        return RaisonIdentifiant.lecture(scan(text == null ? "" : text), DateNaissance::new);
    }

    /**
     * {@return the date that the text is, as far as it is known}
     *
     * @param text {@code 1980-02-29}, {@code 1950}, {@code 1950-03}, {@code 1950-03-00}, {@code 1950-00-00}
     * @throws LectureException with reason and place, if the text is not a date of birth
     */
    public static DateNaissance parse(CharSequence text) {
        return tryParse(text).orElseThrow();
    }

    /**
     * {@return the same as {@link #parse}, for frameworks that look for this name}
     *
     * @param text {@code 1980-02-29}, {@code 1950}, {@code 1950-03}, {@code 1950-03-00}, {@code 1950-00-00}
     * @throws LectureException if the text is not a date of birth
     */
    public static DateNaissance valueOf(String text) {
        return parse(text);
    }

    private static long scan(CharSequence text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean right = i == 4 || i == 7 ? c == '-' : c >= '0' && c <= '9';
            if (!right || i == 10) {
                return Scan.fault(RaisonIdentifiant.DATE_NAISSANCE_FORME, i);
            }
        }
        if (length != 4 && length != 7 && length != 10) {
            return Scan.fault(RaisonIdentifiant.DATE_NAISSANCE_FORME, length);
        }
        int year = deux(text, 0) * 100 + deux(text, 2);
        int month = length > 4 ? deux(text, 5) : 0;
        int day = length > 7 ? deux(text, 8) : 0;
        if (month > 12 || month == 0 && (length == 7 || day != 0)) {
            return Scan.fault(RaisonIdentifiant.DATE_NAISSANCE_IMPOSSIBLE, 5);
        }
        if (day > dernier(year, month)) {
            return Scan.fault(RaisonIdentifiant.DATE_NAISSANCE_IMPOSSIBLE, 8);
        }
        return (length == 10 && day == 0 ? ZEROS : 0) | (year * 10_000L + month * 100 + day);
    }

    private static int deux(CharSequence text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    private static int dernier(int year, int month) {
        return month == 0 ? 31 : Month.of(month).length(Year.isLeap(year));
    }

    /** {@return the day, empty if it is not known} */
    public Optional<LocalDate> jour() {
        return jour == 0 ? Optional.empty() : Optional.of(LocalDate.of(annee, mois, jour));
    }

    /** {@return the month, 1 to 12; 0 if it is not known} */
    public int mois() {
        return mois;
    }

    /** {@return the year} */
    public int annee() {
        return annee;
    }

    /** {@return whether the day is known} */
    public boolean complete() {
        return jour != 0;
    }

    /**
     * {@return the least whole years that this person can have on a day; below zero if born after it} Allocates nothing.
     *
     * @param date the day on which the age is asked
     */
    public int ageMin(LocalDate date) {
        int month = mois == 0 ? 12 : mois;
        return age(month, jour == 0 ? dernier(annee, month) : jour, date);
    }

    /**
     * {@return the most whole years that this person can have on a day; below zero if surely born after it} Allocates nothing.
     *
     * @param date the day on which the age is asked
     */
    public int ageMax(LocalDate date) {
        return age(Math.max(1, mois), Math.max(1, jour), date);
    }

    private int age(int month, int day, LocalDate date) {
        int years = date.getYear() - annee;
        boolean passed = date.getMonthValue() > month || date.getMonthValue() == month && date.getDayOfMonth() >= day;
        return passed ? years : years - 1;
    }

    /**
     * {@return whether both may be the same date: what both know is the same}
     *
     * @param other of the other person
     */
    public boolean compatible(DateNaissance other) {
        return annee == other.annee
                && (mois == 0 || other.mois == 0 || mois == other.mois)
                && (jour == 0 || other.jour == 0 || jour == other.jour);
    }

    /** {@return the date as it was written, {@code 1980-02-29}, {@code 1950}, {@code 1950-03-00}: personal data} */
    public String texte() {
        int month = annee * 100 + mois;
        return jour != 0 || zeros
                ? Luhn.separated('-', month * 100L + jour, 8, 4, 6)
                : mois != 0 ? Luhn.separated('-', month, 6, 4) : Luhn.texte(annee, 4);
    }

    /** {@return the date as French documents show it, as far as it is known, {@code 29/02/1980}, {@code 03/1950}, {@code 1950}: personal data} */
    public String affichage() {
        String year = Luhn.texte(annee, 4);
        String month = mois == 0 ? year : Luhn.texte(mois, 2) + "/" + year;
        return jour == 0 ? month : Luhn.texte(jour, 2) + "/" + month;
    }

    /** The same figures known, however the unknown ones are written. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DateNaissance that && annee == that.annee && mois == that.mois && jour == that.jour;
    }

    @Override
    public int hashCode() {
        return annee * 10_000 + mois * 100 + jour;
    }

    /** Nothing of the date. */
    @Override
    public String toString() {
        return "DateNaissance[…]";
    }
}
