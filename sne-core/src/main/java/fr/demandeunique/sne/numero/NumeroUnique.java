package fr.demandeunique.sne.numero;

import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The numéro unique. Immutable and thread-safe. */
public final class NumeroUnique implements Comparable<NumeroUnique> {
    private final String compact;

    private NumeroUnique(String compact) {
        this.compact = compact;
    }

    private static String clean(CharSequence text) {
        return text.toString().replaceAll("[\\s\\h]", "").toUpperCase(Locale.ROOT);
    }

    public static boolean isValid(@Nullable CharSequence text) {
        return text != null && clean(text).matches("([0-9]{3}|02[AB])(0[1-9]|1[0-2])([0-9]{2})([0-9]{6})([0-9A-Z]{5})");
    }

    public static NumeroUnique parse(CharSequence text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException("NUMERO");
        }
        return new NumeroUnique(clean(text));
    }

    /** {@code 057}, month of deposit, sequence, creating guichet put together. */
    public static NumeroUnique of(String territoire, YearMonth mois, int sequence, CodeGuichet guichet) {
        return parse(String.format(
                Locale.ROOT,
                "%s%02d%02d%06d%s",
                territoire,
                mois.getMonthValue(),
                mois.getYear() % 100,
                sequence,
                guichet.code()));
    }

    /** The 18 characters without a space: the raw value. */
    public String compact() {
        return compact;
    }

    /** In clear, grouped 3-4-6-5. */
    public String affichage() {
        return compact.substring(0, 3) + " " + compact.substring(3, 7) + " " + compact.substring(7, 13) + " "
                + compact.substring(13);
    }

    public String codeTerritoire() {
        return compact.substring(0, 3);
    }

    public YearMonth moisEnregistrement() {
        int year = Integer.parseInt(compact.substring(5, 7));
        return YearMonth.of(year < 80 ? 2000 + year : 1900 + year, Integer.parseInt(compact.substring(3, 5)));
    }

    public String sequence() {
        return compact.substring(7, 13);
    }

    public CodeGuichet guichet() {
        return CodeGuichet.parse(compact.substring(13));
    }

    @Override
    public int compareTo(NumeroUnique other) {
        return compact.compareTo(other.compact);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NumeroUnique that && compact.equals(that.compact);
    }

    @Override
    public int hashCode() {
        return compact.hashCode();
    }

    @Override
    public String toString() {
        return compact.substring(0, 7) + "******" + compact.substring(13);
    }
}
