package fr.demandeunique.sne.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.TypeConversionException;

/** French or English, French unless asked; the locale of the machine plays no part. */
final class Langue {
    /** What chooses the language where the command does not. */
    static final String VARIABLE = "SNE_LANGUE";

    private static final String OPTION = "--langue";

    private Langue() {}

    /** Reads the option before anything else is, so that even a usage error is told in that language. */
    static Locale demandee(String[] args, Map<String, String> environnement) {
        for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
            boolean apart = args[i].equals(OPTION) && i + 1 < args.length;
            String value = apart
                    ? args[i + 1]
                    : args[i].startsWith(OPTION + "=") ? args[i].substring(OPTION.length() + 1) : "";
            if (!value.isEmpty()) {
                return connue(value).orElse(Locale.FRENCH);
            }
        }
        return connue(environnement.getOrDefault(VARIABLE, "")).orElse(Locale.FRENCH);
    }

    /** Tells whether the variable, if it is there, names a language. */
    static boolean admise(Map<String, String> environnement) {
        String value = environnement.getOrDefault(VARIABLE, "");
        return value.isEmpty() || connue(value).isPresent();
    }

    private static Optional<Locale> connue(String value) {
        return switch (value) {
            case "fr" -> Optional.of(Locale.FRENCH);
            case "en" -> Optional.of(Locale.ENGLISH);
            default -> Optional.empty();
        };
    }

    static Locale lire(String value) {
        return connue(value).orElseThrow(() -> new TypeConversionException("fr|en"));
    }
}
