package fr.demandeunique.sne.client.nuu;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A structured header value such as {@code multipart/related; boundary="x"}.
 *
 * @param valeur what stands before the first parameter, in lower case
 * @param parametres the parameters, names in lower case, quotes taken away
 */
record EnTete(String valeur, Map<String, String> parametres) {
    static EnTete de(String text) {
        int end = text.indexOf(';');
        String value = (end < 0 ? text : text.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        Map<String, String> all = new LinkedHashMap<>();
        int at = end;
        while (at >= 0 && at < text.length()) {
            int equals = text.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            String name = text.substring(at + 1, equals).strip().toLowerCase(Locale.ROOT);
            var content = new StringBuilder();
            at = valeur(text, equals + 1, content);
            all.putIfAbsent(name, content.toString());
        }
        return new EnTete(value, all);
    }

    /** Reads a value, quoted or not; gives the place of the semicolon behind it. */
    private static int valeur(String text, int from, StringBuilder into) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
                if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                    at++;
                }
                into.append(text.charAt(at));
            }
            int next = text.indexOf(';', at);
            return next < 0 ? text.length() : next;
        }
        int next = text.indexOf(';', at);
        int end = next < 0 ? text.length() : next;
        into.append(text.substring(at, end).strip());
        return end;
    }

    @Nullable
    String parametre(String nom) {
        return parametres.get(nom);
    }
}
