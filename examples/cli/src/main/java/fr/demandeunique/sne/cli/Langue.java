package fr.demandeunique.sne.cli;

import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/** French or English, French unless asked; the locale of the machine plays no part. */
final class Langue {
    private static final String OPTION = "--langue";

    private Langue() {}

    /** Reads the option before anything else is, so that even a usage error is told in that language. */
    static Locale demandee(String[] args) {
        for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
            boolean apart = args[i].equals(OPTION) && i + 1 < args.length;
            String value = apart
                    ? args[i + 1]
                    : args[i].startsWith(OPTION + "=") ? args[i].substring(OPTION.length() + 1) : "";
            if (value.equals("en")) {
                return Locale.ENGLISH;
            }
        }
        return Locale.FRENCH;
    }

    static Locale lire(String value) {
        return switch (value) {
            case "fr" -> Locale.FRENCH;
            case "en" -> Locale.ENGLISH;
            default -> throw new TypeConversionException("fr|en");
        };
    }
}
