package fr.demandeunique.sne.client.bulk;

import fr.demandeunique.sne.client.table.ValueKind;
import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.nomenclature.Nomenclature;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a cell means, as people and French spreadsheets write it: a value of the JSON document. What cannot be read stays as it is, for the reader of documents to report. */
final class CellReader {
    private static final Set<String> YES = Set.of("oui", "o", "vrai", "true", "x", "1", "yes");
    private static final Set<String> NO = Set.of("non", "n", "faux", "false", "0", "no");

    private static final int COMMUNE_LENGTH = 5;
    private static final int PHONE_LENGTH = 9;
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9][.,]?[0-9]*[eE]\\+?[0-9]+");
    private static final Pattern SPACES = Pattern.compile("[ \\u00a0\\u202f€]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,17})?");
    private static final Pattern NAMED_COMMUNE = Pattern.compile("[0-9][0-9AB][0-9]{3} .+");

    /** So many figures are a whole number that needs no second look. */
    private static final int PLAIN_MAX = 15;

    private CellReader() {}

    /** True for an identifier that a spreadsheet has turned into a number and rounded: its last digits are lost. */
    static boolean rounded(Variable variable, String cell) {
        boolean identifier = switch (variable.kind()) {
            case NUMERO, FORMER_NUMERO, NIR, SIREN, SIRET, RPLS, GUICHET -> true;
            default -> false;
        };
        return identifier && SCIENTIFIC.matcher(cell).matches();
    }

    static @Nullable Object value(ColumnProfile.Column column, Variable variable, String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!variable.several()) {
            return one(column, variable, text);
        }
        List<@Nullable Object> all = new ArrayList<>();
        for (String part : text.split("[|,;]")) {
            if (!part.isBlank()) {
                all.add(one(column, variable, part.strip()));
            }
        }
        return all;
    }

    private static Object one(ColumnProfile.Column column, Variable variable, String text) {
        String matched = column.matches().isEmpty() ? null : column.matches().get(ColumnProfile.plain(text));
        if (matched != null) {
            return variable.kind() == ValueKind.BOOLEAN ? yes(matched) : matched;
        }
        return switch (variable.kind()) {
            case BOOLEAN -> yes(text);
            case INTEGER, AMOUNT -> number(text);
            case DATE, BIRTH_DATE -> FrenchDates.iso(text, column.format());
            case CODE -> code(variable.codes(), text);
            case TEXT -> zeros(variable.lastName(), text);
            case GUICHET -> figures(text, 3, 4) ? "0".repeat(5 - text.length()) + text : text;
            default -> text;
        };
    }

    private static Object yes(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        return YES.contains(low) ? (Object) true : NO.contains(low) ? (Object) false : text;
    }

    /** French groups are parted by spaces of three kinds, the decimals by a comma. */
    private static Object number(String text) {
        if (figures(text, 1, PLAIN_MAX)) {
            return BigInteger.valueOf(Long.parseLong(text));
        }
        String plain = SPACES.matcher(text).replaceAll("").replace(',', '.');
        if (!NUMBER.matcher(plain).matches()) {
            return text;
        }
        BigDecimal number = new BigDecimal(plain);
        // Sums of a spreadsheet carry the dust of binary fractions.
        BigDecimal cents = number.scale() > 4 ? number.setScale(2, RoundingMode.HALF_UP) : number;
        return cents.signum() == 0 || cents.stripTrailingZeros().scale() <= 0
                ? (Object) cents.toBigInteger()
                : cents.stripTrailingZeros();
    }

    /** A code, else a label, else a code that has lost its zeros to a spreadsheet; anything else stays, and is reported as an unknown code. */
    private static String code(@Nullable Nomenclature<?> list, String text) {
        if (list == null || known(list, text)) {
            return text;
        }
        String label = list.parLibelle(text).map(Code::code).orElse(null);
        if (label != null) {
            return label;
        }
        String padded = "0" + text;
        return figures(text, 1, 1) && known(list, padded) ? padded : text;
    }

    private static boolean known(Nomenclature<?> list, String code) {
        return list.of(code).connu();
    }

    /** A spreadsheet takes the first zero of a postcode, of a code of a commune and of a phone number. */
    private static String zeros(String member, String text) {
        return switch (member) {
            case "commune", "communes" ->
                NAMED_COMMUNE.matcher(text).matches()
                        // As an export writes it, with the name behind.
                        ? text.substring(0, COMMUNE_LENGTH)
                        : figures(text, 4, 4) ? "0" + text : text;
            case "codePostal" -> figures(text, 4, 4) ? "0" + text : text;
            case "telephones" -> figures(text, PHONE_LENGTH, PHONE_LENGTH) && text.charAt(0) != '0' ? "0" + text : text;
            default -> text;
        };
    }

    private static boolean figures(String text, int least, int most) {
        int length = text.length();
        if (length < least || length > most) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Puts a value at its place in a tree of plain values; tells whether elements before it are missing. */
    @SuppressWarnings("unchecked")
    static boolean put(Map<String, @Nullable Object> tree, List<Object> steps, Object value) {
        Object at = tree;
        boolean gap = false;
        for (int i = 0; i < steps.size() - 1; i++) {
            boolean list = steps.get(i + 1) instanceof Integer;
            gap |= gap(at, steps.get(i));
            at = child(at, steps.get(i), list);
        }
        Object last = steps.get(steps.size() - 1);
        gap |= gap(at, last);
        if (last instanceof Integer rank) {
            room((List<@Nullable Object>) at, rank).set(rank, value);
        } else {
            ((Map<String, @Nullable Object>) at).put((String) last, value);
        }
        return gap;
    }

    private static boolean gap(Object at, Object step) {
        return step instanceof Integer rank && ((List<?>) at).size() < rank;
    }

    private static List<@Nullable Object> room(List<@Nullable Object> elements, int rank) {
        while (elements.size() <= rank) {
            elements.add(null);
        }
        return elements;
    }

    @SuppressWarnings("unchecked")
    private static Object child(Object at, Object step, boolean list) {
        if (step instanceof Integer rank) {
            List<@Nullable Object> elements = room((List<@Nullable Object>) at, rank);
            Object there = elements.get(rank);
            if (there == null) {
                there = list ? new ArrayList<>() : new LinkedHashMap<String, Object>();
                elements.set(rank, there);
            }
            return there;
        }
        return ((Map<String, Object>) at)
                .computeIfAbsent(
                        (String) step, absent -> list ? new ArrayList<>() : new LinkedHashMap<String, Object>());
    }

    /** Whether something stands where a value belongs: the part of the demande that it is in. */
    static boolean within(Map<String, @Nullable Object> tree, List<Object> steps) {
        Object at = tree;
        for (int i = 0; i < steps.size() - 1; i++) {
            if (steps.get(i) instanceof Integer rank) {
                at = at instanceof List<?> list && rank < list.size() ? list.get(rank) : null;
            } else {
                at = at instanceof Map<?, ?> map ? map.get(steps.get(i)) : null;
            }
        }
        return at != null;
    }

    /** Empty elements of lists stand for nobody. */
    static void compact(Object at) {
        if (at instanceof Map<?, ?> map) {
            map.values().forEach(CellReader::compactValue);
        } else if (at instanceof List<?> list) {
            list.removeIf(Objects::isNull);
            list.forEach(CellReader::compactValue);
        }
    }

    private static void compactValue(@Nullable Object value) {
        if (value != null) {
            compact(value);
        }
    }
}
