package fr.demandeunique.sne.progiciel.saisie;

import fr.demandeunique.sne.commune.Commune;
import fr.demandeunique.sne.personne.DateNaissance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From what people type to what documents hold, and back. Whatever cannot be told is left as it was typed: the SDK says what is wrong. */
final class Inputs {
    private static final Pattern JOUR = Pattern.compile("(\\d{1,2})[/. -]?(\\d{1,2})[/. -]?(\\d{4})");
    private static final Pattern MOIS = Pattern.compile("(\\d{1,2})[/.](\\d{4})");
    private static final DateTimeFormatter AFFICHAGE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Inputs() {}

    /** What a field gives; unclear communes go to {@code unclear}, by pointer. */
    static @Nullable Object read(String type, List<String> typed, String pointer, Map<String, String> unclear) {
        String text = typed.isEmpty() ? "" : typed.get(0).strip();
        return switch (type) {
            case "codes" -> typed.stream().filter(one -> !one.isBlank()).toList();
            case "prenoms", "telephones" -> split(text, "[,;\\n]");
            case "date", "naissance" -> date(text);
            case "oui" -> text.isEmpty() ? null : Boolean.valueOf("oui".equals(text));
            case "entier", "nombre" -> number(text);
            case "commune" -> commune(text, pointer, unclear);
            case "communes" -> communes(text, pointer, unclear);
            case "nir" -> text.replaceAll("\\s", "");
            default -> text;
        };
    }

    /** What a field shows. */
    static String show(String type, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (type) {
            case "prenoms", "telephones" -> value instanceof List<?> list ? join(list, ", ") : value.toString();
            case "date" -> day(value.toString());
            case "naissance" -> {
                String typed = value.toString();
                yield DateNaissance.isValid(typed) ? DateNaissance.parse(typed).affichage() : typed;
            }
            case "oui" -> Boolean.TRUE.equals(value) ? "oui" : Boolean.FALSE.equals(value) ? "non" : value.toString();
            case "nombre", "entier" -> value.toString().replace('.', ',');
            case "commune" -> libelle(value);
            case "communes" ->
                value instanceof List<?> list
                        ? list.stream().map(Inputs::libelle).collect(Collectors.joining("\n"))
                        : value.toString();
            default -> value.toString();
        };
    }

    static String libelle(@Nullable Object code) {
        String text = String.valueOf(code);
        return Commune.de(text).map(Commune::libelle).orElse(text);
    }

    private static List<String> split(String text, String by) {
        return Arrays.stream(text.split(by))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static String join(List<?> list, String by) {
        return list.stream().map(String::valueOf).collect(Collectors.joining(by));
    }

    private static String date(String text) {
        Matcher day = JOUR.matcher(text);
        if (day.matches()) {
            return day.group(3) + "-" + two(day.group(2)) + "-" + two(day.group(1));
        }
        Matcher month = MOIS.matcher(text);
        return month.matches() ? month.group(2) + "-" + two(month.group(1)) : text;
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static String day(String iso) {
        return iso.matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])")
                        && Integer.parseInt(iso.substring(8))
                                <= LocalDate.parse(iso.substring(0, 8) + "01").lengthOfMonth()
                ? LocalDate.parse(iso).format(AFFICHAGE)
                : iso;
    }

    private static @Nullable Object number(String text) {
        String plain = text.replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.');
        if (plain.isEmpty()) {
            return null;
        }
        return plain.matches("-?\\d{1,15}(\\.\\d{1,6})?") ? new BigDecimal(plain) : text;
    }

    private static @Nullable String commune(String text, String pointer, Map<String, String> unclear) {
        unclear.remove(pointer);
        if (text.isEmpty()) {
            return null;
        }
        List<Commune> found = find(text);
        if (found.size() == 1) {
            return found.get(0).code();
        }
        unclear.put(pointer, text);
        return null;
    }

    private static List<String> communes(String text, String pointer, Map<String, String> unclear) {
        unclear.remove(pointer);
        List<String> codes = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (String line : split(text, "[\\n,;]")) {
            List<Commune> found = find(line);
            if (found.size() == 1) {
                codes.add(found.get(0).code());
            } else {
                rest.add(line);
            }
        }
        if (!rest.isEmpty()) {
            unclear.put(pointer, String.join("\n", rest));
        }
        return codes.stream().distinct().toList();
    }

    /** The communes that a text may mean: one if it is clear. A label that this product has shown is clear, and so is a complete name that only one has. */
    static List<Commune> find(String text) {
        int paren = text.lastIndexOf(" (");
        String name = paren > 0 && text.endsWith(")") ? text.substring(0, paren) : text;
        List<Commune> found = Commune.chercher(name, 40);
        List<Commune> exact = found.stream()
                .filter(one -> one.libelle().equalsIgnoreCase(text))
                .toList();
        if (exact.size() == 1) {
            return exact;
        }
        List<Commune> named =
                found.stream().filter(one -> one.nom().equalsIgnoreCase(text)).toList();
        return named.size() == 1 ? named : found;
    }
}
