package fr.demandeunique.sne.attestation;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Textes;
import fr.demandeunique.sne.reglement.Table;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One line of a postal address as NF Z 10-011 wants it: 38 characters at most, shortened by the abbreviations of the norm ({@code abreviations.csv}), the last lines in
 * capitals. What is still too long is kept whole, and told.
 *
 * @param texte as it is printed
 * @param chemin the member that it comes from
 * @param saisie as it was typed
 */
record LigneAdresse(String texte, String chemin, String saisie) {
    /** What the machines of the post read of a line. */
    static final int LARGEUR = 38;

    private static final Map<String, String> ABREVIATIONS = new LinkedHashMap<>();

    static {
        Table.lire(LigneAdresse.class, "abreviations.csv").forEach(row -> ABREVIATIONS.put(cle(row[0]), row[1]));
    }

    /** A line of words and figures. */
    static LigneAdresse de(String saisie, String chemin) {
        return new LigneAdresse(abreger(Textes.ligne(saisie), true), chemin, saisie);
    }

    /** The line of the town, or that of the country. */
    static LigneAdresse enCapitales(String saisie, String chemin) {
        return new LigneAdresse(abreger(Textes.ligne(saisie).toUpperCase(Locale.FRENCH), false), chemin, saisie);
    }

    /** A name: the civility is shortened first, then the first names after the first become initials. */
    static LigneAdresse nom(String civilite, List<String> prenoms, String nom, String chemin) {
        List<String> words = new ArrayList<>();
        words.add(civilite);
        words.addAll(prenoms);
        words.add(nom);
        String whole = joints(words);
        if (Textes.ligne(whole).length() > LARGEUR) {
            words.set(0, civilite.equals("Monsieur") ? "M" : civilite.equals("Madame") ? "MME" : civilite);
        }
        for (int i = prenoms.size(); i > 1 && Textes.ligne(joints(words)).length() > LARGEUR; i--) {
            String first = words.get(i).strip();
            words.set(i, first.isEmpty() ? "" : first.substring(0, first.offsetByCodePoints(0, 1)));
        }
        return new LigneAdresse(Textes.ligne(joints(words)), chemin, whole);
    }

    private static String joints(List<String> words) {
        return String.join(" ", words.stream().filter(one -> !one.isBlank()).toList());
    }

    /** From the left on, one word at a time, never the last, by which the street is known; a town keeps its articles. */
    private static String abreger(String line, boolean articles) {
        List<String> words = new ArrayList<>(Arrays.asList(line.split(" ")));
        abreger(words, false);
        if (articles) {
            abreger(words, true);
        }
        return joints(words);
    }

    private static void abreger(List<String> words, boolean articles) {
        for (int i = 0; i < words.size() - 1 && joints(words).length() > LARGEUR; i++) {
            String shorter = ABREVIATIONS.get(cle(words.get(i)));
            if (shorter != null && shorter.isEmpty() == articles) {
                words.set(i, shorter);
            }
        }
    }

    private static String cle(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** What somebody should look at: a line break or a character that no letter holds, a line that does not fit. */
    List<Anomalie> defauts() {
        List<Anomalie> found = new ArrayList<>();
        if (Textes.interdit(saisie) >= 0) {
            found.add(Textes.dire(Anomalie.avertissement("TEXTE_NETTOYE", chemin), saisie));
        } else if (saisie.chars().anyMatch(one -> one < ' ' || one == 0x85 || one == 0x2028 || one == 0x2029)) {
            found.add(Anomalie.avertissement("TEXTE_BLANCS", chemin));
        }
        if (texte.codePointCount(0, texte.length()) > LARGEUR) {
            found.add(Anomalie.avertissement("ADRESSE_LIGNE_LONGUE", chemin).avec("largeur", LARGEUR));
        }
        return found;
    }

    /** Its place alone. */
    @Override
    public String toString() {
        return "LigneAdresse[" + chemin + "]";
    }
}
