package fr.demandeunique.sne.bacasable.pannes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One fault of a specification: {@code [METHODE:]nom[=valeur][@pourcent%][*fois][/chemin]}.
 *
 * @param methode only for calls with this method; empty for all
 * @param nom as in the specification
 * @param valeur what follows the equals sign, empty if nothing does
 * @param chance from 0 to 1
 * @param fois how many times at most
 * @param chemin only for paths that contain this; empty for all
 */
record Panne(String methode, String nom, TypePanne type, String valeur, double chance, int fois, String chemin) {
    private static final Pattern FORME = Pattern.compile(
            "(?:(GET|PUT|POST|DELETE):)?([a-z0-9-]+)(?:=([0-9+-]+))?(?:@([0-9]{1,3}(?:\\.[0-9]{1,4})?)%)?(?:\\*([0-9]{1,6}))?(/[^ ,]*)?");

    /** Throws {@link IllegalArgumentException} with the element that cannot be read. */
    static List<Panne> lire(String specification) {
        List<Panne> pannes = new ArrayList<>();
        for (String part : specification.split(",", -1)) {
            if (!part.isBlank()) {
                pannes.add(element(part.strip()));
            }
        }
        return List.copyOf(pannes);
    }

    private static Panne element(String text) {
        Matcher matcher = FORME.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        String nom = matcher.group(2);
        String valeur = vide(matcher.group(3));
        TypePanne type = TypePanne.de(nom).orElseThrow(() -> new IllegalArgumentException(text));
        double chance = matcher.group(4) == null ? 1 : Double.parseDouble(matcher.group(4)) / 100;
        if (!type.admet(valeur) || chance > 1) {
            throw new IllegalArgumentException(text);
        }
        int fois = matcher.group(5) == null ? Integer.MAX_VALUE : Integer.parseInt(matcher.group(5));
        return new Panne(vide(matcher.group(1)), nom, type, valeur, chance, fois, vide(matcher.group(6)));
    }

    private static String vide(@Nullable String text) {
        return text == null ? "" : text;
    }

    boolean concerne(String methode, String chemin) {
        return (this.methode.isEmpty() || this.methode.equals(methode)) && chemin.contains(this.chemin);
    }

    /** The number given, or another. */
    long nombre(long otherwise) {
        return valeur.isEmpty() ? otherwise : Long.parseLong(valeur);
    }
}
