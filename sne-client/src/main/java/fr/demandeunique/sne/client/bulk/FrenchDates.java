package fr.demandeunique.sne.client.bulk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as French people and their spreadsheets write them. */
final class FrenchDates {
    private static final Pattern DAY =
            Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})(?:[ T]0{1,2}:00(?::00)?)?");
    private static final Pattern MONTH = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{4})");
    private static final Pattern ISO_TIME = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[ T]00:00(?::00(?:\\.0+)?)?");

    private static final int LENGTH = 10;

    /** Two figures of a year up to this one are of this century: the sheet says no more. */
    private static final int THIS_CENTURY = 29;

    private FrenchDates() {}

    /** The day as the document writes it; what is no day stays as it is. */
    static String iso(String text, @Nullable String format) {
        if (format != null) {
            String read = formatted(text, format);
            if (read != null) {
                return read;
            }
        }
        if (text.length() == LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-') {
            return text;
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return day.group(3) + "-" + two(day.group(2)) + "-" + two(day.group(1));
        }
        Matcher iso = ISO_TIME.matcher(text);
        if (iso.matches()) {
            return iso.group(1);
        }
        Matcher month = MONTH.matcher(text);
        return month.matches() ? month.group(2) + "-" + two(month.group(1)) : text;
    }

    private static @Nullable String formatted(String text, String format) {
        String[] names = format.split("[^a-z]");
        String[] parts = text.split("[^0-9]");
        if (parts.length < 3) {
            return null;
        }
        String year = "";
        String month = "";
        String day = "";
        for (int i = 0; i < 3; i++) {
            if (!parts[i].matches("[0-9]{1,4}")) {
                return null;
            }
            switch (names[i]) {
                case "jj" -> day = two(parts[i]);
                case "mm" -> month = two(parts[i]);
                case "aa" -> year = (Integer.parseInt(parts[i]) <= THIS_CENTURY ? "20" : "19") + two(parts[i]);
                default -> year = parts[i];
            }
        }
        return year + "-" + month + "-" + day;
    }

    private static String two(String figures) {
        return figures.length() == 1 ? "0" + figures : figures;
    }
}
