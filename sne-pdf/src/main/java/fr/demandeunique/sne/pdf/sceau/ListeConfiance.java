package fr.demandeunique.sne.pdf.sceau;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a trust list. Unlike a bare PEM file, where anything may stand around a key, it is read to the letter: a misspelt {@code revoquee} must not make a key trusted.
 */
final class ListeConfiance {
    /** Its first line. */
    static final String FORMAT = "format: sne-confiance/1";

    private static final Set<String> WORDS = Set.of("emetteur", "du", "au", "revoquee");

    private final List<CleSceau> cles = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> words = new HashMap<>();

    private ListeConfiance() {}

    static boolean est(String text) {
        return text.replace("\uFEFF", "").stripLeading().startsWith("format:");
    }

    static Resultat<List<CleSceau>> lire(String text) {
        return new ListeConfiance().lire(text.replace("\uFEFF", "").lines().toList());
    }

    private Resultat<List<CleSceau>> lire(List<String> lines) {
        boolean format = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("-----BEGIN ") && format) {
                int from = i;
                while (i < lines.size() - 1 && !lines.get(i).strip().startsWith("-----END ")) {
                    i++;
                }
                Resultat<List<CleSceau>> read = CleSceau.parse(String.join("\n", lines.subList(from, i + 1)));
                if (!(read instanceof Resultat.Accepte<List<CleSceau>> accepte)) {
                    return read;
                }
                if (!ajouter(accepte.valeur().get(0))) {
                    return illisible(from);
                }
            } else if (line.equals(FORMAT) && !format) {
                format = true;
            } else if (!line.isEmpty() && !line.startsWith("#") && !(format && mot(line))) {
                return illisible(i);
            }
        }
        // Words after the last key are of a key that was cut off.
        return words.isEmpty() && !cles.isEmpty() ? Resultat.accepte(List.copyOf(cles)) : illisible(lines.size() - 1);
    }

    /** Keeps a line {@code word: value} for the key that follows; false if it says nothing known, or says it twice. */
    private boolean mot(String line) {
        int colon = line.indexOf(':');
        String word = colon < 0 ? "" : line.substring(0, colon).strip();
        String value = line.substring(colon + 1).strip();
        boolean sound = word.equals("revoquee") ? value.equals("oui") : !value.isEmpty();
        return WORDS.contains(word) && sound && words.put(word, value) == null;
    }

    /** False if a day cannot be read, or if the key stands in the list already. */
    private boolean ajouter(CleSceau key) {
        CleSceau cle = words.containsKey("emetteur") ? key.withEmetteur(words.get("emetteur")) : key;
        if (words.containsKey("du") || words.containsKey("au")) {
            try {
                cle = cle.withPeriode(jour(words.get("du")), jour(words.get("au")));
            } catch (DateTimeParseException malformed) {
                return false;
            }
        }
        cles.add(words.containsKey("revoquee") ? cle.revoquee() : cle);
        words.clear();
        return names.add(cle.nom());
    }

    private static @Nullable LocalDate jour(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static Resultat<List<CleSceau>> illisible(int line) {
        return Resultat.refuse(Anomalie.erreur("SCEAU_LISTE_ILLISIBLE", "").avec("ligne", line + 1));
    }
}
