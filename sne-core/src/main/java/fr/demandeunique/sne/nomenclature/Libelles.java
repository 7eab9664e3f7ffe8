package fr.demandeunique.sne.nomenclature;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Labels in all the ways people type them: without accents, in capitals, with another apostrophe or more spaces, in the masculine
 * or in the feminine where the label gives both.
 */
final class Libelles {
    private final Map<String, String> codes = new HashMap<>();

    Libelles(Collection<Entree> entrees) {
        Set<String> ambiguous = new HashSet<>();
        for (Entree one : entrees) {
            for (String way : ecritures(one.libelle())) {
                String other = codes.put(way, one.code());
                if (other != null && !other.equals(one.code())) {
                    ambiguous.add(way);
                }
            }
        }
        codes.keySet().removeAll(ambiguous);
    }

    @Nullable
    String code(String libelle) {
        return codes.get(plier(libelle));
    }

    /** {@code Veuf(ve)} is typed veuf(ve), veuf or veuve; {@code Marié(e)} marié(e), marié or mariée. */
    private static List<String> ecritures(String libelle) {
        List<String> ways = new ArrayList<>();
        ways.add(plier(libelle));
        ways.add(plier(libelle.replaceAll("\\([a-z]{1,2}\\)", "")));
        ways.add(plier(libelle.replaceAll("f\\(ve\\)", "ve")));
        return ways;
    }

    /** Letters and digits only, without accents, in lower case. */
    static String plier(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == 'œ') {
                out.append("oe");
            } else if (c == 'æ') {
                out.append("ae");
            } else if (Character.isLetterOrDigit(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
